// Knows why a finding does not count: its value, its path or its place is accepted.
import { countThings } from '../domain/wording.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Digest } from '../ports/digest.ts';
import { identify } from './engine/detection.ts';
import type { Found } from './gather/found.ts';
import { matchPaths, takesEverything } from './gather/selection.ts';
import type { Loaded } from './own/load.ts';
import { BY_PLACE } from './own/places.ts';
import type { BaselineCheck } from './policy/baseline.ts';
import type { Finding } from './report/finding.ts';

/** What was found, secrets included, and how to tell it apart. */
type Evidence = {
  readonly found: readonly Found[];
  readonly fingerprint: (rule: string, secret: string) => string;
  /** Whether the base of the change held it at its place. */
  readonly isHeld: (found: Found) => boolean;
  readonly digest: Digest;
};

/** Why a finding is accepted, or undefined. @throws UsageError for an `allow` that accepts everything. */
export async function readAcceptance(
  entries: readonly string[],
  policy: Loaded,
  { accepted }: BaselineCheck,
  { found, fingerprint, isHeld, digest }: Evidence,
): Promise<(finding: Finding) => string | undefined> {
  const allow = await readAllow(entries);
  return (finding) =>
    accepted.get(finding.fingerprint) ??
    allow(finding) ??
    policy.acceptPlace({
      ...finding,
      hashes: () => findSame(found, fingerprint, finding).flatMap((one) => hashSpellings(one, digest)),
      isHeld: () => findSame(found, fingerprint, finding).some((one) => one.file === finding.file && isHeld(one)),
    });
}

/** What was found of the secret that a finding tells of. */
function findSame(
  found: readonly Found[],
  fingerprint: (rule: string, secret: string) => string,
  finding: Finding,
): Found[] {
  return found.filter(
    ({ file, detection }) =>
      detection.rule === finding.rule && fingerprint(detection.rule, identify(file, detection)) === finding.fingerprint,
  );
}

/** SHA-1 of every spelling of a secret. */
function hashSpellings({ detection: { token, secret, parts = [] } }: Found, digest: Digest): string[] {
  return [...new Set([token, secret, ...parts])].map((spelling) => digest.sha1(spelling));
}

/** What is accepted by its place, and what is not because a change put it there. */
export function describePlaces(findings: readonly Finding[], policy: Loaded): string[] {
  const old = findings.filter(({ accepted }) => accepted === BY_PLACE).length;
  const fresh = findings.filter((finding) => finding.accepted === '' && policy.isListed(finding)).length;
  return [
    ...(old === 0
      ? []
      : [
          `${countThings(old, 'finding')} ${old === 1 ? 'is' : 'are'} accepted by its place, not by its value: move to the baseline, where another secret there will not pass`,
        ]),
    ...(fresh === 0
      ? []
      : [
          `${countThings(fresh, 'new finding')} ${fresh === 1 ? 'stands' : 'stand'} where .gitleaksignore names a place: that accepts nothing new`,
        ]),
  ];
}

/** Globs accept paths; 24 hexadecimal digits accept a value. */
async function readAllow(entries: readonly string[]): Promise<(finding: Finding) => string | undefined> {
  const values = new Set(entries.filter((entry) => /^[0-9a-f]{24}$/.test(entry)));
  const globs = entries.filter((entry) => !values.has(entry));
  const isAllowed = globs.length === 0 ? () => false : await matchPaths(globs);
  if (takesEverything(isAllowed)) throw new UsageError('`allow` accepts everything: name paths or fingerprints');
  return (finding) => {
    if (values.has(finding.fingerprint)) return 'allowed by its fingerprint';
    return isAllowed(finding.file) ? 'allowed by its path' : undefined;
  };
}
