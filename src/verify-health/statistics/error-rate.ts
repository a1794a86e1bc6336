// Knows what a number of failures in a number of answers says about the true error rate.
import { computeNormalQuantile } from './normal.ts';

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export type LimitVerdict = 'cleared' | 'exceeded' | 'undecided';

/**
 * Wilson score interval of a proportion: fractions 0..1, two-sided at the given confidence (0.95).
 * No answers give the whole range: nothing is known.
 */
export function computeWilsonBounds(failures: number, answers: number, confidence: number): Bounds {
  if (answers === 0) return { lower: 0, upper: 1 };
  const z = computeNormalQuantile(1 - (1 - confidence) / 2);
  const share = failures / answers;
  const scale = 1 + (z * z) / answers;
  const centre = share + (z * z) / (2 * answers);
  const spread = z * Math.sqrt((share * (1 - share)) / answers + (z * z) / (4 * answers * answers));
  const lower = failures === 0 ? 0 : Math.max(0, (centre - spread) / scale);
  const upper = failures === answers ? 1 : Math.min(1, (centre + spread) / scale);
  return { lower, upper };
}

/** Whether the error rate is proved to be within the limit (a fraction), proved above it, or neither. */
export function judgeErrorRate(failures: number, answers: number, limit: number, confidence: number): LimitVerdict {
  const { lower, upper } = computeWilsonBounds(failures, answers, confidence);
  if (upper <= limit) return 'cleared';
  return lower > limit ? 'exceeded' : 'undecided';
}

/**
 * The smallest number of answers of which so many failures would still clear the limit (a fraction > 0).
 * With no failure and 95 %: 73 answers for 5 %, 381 for 1 %.
 */
export function countAnswersToClear(failures: number, limit: number, confidence: number): number {
  const isCleared = (answers: number) => judgeErrorRate(failures, answers, limit, confidence) === 'cleared';
  let high = Math.max(1, failures);
  while (!isCleared(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isCleared(middle)) high = middle;
    else low = middle;
  }
  return high;
}
