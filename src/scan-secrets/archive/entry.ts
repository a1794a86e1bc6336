// Knows what comes out of an archive: files one after the other, and what kept others in.

/** One file of an archive; its bytes are shared with the archive where it is not compressed. */
export type Entry = { readonly path: string; readonly bytes: Uint8Array };

/** Files in order, each unpacked when it is asked for; behind the last one, what was noticed on the way. */
export type Opened = {
  readonly entries: Iterable<Entry>;
  readonly escapes: string[];
  /** Why the rest could not be read, or null. */
  problem: string | null;
};

/** Bytes that one file of an archive may come to. */
export const MOST_BYTES = 128 << 20;
/** Files that one archive may hold. */
export const MOST_ENTRIES = 100_000;

export const TOO_MUCH = `it unpacks to more than ${MOST_BYTES >> 20} MiB`;

/** The name a file is shown by; one that would leave the folder it is unpacked to is noted. */
export function nameEntry(escapes: string[], path: string): string {
  const parts = path.split(/[\\/]/);
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path) || parts.includes('..')) escapes.push(path);
  return parts.filter((part) => !['', '.', '..'].includes(part)).join('/');
}
