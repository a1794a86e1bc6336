// Knows what a full commit id looks like and how it is shortened everywhere: twelve hexadecimal digits.
const FULL = /^[0-9a-f]{40}$/;
const SHORT_LENGTH = 12;

/** True when the text is a full, lower-case, 40-digit commit id; nothing shorter names a commit for sure. */
export const isSha = (text: string): boolean => FULL.test(text);

/** The first twelve digits of a full commit id; throws RangeError on anything else. */
export function shortenSha(sha: string): string {
  if (!isSha(sha)) throw new RangeError(`"${sha.slice(0, 60)}" is not a full commit id: give all 40 lower-case digits`);
  return sha.slice(0, SHORT_LENGTH);
}
