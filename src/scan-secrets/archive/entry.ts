// Knows what comes out of an archive: files one after the other, and what was noticed on the way.
import type { Pieces } from '../stream/reader.ts';

/** One file of an archive. Its pieces can be read until the next file is asked for. */
export type Entry = {
  readonly path: string;
  readonly content: Pieces;
  /** The same bytes where they can be read anywhere. */
  readonly source?: Source;
};

/** What was noticed on the way through one archive. */
export type Noticed = {
  readonly escapes: string[];
  /** Takes what belongs to no file: comments, names of links, bytes around and between. */
  readonly outside: (bytes: Uint8Array, isApart?: boolean) => void;
  /** Why not all of it was read, or null. */
  problem: string | null;
};

/** Bytes that can be read anywhere. The answer may be shorter than asked for, and is empty at the end. */
export type Source = { readonly size: number; readonly read: (offset: number, length: number) => Uint8Array };

/** Bytes in memory. */
export function createSource(bytes: Uint8Array): Source {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Files that one archive may hold. */
export const MOST_ENTRIES = 100_000;

const PIECE = 128 << 10;

/** A stretch of a source, piece by piece. */
export async function* readPieces(source: Source, start: number, end: number): AsyncGenerator<Uint8Array> {
  yield* pieceBytes(source, start, end);
}

/** The same without waiting. */
export function* pieceBytes(source: Source, start: number, end: number): Generator<Uint8Array> {
  for (let at = start; at < end;) {
    const piece = source.read(at, Math.min(PIECE, end - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}

/** A part of a source as a source of its own. */
export function cutSource(source: Source, start: number, size: number): Source {
  return { size, read: (offset, length) => source.read(start + offset, Math.min(length, size - offset)) };
}

/** A stretch of a source, as far as it goes. */
export function copyBytes(source: Source, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start));
  let filled = 0;
  while (filled < bytes.length) {
    const part = source.read(start + filled, bytes.length - filled);
    if (part.length === 0) break;
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes.subarray(0, filled);
}

/** The name a file is shown by; one that would leave the folder it is unpacked to is noted. */
export function nameEntry(escapes: string[], path: string): string {
  const parts = path.split(/[\\/]/);
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path) || parts.includes('..')) escapes.push(path);
  return parts.filter((part) => !['', '.', '..'].includes(part)).join('/');
}
