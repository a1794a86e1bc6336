// Knows how to read many file versions out of git in one go.
import { describeUnscanned, type Detection } from '../engine/detection.ts';
import type { Git } from '../../ports/git.ts';
import { createReader } from '../stream/reader.ts';
import { createWindows } from '../stream/windows.ts';

/** A file version of `size` bytes. */
export type Blob = {
  readonly id: string;
  readonly size: number;
  /**
   * Hands over its content, a large one in windows that overlap, once and before the next version is asked for. The
   * bytes are given back when they fit into one window, and are valid until the next version. Null when git does not
   * hold it.
   */
  readonly read: ((visit: (bytes: Uint8Array) => void) => Promise<Uint8Array | null>) | null;
};

/** A version that was not read. */
export function describeUnread(): Detection {
  return describeUnscanned('version', 'git', 'git does not hold it');
}

/** Larger versions are read into memory that is used again. */
const LARGE = 1 << 20;

/** Reads versions by id, in order. @throws Error when git ends in between. */
export async function* readBlobs(git: Git, ids: readonly string[]): AsyncGenerator<Blob> {
  if (ids.length === 0) return;
  const reader = createReader(git.stream(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` }));
  const readWindows = createWindows();
  for (const id of ids) {
    const [, kind, length] = (await reader.line())?.split(' ') ?? [];
    const size = Number(length);
    if (!Number.isSafeInteger(size)) {
      if (kind === undefined) throw new Error('git ended before it had answered');
      yield { id, size: 0, read: null };
      continue;
    }
    const end = reader.position() + size;
    const read: Blob['read'] = async (visit) => {
      if (size > LARGE) return readWindows(createReader(reader.pieces(size)), visit);
      const bytes = await reader.take(size);
      visit(bytes);
      return bytes;
    };
    if (kind === 'blob') yield { id, size, read };
    await reader.skip(end - reader.position());
    if (reader.position() < end) throw new Error('git ended before it had answered');
    await reader.skip(1);
  }
}
