// Knows how a value that was written to a name becomes a candidate of the generic rules.
import type { Confidence } from '../rules/rule.ts';
import type { Text } from '../engine/text.ts';
import type { KeyStrength } from './key-name.ts';

/** A value at [start, end), why it counts, and how far to trust that. */
export type Written = {
  readonly strength: Exclude<KeyStrength, 'none'>;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly why: readonly string[];
};

/** Records it; every rule that knows more of its place ranks above. */
export function recordGeneric(text: Text, { strength, start, end, confidence, why }: Written): void {
  const rule = strength === 'password' ? 'generic-password' : 'generic-secret';
  text.candidates.push({ rule, provider: 'unknown', start, end, secretStart: start, confidence, why, rank: 2 });
}
