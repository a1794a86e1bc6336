// Knows how to go from what was gathered to findings and a verdict: mask, describe, accept, decide.
import { UsageError } from '../kernel/errors.ts';
import type { InputsOf } from '../kernel/contract.ts';
import type { Ports } from '../ports/ports.ts';
import type { contract } from './contract.ts';
import type { Gathering } from './gather/found.ts';
import { matchPaths } from './gather/selection.ts';
import type { Loaded } from './own/load.ts';
import { checkBaseline, isSorted } from './policy/baseline.ts';
import { readComments } from './policy/inline.ts';
import { createFingerprinter } from './policy/fingerprint.ts';
import { describeFindings, type Finding } from './report/finding.ts';
import { createScrubber } from './report/scrub.ts';
import type { Plan } from './scope.ts';
import { decide, type Verdict } from './verdict.ts';

export type Judgement = {
  readonly findings: Finding[];
  readonly verdict: Verdict;
  readonly notes: string[];
  readonly stale: readonly string[];
  readonly expired: readonly string[];
};

/** Most secrets handed to the mask: with more, cleaning what is said would take longer than the scan. */
const MOST_MASKS = 10_000;

/** Masks first, then describes. Accepted findings stay in the list and say why. */
export async function judge(
  gathering: Gathering,
  policy: Loaded,
  inputs: InputsOf<typeof contract>,
  ports: Ports,
  scope: Plan['scope'],
): Promise<Judgement> {
  const secrets = new Set(
    gathering.found.flatMap(({ detection: { secret, parts = [] } }) => [secret, ...parts]).filter((one) => one !== ''),
  );
  const notes = [...gathering.notes, ...maskSecrets(secrets, ports)];
  const comment = await readComments(ports, gathering.found);
  const fingerprint = createFingerprinter(ports.digest, ports.runner.context.repository);
  const described = describeFindings(gathering.found, fingerprint, createScrubber(secrets), comment);
  const present = new Set(described.map((finding) => finding.fingerprint));
  const check = checkBaseline(policy.baseline, present, new Date(ports.clock.now()).toISOString().slice(0, 10));
  const allow = await readAllow(inputs.allow ?? []);
  const findings = described.map((finding) => ({
    ...finding,
    accepted:
      check.accepted.get(finding.fingerprint) ??
      allow(finding) ??
      policy.acceptPlace({ ...finding, hashes: () => hashFound(gathering, ports, fingerprint, finding) }) ??
      finding.accepted,
  }));
  const stale = scope === 'tree' || scope === 'history' ? check.stale : [];
  notes.push(...describeState(gathering, policy, stale));
  return {
    findings,
    verdict: decide(findings, inputs['fail-on'], gathering, check.expired),
    notes,
    stale,
    expired: check.expired,
  };
}

/** SHA-1 of every spelling of the secret that a finding tells of. */
function hashFound(
  { found }: Gathering,
  { digest }: Ports,
  fingerprint: (rule: string, secret: string) => string,
  finding: Finding,
): string[] {
  const same = found.filter(
    ({ detection: { rule, token, secret } }) =>
      rule === finding.rule && fingerprint(rule, secret === '' ? token : secret) === finding.fingerprint,
  );
  const spellings = same.flatMap(({ detection: { token, secret, parts = [] } }) => [token, secret, ...parts]);
  return [...new Set(spellings)].map((spelling) => digest.sha1(spelling));
}

/** What is wrong with the baseline, and what was not read. */
function describeState({ skipped }: Gathering, { baseline }: Loaded, stale: readonly string[]): string[] {
  const [first] = skipped;
  return [
    ...(stale.length > 0 ? [`${stale.length} entries of the baseline match nothing any more: remove them`] : []),
    ...(isSorted(baseline)
      ? []
      : ['the baseline is not sorted by fingerprint: sort it, so that two branches can add to it']),
    ...(first === undefined ? [] : [`${skipped.length} files were skipped, first ${first.file}: ${first.why}`]),
  ];
}

function maskSecrets(secrets: ReadonlySet<string>, ports: Pick<Ports, 'redactor'>): string[] {
  let count = 0;
  let plain = 0;
  for (const secret of secrets) {
    if (count >= MOST_MASKS)
      return [`${secrets.size - MOST_MASKS} secrets are not masked: more than ${MOST_MASKS} were found`];
    if (ports.redactor.add(secret)) count++;
    else plain++;
  }
  return plain === 0 ? [] : [`${plain} secrets are too short, too common or too plain to be masked in the log`];
}

/** Paths that nobody has: what accepts one of them accepts whatever comes. */
const NOBODYS = ['zq7', 'zq7.zq7', 'zq7/zq7', 'zq7/zq7.zq7', 'zq7/zq7/zq7.zq7'];

/** Globs accept paths; 24 hexadecimal digits accept a value. */
async function readAllow(entries: readonly string[]): Promise<(finding: Finding) => string | undefined> {
  const values = new Set(entries.filter((entry) => /^[0-9a-f]{24}$/.test(entry)));
  const globs = entries.filter((entry) => !values.has(entry));
  const isAllowed = globs.length === 0 ? () => false : await matchPaths(globs);
  if (NOBODYS.some(isAllowed)) throw new UsageError('`allow` accepts everything: name paths or fingerprints');
  return (finding) => {
    if (values.has(finding.fingerprint)) return 'allowed by its fingerprint';
    return isAllowed(finding.file) ? 'allowed by its path' : undefined;
  };
}
