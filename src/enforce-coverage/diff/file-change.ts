// What a diff says about one file, and where each of its old lines is now.
import { type LineRange } from './line-ranges.ts';

/** `oldCount` lines from `oldStart` became `newCount` lines from `newStart`; a count of 0 stands after its start. */
export interface Hunk {
  oldStart: number;
  oldCount: number;
  newStart: number;
  newCount: number;
}

/** Null paths: the file was not there before, or is not there now. Hunks ascend and have no context lines. */
export interface FileChange {
  oldPath: string | null;
  newPath: string | null;
  hunks: Hunk[];
  /** The diff says that it changed and not where. */
  isOpaque?: true;
}

/** Lines of the new file that the old one does not have. */
export function addedRanges(change: FileChange): LineRange[] {
  return change.hunks
    .filter(({ newCount }) => newCount > 0)
    .map(({ newStart, newCount }) => ({ start: newStart, end: newStart + newCount - 1 }));
}

/** From a line of the one side to its line on the other; null = it is not there. */
export type LineMap = (line: number) => number | null;

function mapLines(hunks: readonly Hunk[], from: 'old' | 'new'): LineMap {
  const to = from === 'old' ? 'new' : 'old';
  const steps = hunks.map((hunk) => {
    const count = hunk[`${from}Count`];
    // An empty side names the line before the gap.
    const first = hunk[`${from}Start`] + (count === 0 ? 1 : 0);
    const target = hunk[`${to}Start`] + (hunk[`${to}Count`] === 0 ? 1 : 0) + hunk[`${to}Count`];
    return { first, next: first + count, shift: target - (first + count) };
  });
  return (line) => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((steps[middle]?.first ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1];
    if (step === undefined) return line;
    return line < step.next ? null : line + step.shift;
  };
}

/** Where an unchanged line of the old file stands in the new one; null = changed or deleted. */
export function mapToNew(change: Pick<FileChange, 'hunks'>): LineMap {
  return mapLines(change.hunks, 'old');
}

/** Where an unchanged line of the new file stood in the old one; null = added or changed. */
export function mapToOld(change: Pick<FileChange, 'hunks'>): LineMap {
  return mapLines(change.hunks, 'new');
}
