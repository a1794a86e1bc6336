// Knows what a structure detector is: words that give it away, and a reading of the bytes around them.
import type { Text } from '../engine/text.ts';

/** A credential that is a structure instead of one token: a URL, a header, a key block. */
export type Structure = {
  /** Words, matched without regard to case, that call the detector. */
  readonly words: readonly string[];
  /** Reads around a word at [start, end) and records candidates. Reads a bounded stretch only. */
  readonly detect: (text: Text, start: number, end: number) => void;
};
