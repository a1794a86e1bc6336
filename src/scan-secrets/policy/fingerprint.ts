// Knows the fingerprint of a finding: rule and value, salted and slowed down, never the place.
import type { Digest } from '../../ports/digest.ts';

/** Rounds that make guessing a short password from its fingerprint hundreds of times dearer. */
const ROUNDS = 256;

/**
 * A fingerprinter for one repository. The same secret under the same rule has the same fingerprint wherever it stands.
 * @param repository `owner/name`: fingerprints of one repository say nothing about another.
 * @returns 24 hexadecimal digits.
 */
export function createFingerprinter(digest: Digest, repository: string): (rule: string, secret: string) => string {
  const known = new Map<string, string>();
  const salt = `plimsoll/scan-secrets/v1 ${repository.toLowerCase()}`;
  return (rule, secret) => {
    const subject = `${rule}\0${secret}`;
    const found = known.get(subject);
    if (found !== undefined) return found;
    const mark = digest.stretch(subject, salt, ROUNDS).slice(0, 24);
    known.set(subject, mark);
    return mark;
  };
}
