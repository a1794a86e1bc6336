// Knows the zip format (APPNOTE 6.3, without its 64-bit and encrypted parts): files and their bytes.
import type { Inflate } from '../../ports/inflate.ts';
import { MOST_ENTRIES, nameEntry, TOO_MUCH, type Entry, type Opened } from './entry.ts';

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;

/** Whether the bytes begin like a zip file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Reads every file that the directory at the end names. @param limit bytes that one of them may come to. */
export function openZip(archive: Uint8Array, inflate: Inflate, limit: number): Opened {
  const opened: Opened = { entries: [], escapes: [], problem: null };
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(bytes);
  if (end < 0) return { ...opened, problem: 'it has no directory' };
  const count = bytes.readUInt16LE(end + 10);
  const at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) return { ...opened, problem: 'it is a 64-bit zip file' };
  const read = (place: number): Uint8Array | string => readContent(bytes, place, limit, inflate);
  const listing: Opened = {
    ...opened,
    entries: { [Symbol.iterator]: () => readEntries(bytes, at, Math.min(count, MOST_ENTRIES), read, listing) },
  };
  return listing;
}

function* readEntries(
  bytes: Buffer,
  first: number,
  count: number,
  read: (at: number) => Uint8Array | string,
  opened: Opened,
): Generator<Entry> {
  let at = first;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== LISTED) {
      opened.problem = 'its directory is broken';
      return;
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = path.endsWith('/') ? null : read(at);
    if (typeof content === 'string') opened.problem ??= content;
    else if (content !== null) yield { path: nameEntry(opened.escapes, path), bytes: content };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** The end of the directory lies within the last 64 KiB and a little, where a comment may follow it. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** The bytes of the file whose directory entry stands at `at`, or why there are none. */
function readContent(bytes: Buffer, at: number, limit: number, inflate: Inflate): Uint8Array | string {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & 1) === 1) return 'a file of it is encrypted';
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return 'a file of it cannot be found';
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  if (packed.length < size) return 'a file of it is cut off';
  if (method !== 0 && method !== 8) return `a file of it is packed by method ${method}`;
  const content = method === 0 ? packed : inflate.inflate(packed, limit, bytes.readUInt32LE(at + 24));
  if (content === 'broken') return 'a file of it does not unpack';
  return content === 'too large' ? TOO_MUCH : content;
}
