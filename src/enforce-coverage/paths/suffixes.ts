// Paths that start somewhere inside the repository, such as a Java package: the one file that ends like them.
import { judgeCandidates, UNMATCHED, type Resolution } from './resolution.ts';
import type { TreeIndex } from './tree-index.ts';
import { foldersUpward, type WrittenPath } from './written-path.ts';

/** Those below the nearest folder above the report that holds any: a module's report speaks of its module. */
function nearest(candidates: readonly string[], reportFolder: string): readonly string[] {
  const folder = foldersUpward(reportFolder).find((above) => candidates.some((path) => path.startsWith(`${above}/`)));
  return folder === undefined || folder === ''
    ? candidates
    : candidates.filter((path) => path.startsWith(`${folder}/`));
}

/** Those with a folder named like the innermost group of the report, if any is. */
function inScope(candidates: readonly string[], scope: string): readonly string[] {
  const group = scope.slice(scope.lastIndexOf('/') + 1);
  const named = group === '' ? [] : candidates.filter((path) => `/${path}`.includes(`/${group}/`));
  return named.length > 0 ? named : candidates;
}

/** The only file that ends like `written`; several are told apart by group and by the report's place, else ambiguous. */
export function resolveBySuffix(
  written: WrittenPath,
  scope: string,
  reportFolder: string,
  tree: TreeIndex,
): Resolution {
  const ending = written.path.replace(/^(?:\.\.\/)+/u, '');
  if (written.isAbsolute || ending === '') return UNMATCHED;
  const candidates = inScope(tree.findEnding(ending), scope);
  return judgeCandidates(nearest(candidates, reportFolder), 'suffix');
}
