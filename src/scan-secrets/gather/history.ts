// Knows how to scan every file version that a history holds, each once.
import { UsageError } from '../../kernel/errors.ts';
import type { Git } from '../../ports/git.ts';
import type { Inspect } from '../inspect.ts';
import { readBlobs } from './blobs.ts';
import { addDetections, groupBy, type Found, type Gathering } from './found.ts';

/** Part `index` (from 1) of `count` parts of a history. */
export type Shard = { readonly index: number; readonly count: number };

/** Reads `2/8`; blank is the whole. @throws UsageError when there is no such part: its step would scan nothing. */
export function readShard(text: string | undefined): Shard {
  const [index = 1, count = 1] = (text ?? '1/1').split('/').map(Number);
  if (index < 1 || index > count)
    throw new UsageError(`input \`shard\`: there is no part ${index} of ${count}: count parts from 1 to ${count}`);
  return { index, count };
}

/** Most findings whose first commit is looked up: each costs a walk through the history. */
const MOST_LOOKUPS = 200;

/** Scans all versions reachable from `head` (all branches and tags when it is null) and not from `base`. */
export async function gatherHistory(
  inspect: Inspect,
  git: Git,
  range: { base: string | null; head: string },
  shard: Shard,
  isWanted: (path: string) => boolean,
  gathering: Gathering,
): Promise<void> {
  const revisions = range.base === null ? ['--all', 'HEAD'] : [range.head, `^${range.base}`];
  const paths = await listVersions(git, revisions);
  const standing = await listStanding(git);
  const ids = [...paths.keys()].filter((id) => isInShard(id, shard) && isWanted(paths.get(id) ?? ''));
  const origins = new Map<Found, string>();
  for await (const blob of readBlobs(git, ids)) {
    const file = paths.get(blob.id) ?? '';
    if (blob.bytes === null) {
      gathering.skipped.push({ file, why: 'a version that is missing or larger than 64 MiB' });
      continue;
    }
    gathering.files++;
    gathering.bytes += blob.size;
    const before = gathering.found.length;
    addDetections(
      gathering,
      { file, commit: '', standing: standing.has(blob.id) },
      blob.bytes,
      inspect(blob.bytes, file),
    );
    for (const found of gathering.found.slice(before)) origins.set(found, blob.id);
  }
  gathering.commits += Number((await git.text(['rev-list', '--count', ...revisions])) ?? 0);
  await settleCommits(git, origins, gathering);
}

/** Versions and the first path each was seen under. */
async function listVersions(git: Git, revisions: readonly string[]): Promise<Map<string, string>> {
  const { code, stdout, stderr } = await git.run(['rev-list', '--objects', ...revisions], { maxBytes: 1 << 30 });
  if (code !== 0) throw new Error(`the history cannot be listed: ${stderr}`);
  const paths = new Map<string, string>();
  for (const line of Buffer.from(stdout).toString('utf8').split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0 && space < line.length - 1) paths.set(line.slice(0, space), line.slice(space + 1));
  }
  return paths;
}

async function listStanding(git: Git): Promise<Set<string>> {
  const listed = await git.text(['ls-tree', '-r', '-z', '--object-only', 'HEAD'], { maxBytes: 1 << 28 });
  return new Set((listed ?? '').split('\0'));
}

function isInShard(id: string, shard: Shard): boolean {
  return parseInt(id.slice(0, 8), 16) % shard.count === shard.index - 1;
}

/** One finding per file and secret: its first commit, and whether any version at HEAD still holds it. */
async function settleCommits(git: Git, origins: ReadonlyMap<Found, string>, gathering: Gathering): Promise<void> {
  const groups = groupBy(
    gathering.found,
    (found) => `${found.file}\0${found.detection.rule}\0${found.detection.token}`,
  );
  gathering.found.length = 0;
  let lookups = 0;
  for (const group of groups.values()) {
    const shown = group.find((found) => found.standing) ?? group[0]!;
    const ids = group.map((found) => origins.get(found) ?? '');
    const commit = lookups < MOST_LOOKUPS ? await findFirstCommit(git, ids) : '';
    lookups++;
    gathering.found.push({ ...shown, commit });
  }
}

/** Versions of one finding whose first commit is looked up. */
const MOST_VERSIONS = 4;

/** The oldest commit that brought any of the versions. Histories are listed newest first, so the oldest version stands last. */
async function findFirstCommit(git: Git, ids: readonly string[]): Promise<string> {
  let first = { time: Infinity, commit: '' };
  for (const id of [...new Set(ids)].reverse().slice(0, MOST_VERSIONS)) {
    const listed = await git.text(['log', '--all', '--format=%ct %H', `--find-object=${id}`]);
    const [time = '', commit = ''] = listed?.split('\n').at(-1)?.split(' ') ?? [];
    if (commit !== '' && Number(time) < first.time) first = { time: Number(time), commit };
  }
  return first.commit;
}
