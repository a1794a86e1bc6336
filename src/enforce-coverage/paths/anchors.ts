// Which folder the relative paths of a report start from: the one under which most of its files exist.
import { judgeCandidates, UNMATCHED, type Method, type Resolution } from './resolution.ts';
import type { TreeIndex } from './tree-index.ts';
import { joinPath, type WrittenPath } from './written-path.ts';

/** The files that `path` names: itself, or on Windows those that differ in case only. */
export function lookUp(tree: TreeIndex, path: string | null, isWindows: boolean): readonly string[] {
  if (path === null) return [];
  if (tree.has(path)) return [path];
  return isWindows ? tree.findCaseless(path) : [];
}

/**
 * Resolves each path against every folder.
 * @param folders repository-relative; where a path exists under several, the folder that holds most of the report's
 * files decides, and a tie leaves it ambiguous.
 */
export function resolveUnder(
  paths: readonly WrittenPath[],
  folders: readonly string[],
  tree: TreeIndex,
  by: Method,
): Resolution[] {
  const distinct = [...new Set(folders)];
  const found = paths.map(({ path, isWindows }) =>
    distinct.map((folder) => lookUp(tree, joinPath(folder, path), isWindows)),
  );
  const votes = distinct.map((_, index) => found.filter((hits) => (hits[index] ?? []).length > 0).length);
  return found.map((hits) => {
    const best = Math.max(0, ...hits.map((hit, index) => (hit.length > 0 ? (votes[index] ?? 0) : 0)));
    if (best === 0) return UNMATCHED;
    return judgeCandidates(
      hits.flatMap((hit, index) => (votes[index] === best ? hit : [])),
      by,
    );
  });
}
