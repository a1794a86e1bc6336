// Knows how to scan every file version that a history holds, each once.
import type { Git } from '../../ports/git.ts';
import { UsageError } from '../../kernel/errors.ts';
import type { Inspect } from '../inspect.ts';
import { readBlobs } from '../versions/blobs.ts';
import { addFound, countListed, groupBy, nameSecret, type Found, type Gathering } from './found.ts';
import { splitStream } from '../stream/lines.ts';
import { fetchHistory } from '../versions/range.ts';
import { listTree } from '../versions/tree.ts';
import { findOrigins, listWritten, type Origin } from '../versions/written.ts';
import { countFrom, type Selection } from './selection.ts';
import { scanVersion } from './version.ts';

/** Versions handed to one git: few enough to hold their paths, many enough to start git seldom. */
const BATCH = 16_384;

/** A version and a path it was written to. */
type Version = { readonly id: string; readonly file: string };

type Wanted = { readonly token: string | undefined; readonly paths: readonly string[] | undefined };

/**
 * Scans all versions reachable from `head` and not from `base`; of `HEAD` without a base those of all branches and tags.
 * Each is scanned under its first path and those at the head, and where something is found, under every path it had.
 */
export async function gatherHistory(
  inspect: Inspect,
  git: Git,
  range: { base: string | null; head: string },
  { token, paths }: Wanted,
  selection: Selection,
  gathering: Gathering,
): Promise<void> {
  const revisions = nameRevisions(range);
  if (range.head !== 'HEAD') await fetchHistory(git, range.head, token);
  await checkWhole(git, range.base, gathering);
  const standing = await listStanding(git, range.head);
  const ids = new Map<Found, string>();
  const scan = async (batch: readonly Version[]): Promise<void> => {
    for await (const [found, id] of scanVersions(inspect, git, batch, standing, gathering)) ids.set(found, id);
  };
  const listed =
    paths === undefined
      ? listObjects(git, revisions, standing, gathering)
      : listNamed(git, revisions, selection, gathering);
  for await (const batch of batchVersions(listed, selection, gathering)) await scan(batch);
  const isSeen = gathering.listed > 0 || range.base !== null;
  gathering.commits += isSeen ? Number((await git.text(['rev-list', '--count', ...revisions])) ?? 0) : 0;
  const origins = await findOrigins(git, new Set(ids.values()));
  await scan([...listFurther(origins, ids, selection, gathering)]);
  settleCommits(ids, origins, gathering);
}

/** The commits of a history as git names them. */
export function nameRevisions({ base, head }: { readonly base: string | null; readonly head: string }): string[] {
  return base !== null ? [head, `^${base}`] : head === 'HEAD' ? ['--all', 'HEAD'] : [head];
}

/** A history whose end is cut off proves nothing of what lies behind. @throws UsageError for a base that is not there. */
async function checkWhole(git: Git, base: string | null, gathering: Gathering): Promise<void> {
  if ((await git.text(['rev-parse', '--is-shallow-repository'])) === 'true')
    gathering.unproved.push(
      'the checkout is shallow, so nothing is proved about the rest of its history: give actions/checkout `fetch-depth: 0`',
    );
  if (base !== null && (await git.text(['rev-parse', '--verify', '--quiet', `${base}^{commit}`])) === undefined)
    throw new UsageError(`input \`base\`: ${JSON.stringify(base)} is no commit of this checkout: name one that it has`);
}

/** Every version once, under the path that git lists first and those at the head; trees and commits are left to git. */
async function* listObjects(
  git: Git,
  revisions: readonly string[],
  standing: Standing,
  { folder }: Gathering,
): AsyncGenerator<Version> {
  // A version that stands in two folders is listed once: git is told which one counts.
  const rest = folder === '' ? [] : ['--full-history', '--', '.'];
  const listing = git.stream(['rev-list', '--objects', '--filter=object:type=blob', ...revisions, ...rest]);
  for await (const line of splitStream(listing)) {
    const space = line.indexOf(' ');
    if (space < 0 || !line.startsWith(folder, space + 1)) continue;
    const id = line.slice(0, space);
    for (const file of new Set([line.slice(space + 1 + folder.length), ...(standing.get(id) ?? [])]))
      yield { id, file };
  }
}

/** Every version under each path that the workflow asks for: git lists it under one alone, which may be another. */
async function* listNamed(
  git: Git,
  revisions: readonly string[],
  { isWanted, meet }: Selection,
  { folder }: Gathering,
): AsyncGenerator<Version> {
  const seen = new Set<string>();
  for await (const { id, file, isFile } of listWritten(git, revisions)) {
    const [version] = countFrom(folder, [{ id, file }]);
    const key = `${id} ${file}`;
    if (version === undefined || !isWanted(version.file) || seen.has(key)) continue;
    seen.add(key);
    if (isFile) meet(version.file);
    yield version;
  }
}

async function* batchVersions(
  versions: AsyncIterable<Version>,
  { isOurs }: Selection,
  gathering: Gathering,
): AsyncGenerator<Version[]> {
  let batch: Version[] = [];
  for await (const version of versions) {
    if (countListed(gathering, version.file, isOurs)) batch.push(version);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** The further paths of versions that hold something: what accepts one of them says nothing of the others. */
function* listFurther(
  origins: ReadonlyMap<string, Origin>,
  ids: ReadonlyMap<Found, string>,
  { isWanted }: Selection,
  { folder }: Gathering,
): Generator<Version> {
  const known = new Set([...ids].map(([{ file }, id]) => `${id} ${file}`));
  for (const [id, { files }] of origins)
    for (const version of countFrom(
      folder,
      [...files].map((file) => ({ id, file })),
    ))
      if (!known.has(`${id} ${version.file}`) && isWanted(version.file)) yield version;
}

/** Scans versions and tells which version each detection stands in. */
async function* scanVersions(
  inspect: Inspect,
  git: Git,
  batch: readonly Version[],
  standing: Standing,
  gathering: Gathering,
): AsyncGenerator<[Found, string]> {
  const byId = groupBy(batch, ({ id }) => id);
  for await (const blob of readBlobs(git, [...byId.keys()])) {
    const here = standing.get(blob.id) ?? [];
    const places = (byId.get(blob.id) ?? []).map(({ file }) => ({ file, commit: '', standing: here.includes(file) }));
    const found = (await scanVersion(inspect, blob, places, gathering)).flat();
    for (const kept of addFound(gathering, found)) yield [kept, blob.id];
  }
}

/** The paths of each version at the head, counted from the working directory. */
type Standing = ReadonlyMap<string, readonly string[]>;

async function listStanding(git: Git, head: string): Promise<Standing> {
  return new Map(
    [...groupBy(await listTree(git, head), ({ id }) => id)].map(([id, same]) => [id, same.map(({ file }) => file)]),
  );
}

/** One finding per file and secret: its first commit, and whether any version at HEAD still holds it. */
function settleCommits(
  ids: ReadonlyMap<Found, string>,
  origins: ReadonlyMap<string, Origin>,
  gathering: Gathering,
): void {
  const groups = groupBy(gathering.found, nameSecret);
  gathering.found.length = 0;
  for (const group of groups.values()) {
    const shown = group.find((found) => found.standing) ?? group[0]!;
    const known = group.flatMap((found) => origins.get(ids.get(found) ?? '') ?? []);
    const oldest = known.toSorted((a, b) => b.age - a.age)[0];
    gathering.found.push({ ...shown, commit: oldest?.commit ?? '' });
  }
}
