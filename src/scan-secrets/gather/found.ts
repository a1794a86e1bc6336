// Knows what a scan gathers: detections with their file and commit, and how much was read.
import type { Detection } from '../engine/detection.ts';

/** One detection in one version of one file. */
export type Found = {
  readonly file: string;
  /** The commit that brought it, or empty where there is no history. */
  readonly commit: string;
  /** Whether the file still holds it at the head that was scanned. */
  readonly standing: boolean;
  readonly detection: Detection;
  /** The text of the line where a comment on it accepts what it holds, otherwise empty. */
  readonly line: string;
};

export type Gathering = {
  /** Folder of the repository that paths are counted from: empty, or with `/` at its end. */
  readonly folder: string;
  readonly found: Found[];
  readonly skipped: { file: string; why: string }[];
  readonly notes: string[];
  /** Globs of `artifacts` that name no file. */
  readonly unmet: string[];
  /** What of the scope is not here, one sentence each. */
  readonly unproved: string[];
  /** Secrets of `found`, each in its file. */
  readonly secrets: Set<string>;
  /** Places that were found and not kept: there are more than anybody reads. */
  untold: number;
  /** Files or versions that belong to the scope, those of other shards included. */
  listed: number;
  /** Of them those that are left to other shards. */
  left: number;
  files: number;
  bytes: number;
  commits: number;
};

export function startGathering(folder: string): Gathering {
  return {
    folder,
    found: [],
    skipped: [],
    notes: [],
    unmet: [],
    unproved: [],
    secrets: new Set(),
    untold: 0,
    listed: 0,
    left: 0,
    files: 0,
    bytes: 0,
    commits: 0,
  };
}

/** Secrets that one run tells, and places of them: with more, telling them would take longer than the scan. */
const MOST_SECRETS = 50_000;
const MOST_PLACES = 1_000_000;

/** What is the same secret in the same file, whichever version holds it. */
export function nameSecret({ file, detection: { rule, token } }: Found): string {
  return `${file}\0${rule}\0${token}`;
}

/** Keeps what was found, as long as anybody could read it; the rest is counted. Gives back what was kept. */
export function addFound(gathering: Gathering, found: readonly Found[]): Found[] {
  const { secrets } = gathering;
  return found.filter((one) => {
    const secret = nameSecret(one);
    const isKept = gathering.found.length < MOST_PLACES && (secrets.size < MOST_SECRETS || secrets.has(secret));
    if (isKept) {
      secrets.add(secret);
      gathering.found.push(one);
    } else gathering.untold++;
    return isKept;
  });
}

/** Sorts items into lists by a key, in order of first appearance. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Counts a path of the scope, and tells whether it is ours to scan. */
export function countListed(gathering: Gathering, path: string, isOurs: (path: string) => boolean): boolean {
  gathering.listed++;
  const ours = isOurs(path);
  if (!ours) gathering.left++;
  return ours;
}

const LFS = 'version https://git-lfs.github.com/spec/';
/** A pointer of Git LFS is smaller, as its specification says. */
const POINTER_LIMIT = 1024;

/** Notes a file that is no more than a pointer of Git LFS: what it stands for is not here. */
export function notePointer(gathering: Gathering, file: string, bytes: Uint8Array): void {
  if (bytes.length >= POINTER_LIMIT) return;
  if (Buffer.from(bytes.subarray(0, LFS.length)).toString('latin1') === LFS)
    gathering.skipped.push({
      file,
      why: 'a pointer of Git LFS: give actions/checkout `lfs: true` to scan what it stands for',
    });
}
