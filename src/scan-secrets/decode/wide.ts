// Knows text in wide characters: how its bytes are told from others, and how they become UTF-8 without a second copy in memory.
import { decodeUtf32 } from './utf32.ts';

export type Order = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** The marks that files begin with, the longer first: one of them begins like another. */
export const MARKS: Readonly<Record<Order, readonly number[]>> = {
  'utf-32le': [0xff, 0xfe, 0, 0],
  'utf-32be': [0, 0, 0xfe, 0xff],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};
const ORDERS = Object.keys(MARKS) as Order[];
const PROBE = 8192;
/** Bytes decoded at once. */
const PIECE = 1 << 20;

/** The order of wide characters as their mark tells it, or of UTF-16 the first of them; null for anything else. */
export function readOrder(bytes: Uint8Array): Order | null {
  const marked = ORDERS.find((order) => MARKS[order].every((byte, at) => bytes[at] === byte));
  return marked ?? guessOrder(bytes.subarray(0, PROBE));
}

/** At least 40 % of one parity NUL and hardly any of the other. */
function guessOrder(probe: Uint8Array): Order | null {
  if (!probe.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < probe.length; at++) {
    if (probe[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = probe.length / 2;
  if (odd > half * 0.8 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.8 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** The text as UTF-8; a character of two bytes takes three at most. */
export function decodeWide(bytes: Uint8Array, order: Order): Uint8Array {
  if (order.startsWith('utf-32')) return decodeUtf32(bytes, order === 'utf-32le');
  const decoder = new TextDecoder(order);
  const decoded = Buffer.allocUnsafe(Math.ceil(bytes.length / 2) * 3 + 3);
  let length = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const isLast = at + PIECE >= bytes.length;
    length += decoded.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: !isLast }), length, 'utf8');
  }
  return decoded.subarray(0, length);
}
