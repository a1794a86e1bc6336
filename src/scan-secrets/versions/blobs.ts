// Knows how to read many file versions out of git in one go.
import { describeUnscanned, type Detection } from '../engine/detection.ts';
import type { Git } from '../../ports/git.ts';
import { createReader } from '../stream/reader.ts';

/** Larger versions are not held in memory: they are told as not scanned. */
export const LARGEST_BLOB = 64 << 20;

export type Blob = { readonly id: string; readonly size: number; readonly bytes: Uint8Array | null };

/** A version of this size that was not read. */
export function describeUnread(size: number): Detection {
  return describeUnscanned('version', 'git', size > LARGEST_BLOB ? 'it is larger than 64 MiB' : 'git does not hold it');
}

const ENDED = 'git ended before it had answered';

/** Reads versions by id, in order. `bytes` is null for a version that is missing or larger than 64 MiB. */
export async function* readBlobs(git: Git, ids: readonly string[]): AsyncGenerator<Blob> {
  if (ids.length === 0) return;
  const reader = createReader(git.stream(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` }));
  for (const id of ids) {
    const answer = await reader.line();
    if (answer === undefined) throw new Error(ENDED);
    const [, kind, length] = answer.split(' ');
    const size = Number(length);
    if (!Number.isSafeInteger(size)) {
      yield { id, size: 0, bytes: null };
      continue;
    }
    const bytes = kind === 'blob' && size <= LARGEST_BLOB ? await reader.take(size) : null;
    if ((bytes?.length ?? (await reader.skip(size))) < size) throw new Error(ENDED);
    if (kind === 'blob') yield { id, size, bytes };
    await reader.skip(1);
  }
}
