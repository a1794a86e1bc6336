// Knows stretches of UTF-16 among other bytes: what was appended to a text, the names and texts of a program.
import { isTextByte } from './utf8.ts';

/** Characters in a row that make a stretch: no token is shorter, and numbers of two bytes look alike. */
const SHORTEST = 16;
const NUL = 0;

/**
 * The stretches alone, of one byte a character, parted by NULs, with every line end of the bytes, so that places are
 * counted as in the whole. Null where there is none.
 */
export function readWideStretches(bytes: Uint8Array): Uint8Array | null {
  const first = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(NUL);
  if (first < 0) return null;
  const read = Buffer.allocUnsafe(bytes.length + 1);
  let length = 0;
  let hasStretch = false;
  for (let at = 0; at < bytes.length;) {
    let end = at;
    // Where the high byte comes first, the stretch begins with the character behind it.
    while (isTextByte(bytes[end]!) && bytes[end + 1] === NUL) end += 2;
    if (end - at < SHORTEST * 2) {
      if (bytes[at] === 10) read[length++] = 10;
      at++;
      continue;
    }
    for (; at < end; at += 2) read[length++] = bytes[at]!;
    read[length++] = NUL;
    hasStretch = true;
  }
  return hasStretch ? read.subarray(0, length) : null;
}
