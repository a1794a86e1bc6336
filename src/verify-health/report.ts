// Knows what is to be told about each target when its watch has ended.
import { isGood, type Answer } from './answer/answer.ts';
import type { Evidence } from './evidence.ts';
import type { Watched } from './probe/watch-target.ts';
import { computeMedian } from './statistics/percentile.ts';
import { showUrl, type Target } from './targets/target.ts';
import { readConvergence } from './verdict/convergence.ts';
import type { Judgement } from './verdict/judgement.ts';
import { judgeLimits, type LimitReport } from './verdict/limits.ts';
import type { Plan } from './verdict/plan.ts';
import { listWindow } from './verdict/watch.ts';

export interface TargetReport {
  readonly target: Target;
  readonly plan: Plan;
  readonly watched: Watched;
  readonly judgement: Judgement;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Math.round(value * 10) / 10;

/** The commit, else the version, that an answer names. */
export function nameVersion(answer: Answer | undefined): string | null {
  return answer?.sha ?? answer?.version ?? null;
}

/** The answers the verdict rests on: the window after the row, the row itself without a window, all when there was no row. */
function listCounted({ watched, plan }: TargetReport): readonly Answer[] {
  const { watch } = watched;
  if (watch.phase === 'warming') return watch.answers;
  const window = listWindow(watch);
  return window.length > 0 ? window : watch.answers.slice(-plan.consecutive);
}

function describeLimits(report: TargetReport): LimitReport | undefined {
  const { watch } = report.watched;
  return watch.phase === 'warming' || listWindow(watch).length === 0
    ? undefined
    : judgeLimits(listWindow(watch), report.plan);
}

type TargetEvidence = Evidence['targets'][number];

function writePercentile(limits: LimitReport | undefined): TargetEvidence['p95'] {
  if (limits?.p95 === undefined) return null;
  const { point, lower, upper } = limits.p95;
  return { point: orNull(point), lower: orNull(lower) ?? 0, upper: orNull(upper) };
}

/** The facts about one target, for the evidence file. */
export function writeTarget(report: TargetReport): TargetEvidence {
  const { target, plan, watched, judgement } = report;
  const { watch } = watched;
  const counted = listCounted(report);
  const limits = describeLimits(report);
  const last = watch.answers.findLast((answer) => answer.dependencies.length > 0 || answer.dialect !== undefined);
  const { status, seen, needed, instances } = readConvergence(watch, plan);
  const latencies = counted.map((answer) => answer.latency);
  return {
    name: target.name,
    url: showUrl(target.url),
    critical: target.critical,
    verdict: judgement.verdict,
    class: judgement.class,
    reason: judgement.reason,
    version: nameVersion(watch.answers.findLast(isGood) ?? watch.answers.at(-1)),
    samples: counted.length,
    failures: counted.filter((answer) => !isGood(answer)).length,
    errorRate: limits === undefined ? null : { lower: limits.bounds.lower, upper: limits.bounds.upper },
    p95: writePercentile(limits),
    median: orNull(computeMedian(latencies)),
    convergence: { status, seen, needed, instances },
    stableAt: watch.stableAt ?? null,
    endedAt: watched.endedAt,
    dialect: last?.dialect ?? null,
    dependencies: [...(last?.dependencies ?? [])],
  };
}

/** The answers of one target, for the evidence file. */
export function writeAnswers(report: TargetReport, index: number): Evidence['answers'] {
  return report.watched.watch.answers.map((answer) => ({
    target: index,
    at: Math.round(answer.at),
    latency: orNull(answer.latency),
    code: answer.code ?? null,
    worth: answer.worth,
    class: answer.class,
    version: nameVersion(answer),
    address: answer.address ?? null,
  }));
}
