// Knows how to read many file versions out of git in one go.
import { describeUnscanned, type Detection } from '../engine/detection.ts';
import type { Git } from '../../ports/git.ts';

/** Larger versions are not held in memory: they are told as not scanned. */
export const LARGEST_BLOB = 64 << 20;

export type Blob = { readonly id: string; readonly size: number; readonly bytes: Uint8Array | null };

/** A version of this size that was not read. */
export function describeUnread(size: number): Detection {
  return describeUnscanned('version', 'git', size > LARGEST_BLOB ? 'it is larger than 64 MiB' : 'git does not hold it');
}

/** Reads versions by id, in order. `bytes` is null for a version that is missing or larger than 64 MiB. */
export async function* readBlobs(git: Git, ids: readonly string[]): AsyncGenerator<Blob> {
  if (ids.length === 0) return;
  const reader = createReader(git.stream(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` }));
  for (const id of ids) {
    const [, kind, length] = (await reader.line()).split(' ');
    const size = Number(length);
    if (!Number.isSafeInteger(size)) {
      yield { id, size: 0, bytes: null };
      continue;
    }
    if (kind === 'blob' && size <= LARGEST_BLOB) yield { id, size, bytes: await reader.take(size) };
    else {
      await reader.skip(size);
      if (kind === 'blob') yield { id, size, bytes: null };
    }
    await reader.take(1);
  }
}

/** Cuts a stream of chunks into lines and stretches of known length. */
function createReader(chunks: AsyncIterable<Uint8Array>): {
  line(): Promise<string>;
  take(length: number): Promise<Buffer>;
  skip(length: number): Promise<void>;
} {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const { value, done } = await iterator.next();
    if (done === true) throw new Error('git ended before it had answered');
    rest = rest.length === 0 ? Buffer.from(value) : Buffer.concat([rest, value]);
  };
  const take = async (length: number): Promise<Buffer> => {
    if (rest.length < length) {
      const parts = [rest];
      for (let have = rest.length; have < length; have += rest.length) {
        rest = Buffer.alloc(0);
        await more();
        parts.push(rest);
      }
      rest = Buffer.concat(parts);
    }
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
  return {
    take,
    async skip(length) {
      let left = length;
      while (left > rest.length) {
        left -= rest.length;
        rest = Buffer.alloc(0);
        await more();
      }
      rest = rest.subarray(left);
    },
    async line() {
      for (;;) {
        const end = rest.indexOf(10);
        if (end >= 0) return (await take(end + 1)).toString('latin1').trimEnd();
        await more();
      }
    },
  };
}
