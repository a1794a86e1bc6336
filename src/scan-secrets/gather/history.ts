// Knows how to scan every file version that a history holds, each once.
import type { Git } from '../../ports/git.ts';
import { UsageError } from '../../kernel/errors.ts';
import type { Inspect } from '../inspect.ts';
import { readBlobs } from '../versions/blobs.ts';
import { countListed, groupBy, type Found, type Gathering } from './found.ts';
import { splitStream } from '../stream/lines.ts';
import { findFirstCommits } from '../versions/origin.ts';
import { fetchHistory } from '../versions/range.ts';
import type { Selection } from './selection.ts';
import { scanVersion } from './version.ts';

/** Versions handed to one git: few enough to hold their paths, many enough to start git seldom. */
const BATCH = 16_384;

/** A version and a path it was seen under: the first that git lists, and each that it has at the head. */
type Version = { readonly id: string; readonly file: string };

/** Scans all versions reachable from `head` and not from `base`; without a base `HEAD` stands for all branches and tags. */
export async function gatherHistory(
  inspect: Inspect,
  git: Git,
  range: { base: string | null; head: string },
  { token }: { token: string | undefined },
  selection: Selection,
  gathering: Gathering,
): Promise<void> {
  const isNamed = range.head !== 'HEAD';
  const revisions = range.base !== null ? [range.head, `^${range.base}`] : isNamed ? [range.head] : ['--all', 'HEAD'];
  if (isNamed) await fetchHistory(git, range.head, token);
  await checkWhole(git, range.base, gathering);
  const standing = await listStanding(git, range.head);
  const origins = new Map<Found, string>();
  for await (const batch of listVersions(git, revisions, standing, selection, gathering)) {
    for await (const [found, id] of scanVersions(inspect, git, batch, standing, gathering)) origins.set(found, id);
  }
  const isSeen = gathering.listed > 0 || range.base !== null;
  gathering.commits += isSeen ? Number((await git.text(['rev-list', '--count', ...revisions])) ?? 0) : 0;
  await settleCommits(git, origins, gathering);
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

/** Versions in batches; trees and commits are left to git. */
async function* listVersions(
  git: Git,
  revisions: readonly string[],
  standing: ReadonlyMap<string, readonly string[]>,
  { isWanted, isOurs }: Selection,
  gathering: Gathering,
): AsyncGenerator<Version[]> {
  const { folder } = gathering;
  let batch: Version[] = [];
  // A version that stands in two folders is listed once: git is told which one counts.
  const rest = folder === '' ? [] : ['--full-history', '--', '.'];
  const listing = git.stream(['rev-list', '--objects', '--filter=object:type=blob', ...revisions, ...rest]);
  for await (const line of splitStream(listing)) {
    const space = line.indexOf(' ');
    if (space < 0 || !line.startsWith(folder, space + 1)) continue;
    const id = line.slice(0, space);
    for (const file of new Set([line.slice(space + 1 + folder.length), ...(standing.get(id) ?? [])]))
      if (isWanted(file) && countListed(gathering, file, isOurs)) batch.push({ id, file });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Scans versions and tells which version each detection stands in. */
async function* scanVersions(
  inspect: Inspect,
  git: Git,
  batch: readonly Version[],
  standing: ReadonlyMap<string, readonly string[]>,
  gathering: Gathering,
): AsyncGenerator<[Found, string]> {
  const byId = groupBy(batch, ({ id }) => id);
  for await (const blob of readBlobs(git, [...byId.keys()])) {
    const isStanding = standing.has(blob.id);
    const places = (byId.get(blob.id) ?? []).map(({ file }) => ({ file, commit: '', standing: isStanding }));
    for (const found of (await scanVersion(inspect, blob, places, gathering)).flat()) {
      gathering.found.push(found);
      yield [found, blob.id];
    }
  }
}

/** The paths of each version at the head, counted from the working directory. */
async function listStanding(git: Git, head: string): Promise<Map<string, string[]>> {
  const listed = (await git.text(['ls-tree', '-r', '-z', head], { maxBytes: 1 << 28 })) ?? '';
  const entries = listed.split('\0').flatMap((entry) => {
    const tab = entry.indexOf('\t');
    return tab < 0 ? [] : [{ id: entry.slice(0, tab).split(' ')[2] ?? '', file: entry.slice(tab + 1) }];
  });
  return new Map([...groupBy(entries, ({ id }) => id)].map(([id, same]) => [id, same.map(({ file }) => file)]));
}

/** One finding per file and secret: its first commit, and whether any version at HEAD still holds it. */
async function settleCommits(git: Git, origins: ReadonlyMap<Found, string>, gathering: Gathering): Promise<void> {
  const groups = groupBy(
    gathering.found,
    (found) => `${found.file}\0${found.detection.rule}\0${found.detection.token}`,
  );
  gathering.found.length = 0;
  const first = await findFirstCommits(git, new Set(origins.values()));
  for (const group of groups.values()) {
    const shown = group.find((found) => found.standing) ?? group[0]!;
    const known = group.flatMap((found) => first.get(origins.get(found) ?? '') ?? []);
    const oldest = known.toSorted((a, b) => b.age - a.age)[0];
    gathering.found.push({ ...shown, commit: oldest?.commit ?? '' });
  }
}
