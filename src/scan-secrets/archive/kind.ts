// Knows by their first bytes, where they tell, what kinds of archives there are, those that are opened and those that cannot be.
import { isTar } from './tar.ts';
import { isZip } from './zip.ts';

/** Bytes whose beginning tells the kind. */
export const HEAD = 512;

/** How formats begin that are not opened, as latin1; that of bzip2 stands behind its block size. */
const CLOSED: readonly (readonly [name: string, start: string, at: number])[] = [
  ['xz', '\xfd7zXZ\0', 0],
  ['bzip2', '1AY&SY', 4],
  ['zstd', '\x28\xb5\x2f\xfd', 0],
  ['lz4', '\x04\x22\x4d\x18', 0],
  ['lz4', '\x02\x21\x4c\x18', 0],
  ['lzma', ']\0\0', 0],
  ['snappy', '\xff\x06\0\0sNaPpY', 0],
  ['lzip', 'LZIP\x01', 0],
  ['lzop', '\x89LZO\0', 0],
  ['compress', '\x1f\x9d', 0],
  ['pack', '\x1f\x1e', 0],
  ['lzh', '-lh5-', 2],
  ['xar', 'xar!', 0],
  ['7z', '7z\xbc\xaf\x27\x1c', 0],
  ['rar', 'Rar!\x1a\x07', 0],
  ['cab', 'MSCF\0\0\0\0', 0],
  ['deb', '!<arch>\ndebian-binary', 0],
  ['rpm', '\xed\xab\xee\xdb', 0],
  ['squashfs', 'hsqs', 0],
];

/** Whether a file is an archive by its name. */
export function isArchive(path: string): boolean {
  return /\.(?:tgz|tar|gz|zip|jar|war|whl|nupkg|vsix|crx|apk|aar|ipa|docx|xlsx|7z|rar|xz|bz2|zst|lzma|lz|lz4|lzo|lzh|lha|z|sz|arj|cab|dmg)$/i.test(
    path,
  );
}

/** `zip`, `tar`, `gzip`, `brotli` or the name of a format that is not opened; null for what is no archive. */
export function readKind(head: Uint8Array, path: string): string | null {
  if (isZip(head)) return 'zip';
  if (isTar(head)) return 'tar';
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return 'gzip';
  const text = Buffer.from(head.subarray(0, 64)).toString('latin1');
  const closed = CLOSED.find(([, start, at]) => text.startsWith(start, at))?.[0];
  return closed ?? (/\.br$/i.test(path) && !isText(head) ? 'brotli' : null);
}

/** A brotli stream has no mark of its own: its name tells it, and that it is no text in whatever language. */
function isText(head: Uint8Array): boolean {
  return !/[^\t\n\r\x20-\ufffc]/.test(new TextDecoder().decode(head, { stream: true }));
}
