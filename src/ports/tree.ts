// Many files of one folder, read one after the other without waiting in between: for work that touches every byte.
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Part of a file. */
export interface FilePart {
  /** Valid until the next read: the memory is used again. */
  bytes: Uint8Array;
  /** Size of the whole file in bytes. */
  size: number;
}

export interface Tree {
  /** Paths of regular files below the folder, sorted, with `/`; links are not followed. A folder that cannot be listed stands for its files. `odd` takes links, pipes and the like, and each `.git`. */
  list(odd?: string[]): string[];
  /**
   * At most `length` bytes from `offset`. Undefined when there is no regular file, when it cannot be read,
   * or when the way to it leads over a link.
   */
  read(path: string, offset: number, length: number): FilePart | undefined;
}

/** Opening must neither follow a link nor wait for the other end of a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Appends the files below a folder, and notes the folders that are no links. */
function listFolder(root: string, folder: string, paths: string[], folders: Map<string, boolean>, odd: string[]): void {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    if (folder !== '') paths.push(folder);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== '.git') {
      folders.set(path, true);
      listFolder(root, path, paths, folders, odd);
    } else (entry.isFile() && entry.name !== '.git' ? paths : odd).push(path);
  }
}

/** Whether every folder on the way to a file is a folder and no link; folders that are not known are asked once. */
function createFolderCheck(root: string, known: Map<string, boolean>): (folder: string) => boolean {
  const isPlain = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    let plain = !/(?:^|\/)\.\.$/u.test(folder) && isPlain(parent);
    try {
      plain &&= lstatSync(join(root, folder)).isDirectory();
    } catch {
      plain = false;
    }
    known.set(folder, plain);
    return plain;
  };
  return isPlain;
}

/** The real files below `root`. */
export function createTree(root: string): Tree {
  const folders = new Map([['', true]]);
  const isPlainFolder = createFolderCheck(root, folders);
  let buffer = Buffer.allocUnsafe(1 << 20);
  return {
    list(odd = []) {
      const paths: string[] = [];
      listFolder(root, '', paths, folders, odd);
      return paths;
    },
    read(path, offset, length) {
      if (!isPlainFolder(path.slice(0, Math.max(0, path.lastIndexOf('/'))))) return undefined;
      let handle;
      try {
        handle = openSync(`${root}/${path}`, FLAGS);
        const facts = fstatSync(handle);
        if (!facts.isFile()) return undefined;
        const wanted = Math.max(0, Math.min(length, facts.size - offset));
        if (wanted > buffer.length) buffer = Buffer.allocUnsafe(wanted);
        return { bytes: buffer.subarray(0, readSync(handle, buffer, 0, wanted, offset)), size: facts.size };
      } catch {
        return undefined;
      } finally {
        if (handle !== undefined) closeSync(handle);
      }
    },
  };
}
