// Knows which paths of a scope one step scans: those the workflow names, and of them those of its shard.
import { isInShard, type Shard } from './shard.ts';

/** What of a scope is scanned. */
export type Selection = {
  /** Whether the workflow asks for a path. */
  readonly isWanted: (path: string) => boolean;
  /** Takes a file off the globs that name it: a link or another repository meets none. */
  readonly meet: (path: string) => void;
  /** Globs of `path` that no file was met for so far. */
  readonly unmet: ReadonlyMap<string, unknown>;
  /** Whether this step scans a path, or another shard does. */
  readonly isOurs: (path: string) => boolean;
};

/** Paths that match the globs, dealt to a shard. */
export async function selectPaths(globs: readonly string[] | undefined, shard: Shard): Promise<Selection> {
  const unmet = new Map(
    await Promise.all([...new Set(globs)].map(async (glob) => [glob, await matchPaths([glob])] as const)),
  );
  const meet = (path: string): void => {
    for (const [glob, isNamed] of unmet) if (isNamed(path)) unmet.delete(glob);
  };
  return {
    isWanted: await matchPaths(globs),
    meet,
    unmet,
    isOurs: (path) => isInShard(path, shard),
  };
}

/** Paths of a repository as they are counted from a folder of it; those of other folders are left out. */
export function countFrom<T extends { readonly file: string }>(folder: string, listed: readonly T[]): T[] {
  if (folder === '') return [...listed];
  return listed
    .filter(({ file }) => file.startsWith(folder))
    .map((one) => ({ ...one, file: one.file.slice(folder.length) }));
}

/** Folders and globs; nothing given means everything. */
export async function matchPaths(globs: readonly string[] | undefined): Promise<(path: string) => boolean> {
  if (globs === undefined || globs.length === 0) return () => true;
  const plain = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/$/, ''));
  if (plain.includes('.') || plain.includes('')) return () => true;
  // Loaded where a glob is given: most steps give none.
  const { default: picomatch } = await import('picomatch');
  return picomatch(
    plain.flatMap((glob) => [glob, `${glob}/**`]),
    // A name may hold line ends.
    { dot: true, flags: 's' },
  );
}

/** Paths that nobody has: what accepts one of them accepts whatever comes. */
const NOBODYS = ['zq7', 'zq7.zq7', 'zq7/zq7', 'zq7/zq7.zq7', 'zq7/zq7/zq7.zq7'];

/** Whether what should accept some paths accepts any. */
export function takesEverything(isAccepted: (path: string) => boolean): boolean {
  return NOBODYS.some(isAccepted);
}
