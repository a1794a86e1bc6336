// Knows the tar format (POSIX.1-2001 ustar and pax, GNU long names): files and their bytes.
import type { Reader } from '../stream/reader.ts';
import { MOST_ENTRIES, nameEntry, type Entry, type Noticed } from './entry.ts';

const BLOCK = 512;
const CUT_OFF = 'a file of it is cut off or its header is no header';
/** Bytes of a name that are read. */
const LONGEST_NAME = 65_536;

/** Whether the bytes begin with a tar header. */
export function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}

/** Reads every regular file. A header that makes no sense ends the reading and is said. */
export async function* readTar(reader: Reader, noticed: Noticed): AsyncGenerator<Entry> {
  let longName = '';
  for (let count = 0; ;) {
    const header = await reader.take(BLOCK);
    if (header.length > 0 && header.length < BLOCK) noticed.problem ??= CUT_OFF;
    if (header.length < BLOCK || header[0] === 0) return;
    const size = readNumber(header, 124, 12);
    const length = Number.isSafeInteger(size) && size >= 0 ? size : Infinity;
    const end = reader.position() + Math.ceil(length / BLOCK) * BLOCK;
    const type = String.fromCharCode(header[156]!);
    if (type === 'L') longName = readText(await reader.take(Math.min(length, LONGEST_NAME)), 0, LONGEST_NAME);
    else if (type === 'x') longName = readPaxPath(await reader.take(Math.min(length, LONGEST_NAME))) ?? longName;
    else {
      if ((type === '0' || type === '\0' || type === '7') && length < Infinity) {
        const path = nameEntry(noticed.escapes, longName || readName(header));
        yield { path, content: reader.pieces(size) };
        count++;
      }
      longName = '';
    }
    await reader.skip(end - reader.position());
    if (reader.position() < end) noticed.problem ??= CUT_OFF;
    else if (count >= MOST_ENTRIES) noticed.problem ??= `it holds more than ${MOST_ENTRIES} files`;
    if (noticed.problem !== null) return;
  }
}

function readText(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

function readName(header: Buffer): string {
  const prefix = readText(header, 345, 155);
  const name = readText(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Octal digits, or bytes of a number when the first bit is set. */
function readNumber(bytes: Buffer, at: number, length: number): number {
  if ((bytes[at]! & 128) === 0) return parseInt(readText(bytes, at, length).trim() || '0', 8);
  return bytes.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, bytes[at]! & 127);
}

/** Rows of `length key=value`. */
function readPaxPath(body: Buffer): string | undefined {
  return /(?:^|\n)\d{1,5} path=([^\n]{1,4096})\n/.exec(body.toString('utf8'))?.[1];
}
