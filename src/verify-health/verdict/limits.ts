// Knows when the answers in the window are enough to say that a target keeps its limits, or breaks them.
import { isGood, type Answer } from '../answer/answer.ts';
import { computeWilsonBounds, countAnswersToClear, type Bounds } from '../statistics/error-rate.ts';
import { judgeAtLook, type Limits } from '../statistics/looks.ts';
import { computePercentile, judgePercentile, type Percentile } from '../statistics/percentile.ts';
import type { Plan } from './plan.ts';

export interface LimitReport {
  readonly status: 'cleared' | 'exceeded' | 'undecided';
  /** Which limit is exceeded or undecided. */
  readonly limit?: 'error-rate' | 'p95';
  readonly answers: number;
  readonly failures: number;
  readonly bounds: Bounds;
  readonly p95: Percentile | undefined;
  /** Further answers that would decide if they were all good; 0 when decided. */
  readonly missing: number;
}

function countMissing(failures: number, answers: number, limits: Limits, looks: readonly number[]): number {
  const rate = limits.errorRate === undefined ? 0 : countAnswersToClear(failures, limits.errorRate, limits.confidence);
  const next = looks.find((look) => look >= rate && look > answers) ?? Math.max(rate, answers + 1);
  return next - answers;
}

function judge(failures: number, latencies: readonly number[], limits: Limits): Pick<LimitReport, 'status' | 'limit'> {
  const rate = judgeAtLook(failures, latencies.length, limits);
  const p95 = limits.p95 === undefined ? 'cleared' : judgePercentile(latencies, limits.p95, limits.confidence);
  if (rate === 'exceeded') return { status: 'exceeded', limit: 'error-rate' };
  if (p95 === 'exceeded') return { status: 'exceeded', limit: 'p95' };
  if (rate === 'undecided') return { status: 'undecided', limit: 'error-rate' };
  return p95 === 'undecided' ? { status: 'undecided', limit: 'p95' } : { status: 'cleared' };
}

/** Whether not even good answers alone up to the first look could clear the limit, so that waiting tells nothing more. */
function isLost(failures: number, answers: number, plan: Plan): boolean {
  const look = plan.looks.find((count) => count >= answers);
  return look !== undefined && judgeAtLook(failures, look, plan.limits) === 'exceeded';
}

/** Judges the window at the last planned look it has reached; before the first look nothing is decided but certain failure. */
export function judgeLimits(window: readonly Answer[], plan: Plan): LimitReport {
  const { limits } = plan;
  const look = plan.looks.findLast((count) => count <= window.length);
  const judged = look === undefined ? window : window.slice(0, look);
  const failures = judged.filter((answer) => !isGood(answer)).length;
  const latencies = judged.map((answer) => (isGood(answer) || answer.class === 'slow' ? answer.latency : Infinity));
  const facts = {
    answers: judged.length,
    failures,
    bounds: computeWilsonBounds(failures, judged.length, limits.confidence),
    p95: computePercentile(latencies, limits.confidence),
  };
  if (plan.looks.length === 0) return { ...facts, status: 'cleared', missing: 0 };
  const all = window.filter((answer) => !isGood(answer)).length;
  if (isLost(all, window.length, plan))
    return {
      ...facts,
      answers: window.length,
      failures: all,
      bounds: computeWilsonBounds(all, window.length, limits.confidence),
      status: 'exceeded',
      limit: 'error-rate',
      missing: 0,
    };
  const missing = countMissing(failures, window.length, limits, plan.looks);
  if (look === undefined)
    return { ...facts, status: 'undecided', limit: limits.errorRate === undefined ? 'p95' : 'error-rate', missing };
  const verdict = judge(failures, latencies, limits);
  return { ...facts, ...verdict, missing: verdict.status === 'undecided' ? missing : 0 };
}
