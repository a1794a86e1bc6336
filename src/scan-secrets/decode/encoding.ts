// Knows whether bytes are text, UTF-16 text or binary.

/** Text as UTF-8 or a superset of ASCII, or a binary file. */
export type Encoding = { readonly bytes: Uint8Array; readonly isBinary: boolean };

const PROBE = 8192;
/** Formats of binary files begin with numbers, which have NULs in them. */
const HEADER = 16;
/** Controls that even a short text may hold. */
const STRAY = 2;

/**
 * UTF-16 (by byte order mark or by its pattern of NULs) is rewritten as UTF-8. A NUL elsewhere in the first 8 KiB means
 * binary, unless it is a stray one among text: one byte must not keep a file from being read.
 */
export function readEncoding(bytes: Uint8Array): Encoding {
  const probe = bytes.subarray(0, PROBE);
  const first = probe.indexOf(0);
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (first < 0 && !isMarked) return { bytes, isBinary: false };
  const order = isMarked ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : guessOrder(probe);
  if (order === null) return { bytes, isBinary: first < HEADER || countControls(probe) > STRAY + probe.length / 100 };
  const decoded = new TextDecoder(order).decode(bytes);
  return { bytes: Buffer.from(decoded, 'utf8'), isBinary: false };
}

/** At least 40 % of one parity NUL and hardly any of the other. */
function guessOrder(probe: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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

/** Bytes that text does not hold: controls but tab to carriage return, and escape. */
function countControls(probe: Uint8Array): number {
  let count = 0;
  for (const byte of probe) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) count++;
  return count;
}
