// Knows at which numbers of answers a limit is judged, so that looking again does not spoil the confidence.
import { computeWilsonBounds, countAnswersToClear, type LimitVerdict } from './error-rate.ts';
import { countAnswersForPercentile } from './percentile.ts';

/** Each look takes this many times the answers of the one before. */
const GROWTH = 1.6;
/** With three looks a rate that is exactly at its limit is cleared in less than 5 % of all runs (computed exactly). */
const LOOKS = 3;

export interface Limits {
  /** Fraction, undefined when nothing is asked. */
  readonly errorRate?: number | undefined;
  /** Milliseconds, undefined when nothing is asked. */
  readonly p95?: number | undefined;
  /** Fraction, 0.95 for 95 %. */
  readonly confidence: number;
}

/** Fewest answers with which every given limit can be cleared; 0 without limits. */
export function countAnswersForLimits(limits: Limits): number {
  const rate = limits.errorRate === undefined ? 0 : countAnswersToClear(0, limits.errorRate, limits.confidence);
  return Math.max(rate, limits.p95 === undefined ? 0 : countAnswersForPercentile(limits.confidence));
}

/** The numbers of answers at which to look: the first is given, later ones give an unlucky start more room. */
export function planLooks(first: number): number[] {
  return Array.from({ length: LOOKS }, (_, index) => Math.ceil(first * GROWTH ** index));
}

/**
 * Judges failures at one of the planned looks. Clearing uses the stated confidence; failing shares the risk
 * among the looks, because a wrong "too many errors" may start a rollback.
 */
export function judgeAtLook(failures: number, answers: number, limits: Limits): LimitVerdict {
  if (limits.errorRate === undefined) return 'cleared';
  const upper = computeWilsonBounds(failures, answers, limits.confidence).upper;
  if (upper <= limits.errorRate) return 'cleared';
  const shared = 1 - (1 - limits.confidence) / LOOKS;
  const lower = computeWilsonBounds(failures, answers, shared).lower;
  return lower > limits.errorRate ? 'exceeded' : 'undecided';
}
