// Files in memory behind the tree port.
import type { Tree } from '../../src/ports/tree.ts';

/** Paths with `/` to contents. */
export function createMemoryTree(files: Readonly<Record<string, Uint8Array>>): Tree {
  return {
    list(odd = []) {
      const folders = Object.keys(files).flatMap((path) => /^(?:.*?\/)?\.git(?=\/|$)/u.exec(path) ?? []);
      odd.push(...new Set(folders));
      return Object.keys(files)
        .filter((path) => !path.split('/').includes('.git'))
        .sort((a, b) => (a.split('/').join('\0') < b.split('/').join('\0') ? -1 : 1));
    },
    read(path, offset, length) {
      const bytes = Object.hasOwn(files, path) ? files[path] : undefined;
      return bytes === undefined ? undefined : { bytes: bytes.subarray(offset, offset + length), size: bytes.length };
    },
  };
}
