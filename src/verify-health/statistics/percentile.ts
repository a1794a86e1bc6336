// Knows what a set of latencies says about their 95th percentile, by order statistics.
import type { LimitVerdict } from './error-rate.ts';

const QUANTILE = 0.95;

export interface Percentile {
  /** Nearest-rank value in milliseconds; Infinity when that answer never came. */
  readonly point: number;
  /** Below this the true percentile lies with less than 1 - confidence; 0 when nothing bounds it. */
  readonly lower: number;
  /** Above this the true percentile lies with less than 1 - confidence. */
  readonly upper: number;
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let index = 1; index <= k; index += 1) sum += Math.log((n - k + index) / index);
  return sum;
}

/** Probability that at most k of n answers lie below the percentile. */
function computeCumulative(k: number, n: number): number {
  let above = 0;
  for (let count = n; count > k; count -= 1) {
    const log = logChoose(n, n - count) + count * Math.log(QUANTILE) + (n - count) * Math.log(1 - QUANTILE);
    above += Math.exp(log);
  }
  return 1 - above;
}

/** Rank (1-based, from the smallest) of the answer that bounds the percentile from above, if any does. */
export function pickUpperRank(answers: number, confidence: number): number | undefined {
  let rank: number | undefined;
  for (let next = answers; next >= 1; next -= 1) {
    if (computeCumulative(next - 1, answers) < confidence) break;
    rank = next;
  }
  return rank;
}

function pickLowerRank(answers: number, confidence: number): number | undefined {
  for (let rank = answers; rank >= 1; rank -= 1) {
    if (1 - computeCumulative(rank - 1, answers) >= confidence) return rank;
  }
  return undefined;
}

/** Number of answers below which no upper bound of the 95th percentile exists: 59 at 95 %. */
export function countAnswersForPercentile(confidence: number): number {
  return Math.ceil(Math.log(1 - confidence) / Math.log(QUANTILE));
}

/**
 * The 95th percentile of latencies (milliseconds; an answer that never came counts as Infinity)
 * with one-sided bounds at the given confidence. Undefined below the number of answers it takes.
 */
export function computePercentile(latencies: readonly number[], confidence: number): Percentile | undefined {
  const rank = pickUpperRank(latencies.length, confidence);
  if (rank === undefined) return undefined;
  const sorted = latencies.toSorted((a, b) => a - b);
  const lowerRank = pickLowerRank(latencies.length, confidence);
  return {
    point: sorted[Math.ceil(QUANTILE * sorted.length) - 1]!,
    lower: lowerRank === undefined ? 0 : sorted[lowerRank - 1]!,
    upper: sorted[rank - 1]!,
  };
}

/** Whether the 95th percentile is proved to be within the limit (ms), proved above it, or neither. */
export function judgePercentile(latencies: readonly number[], limit: number, confidence: number): LimitVerdict {
  const percentile = computePercentile(latencies, confidence);
  if (percentile === undefined) return 'undecided';
  if (percentile.upper <= limit) return 'cleared';
  return percentile.lower > limit ? 'exceeded' : 'undecided';
}

/** The middle latency, undefined without any. */
export function computeMedian(latencies: readonly number[]): number | undefined {
  const sorted = latencies.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1];
}
