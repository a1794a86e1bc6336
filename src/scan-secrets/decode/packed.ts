// Knows gzip, zlib and zip files that stand in text as base64, and how to unpack them in memory.
import { copyBytes, createSource, type Noticed } from '../archive/entry.ts';
import { isTar } from '../archive/tar.ts';
import { isZip, listZip } from '../archive/zip.ts';
import { readEncoding } from './encoding.ts';
import type { Inflate } from '../../ports/inflate.ts';

/** The texts that packed bytes come to, and why not all of them were read, or null. */
export type Unpacked = {
  readonly texts: readonly Uint8Array[];
  readonly problem: string | null;
  /** Whether the problem is that these bytes are hardly a packed file, or only the beginning of one. */
  readonly isBroken?: boolean;
};

/** Unpacks a gzip, zlib or zip file; `most` bytes in all. Null where the bytes are none. */
export type Unpack = (bytes: Uint8Array, most: number) => Unpacked | null;

/** How they begin in base64: 1f 8b 08, 50 4b 03 04, and of zlib 78 with 01, 9c or da. */
const BEGINNING = /^(?:H4sI|UEsDB|eAE|eJ[w-z]|eN[o-r])/;

/** Whether a packed file begins at `at` as base64. */
export function looksPacked(bytes: Buffer, at: number): boolean {
  const first = bytes[at];
  if (first !== 72 && first !== 85 && first !== 101) return false;
  return BEGINNING.test(bytes.toString('latin1', at, at + 5));
}

export function createUnpack(inflate: Inflate): Unpack {
  return (bytes, most) => {
    const isZlib = bytes[0] === 0x78;
    const whole = (isZip(bytes) ? unpackZip : isZlib ? unpackZlib : unpackGzip)(inflate, bytes, most);
    if (whole === null) return null;
    const texts = whole.texts.filter((text) => isTar(text) || !readEncoding(text).isBinary);
    return { ...whole, texts };
  };
}

const BROKEN = {
  gzip: 'a gzip file in base64 begins here that does not unpack: it is cut off or changed',
  deflate: 'a zlib file in base64 begins here that does not unpack: it is cut off or changed',
} as const;
type Packing = keyof typeof BROKEN;
/** Bytes of a gzip header, and of the checksum behind the stream (RFC 1952). */
const HEADER = 10;
const TRAILER = 8;

function unpackGzip(inflate: Inflate, bytes: Uint8Array, most: number): Unpacked {
  // Of a header three bits are always zero: where they are not, these are other bytes.
  if (bytes.length <= HEADER || (bytes[3]! & 0xe0) !== 0) return { texts: [], problem: null };
  return unpackStream(inflate, 'gzip', bytes, most);
}

/** Bytes of a zlib file that tell what it is: the two before the stream (RFC 1950) are written by chance. */
const TELLING = 128;

function unpackZlib(inflate: Inflate, bytes: Uint8Array, most: number): Unpacked | null {
  const stream = bytes.subarray(2);
  if (inflate.unpack('deflate', stream.subarray(0, TELLING), most, true) === 'broken') return null;
  return unpackStream(inflate, 'deflate', stream, most);
}

function unpackStream(inflate: Inflate, packing: Packing, bytes: Uint8Array, most: number): Unpacked {
  const unpacked = inflate.unpack(packing, bytes, most);
  if (unpacked === 'too large') return { texts: [], problem: describeTooMuch(most) };
  if (unpacked !== 'broken') return { texts: [unpacked], problem: null };
  return { texts: unpackBeginning(inflate, packing, bytes, most), problem: BROKEN[packing], isBroken: true };
}

/** What comes out before the bytes go wrong, or most of it: they are tried shorter and shorter, in linear time. */
function unpackBeginning(inflate: Inflate, packing: Packing, bytes: Uint8Array, most: number): Uint8Array[] {
  const shorten = (length: number): number => (length === bytes.length ? length - TRAILER : length * 0.75);
  for (let length = bytes.length; length > HEADER; length = Math.floor(shorten(length))) {
    const beginning = inflate.unpack(packing, bytes.subarray(0, length), most, true);
    if (typeof beginning !== 'string') return [beginning];
  }
  return [];
}

function unpackZip(inflate: Inflate, bytes: Uint8Array, most: number): Unpacked {
  const source = createSource(bytes);
  const noticed: Noticed = { escapes: [], problem: null, outside: () => undefined };
  const texts: Uint8Array[] = [];
  let left = most;
  for (const { isDeflated, start, end } of listZip(source, noticed)) {
    const packed = copyBytes(source, start, end);
    const unpacked = isDeflated ? inflate.unpack('deflate', packed, left) : packed;
    if (unpacked === 'too large') return { texts, problem: describeTooMuch(most) };
    if (unpacked === 'broken') noticed.problem ??= 'a file of it does not unpack';
    else texts.push(unpacked);
    left -= texts.at(-1)?.length ?? 0;
    if (left <= 0) return { texts, problem: describeTooMuch(most) };
  }
  return { texts, problem: noticed.problem };
}

function describeTooMuch(most: number): string {
  return `what is packed in base64 here comes to more than ${Math.ceil(most / 1024)} KiB`;
}
