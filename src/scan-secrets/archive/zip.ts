// Knows the zip format (APPNOTE 6.3, without its 64-bit and encrypted parts): files and their bytes.
import type { Inflate } from '../../ports/inflate.ts';
import {
  copyBytes,
  createSource,
  cutSource,
  nameEntry,
  readPieces,
  type Entry,
  type Noticed,
  type Source,
} from './entry.ts';

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of a directory that are held: those of 65,535 files with names of usual length. */
const LONGEST_DIRECTORY = 8 << 20;

/** Bytes of a file that is unpacked at once. */
const SMALL = 1 << 20;
const BROKEN = 'a file of it does not unpack';

/** Whether the bytes begin like a zip file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Reads every file that the directory at the end names. */
export function* readZip(source: Source, inflate: Inflate, noticed: Noticed): Generator<Entry> {
  const tail = copyBytes(source, Math.max(0, source.size - 65_557), source.size);
  const end = findEnd(tail);
  const count = end < 0 ? 0 : tail.readUInt16LE(end + 10);
  const first = end < 0 ? 0 : tail.readUInt32LE(end + 16);
  if (end < 0) noticed.problem ??= 'it has no directory';
  else if (count === 0xffff || first === 0xffffffff) noticed.problem ??= 'it is a 64-bit zip file';
  else yield* readEntries(source, first, count, inflate, noticed);
}

function* readEntries(
  source: Source,
  first: number,
  count: number,
  inflate: Inflate,
  noticed: Noticed,
): Generator<Entry> {
  const directory = copyBytes(source, first, Math.min(source.size, first + LONGEST_DIRECTORY));
  let left = source.size;
  for (let index = 0, at = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== LISTED) {
      noticed.problem ??= 'its directory is broken or larger than 8 MiB';
      return;
    }
    left -= directory.readUInt32LE(at + 20);
    if (left < 0) {
      noticed.problem ??= 'files of it lie over one another';
      return;
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const path = directory.toString('utf8', at + 46, at + 46 + nameLength);
    const content = path.endsWith('/') ? null : openContent(source, directory, at, inflate, noticed);
    if (typeof content === 'string') noticed.problem ??= content;
    else if (content !== null) yield { path: nameEntry(noticed.escapes, path), ...content };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/** The end of the directory lies within the last 64 KiB and a little, where a comment may follow it. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** The bytes of the file whose directory entry stands at `at`, or why there are none. */
function openContent(
  source: Source,
  directory: Buffer,
  at: number,
  inflate: Inflate,
  noticed: Noticed,
): Omit<Entry, 'path'> | string {
  const flags = directory.readUInt16LE(at + 8);
  const method = directory.readUInt16LE(at + 10);
  const packedSize = directory.readUInt32LE(at + 20);
  const local = directory.readUInt32LE(at + 42);
  if ((flags & 1) === 1) return 'a file of it is encrypted';
  const header = copyBytes(source, local, local + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) return 'a file of it cannot be found';
  const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + packedSize > source.size) return 'a file of it is cut off';
  if (method !== 0 && method !== 8) return `a file of it is packed by method ${method}`;
  const end = start + packedSize;
  if (method === 0) return { content: readPieces(source, start, end), source: cutSource(source, start, packedSize) };
  // To start a stream costs more than to unpack most files.
  const whole = packedSize > SMALL ? 'too large' : inflate.unpack('deflate', copyBytes(source, start, end), SMALL);
  if (whole === 'broken') return BROKEN;
  if (whole !== 'too large') return { content: readPieces(createSource(whole), 0, whole.length) };
  const packed = readPieces(source, start, end);
  return { content: inflate.stream('deflate', packed, () => (noticed.problem ??= BROKEN)) };
}
