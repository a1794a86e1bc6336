// Knows gzip and zip files that stand in text as base64, and how to unpack them in memory.
import { copyBytes, createSource, type Noticed } from '../archive/entry.ts';
import { isTar } from '../archive/tar.ts';
import { isZip, listZip } from '../archive/zip.ts';
import { readEncoding } from './encoding.ts';
import type { Inflate } from '../../ports/inflate.ts';

/** The texts that packed bytes come to, and why not all of them were read, or null. */
export type Unpacked = { readonly texts: readonly Uint8Array[]; readonly problem: string | null };

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

/** Bytes that only begin like a gzip file are none. */
function unpackGzip(inflate: Inflate, bytes: Uint8Array, most: number): Unpacked {
  const unpacked = inflate.unpack('gzip', bytes, most);
  if (unpacked === 'broken') return { texts: [], problem: null };
  return unpacked === 'too large'
    ? { texts: [], problem: describeTooMuch(most) }
    : { texts: [unpacked], problem: null };
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
