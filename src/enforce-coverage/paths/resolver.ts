// From the paths a report writes to the paths git knows, without ever guessing between two files.
import { resolveUnder } from './anchors.ts';
import { belowWorkspace, resolveByCheckout } from './checkouts.ts';
import { resolveImportPath, type GoModule } from './go-module.ts';
import { judgeCandidates, UNMATCHED, type Resolution } from './resolution.ts';
import { resolveBySuffix } from './suffixes.ts';
import type { TreeIndex } from './tree-index.ts';
import { foldersUpward, readWrittenPath, type WrittenPath } from './written-path.ts';

export interface PathContext {
  tree: TreeIndex;
  /** Absolute folders in which the repository is known to be checked out. */
  workspaces: readonly string[];
  /** Repository-relative folder the caller works in, '' for the root. */
  workingDirectory: string;
  /** Repository-relative folder of the report itself. */
  reportFolder: string;
  /** `<source>` folders, as the report writes them. */
  sources: readonly string[];
  modules: readonly GoModule[];
}

/** One file of a report. */
export interface Named {
  path: string;
  scope: string;
}

type Step = (paths: readonly WrittenPath[], files: readonly Named[]) => Resolution[];

/** The sources as repository-relative folders; those that lie elsewhere are left out. */
function sourceFolders(context: PathContext): string[] {
  return context.sources.flatMap((source) => {
    const written = readWrittenPath(source);
    if (!written.isAbsolute)
      return [written.path, ...foldersUpward(context.workingDirectory).map((up) => `${up}/${written.path}`)];
    const rest = belowWorkspace(written, context.workspaces);
    return rest === null ? [] : [rest];
  });
}

/** Relative paths that follow an absolute source of an unknown machine, as absolute paths of that machine. */
function underForeignSources(context: PathContext): Step {
  const isForeign = (source: WrittenPath): boolean =>
    source.isAbsolute && belowWorkspace(source, context.workspaces) === null;
  const sources = context.sources.map(readWrittenPath).filter(isForeign);
  return (paths) => {
    const perSource = sources.map((source) =>
      resolveByCheckout(
        paths.map((written) =>
          written.isAbsolute ? written : { ...source, path: `${source.path}/${written.path}`.replace(/\/{2,}/gu, '/') },
        ),
        context.tree,
      ),
    );
    return paths.map((written, index) => {
      if (written.isAbsolute) return UNMATCHED;
      const found = perSource.map((resolutions) => resolutions[index] ?? UNMATCHED);
      const ambiguous = found.find(({ status }) => status === 'ambiguous');
      return (
        ambiguous ??
        judgeCandidates(
          found.flatMap((one) => (one.status === 'matched' ? [one.path] : [])),
          'source',
        )
      );
    });
  };
}

function underWorkspace(context: PathContext): Step {
  return (paths) => {
    const inside = paths.map((written) => (written.isAbsolute ? belowWorkspace(written, context.workspaces) : null));
    const rests = paths.map((written, index) => ({ ...written, path: inside[index] ?? '' }));
    return resolveUnder(rests, [''], context.tree, 'workspace');
  };
}

function underFolders(context: PathContext, folders: readonly string[], by: 'source' | 'root'): Step {
  return (paths) => {
    const relative = paths.map((written) => (written.isAbsolute ? { ...written, path: '' } : written));
    return resolveUnder(relative, folders, context.tree, by);
  };
}

function byModule({ modules, tree }: PathContext): Step {
  return (paths) =>
    paths.map(({ path }) => {
      const resolved = resolveImportPath(path, modules);
      return resolved !== null && tree.has(resolved) ? { status: 'matched', path: resolved, by: 'module' } : UNMATCHED;
    });
}

function bySuffix({ reportFolder, tree, modules, workspaces }: PathContext): Step {
  return (paths, files) =>
    paths.map((written, index) => {
      const isOfModule = resolveImportPath(written.path, modules) !== null;
      const isPlaced = isOfModule || belowWorkspace(written, workspaces) !== null;
      return isPlaced ? UNMATCHED : resolveBySuffix(written, files[index]?.scope ?? '', reportFolder, tree);
    });
}

/** By folders the report itself names, and by what is known or likely where it names none or they led nowhere. */
function stepsFor(context: PathContext): { named: Step[]; inferred: Step[] } {
  const { workingDirectory, reportFolder } = context;
  return {
    named: [underFolders(context, sourceFolders(context), 'source'), underForeignSources(context)],
    inferred: [
      underWorkspace(context),
      ...(workingDirectory === '' ? [] : [underFolders(context, [workingDirectory], 'root')]),
      underFolders(context, foldersUpward(reportFolder), 'root'),
      byModule(context),
      (paths) => resolveByCheckout(paths, context.tree),
      bySuffix(context),
    ],
  };
}

/** Two groups of a report cannot both be the one file that their common name ends in. */
function withoutCollisions(resolutions: readonly Resolution[], files: readonly Named[]): Resolution[] {
  const scopes = new Map<string, Set<string>>();
  const bySuffixOnly = (one: Resolution): string | null =>
    one.status === 'matched' && one.by === 'suffix' ? one.path : null;
  resolutions.forEach((one, index) => {
    const path = bySuffixOnly(one);
    if (path !== null) scopes.set(path, (scopes.get(path) ?? new Set()).add(files[index]?.scope ?? ''));
  });
  return resolutions.map((one) => {
    const path = bySuffixOnly(one);
    return path !== null && (scopes.get(path)?.size ?? 0) > 1 ? { status: 'ambiguous', candidates: [path] } : one;
  });
}

/**
 * Resolves the files of one report, each by the first rule that finds anything: `<source>` folders, the workspace, the
 * working directory, the folders above the report, Go modules, a checkout elsewhere, the only file that ends alike.
 * @returns one resolution per file, in order.
 */
export function resolvePaths(files: readonly Named[], context: PathContext): Resolution[] {
  const written = files.map(({ path }) => readWrittenPath(path));
  const results: Resolution[] = files.map(() => UNMATCHED);
  let open = files.map((_, index) => index);
  const { named, inferred } = stepsFor(context);
  const take = (step: Step): void => {
    if (open.length === 0) return;
    // Every path votes, also those already found; only the open ones are decided.
    const found = step(written, files);
    for (const index of open) results[index] = found[index] ?? UNMATCHED;
    open = open.filter((index) => results[index]?.status === 'unmatched');
  };
  named.forEach(take);
  // Where the report's own folders led to files, another folder would be a guess for its other relative paths.
  if (open.length < files.length) open = open.filter((index) => written[index]?.isAbsolute);
  inferred.forEach(take);
  return withoutCollisions(results, files);
}
