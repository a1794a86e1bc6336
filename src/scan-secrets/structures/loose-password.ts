// Knows how far to trust a password that stands alone: on a command line, in a header, in a call.
import { moveConfidence } from '../engine/detection.ts';
import type { Text } from '../engine/text.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { isRandom, isUnspoken } from '../generic/randomness.ts';
import type { Confidence } from '../rules/rule.ts';

/** Options, blanks to fill in, paths, names of files. */
const NO_PASSWORD = /^(?:[-<[{(*]|\.{0,2}\/|~\/)|\.(?:pem|key|crt|cer|p12|pfx|json|ya?ml|txt|env)$/i;

/** Records `value` at `start`, or what stands in for a variable there, unless it is a variable or a blank; in tests and documentation only values that are no words count. */
export function recordLoose(
  text: Text,
  rule: string,
  start: number,
  value: string,
  base: Confidence,
  why: string,
): void {
  const standIn = /^\$\{\w{1,80}:?-([^{}$\s]{4,200})\}$/.exec(value)?.[1];
  if (standIn !== undefined) return recordLoose(text, rule, start + value.indexOf(standIn), standIn, base, why);
  if (value.length < 4 || isReference(value) || isPlaceholder(value) || NO_PASSWORD.test(value)) return;
  const isOdd = isRandom(value) || isUnspoken(value);
  const isSoft = text.kind.isTest || text.kind.isExample || isSample(value);
  if (isSoft && !isOdd) return;
  const steps = Number(isSoft) + Number(!isOdd && !/\d/.test(value));
  text.candidates.push({
    rule,
    provider: 'unknown',
    start,
    end: start + value.length,
    secretStart: start,
    confidence: moveConfidence(base, -steps),
    why: [why],
    rank: 4,
  });
}
