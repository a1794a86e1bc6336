// Knows gzip and zip files that stand in text as base64, and how to unpack them in memory.
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

/** Unpacks a gzip or zip file; `most` bytes in all. */
export type Unpack = (bytes: Uint8Array, most: number) => Unpacked;

/** How gzip and zip files begin in base64: 1f 8b 08 and 50 4b 03 04. */
const BEGINNINGS = ['H4sI', 'UEsDB'];

/** Whether a packed file begins at `at` as base64. */
export function looksPacked(bytes: Buffer, at: number): boolean {
  const isOne = bytes[at] === 72 || bytes[at] === 85;
  return isOne && BEGINNINGS.some((beginning) => bytes.toString('latin1', at, at + beginning.length) === beginning);
}

export function createUnpack(inflate: Inflate): Unpack {
  return (bytes, most) => {
    const whole = isZip(bytes) ? unpackZip(inflate, bytes, most) : unpackGzip(inflate, bytes, most);
    const texts = whole.texts.filter((text) => isTar(text) || !readEncoding(text).isBinary);
    return { ...whole, texts };
  };
}

/** Bytes of a gzip header, and of the checksum behind the stream (RFC 1952). */
const HEADER = 10;
const TRAILER = 8;

function unpackGzip(inflate: Inflate, bytes: Uint8Array, most: number): Unpacked {
  // Of a header three bits are always zero: where they are not, these are other bytes.
  if (bytes.length <= HEADER || (bytes[3]! & 0xe0) !== 0) return { texts: [], problem: null };
  const unpacked = inflate.unpack('gzip', bytes, most);
  if (unpacked === 'too large') return { texts: [], problem: describeTooMuch(most) };
  if (unpacked !== 'broken') return { texts: [unpacked], problem: null };
  const problem = 'a gzip file in base64 begins here that does not unpack: it is cut off or changed';
  return { texts: unpackBeginning(inflate, bytes, most), problem, isBroken: true };
}

/** What comes out before the bytes go wrong, or most of it: they are tried shorter and shorter, in linear time. */
function unpackBeginning(inflate: Inflate, bytes: Uint8Array, most: number): Uint8Array[] {
  const shorten = (length: number): number => (length === bytes.length ? length - TRAILER : length * 0.75);
  for (let length = bytes.length; length > HEADER; length = Math.floor(shorten(length))) {
    const beginning = inflate.unpack('gzip', bytes.subarray(0, length), most, true);
    if (typeof beginning !== 'string') return [beginning];
  }
  return [];
}

function unpackZip(inflate: Inflate, bytes: Uint8Array, most: number): Unpacked {
  const source = createSource(bytes);
  const noticed: Noticed = { escapes: [], problem: null };
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
