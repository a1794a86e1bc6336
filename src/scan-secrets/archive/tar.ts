// Knows the tar format (POSIX.1-2001 ustar and pax, GNU long names): files and their bytes.
import type { Reader } from '../stream/reader.ts';
import { MOST_ENTRIES, nameEntry, type Entry, type Noticed } from './entry.ts';

const BLOCK = 512;
/** Where the name of a link begins in a header, behind it those of owners, and where the rest of the path does. */
const LINK = 157;
const PREFIX = 345;
const PAX_PATH = /(?:^|\n)\d{1,5} path=([^\n]{1,4096})\n/;
const CUT_OFF = 'a file of it is cut off or its header is no header';
/** Bytes of a name that are read. */
const LONGEST_NAME = 65_536;

/** Whether the bytes begin with a tar header. */
export function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}

/** Types of entries that are no files: links, devices, folders, pipes, names of volumes and of links. */
const NO_FILE = new Set('123456gKVDNX');

/**
 * Reads every file, of one with holes the bytes that are kept. Behind an end mark another archive may stand. A header
 * that makes no sense ends the reading and is said.
 */
export async function* readTar(reader: Reader, noticed: Noticed): AsyncGenerator<Entry> {
  let extended: Extended = {};
  for (let count = 0, isEnded = false; ;) {
    const header = await reader.take(BLOCK);
    if (header.length > 0 && header.length < BLOCK) noticed.problem ??= CUT_OFF;
    if (header.length < BLOCK) return;
    if (header.every((byte) => byte === 0)) {
      isEnded = true;
      continue;
    }
    if ((isEnded || header[0] === 0) && !isTar(header)) noticed.problem ??= 'bytes stand in it that belong to no file';
    if (noticed.problem !== null) return;
    const type = String.fromCharCode(header[156]!);
    if (type === 'S') await skipHoles(reader, header[482]! !== 0);
    const size = extended.size ?? readNumber(header, 124, 12);
    const length = Number.isSafeInteger(size) && size >= 0 ? size : Infinity;
    const end = reader.position() + Math.ceil(length / BLOCK) * BLOCK;
    noticed.outside(header.subarray(LINK, PREFIX), true);
    if (type === 'L' || type === 'x') {
      const body = await reader.take(Math.min(length, LONGEST_NAME));
      extended = { ...extended, ...(type === 'L' ? { path: readText(body, 0, LONGEST_NAME) } : readPax(body)) };
      if (type === 'x') noticed.outside(Buffer.from(body.toString('latin1').replace(PAX_PATH, '\n'), 'latin1'));
    } else {
      if (!NO_FILE.has(type) && length < Infinity) {
        const path = nameEntry(noticed.escapes, extended.path ?? readName(header));
        yield { path, content: reader.pieces(size) };
        count++;
      }
      extended = {};
    }
    // Behind a file come the rest of its block, or all that an entry holds which is no file.
    for await (const piece of reader.pieces(end - reader.position()))
      if (piece.some((byte) => byte !== 0)) noticed.outside(piece);
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
  const prefix = readText(header, PREFIX, 155);
  const name = readText(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Octal digits, or bytes of a number when the first bit is set. */
function readNumber(bytes: Buffer, at: number, length: number): number {
  if ((bytes[at]! & 128) === 0) return parseInt(readText(bytes, at, length).trim() || '0', 8);
  return bytes.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, bytes[at]! & 127);
}

/** Of a file with many holes the places go on in blocks of their own, each of which says whether another follows. */
async function skipHoles(reader: Reader, hasMore: boolean): Promise<void> {
  for (let isMore = hasMore; isMore;) {
    const block = await reader.take(BLOCK);
    isMore = block.length === BLOCK && block[504] !== 0;
  }
}

/** What stands before a header and holds in its place. */
type Extended = { readonly path?: string; readonly size?: number };

/** Rows of `length key=value`. */
function readPax(body: Buffer): Extended {
  const text = body.toString('utf8');
  const path = PAX_PATH.exec(text)?.[1];
  const size = /(?:^|\n)\d{1,5} size=(\d{1,15})\n/.exec(text)?.[1];
  return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) };
}
