// Knows how to carry out a plan: which versions of which files are scanned.
import type { Ports } from '../../ports/ports.ts';
import type { Inspect } from '../inspect.ts';
import type { Plan } from '../scope.ts';
import { gatherArtifacts } from './artifacts.ts';
import { gatherChanges } from './changes.ts';
import { startGathering, type Gathering } from './found.ts';
import { gatherHistory, type Shard } from './history.ts';
import { resolveRange } from './range.ts';
import { gatherTree, matchPaths } from './work-tree.ts';

export type Wanted = {
  readonly paths: readonly string[] | undefined;
  readonly artifacts: readonly string[] | undefined;
  readonly shard: Shard;
  readonly token: string | undefined;
};

/** Scans what the plan says; a range that cannot be had, or holds nothing, becomes the whole tree and a note. */
export async function gather(
  inspect: Inspect,
  ports: Pick<Ports, 'git' | 'tree' | 'files' | 'inflate'>,
  plan: Plan,
  wanted: Wanted,
): Promise<Gathering> {
  const gathering = startGathering();
  gathering.notes.push(plan.why);
  if (plan.scope === 'changes') await gatherPlannedChanges(inspect, ports, plan, wanted, gathering);
  if (plan.scope === 'history') {
    await gatherHistory(inspect, ports.git, plan, wanted.shard, matchPaths(wanted.paths), gathering);
  }
  if (plan.scope === 'tree') await gatherTree(inspect, ports, wanted.paths, gathering);
  if (wanted.artifacts !== undefined) await gatherArtifacts(inspect, ports, wanted.artifacts, gathering);
  return gathering;
}

async function gatherPlannedChanges(
  inspect: Inspect,
  ports: Pick<Ports, 'git' | 'tree'>,
  plan: { base: string; head: string },
  wanted: Wanted,
  gathering: Gathering,
): Promise<void> {
  const range = await resolveRange(ports.git, plan.base, plan.head, wanted.token);
  if (range === null) {
    gathering.notes.push(
      `${plan.base.slice(0, 40)} cannot be had: the whole tree is scanned; give actions/checkout \`fetch-depth: 0\``,
    );
    return gatherTree(inspect, ports, wanted.paths, gathering);
  }
  gathering.notes.push(...range.notes);
  await gatherChanges(inspect, ports.git, range, matchPaths(wanted.paths), gathering);
  if (gathering.files > 0 || gathering.commits > 0) return;
  gathering.notes.push('the range holds no change: the whole tree is scanned');
  await gatherTree(inspect, ports, wanted.paths, gathering);
}
