// Knows whether one set of latencies is larger than another, by ranks (Mann-Whitney) with its effect size.

export interface RankSum {
  /** Standard score of the difference; above 2.33 the second set is larger with 99 % confidence. */
  readonly score: number;
  /** Chance that a value of the second set is larger than one of the first: 0.5 is no difference. */
  readonly effect: number;
}

interface Ranked {
  readonly value: number;
  readonly isSecond: boolean;
}

/** Sum of the second set's ranks (ties share their middle rank) and the correction that ties ask for. */
function sumRanks(sorted: readonly Ranked[]): { sum: number; ties: number } {
  let sum = 0;
  let ties = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]!.value === sorted[start]!.value) end += 1;
    const count = end - start;
    const rank = (start + 1 + end) / 2;
    sum += rank * sorted.slice(start, end).filter((entry) => entry.isSecond).length;
    ties += count ** 3 - count;
    start = end;
  }
  return { sum, ties };
}

/** Compares two non-empty sets of values; Infinity is allowed. Normal approximation, corrected for ties. */
export function compareRanks(first: readonly number[], second: readonly number[]): RankSum {
  const all = [
    ...first.map((value) => ({ value, isSecond: false })),
    ...second.map((value) => ({ value, isSecond: true })),
  ].sort((a, b) => (a.value === b.value ? 0 : a.value - b.value));
  const { sum, ties } = sumRanks(all);
  const pairs = first.length * second.length;
  const wins = sum - (second.length * (second.length + 1)) / 2;
  const total = all.length;
  const variance = (pairs / 12) * (total + 1 - ties / (total * (total - 1)));
  return {
    score: variance === 0 ? 0 : (wins - pairs / 2) / Math.sqrt(variance),
    effect: wins / pairs,
  };
}
