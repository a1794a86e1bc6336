// Where the checkout was on the machine that wrote absolute paths: the workspace, a runner's folder, or what most paths share.
import { lookUp } from './anchors.ts';
import { judgeCandidates, UNMATCHED, type Resolution } from './resolution.ts';
import type { TreeIndex } from './tree-index.ts';
import { readWrittenPath, type WrittenPath } from './written-path.ts';

// Hosted runners on Linux, macOS and Windows, and jobs in a container.
const RUNNER_FOLDER =
  /^(?:\/home\/runner\/work|\/Users\/runner\/work|\/a|\/__w|\/github\/workspace)\/([^/]+)\/\1(?=\/|$)/u;

function below(folder: string, { path, isWindows }: WrittenPath): string | null {
  const prefix = path.slice(0, folder.length);
  const isSame = isWindows ? prefix.toLowerCase() === folder.toLowerCase() : prefix === folder;
  if (!isSame || folder === '') return null;
  if (path.length === folder.length) return '';
  return path[folder.length] === '/' ? path.slice(folder.length + 1) : null;
}

/** The part of an absolute path below a known workspace or a hosted runner's folder, null when it is below neither. */
export function belowWorkspace(written: WrittenPath, workspaces: readonly string[]): string | null {
  const known = workspaces.map((folder) => below(readWrittenPath(folder).path, written)).find((rest) => rest !== null);
  const runner = RUNNER_FOLDER.exec(written.path)?.[0];
  return known ?? (runner === undefined ? null : below(runner, written));
}

/** Every folder under which the rest of the path is a file of the repository, with that file. */
function possibleCheckouts(written: WrittenPath, tree: TreeIndex): [folder: string, files: readonly string[]][] {
  const segments = written.path.slice(1).split('/');
  return segments.flatMap((_, index): [string, readonly string[]][] => {
    const files = lookUp(tree, segments.slice(index).join('/'), written.isWindows);
    return files.length > 0 ? [[`/${segments.slice(0, index).join('/')}`, files]] : [];
  });
}

/**
 * Resolves absolute paths of an unknown machine. One folder is taken as its checkout: that under which most paths are
 * files of the repository; a tie leaves the paths it concerns ambiguous, and paths elsewhere are not guessed.
 */
export function resolveByCheckout(paths: readonly WrittenPath[], tree: TreeIndex): Resolution[] {
  const possible = paths.map((written) => (written.isAbsolute ? possibleCheckouts(written, tree) : []));
  const votes = new Map<string, number>();
  for (const [folder] of possible.flat()) votes.set(folder, (votes.get(folder) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  return possible.map((checkouts) => {
    const best = checkouts.filter(([folder]) => votes.get(folder) === most);
    return best.length === 0
      ? UNMATCHED
      : judgeCandidates(
          best.flatMap(([, files]) => files),
          'checkout',
        );
  });
}
