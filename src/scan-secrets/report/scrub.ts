// Knows how to keep every stretch of a secret out of text about it.
import { isPlainWord } from '../../kernel/redact.ts';
import { createGrams, type Grams } from './grams.ts';

/** Longest stretch of a secret that text may share with it. */
const SHARED = 7;
/** As long as a stretch, and told of itself by the name of a rule: without it reasons and paths could not be read. */
const SPOKEN = 'password';

/**
 * A function that replaces every stretch of eight or more characters that a text shares with any of the secrets. A secret
 * that is a plain word stays: folders are named like it, and a finding whose file nobody can tell is never mended.
 */
export function createScrubber(secrets: Iterable<string>): (text: string) => string {
  const hidden = [...secrets].filter((secret) => !isPlainWord(secret));
  const grams = createGrams(hidden.reduce((sum, { length }) => sum + length, 0));
  for (const secret of hidden) addStretches(grams, secret);
  const known = new Map<string, string>();
  const scrub = (text: string): string => {
    let clean = '';
    for (let at = 0; at < text.length;) {
      let end = at;
      while (grams.has(text.slice(end, end + SHARED + 1))) end++;
      if (end === at) {
        clean += text.charAt(at);
        at++;
      } else {
        clean += '•••';
        at = end + SHARED;
      }
    }
    return clean;
  };
  // Paths and reasons repeat from finding to finding.
  return (text) => {
    const clean = known.get(text) ?? scrub(text);
    known.set(text, clean);
    return clean;
  };
}

function addStretches(grams: Grams, secret: string): void {
  for (let at = 0; at + SHARED < secret.length; at++) {
    const gram = secret.slice(at, at + SHARED + 1);
    if (gram !== SPOKEN) grams.add(gram);
  }
}
