// Knows the tar format (POSIX.1-2001 ustar and pax, GNU long names): files and their bytes.
import { MOST_ENTRIES, nameEntry, type Entry, type Opened } from './entry.ts';

const BLOCK = 512;

/** Whether the bytes begin with a tar header. */
export function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}

/** Reads every regular file. A header that makes no sense ends the reading and is said. */
export function openTar(bytes: Uint8Array): Opened {
  const opened: Opened = {
    entries: { [Symbol.iterator]: () => readEntries(bytes, opened) },
    escapes: [],
    problem: null,
  };
  return opened;
}

function* readEntries(bytes: Uint8Array, opened: Opened): Generator<Entry> {
  let longName = '';
  let count = 0;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const size = readNumber(bytes, at + 124, 12);
    const start = at + BLOCK;
    if (!Number.isSafeInteger(size) || size < 0 || start + size > bytes.length) {
      opened.problem = 'a file of it is cut off or its header is no header';
      return;
    }
    const body = bytes.subarray(start, start + size);
    const type = String.fromCharCode(bytes[at + 156]!);
    if (type === 'L') longName = readText(body, 0, size);
    else if (type === 'x') longName = readPaxPath(body) ?? longName;
    else {
      if (type === '0' || type === '\0' || type === '7') {
        yield { path: nameEntry(opened.escapes, longName || readName(bytes, at)), bytes: body };
        count++;
      }
      longName = '';
    }
    if (count >= MOST_ENTRIES) {
      opened.problem = `it holds more than ${MOST_ENTRIES} files`;
      return;
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function readText(bytes: Uint8Array, at: number, length: number): string {
  const field = Buffer.from(bytes.subarray(at, at + length));
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

function readName(bytes: Uint8Array, at: number): string {
  const prefix = readText(bytes, at + 345, 155);
  const name = readText(bytes, at, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Octal digits, or bytes of a number when the first bit is set. */
function readNumber(bytes: Uint8Array, at: number, length: number): number {
  if ((bytes[at]! & 128) === 0) return parseInt(readText(bytes, at, length).trim() || '0', 8);
  return bytes.subarray(at + 1, at + length).reduce((sum, byte) => sum * 256 + byte, bytes[at]! & 127);
}

/** Rows of `length key=value`. */
function readPaxPath(body: Uint8Array): string | undefined {
  return /(?:^|\n)\d{1,5} path=([^\n]{1,4096})\n/.exec(Buffer.from(body).toString('utf8', 0, 65_536))?.[1];
}
