// Knows every version that the commits of a history wrote, under which path, and which commit first brought it.
import type { Git } from '../../ports/git.ts';
import { splitStream } from '../stream/lines.ts';

/** A version that a commit wrote: after one parent, or after several that all differ from it. */
export type Written = {
  readonly commit: string;
  /** How far back the walk met the commit: the older, the larger. */
  readonly age: number;
  readonly id: string;
  /** Path from the top of the repository. */
  readonly file: string;
  /** Whether it is no link. */
  readonly isFile: boolean;
};

const ROW = /^\n?:+(?:\d{6} )+(\d{6}) (?:[0-9a-f]+ )+([0-9a-f]{40,64}) [A-Z]+$/;
const LOG = 'log --date-order -c --raw -z --root --no-renames --no-abbrev --format=%H --diff-filter=AMT'.split(' ');

/**
 * Walks from the newest commit to the oldest. What no commit wrote (a tag on a file) is not met, nor what lies behind the
 * edge of a shallow checkout.
 */
export async function* listWritten(git: Git, revisions: readonly string[]): AsyncGenerator<Written> {
  let commit = '';
  let age = 0;
  let row: RegExpExecArray | null = null;
  for await (const field of splitStream(git.stream([...LOG, ...revisions, '--']), '\0')) {
    if (row !== null) {
      // A commit of another repository is none of ours.
      if (row[1] !== '160000') yield { commit, age, id: row[2]!, file: field, isFile: row[1]!.startsWith('100') };
      row = null;
    } else if ((row = ROW.exec(field)) === null && field.length >= 40) {
      commit = field.trim();
      age++;
    }
  }
}

/** Where a version was written first, and each path it was ever written to. */
export type Origin = { commit: string; age: number; readonly files: Set<string> };

/** The oldest commit that brought each of the versions, and their paths, by one walk through all branches, tags and HEAD. */
export async function findOrigins(git: Git, ids: ReadonlySet<string>): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  if (ids.size === 0) return origins;
  for await (const { commit, age, id, file } of listWritten(git, ['--all', 'HEAD'])) {
    if (!ids.has(id)) continue;
    const { files } = origins.get(id) ?? { files: new Set<string>() };
    origins.set(id, { commit, age, files: files.add(file) });
  }
  return origins;
}
