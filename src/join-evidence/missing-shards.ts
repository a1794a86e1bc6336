// Which shards of an action's work no evidence covers.
import type { Part } from './part.ts';

/** One sentence per shard that no part covers, for every action that ran in shards. */
export function findMissingShards(parts: readonly Part[]): string[] {
  const sharded = parts.filter((part) => part.shard !== undefined);
  const actions = [...new Set(sharded.map((part) => part.action))];
  return actions.flatMap((action) => {
    const shards = sharded.flatMap((part) => (part.action === action && part.shard !== undefined ? [part.shard] : []));
    const of = Math.max(...shards.map((shard) => shard.of));
    const seen = new Set(shards.filter((shard) => shard.of === of).map((shard) => shard.index));
    const absent = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !seen.has(index));
    return absent.map((index) => `${action}: shard ${index}/${of} is missing`);
  });
}
