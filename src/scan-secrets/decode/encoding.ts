// Knows whether bytes are text, text in wide characters or binary.
import { isTextByte } from './utf8.ts';
import { readWideStretches } from './wide-stretch.ts';
import { decodeWide, readOrder } from './wide.ts';

/** Text as UTF-8 or a superset of ASCII, or a binary file. */
export type Encoding = {
  readonly bytes: Uint8Array;
  readonly isBinary: boolean;
  /** The other way to read bytes that may be wide characters, or hold some, so that none goes unread; null where there is one way. */
  readonly other: (() => Uint8Array) | null;
};

const PROBE = 8192;
/** Formats of binary files begin with numbers, which have NULs in them. */
const HEADER = 16;
/** Controls that even a short text may hold. */
const STRAY = 2;

/**
 * UTF-16 (by byte order mark or by its pattern of NULs) and UTF-32 (by its mark) are rewritten as UTF-8; a mark before
 * what is plain text anyway counts for the other reading alone. A NUL elsewhere in the first 8 KiB means binary, unless
 * it is a stray one among text: one byte must not keep a file from being read.
 */
export function readEncoding(bytes: Uint8Array): Encoding {
  const order = readOrder(bytes);
  const probe = bytes.subarray(0, PROBE);
  const first = probe.indexOf(0);
  if (order !== null) {
    const decode = (): Uint8Array => decodeWide(bytes, order);
    if (first < 0 && isPlain(probe.subarray(2))) return { bytes, isBinary: false, other: decode };
    return { bytes: decode(), isBinary: false, other: () => bytes };
  }
  const isBinary = first >= 0 && (first < HEADER || countControls(probe) > STRAY + probe.length / 100);
  const stretches = readWideStretches(bytes);
  return { bytes, isBinary, other: stretches === null ? null : () => stretches };
}

/** Nine of ten bytes are printable ASCII or break lines. */
function isPlain(probe: Uint8Array): boolean {
  let plain = 0;
  for (const byte of probe) if (isTextByte(byte)) plain++;
  return plain >= probe.length * 0.9;
}

/** Bytes that text does not hold: controls but tab to carriage return, and escape. */
function countControls(probe: Uint8Array): number {
  let count = 0;
  for (const byte of probe) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) count++;
  return count;
}
