// Knows how to go from what was gathered to findings and a verdict: mask, describe, accept, decide.
import type { InputsOf } from '../kernel/contract.ts';
import { countThings } from '../domain/wording.ts';
import type { Ports } from '../ports/ports.ts';
import { describePlaces, readAcceptance } from './accept.ts';
import type { contract } from './contract.ts';
import type { Gathering } from './gather/found.ts';
import type { Loaded } from './own/load.ts';
import { checkBaseline, isSorted, type BaselineCheck } from './policy/baseline.ts';
import { readHeld } from './policy/held.ts';
import { readComments } from './policy/inline.ts';
import { trustedShaOf } from './policy/trusted.ts';
import { createFingerprinter } from './policy/fingerprint.ts';
import { describeFindings, type Finding } from './report/finding.ts';
import { createScrubber } from './report/scrub.ts';
import type { Plan } from './scope.ts';
import { decide, type Verdict } from './verdict.ts';
import type { Range } from './versions/range.ts';

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
  plan: Plan,
  range: Range | null,
): Promise<Judgement> {
  const secrets = new Set(
    gathering.found.flatMap(({ detection: { secret, parts = [] } }) => [secret, ...parts]).filter((one) => one !== ''),
  );
  const notes = [...gathering.notes, ...maskSecrets(secrets, ports)];
  const base = findBase(plan, range, ports);
  const comment = await readComments(ports.git, base, gathering.found);
  const fingerprint = createFingerprinter(ports.digest, ports.runner.context.repository);
  const scrub = createScrubber(secrets);
  for (const one of gathering.skipped) one.file = scrub(one.file);
  const described = describeFindings(gathering.found, fingerprint, scrub, comment);
  const present = new Set(described.map((finding) => finding.fingerprint));
  const check = checkBaseline(policy.baseline, present, new Date(ports.clock.now()).toISOString().slice(0, 10));
  const isHeld = await readHeld(
    ports.git,
    base,
    gathering.found.filter(({ file, detection: { line } }) => policy.isListed({ file, line })),
  );
  const known = { found: gathering.found, fingerprint, isHeld, digest: ports.digest };
  const accept = await readAcceptance(inputs.allow ?? [], policy, check, known);
  const findings = described.map((finding) => ({ ...finding, accepted: accept(finding) ?? finding.accepted }));
  const stale = isWhole(plan, inputs) ? check.stale : [];
  notes.push(...describeState(gathering, policy, { ...check, stale }), ...describePlaces(findings, policy));
  return {
    findings,
    verdict: decide(findings, inputs['fail-on'], gathering, check.due),
    notes,
    stale,
    expired: check.expired,
  };
}

/** Whether what nothing matches is nowhere: all of a tree or a history was scanned by this step. */
function isWhole({ scope }: Plan, { path, shard }: InputsOf<typeof contract>): boolean {
  return (scope === 'tree' || scope === 'history') && path === undefined && shard === undefined;
}

/** What is wrong with the baseline, and what was not read. */
function describeState(
  { skipped }: Gathering,
  { baseline }: Loaded,
  { stale, expired, due }: Pick<BaselineCheck, 'stale' | 'expired' | 'due'>,
): string[] {
  const [first] = skipped;
  const untouched = expired.length - due.length;
  return [
    ...(stale.length > 0
      ? [
          `${countThings(stale.length, 'entry of the baseline matches', 'entries of the baseline match')} nothing any more: remove them`,
        ]
      : []),
    ...(untouched > 0
      ? [
          `${countThings(untouched, 'entry of the baseline has', 'entries of the baseline have')} expired, and this scan met nothing of theirs: renew or remove them`,
        ]
      : []),
    ...(isSorted(baseline)
      ? []
      : ['the baseline is not sorted by fingerprint: sort it, so that two branches can add to it']),
    ...(first === undefined
      ? []
      : [`${countThings(skipped.length, 'file was', 'files were')} skipped, first ${first.file}: ${first.why}`]),
  ];
}

function maskSecrets(secrets: ReadonlySet<string>, ports: Pick<Ports, 'redactor'>): string[] {
  let count = 0;
  let plain = 0;
  for (const secret of secrets) {
    if (count >= MOST_MASKS)
      return [`not every secret is masked: ${secrets.size} were found, and ${MOST_MASKS} are masked at most`];
    if (ports.redactor.add(secret)) count++;
    else plain++;
  }
  return plain === 0
    ? []
    : [`${countThings(plain, 'secret is', 'secrets are')} too short, too common or too plain to be masked in the log`];
}

/** The commit that a change is counted from; undefined where what is scanned is no change. */
function findBase(plan: Plan, range: Range | null, { runner }: Ports): string | undefined {
  return trustedShaOf(runner.context) ?? (plan.scope === 'changes' ? (range?.fork ?? plan.base) : undefined);
}
