// The state machine of one target: warming up, then proving; answers go in as values, time is a number.
import { isGood, type Answer } from '../answer/answer.ts';
import { countAnswersToConverge } from '../statistics/convergence.ts';
import type { Plan } from './plan.ts';

export interface Watch {
  readonly phase: 'warming' | 'proving';
  /** Good answers in a row. */
  readonly streak: number;
  /** Milliseconds since the run began at which the row was complete for the last time. */
  readonly stableAt: number | undefined;
  /** Every answer, in order. */
  readonly answers: readonly Answer[];
  /** Index of the first answer after the row was complete: the window that limits are judged on. */
  readonly windowStart: number;
  /** Index after the last answer of an old version. */
  readonly runStart: number;
  /** Rows of new answers begun so far: each was a chance for an old one to stay hidden. */
  readonly attempts: number;
  /** Whether a new answer came since the last old one. */
  readonly isRunning: boolean;
}

export const FIRST_WATCH: Watch = {
  phase: 'warming',
  streak: 0,
  stableAt: undefined,
  answers: [],
  windowStart: 0,
  runStart: 0,
  attempts: 0,
  isRunning: false,
};

/** Good answers in a row that are asked: as many as set, and at least one from every address (up to 16). */
function countRow(plan: Plan, addresses: number): number {
  return Math.max(plan.consecutive, Math.min(addresses, 16));
}

/** Takes one answer in. `addresses` is how many addresses the host has. */
export function observe(watch: Watch, answer: Answer, plan: Plan, addresses: number): Watch {
  const answers = [...watch.answers, answer];
  if (answer.cause === 'old-version') {
    // A rollout may still be under way: what was proved so far was luck.
    return {
      ...watch,
      phase: 'warming',
      streak: 0,
      stableAt: undefined,
      answers,
      windowStart: answers.length,
      runStart: answers.length,
      isRunning: false,
    };
  }
  const isRunning = watch.isRunning || isGood(answer);
  const attempts = watch.attempts + (isRunning && !watch.isRunning ? 1 : 0);
  const next = { ...watch, answers, isRunning, attempts };
  const streak = isGood(answer) ? watch.streak + 1 : 0;
  if (watch.phase === 'proving') return { ...next, streak };
  if (streak < countRow(plan, addresses)) return { ...next, streak, windowStart: answers.length };
  return { ...next, phase: 'proving', streak, stableAt: answer.at, windowStart: answers.length };
}

/** Answers after the row was complete. */
export function listWindow(watch: Watch): readonly Answer[] {
  return watch.answers.slice(watch.windowStart);
}

export interface Convergence {
  readonly status: 'not-asked' | 'proved' | 'open' | 'not-provable';
  /** Answers of the new version since the last old one. */
  readonly seen: number;
  readonly needed: number;
  readonly instances: number;
  /** Why it cannot be proved. */
  readonly reason?: string;
}

const TWICE = 2;

function countInstances(run: readonly Answer[]): number {
  const seen = new Map<string, number>();
  for (const { instance } of run) if (instance !== undefined) seen.set(instance, (seen.get(instance) ?? 0) + 1);
  return [...seen.values()].filter((count) => count >= TWICE).length;
}

/** Why answers that are all new do not prove that every replica is; undefined when they do. */
function findDoubt(run: readonly Answer[], plan: Plan, instances: number): string | undefined {
  if (run.some((answer) => answer.isSticky)) {
    return 'a load balancer binds each client to one replica (affinity cookie): publish an instance id and give `replicas`';
  }
  const isMissing = plan.replicas !== undefined && run.some((answer) => answer.instance !== undefined);
  if (!isMissing) return undefined;
  return `${instances} of ${plan.replicas} replicas showed themselves: the others may not be reached from here`;
}

const CACHED = 'a cache answers instead of the service: check a URL that is not cached';

/** How far it is proved that the new version is everywhere. Answers of a cache say nothing about the replicas. */
export function readConvergence(watch: Watch, plan: Plan): Convergence {
  const run = watch.answers.slice(watch.runStart).filter(isGood);
  const own = run.filter((answer) => !answer.isCached);
  const instances = countInstances(own);
  const needed = countAnswersToConverge(watch.attempts);
  const facts = { seen: own.length, needed, instances };
  if (!plan.isVersioned) return { ...facts, status: 'not-asked' };
  if (plan.replicas !== undefined && instances >= plan.replicas) return { ...facts, status: 'proved' };
  if (own.length < needed) {
    const isHidden = run.length >= needed && own.length * 4 < run.length;
    return isHidden ? { ...facts, status: 'not-provable', reason: CACHED } : { ...facts, status: 'open' };
  }
  const doubt = findDoubt(run, plan, instances);
  return doubt === undefined ? { ...facts, status: 'proved' } : { ...facts, status: 'not-provable', reason: doubt };
}

/** Milliseconds until the next probe, counted from the start of the last one. */
export function pickPause(watch: Watch, plan: Plan): number {
  const last = watch.answers.at(-1);
  const asked = Math.min(last?.retryAfter ?? 0, 60_000);
  const isProving = watch.phase === 'proving' && readConvergence(watch, plan).status === 'open';
  return Math.max(asked, isProving ? plan.pace : plan.interval);
}
