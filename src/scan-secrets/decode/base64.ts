// Knows how to tell, from a few characters, whether base64 text hides readable text.
import { readTextByte } from './utf8.ts';

/** Byte → its six bits in base64 or base64url, 64 for any other byte. */
export function buildBase64Values(): Uint8Array {
  const values = new Uint8Array(256).fill(64);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;
  values[45] = 62;
  values[95] = 63;
  return values;
}

/** Whether the first twelve characters decode to text: one name in thousands does. */
export function looksEncoded(bytes: Uint8Array, start: number, values: Uint8Array): boolean {
  let open = 0;
  for (let at = start; at < start + 12 && open >= 0; at += 4) {
    const [a, b, c, d] = [
      values[bytes[at]!]!,
      values[bytes[at + 1]!]!,
      values[bytes[at + 2]!]!,
      values[bytes[at + 3]!]!,
    ];
    if ((a | b | c | d) >= 64) return false;
    open = readTextByte(open, (a << 2) | (b >> 4));
    if (open >= 0) open = readTextByte(open, ((b << 4) & 255) | (c >> 2));
    if (open >= 0) open = readTextByte(open, ((c << 6) & 255) | d);
  }
  return open >= 0;
}

/** Second of four characters where the second byte of ASCII in UTF-16 is 0. */
const SECOND = new Set(Buffer.from('AQgw'));

/** Whether the first characters decode to ASCII in UTF-16, or to its mark and ASCII: PowerShell takes commands like that. */
export function looksWide(bytes: Uint8Array, start: number): boolean {
  const isMarked = bytes[start] === 47 && bytes[start + 1] === 47;
  return bytes[start + 4] === 65 && bytes[start + 7] === 65 && (isMarked || SECOND.has(bytes[start + 1]!));
}
