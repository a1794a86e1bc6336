// Knows what comes out of an archive: files, and what kept others in.

/** One file of an archive; its bytes are shared with the archive where it is not compressed. */
export type Entry = { readonly path: string; readonly bytes: Uint8Array };

/** Files in order, then the reason why the rest could not be read, or null. */
export type Opened = { readonly entries: Entry[]; readonly escapes: string[]; problem: string | null };

/** Bytes that all files of one archive may come to. */
export const MOST_BYTES = 128 << 20;
/** Files that one archive may hold. */
export const MOST_ENTRIES = 100_000;

/** Adds a file; a name that would leave the folder it is unpacked to is kept apart. */
export function addEntry(opened: Opened, path: string, bytes: Uint8Array): void {
  const parts = path.split(/[\\/]/);
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path) || parts.includes('..')) opened.escapes.push(path);
  opened.entries.push({ path: parts.filter((part) => !['', '.', '..'].includes(part)).join('/'), bytes });
}
