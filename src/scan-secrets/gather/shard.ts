// Knows which part of a scan belongs to one shard of a matrix.
import { UsageError } from '../../kernel/errors.ts';

/** Part `index` (from 1) of `count` parts. */
export type Shard = { readonly index: number; readonly count: number };

/** Reads `2/8`; blank is the whole. @throws UsageError when there is no such part: its step would scan nothing. */
export function readShard(text: string | undefined): Shard {
  const [index = 1, count = 1] = (text ?? '1/1').split('/').map(Number);
  if (index < 1 || index > count)
    throw new UsageError(`input \`shard\`: there is no part ${index} of ${count}: count parts from 1 to ${count}`);
  return { index, count };
}

/**
 * Whether a path belongs to the shard. Every path belongs to exactly one of the parts, whatever the others see; all
 * versions of a file stay together, so that its first commit is known to the part that finds it.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return count === 1 || hashPath(path) % count === index - 1;
}

/** FNV-1a over UTF-16 units, its high bits folded down: the low ones alone deal unevenly. */
function hashPath(path: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
