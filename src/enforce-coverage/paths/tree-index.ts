// The files of a commit, found by path, by path without regard to case, and by how a path ends.
import { baseOf } from '../../domain/path.ts';

export interface TreeIndex {
  readonly size: number;
  has(path: string): boolean;
  /** Every file with this path when case is not looked at. */
  findCaseless(path: string): readonly string[];
  /** Every file that is `path` or ends with `/path`. */
  findEnding(path: string): readonly string[];
}

function groupBy(paths: Iterable<string>, keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = groups.get(keyOf(path));
    if (group === undefined) groups.set(keyOf(path), [path]);
    else group.push(path);
  }
  return groups;
}

/** Indexes the repository-relative paths of a commit's regular files. */
export function indexTree(paths: readonly string[]): TreeIndex {
  const all = new Set(paths);
  const byName = groupBy(all, baseOf);
  const byLowerCase = groupBy(all, (path) => path.toLowerCase());
  return {
    size: all.size,
    has: (path) => all.has(path),
    findCaseless: (path) => byLowerCase.get(path.toLowerCase()) ?? [],
    findEnding: (path) => {
      const sameName = byName.get(baseOf(path)) ?? [];
      return sameName.filter((candidate) => candidate === path || candidate.endsWith(`/${path}`));
    },
  };
}
