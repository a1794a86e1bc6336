// Knows which commit first brought a file version.
import type { Git } from '../../ports/git.ts';
import { splitStream } from '../stream/lines.ts';

/** A commit, or a version that a commit wrote: after one parent, or after several that all differ from it. */
const ROW = /^(?:([0-9a-f]{40,64})|:+(?:\d{6} )+(?:[0-9a-f]+ )+[A-Z]+\t)/;

/** A commit, and how far back the walk met it: the older, the larger. */
export type Origin = { readonly commit: string; readonly age: number };

/**
 * The oldest commit that brought each of the versions, by one walk through all branches, tags and HEAD. A version that
 * no walk meets (a tag on a file, a commit behind the edge of a shallow checkout) is left out.
 */
export async function findFirstCommits(git: Git, ids: ReadonlySet<string>): Promise<Map<string, Origin>> {
  const first = new Map<string, Origin>();
  if (ids.size === 0) return first;
  const log = ['log', '--all', '--date-order', '-c', '--raw', '--root', '--no-renames', '--no-abbrev', '--format=%H'];
  let commit = '';
  let age = 0;
  for await (const line of splitStream(git.stream([...log, 'HEAD']))) {
    const [row, sha] = ROW.exec(line) ?? [];
    if (sha !== undefined) {
      commit = sha;
      age++;
    }
    const id = row?.split(' ').at(-2) ?? '';
    if (ids.has(id)) first.set(id, { commit, age });
  }
  return first;
}
