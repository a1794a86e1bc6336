// Knows what a file adapter is: names of files that are known to hold credentials, and where in them.
import type { Text } from '../engine/text.ts';
import type { Confidence } from '../rules/rule.ts';

/** One family of files. */
export type Adapter = {
  readonly rule: string;
  readonly provider: string;
  /** Tested against the path, lower case, forward slashes. */
  readonly path: RegExp;
  /** Finds values line by line; the group named `value` is the secret. Bounded, no nested repetition. */
  readonly line: RegExp;
  /** Needed somewhere in the file. */
  readonly needs?: RegExp;
  /** Values that are base64 of `user:password`. */
  readonly isBasic?: true;
  readonly confidence: Confidence;
  readonly why: string;
};

/** Bytes that an adapter reads at once: configuration files are smaller. */
export const ADAPTER_REACH = 1 << 18;

/** Records one value. */
export function recordValue(text: Text, adapter: Adapter, start: number, length: number, confidence: Confidence): void {
  text.candidates.push({
    rule: adapter.rule,
    provider: adapter.provider,
    start,
    end: start + length,
    secretStart: start,
    confidence,
    why: [adapter.why],
    rank: 3,
  });
}
