// Knows stretches of text written as escapes, letter by letter: %67%68, \u0067\u0068, \x67\x68.
import { isHexDigit, isWord } from '../engine/byte.ts';
import type { Text } from '../engine/text.ts';
import type { Structure } from '../structures/structure.ts';

/** Escapes in a row that make a stretch: fewer stand in any address or string. */
const FEWEST = 3;
/** Bytes before the first escape that belong to it. */
const LEFT = 80;

function markEscapes(text: Text, start: number): void {
  const { bytes, escapes } = text;
  const last = escapes.at(-1);
  if (last !== undefined && start < last.end) return;
  let end = start;
  for (let count = 0; count < FEWEST; count++) {
    const width = measureEscape(bytes, end);
    if (width === 0) return;
    end += width;
  }
  while (end < bytes.length && (isPlain(bytes[end]!) || measureEscape(bytes, end) > 0)) {
    end += Math.max(1, measureEscape(bytes, end));
  }
  let from = start;
  const floor = Math.max(last?.end ?? 0, start - LEFT);
  while (from > floor && isPlain(bytes[from - 1]!)) from--;
  escapes.push({ start: from, end });
}

/** Length of the escape at `at`, or 0. */
function measureEscape(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first === 37) return isHexPair(bytes, at + 1) ? 3 : 0;
  if (first !== 92) return 0;
  if (bytes[at + 1] === 120) return isHexPair(bytes, at + 2) ? 4 : 0;
  const isLatin = bytes[at + 1] === 117 && bytes[at + 2] === 48 && bytes[at + 3] === 48;
  return isLatin && isHexPair(bytes, at + 4) ? 6 : 0;
}

function isHexPair(bytes: Uint8Array, at: number): boolean {
  return isHexDigit(bytes[at] ?? 0) && isHexDigit(bytes[at + 1] ?? 0);
}

/** What encoders leave as it is: letters, digits, `_ - . ~`. */
function isPlain(byte: number): boolean {
  return isWord(byte) || byte === 45 || byte === 46 || byte === 126;
}

/** The bytes that a marked stretch stands for. */
export function decodeEscapes(bytes: Buffer, start: number, end: number): Buffer {
  const decoded = Buffer.alloc(end - start);
  let length = 0;
  for (let at = start; at < end;) {
    const width = measureEscape(bytes, at);
    decoded[length++] = width === 0 ? bytes[at]! : parseInt(bytes.toString('latin1', at + width - 2, at + width), 16);
    at += Math.max(1, width);
  }
  return decoded.subarray(0, length);
}

/** Marks the stretches, which the decode pass then reads. */
export const ESCAPES: Structure = {
  words: ['%2', '%3', '%4', '%5', '%6', '%7', '\\u00', '\\x'],
  detect: markEscapes,
};
