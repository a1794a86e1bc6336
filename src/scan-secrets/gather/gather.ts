// Knows how to carry out a plan: which versions of which files are scanned.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import type { Plan } from '../scope.ts';
import { gatherArtifacts } from './artifacts.ts';
import { addFound, startGathering, type Gathering } from './found.ts';
import type { Range } from '../versions/range.ts';
import { readMessages } from '../versions/messages.ts';
import { gatherHistory, nameRevisions } from './history.ts';
import { placeDetections } from './placing.ts';
import { gatherPlanned } from './planned.ts';
import { selectPaths, type Selection } from './selection.ts';
import type { Shard } from './shard.ts';
import { gatherTree } from './work-tree.ts';

export type Wanted = {
  readonly paths: readonly string[] | undefined;
  readonly artifacts: readonly string[] | undefined;
  readonly shard: Shard;
  readonly token: string | undefined;
  /** The range of `changes`; null where it cannot be had. */
  readonly range: Range | null;
  /** Folder of the repository that paths are counted from. */
  readonly folder: string;
};

type Needed = Pick<Ports, 'git' | 'tree' | 'files' | 'inflate' | 'github'>;

/** Scans what the plan says; a range that cannot be had, or holds nothing, becomes the whole tree and a note. */
export async function gather(inspect: Inspect, ports: Needed, plan: Plan, wanted: Wanted): Promise<Gathering> {
  const gathering = startGathering(wanted.folder);
  const selection = await selectPaths(wanted.paths, wanted.shard);
  gathering.notes.push(plan.why);
  const isWhole = wanted.paths === undefined && wanted.folder === '';
  const isBegun = plan.scope === 'changes' && plan.isNew === true && wanted.range === null;
  if (plan.scope === 'history' || isBegun)
    await gatherHistory(inspect, ports.git, isBegun ? { ...plan, base: null } : plan, wanted, selection, gathering);
  else if (
    plan.scope === 'tree' ||
    (plan.scope === 'changes' && !(await gatherPlanned(inspect, ports, plan, wanted, selection, gathering)))
  )
    await gatherTree(inspect, ports, selection, gathering);
  if (isWhole) await gatherMessages(inspect, ports.git, listRevisions(plan, wanted.range), selection, gathering);
  // Where none is met and nothing listed, nothing was scanned at all.
  if (plan.scope !== 'artifacts' && (gathering.listed > 0 || selection.unmet.size < new Set(wanted.paths).size))
    gathering.unproved.push(...[...selection.unmet.keys()].map(describeUnmet));
  if (wanted.artifacts !== undefined)
    await gatherArtifacts(inspect, ports, wanted.artifacts, selection.isOurs, gathering);
  if (gathering.untold > 0)
    for (const said of [gathering.notes, gathering.unproved]) said.push(describeUntold(gathering));
  return gathering;
}

function describeUntold({ secrets, untold }: Gathering): string {
  return `${secrets.size} secrets were found and ${untold} places of more are not told: scan in parts with \`path\`, or take such files out`;
}

function describeUnmet(glob: string): string {
  return `nothing was scanned for \`path: ${glob}\`: no file matches, or only a link or another repository, which are not followed; correct the glob, or name what it leads to`;
}

/** The commits that a plan scans, as git names them; none for a tree. */
function listRevisions(plan: Plan, range: Range | null): string[] {
  if (plan.scope === 'history') return nameRevisions(plan);
  if (plan.scope !== 'changes') return [];
  if (range === null) return plan.isNew === true ? [plan.head] : [];
  return range.fork === null ? [] : [`${range.fork}..${range.head}`];
}

/** Scans the messages of commits as texts; a comment in one accepts nothing. */
async function gatherMessages(
  inspect: Inspect,
  git: Ports['git'],
  revisions: readonly string[],
  { isOurs }: Selection,
  gathering: Gathering,
): Promise<void> {
  if (revisions.length === 0) return;
  for await (const { commit, text } of readMessages(git, revisions)) {
    const file = `commit ${commit} message`;
    if (!isOurs(file)) continue;
    const detections = inspect(Buffer.from(text, 'utf8'), 'message.txt');
    addFound(gathering, placeDetections({ file, commit, standing: true }, null, detections));
  }
}
