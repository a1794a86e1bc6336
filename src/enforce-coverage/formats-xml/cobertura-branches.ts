// The branches of one Cobertura line: by condition where the conditions add up, else as the bare count.
import type { Count } from '../report.ts';
import type { TallyDraft } from '../tallies/tally-draft.ts';

export interface Condition {
  /** -1 = not readable. */
  number: number;
  percent: number;
}

const MOST_OUTCOMES = 1024;

/**
 * A condition of n outcomes at p percent has n·p/100 outcomes taken. Which ones, the format does not say, so they are
 * taken to be the first: conditions of two shards unite to the larger share each, which can only understate.
 */
export function addBranches(branches: TallyDraft, line: number, count: Count, conditions: readonly Condition[]): void {
  if (count.total === 0) return;
  const outcomes = count.total / conditions.length;
  const taken = conditions.map(({ percent }) => Math.round((outcomes * percent) / 100));
  const sum = taken.reduce((one, two) => one + two, 0);
  const isUsable = conditions.every(
    ({ number, percent }) => number >= 0 && number < 2 ** 20 && percent >= 0 && percent <= 100,
  );
  const isDistinct = new Set(conditions.map(({ number }) => number)).size === conditions.length;
  if (!isUsable || !isDistinct || !Number.isInteger(outcomes) || outcomes > MOST_OUTCOMES || sum !== count.covered) {
    branches.addCount(line, count.covered, count.total);
    return;
  }
  for (const [index, { number }] of conditions.entries()) {
    for (let outcome = 0; outcome < outcomes; outcome += 1) {
      branches.points.add(line, number * MOST_OUTCOMES + outcome, outcome < (taken[index] as number));
    }
  }
}
