// Knows the zip format (APPNOTE 6.3, without its 64-bit and encrypted parts): files and their bytes.
import type { Inflate } from '../../ports/inflate.ts';
import { addEntry, MOST_BYTES, MOST_ENTRIES, type Opened } from './entry.ts';

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;

/** Whether the bytes begin like a zip file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Reads every file that the directory at the end names, all together within the limit. */
export function openZip(archive: Uint8Array, inflate: Inflate): Opened {
  const opened: Opened = { entries: [], escapes: [], problem: null };
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(bytes);
  if (end < 0) return { ...opened, problem: 'it has no directory' };
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) return { ...opened, problem: 'it is a 64-bit zip file' };
  let left = MOST_BYTES;
  for (let index = 0; index < Math.min(count, MOST_ENTRIES); index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== LISTED)
      return { ...opened, problem: 'its directory is broken' };
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = path.endsWith('/') ? Buffer.alloc(0) : readContent(bytes, at, left, inflate);
    if (typeof content === 'string') opened.problem ??= content;
    else if (!path.endsWith('/')) {
      left -= content.length;
      addEntry(opened, path, content);
    }
    if (opened.problem?.includes('more than') === true) break;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return opened;
}

/** The end of the directory lies within the last 64 KiB and a little, where a comment may follow it. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** The bytes of the file whose directory entry stands at `at`, or why there are none. */
function readContent(bytes: Buffer, at: number, left: number, inflate: Inflate): Uint8Array | string {
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
  const content = method === 0 ? packed : left > 0 ? inflate.inflate(packed, left) : 'too large';
  if (content === 'broken') return 'a file of it does not unpack';
  return content === 'too large' || content.length > left ? `it unpacks to more than ${MOST_BYTES >> 20} MiB` : content;
}
