// Knows how to scan what a range of commits brought, commit by commit, and what stands at its end.
import type { Git } from '../../ports/git.ts';
import { isUnscanned, type Detection } from '../engine/detection.ts';
import { startWindows } from '../engine/scan-large.ts';
import type { Inspect } from '../inspect.ts';
import { readBlobs } from '../versions/blobs.ts';
import { addFound, countListed, groupBy, type Found, type Gathering } from './found.ts';
import type { Range } from '../versions/range.ts';
import { countFrom, type Selection } from './selection.ts';
import { scanVersion } from './version.ts';

/** One file version that a commit wrote, and the versions before it: one for each parent of a merge. */
type Change = {
  readonly commit: string;
  readonly file: string;
  readonly before: readonly string[];
  readonly after: string;
};

const NOTHING = /^0+$/;

/**
 * Scans every file version written in the range. A secret counts as brought where the version before does not hold it,
 * so moved lines and untouched parts of a changed file stay silent. `standing` says whether the head still holds it.
 */
export async function gatherChanges(
  inspect: Inspect,
  git: Git,
  range: Range,
  { isWanted, isOurs }: Selection,
  gathering: Gathering,
): Promise<void> {
  const commits = range.fork === null ? [] : await listCommits(git, range.fork, range.head);
  gathering.commits += commits.length;
  const changes = countFrom(gathering.folder, await listChanges(git, commits, range)).filter(
    ({ file }) => isWanted(file) && countListed(gathering, file, isOurs),
  );
  const standing = new Set(
    changes.filter((change) => change.commit === range.head).map((change) => `${change.after} ${change.file}`),
  );
  for (const batch of splitBatches(changes)) await scanBatch(inspect, git, batch, standing, gathering);
}

async function listCommits(git: Git, base: string, head: string): Promise<string[]> {
  const listed = await git.run(['rev-list', '--reverse', '--topo-order', `${base}..${head}`]);
  if (listed.code !== 0) throw new Error(`git rev-list failed with ${listed.code}: ${listed.stderr}`);
  return Buffer.from(listed.stdout)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** A version that a commit wrote: modes and ids of what stood before, one for each parent, then its own. */
const ROW = /^:+(?:\d{6} )+(\d{6}) ((?:[0-9a-f]{40,64} )+)([0-9a-f]{40,64}) [AMT]+$/;

/**
 * The raw differences of each commit, then those between both ends: git takes the second name of a line for the parent.
 * Of a merge it is what differs from every parent (`-c`): what a merge itself wrote stands in no other commit.
 */
async function listChanges(git: Git, commits: readonly string[], range: Range): Promise<Change[]> {
  const { stdout, code, stderr } = await git.run(
    ['diff-tree', '-r', '-c', '-z', '--root', '--no-renames', '--no-abbrev', '--diff-filter=AMT', '--stdin'],
    { input: [...commits, `${range.head} ${range.fork ?? range.base}`, ''].join('\n'), maxBytes: 1 << 30 },
  );
  if (code !== 0) throw new Error(`git diff-tree failed with ${code}: ${stderr}`);
  const changes: Change[] = [];
  let commit = '';
  const fields = Buffer.from(stdout).toString('utf8').split('\0');
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] ?? '';
    const raw = ROW.exec(field);
    if (raw === null) {
      if (/^[0-9a-f]{40,64}$/.test(field)) commit = field;
      continue;
    }
    const file = fields[++index] ?? '';
    const [, mode = '', before = '', after = ''] = raw;
    // Of a link git keeps the target as text; a commit of another repository is none of ours.
    if (mode !== '160000') changes.push({ commit, file, before: before.trim().split(' '), after });
  }
  return changes;
}

/** Few enough versions at once to keep what they hold in memory. */
function splitBatches(changes: readonly Change[]): Change[][] {
  const unique = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.before.join(' ')} ${change.after} ${change.file}`;
    if (!unique.has(key)) unique.set(key, change);
  }
  const all = [...unique.values()];
  return Array.from({ length: Math.ceil(all.length / 256) }, (_, index) => all.slice(index * 256, index * 256 + 256));
}

async function scanBatch(
  inspect: Inspect,
  git: Git,
  batch: readonly Change[],
  standing: ReadonlySet<string>,
  gathering: Gathering,
): Promise<void> {
  const hits: Hit[] = [];
  const settle = async (): Promise<void> => {
    const held = await findHeld(inspect, git, hits);
    for (const { before, found } of hits.splice(0))
      addFound(
        gathering,
        found.filter(
          ({ file, detection }) =>
            isUnscanned(detection) || !before.some((id) => held.has(nameHeld(id, file, detection))),
        ),
      );
  };
  let count = 0;
  const byId = groupBy(batch, (change) => change.after);
  for await (const blob of readBlobs(git, [...byId.keys()])) {
    const changes = byId.get(blob.id) ?? [];
    const places = changes.map(({ commit, file, after }) => ({
      file,
      commit,
      standing: standing.has(`${after} ${file}`),
    }));
    const found = await scanVersion(inspect, blob, places, gathering);
    changes.forEach(({ before }, index) => hits.push({ before, found: found[index]! }));
    count += found.reduce((sum, { length }) => sum + length, 0);
    if (count < MANY) continue;
    await settle();
    count = 0;
  }
  await settle();
}

/** Detections after which they are compared with what stood before, so that few are held at once. */
const MANY = 20_000;

/** What a version holds, and the versions before it. */
type Hit = { readonly before: readonly string[]; readonly found: readonly Found[] };

/** The same token found by the same rule: in other company, or in the midst of other text, it may have been nothing. */
const nameHeld = (id: string, file: string, { rule, token }: Detection): string => [id, file, rule, token].join('\0');

/** What each version before held already. */
async function findHeld(inspect: Inspect, git: Git, hits: readonly Hit[]): Promise<ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const { before, found } of hits) {
    for (const { file } of found.slice(0, 1))
      for (const id of before.filter((one) => !NOTHING.test(one)))
        files.set(id, (files.get(id) ?? new Set()).add(file));
  }
  const held = new Set<string>();
  for await (const { id, read } of readBlobs(git, [...files.keys()])) {
    const windows = [...(files.get(id) ?? [])].map((file) => ({ file, ...startWindows(inspect, file) }));
    await read?.((bytes) => windows.forEach(({ add }) => add(bytes)));
    for (const { file, detections } of windows)
      for (const detection of detections) held.add(nameHeld(id, file, detection));
  }
  return held;
}
