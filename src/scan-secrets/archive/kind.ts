// Knows by their first bytes what kinds of archives there are, those that are opened and those that cannot be.
import { isTar } from './tar.ts';
import { isZip } from './zip.ts';

/** Bytes whose beginning tells the kind. */
export const HEAD = 512;

/** How formats begin that are not opened, as latin1. */
const CLOSED: readonly (readonly [name: string, start: RegExp])[] = [
  ['xz', /^\xfd7zXZ\0/],
  ['bzip2', /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/],
  ['zstd', /^[\x22-\x28]\xb5\x2f\xfd/],
  ['lz4', /^\x04\x22\x4d\x18/],
  ['lzip', /^LZIP[\x01\x02]/],
  ['lzma', /^\x5d\0\0[\s\S]{2}(?:\xff{8}|[\s\S]{4}\0{4})/],
  ['lzop', /^\x89LZO\0/],
  ['compress', /^\x1f[\x9d\xa0]/],
  ['7z', /^7z\xbc\xaf\x27\x1c/],
  ['rar', /^Rar!\x1a\x07/],
  ['cab', /^MSCF\0\0\0\0/],
  ['deb', /^!<arch>\ndebian-binary/],
  ['rpm', /^\xed\xab\xee\xdb/],
  ['squashfs', /^hsqs/],
];

/** Whether a file is an archive by its name. */
export function isArchive(path: string): boolean {
  return /\.(?:tgz|tar|gz|zip|jar|war|whl|nupkg|vsix|crx|apk|aar|ipa|docx|xlsx|7z|rar|xz|bz2|zst)$/i.test(path);
}

/** `zip`, `tar`, `gzip` or the name of a format that is not opened; null for what is no archive. */
export function readKind(head: Uint8Array): string | null {
  if (isZip(head)) return 'zip';
  if (isTar(head)) return 'tar';
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return 'gzip';
  const text = Buffer.from(head.subarray(0, 64)).toString('latin1');
  return CLOSED.find(([, start]) => start.test(text))?.[0] ?? null;
}
