// Knows the zip format (APPNOTE 6.3, without its 64-bit and encrypted parts): files and their bytes.
import type { Inflate } from '../../ports/inflate.ts';
import {
  copyBytes,
  createSource,
  cutSource,
  nameEntry,
  pieceBytes,
  readPieces,
  type Entry,
  type Noticed,
  type Source,
} from './entry.ts';

const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of a directory that are held: those of 65,535 files with names of usual length. */
const LONGEST_DIRECTORY = 8 << 20;

/** Whether the bytes begin like a zip file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Where the bytes of one file lie in a zip file, and whether they are deflated; `local` is where its header does. */
export type Member = {
  readonly path: string;
  readonly isDeflated: boolean;
  readonly local: number;
  readonly isFolder: boolean;
  readonly start: number;
  readonly end: number;
};

/** The directory: where it lies, how many files it names, and how far behind the start of the bytes they are counted from. */
type Directory = { readonly first: number; readonly count: number; readonly shift: number };

/** Bytes behind which no end of a directory lies: a comment follows it at most. */
const TAIL = 65_557;

/** Whether bytes that begin like something else end like a zip file: programs that unpack themselves do. */
export function endsLikeZip(source: Source): boolean {
  const directory = findDirectory(source);
  return typeof directory !== 'string' && directory.count > 0 && isListed(source, directory.first);
}

function findDirectory(source: Source): Directory | string {
  const from = Math.max(0, source.size - TAIL);
  const tail = copyBytes(source, from, source.size);
  const end = findEnd(tail);
  if (end < 0) return 'it has no directory';
  const count = tail.readUInt16LE(end + 10);
  const first = tail.readUInt32LE(end + 16);
  if (count === 0xffff || first === 0xffffffff) return 'it is a 64-bit zip file';
  const shift = isListed(source, first) ? 0 : from + end - tail.readUInt32LE(end + 12) - first;
  return { first: first + shift, count, shift };
}

function isListed(source: Source, at: number): boolean {
  const head = copyBytes(source, at, at + 4);
  return head.length === 4 && head.readUInt32LE(0) === LISTED;
}

/** Lists every file that the directory at the end names, then gives away what belongs to none of them. */
export function* listZip(source: Source, noticed: Noticed): Generator<Member> {
  const directory = findDirectory(source);
  if (typeof directory === 'string') {
    noticed.problem ??= directory;
    return;
  }
  const members: Member[] = [];
  for (const member of listMembers(source, directory, noticed)) {
    members.push(member);
    if (!member.isFolder) yield member;
  }
  if (noticed.problem !== null) return;
  let last = 0;
  for (const { local, start, end, isFolder } of members.toSorted((a, b) => a.local - b.local)) {
    giveAway(source, last, local, noticed);
    // From where the one before ended: headers may lie over one another.
    noticed.outside(copyBytes(source, Math.max(last, local + 30), isFolder ? end : start), true);
    last = Math.max(last, end);
  }
  giveAway(source, last, source.size, noticed);
}

/** Bytes between and behind files: a header among them is that of a file which the directory hides; a program in front may hold one. */
function giveAway(source: Source, start: number, end: number, noticed: Noticed): void {
  const mayHold = start === 0 && !isZip(copyBytes(source, 0, 4));
  let before = Buffer.alloc(0);
  for (const piece of pieceBytes(source, start, end)) {
    const seam = Buffer.concat([before, piece]);
    if (!mayHold && seam.includes('PK\x03\x04', 0, 'latin1'))
      noticed.problem ??= 'it holds a file that its directory does not name';
    noticed.outside(piece);
    before = seam.subarray(-3);
  }
}

function* listMembers(source: Source, { first, count, shift }: Directory, noticed: Noticed): Generator<Member> {
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
    const member = locate(source, directory, at, shift);
    if (typeof member === 'string') noticed.problem ??= member;
    else yield { path: nameEntry(noticed.escapes, path), isFolder: path.endsWith('/'), ...member };
    const comment = at + 46 + nameLength + directory.readUInt16LE(at + 30);
    at = comment + directory.readUInt16LE(at + 32);
    noticed.outside(directory.subarray(comment, at), true);
  }
}

/** The end of the directory lies within the last 64 KiB and a little, where a comment may follow it. */
function findEnd(bytes: Buffer): number {
  return bytes.length < 22 ? -1 : bytes.lastIndexOf('PK\x05\x06', bytes.length - 22, 'latin1');
}

/** Where the file lies whose directory entry stands at `at`, or why it cannot be read. */
function locate(
  source: Source,
  directory: Buffer,
  at: number,
  shift: number,
): Omit<Member, 'path' | 'isFolder'> | string {
  const flags = directory.readUInt16LE(at + 8);
  const method = directory.readUInt16LE(at + 10);
  const size = directory.readUInt32LE(at + 20);
  const local = directory.readUInt32LE(at + 42) + shift;
  if ((flags & 1) === 1) return 'a file of it is encrypted';
  const header = copyBytes(source, local, local + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) return 'a file of it cannot be found';
  const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + size > source.size) return 'a file of it is cut off';
  if (method !== 0 && method !== 8) return `a file of it is packed by method ${method}`;
  return { isDeflated: method === 8, local, start, end: start + size };
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
