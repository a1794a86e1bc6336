// Knows how far base64 text reaches.
import type { Text } from '../engine/text.ts';

/**
 * Base64 runs on over + / = and, when lines are 64 or 76 long, no further: a line is decoded by itself. A region is
 * measured once, however many runs lie in it.
 */
export function widen(text: Text, start: number, end: number): { start: number; end: number } {
  const { bytes } = text;
  if (start < text.region.end) return text.region;
  let from = start;
  while (from > text.decodedUntil && from > 0 && isBase64(bytes[from - 1]!)) from--;
  let to = end;
  while (to < bytes.length && isBase64(bytes[to]!)) to++;
  text.region = { start: from, end: to };
  return text.region;
}

function isBase64(byte: number): boolean {
  return (
    (byte >= 47 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte === 43 || byte === 45 || byte === 95
  );
}

/** Characters of base64 that a packed file may have. */
const LONGEST_PACKED = 8 << 20;
/** A line of base64 that is shorter is the last one (RFC 2045 breaks lines at 76, RFC 7468 at 64). */
const SHORTEST_LINE = 60;
const WIDEST_INDENT = 64;

/** End of base64 text that runs on over lines, each indented or not. */
export function measureLines(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + LONGEST_PACKED);
  for (let line = start; ;) {
    let end = line;
    while (end < limit && isBase64(bytes[end]!)) end++;
    let next = end;
    if (bytes[next] === 13) next++;
    if (end - line < SHORTEST_LINE || bytes[next] !== 10) return end;
    next++;
    const indent = next + WIDEST_INDENT;
    while (next < indent && (bytes[next] === 32 || bytes[next] === 9)) next++;
    if (next >= limit || !isBase64(bytes[next]!)) return end;
    line = next;
  }
}
