// The earlier coverage that a run is compared with: the nearest ancestor of the merge base that has data.
import { findAncestors, readGroups, readStore } from '../baseline/store.ts';
import type { HistoryEntry } from '../baseline/history.ts';
import type { Group } from '../baseline/record.ts';
import type { FileChange } from '../diff/file-change.ts';
import type { Git } from '../../ports/git.ts';
import { readChanges } from './changes.ts';
import type { Revision } from './revision.ts';

export type Baseline =
  | { status: 'found'; commit: string; groups: Group[]; changes: FileChange[]; entries: HistoryEntry[] }
  | { status: 'absent' | 'unknown'; why: string; entries: HistoryEntry[] };

const FIRST = 'the first push to the default branch by a job with `contents: write` records one';

/** Reads the baseline for a revision. An ancestor whose record is damaged is passed over for the next. */
export async function readBaseline(git: Git, token: string | undefined, revision: Revision): Promise<Baseline> {
  const { base } = revision;
  if (base.status === 'unknown') return { status: 'unknown', why: base.why, entries: [] };
  const store = await readStore(git, token);
  if (store.status === 'unreadable') return { status: 'unknown', why: store.why, entries: [] };
  if (store.status === 'empty') return { status: 'absent', why: `there is no baseline yet: ${FIRST}`, entries: [] };
  const ancestors = base.isTree ? [] : await findAncestors(git, base.sha, store.entries);
  for (const commit of ancestors) {
    const groups = await readGroups(git, store.tip, commit);
    if (groups === null) continue;
    const changes = await readChanges(git, commit, revision.head);
    return { status: 'found', commit, groups, changes, entries: store.entries };
  }
  const isShallow = (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';
  if (isShallow) {
    const why = 'the checkout is shallow, so the baseline cannot be found: give actions/checkout `fetch-depth: 0`';
    return { status: 'unknown', why, entries: store.entries };
  }
  const why = `no ancestor of ${base.sha.slice(0, 12)} has a baseline: ${FIRST}, after which branches need its commit`;
  return { status: 'absent', why, entries: store.entries };
}
