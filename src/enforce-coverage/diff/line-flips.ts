// What became of the lines of an older measurement: survived, flipped, gone, or new.
import type { FileCoverage } from '../report.ts';
import { mapToNew, type FileChange } from './file-change.ts';

export interface FileFlips {
  path: string;
  /** Lines of today that did not change, ran before and do not run now. */
  lost: number[];
  /** Lines of today that did not change, did not run before and run now. */
  gained: number[];
  /** Covered and uncovered lines of then that the diff removed or rewrote. */
  removed: { covered: number; uncovered: number };
  /** Uncovered lines of today minus those of then, apart from `lost`, `gained` and `removed`: what the diff brought. */
  brought: number;
}

function hitsByLine(file: FileCoverage): Map<number, boolean> {
  return new Map([...file.lines].map((line, index) => [line, file.hits[index] === 1]));
}

function uncoveredOf(file: FileCoverage): number {
  return file.hits.reduce((sum, hit) => sum + 1 - hit, 0);
}

/** Compares one file then and now; `change` leads from then to now (no hunks = unchanged). */
export function compareLines(then: FileCoverage, now: FileCoverage, change: Pick<FileChange, 'hunks'>): FileFlips {
  const today = hitsByLine(now);
  const toNew = mapToNew(change);
  const flips: FileFlips = { path: now.path, lost: [], gained: [], removed: { covered: 0, uncovered: 0 }, brought: 0 };
  then.lines.forEach((line, index) => {
    const wasHit = then.hits[index] === 1;
    const at = toNew(line);
    if (at === null) flips.removed[wasHit ? 'covered' : 'uncovered'] += 1;
    else if (today.get(at) !== undefined && today.get(at) !== wasHit) (wasHit ? flips.lost : flips.gained).push(at);
  });
  const growth = uncoveredOf(now) - uncoveredOf(then);
  flips.brought = growth - flips.lost.length + flips.gained.length + flips.removed.uncovered;
  return flips;
}
