// Knows how to carry out a plan: which versions of which files are scanned.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import type { Plan } from '../scope.ts';
import { gatherArtifacts } from './artifacts.ts';
import { gatherChanges } from './changes.ts';
import { startGathering, type Gathering } from './found.ts';
import { gatherHistory } from './history.ts';
import { gatherListedChanges } from './listed-changes.ts';
import { listChangedFiles } from '../versions/listing.ts';
import { resolveRange } from '../versions/range.ts';
import { selectPaths, type Selection } from './selection.ts';
import type { Shard } from './shard.ts';
import { gatherTree } from './work-tree.ts';

export type Wanted = {
  readonly paths: readonly string[] | undefined;
  readonly artifacts: readonly string[] | undefined;
  readonly shard: Shard;
  readonly token: string | undefined;
};

type Needed = Pick<Ports, 'git' | 'tree' | 'inflate' | 'github'>;
type Changes = Extract<Plan, { scope: 'changes' }>;

/** Scans what the plan says; a range that cannot be had, or holds nothing, becomes the whole tree and a note. */
export async function gather(inspect: Inspect, ports: Needed, plan: Plan, wanted: Wanted): Promise<Gathering> {
  const gathering = startGathering();
  const selection = selectPaths(wanted.paths, wanted.shard);
  gathering.notes.push(plan.why);
  if (plan.scope === 'history') await gatherHistory(inspect, ports.git, plan, selection, gathering);
  const isDone = plan.scope === 'changes' && (await gatherPlanned(inspect, ports, plan, wanted, selection, gathering));
  if (plan.scope === 'tree' || (plan.scope === 'changes' && !isDone))
    await gatherTree(inspect, ports, selection, gathering);
  if (wanted.artifacts !== undefined)
    await gatherArtifacts(inspect, ports, wanted.artifacts, selection.isOurs, gathering);
  return gathering;
}

/** Whether the changes could be had and held anything. */
async function gatherPlanned(
  inspect: Inspect,
  ports: Needed,
  plan: Changes,
  { token, paths }: Wanted,
  selection: Selection,
  gathering: Gathering,
): Promise<boolean> {
  const range = await resolveRange(ports.git, plan.base, plan.head, token);
  if (range !== null) {
    gathering.notes.push(...range.notes);
    await gatherChanges(inspect, ports.git, range, selection, gathering);
    const hasPath = gathering.listed > 0 || paths === undefined || (await hasFile(ports.git, range.head, selection));
    if (gathering.listed > 0 || (gathering.commits > 0 && hasPath)) return true;
    gathering.commits = 0;
    gathering.notes.push(
      hasPath ? 'the range holds no change: the whole tree is scanned' : 'no file of the head matches `path`',
    );
    return false;
  }
  if (token !== undefined && (await gatherFromGitHub(inspect, ports, plan, token, selection, gathering))) return true;
  gathering.notes.push(
    `${plan.base.slice(0, 40)} cannot be had: the whole tree is scanned; give actions/checkout \`fetch-depth: 0\``,
  );
  return false;
}

/** Whether a commit holds any file that the workflow asks for: a misspelt `path` would pass for ever. */
async function hasFile(git: Ports['git'], commit: string, { isWanted }: Selection): Promise<boolean> {
  const listed = await git.text(['ls-tree', '-r', '-z', '--name-only', commit], { maxBytes: 1 << 28 });
  return (listed ?? '').split('\0').some((path) => path !== '' && isWanted(path));
}

async function gatherFromGitHub(
  inspect: Inspect,
  ports: Needed,
  plan: Changes,
  token: string,
  selection: Selection,
  gathering: Gathering,
): Promise<boolean> {
  const github = ports.github(token);
  const base = plan.base.replace(/^refs\/remotes\/origin\//, '');
  const listing = await listChangedFiles(github, base, plan.head, plan.pull);
  if (listing === null || listing.files.length === 0) return false;
  gathering.notes.push(
    'git cannot fetch the range: the files that GitHub lists are scanned as the head holds them; commits in between are not',
  );
  await gatherListedChanges(inspect, ports.git, github, listing, plan.head, selection, gathering);
  return gathering.listed > 0;
}
