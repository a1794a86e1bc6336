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

/** Whether the bytes begin like a zip file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Where the bytes of one file lie in a zip file, and whether they are deflated. */
export type Member = {
  readonly path: string;
  readonly isDeflated: boolean;
  readonly start: number;
  readonly end: number;
};

/** Lists every file that the directory at the end names. */
export function* listZip(source: Source, noticed: Noticed): Generator<Member> {
  const tail = copyBytes(source, Math.max(0, source.size - 65_557), source.size);
  const end = findEnd(tail);
  const count = end < 0 ? 0 : tail.readUInt16LE(end + 10);
  const first = end < 0 ? 0 : tail.readUInt32LE(end + 16);
  if (end < 0) noticed.problem ??= 'it has no directory';
  else if (count === 0xffff || first === 0xffffffff) noticed.problem ??= 'it is a 64-bit zip file';
  else yield* listMembers(source, first, count, noticed);
}

function* listMembers(source: Source, first: number, count: number, noticed: Noticed): Generator<Member> {
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
    const member = path.endsWith('/') ? null : locate(source, directory, at);
    if (typeof member === 'string') noticed.problem ??= member;
    else if (member !== null) yield { path: nameEntry(noticed.escapes, path), ...member };
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

/** Where the file lies whose directory entry stands at `at`, or why it cannot be read. */
function locate(source: Source, directory: Buffer, at: number): Omit<Member, 'path'> | string {
  const flags = directory.readUInt16LE(at + 8);
  const method = directory.readUInt16LE(at + 10);
  const size = directory.readUInt32LE(at + 20);
  const local = directory.readUInt32LE(at + 42);
  if ((flags & 1) === 1) return 'a file of it is encrypted';
  const header = copyBytes(source, local, local + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) return 'a file of it cannot be found';
  const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + size > source.size) return 'a file of it is cut off';
  if (method !== 0 && method !== 8) return `a file of it is packed by method ${method}`;
  return { isDeflated: method === 8, start, end: start + size };
}

/** Bytes of a file that is unpacked at once: to start a stream costs more than to unpack most files. */
const SMALL = 1 << 20;
const BROKEN = 'a file of it does not unpack';

/** The content of a file, as it unpacks; one that does not is noticed. */
export function openMember(
  source: Source,
  { path, isDeflated, start, end }: Member,
  inflate: Inflate,
  noticed: Noticed,
): Entry {
  const packed = readPieces(source, start, end);
  if (!isDeflated) return { path, content: packed, source: cutSource(source, start, end - start) };
  const whole = end - start > SMALL ? 'too large' : inflate.unpack('deflate', copyBytes(source, start, end), SMALL);
  if (whole === 'too large')
    return { path, content: inflate.stream('deflate', packed, () => (noticed.problem ??= BROKEN)) };
  if (whole === 'broken') noticed.problem ??= BROKEN;
  const bytes = whole === 'broken' ? new Uint8Array() : whole;
  return { path, content: readPieces(createSource(bytes), 0, bytes.length) };
}
