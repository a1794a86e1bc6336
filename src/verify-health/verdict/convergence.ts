// Knows how far it is proved that the new version is everywhere, and how soon to ask again for that.
import { isGood, type Answer } from '../answer/answer.ts';
import { AMPLE_ANSWERS, countAnswersToConverge, countAnswersToSeeAll } from '../statistics/convergence.ts';
import type { Plan } from './plan.ts';
import type { Watch } from './watch.ts';

export interface Convergence {
  readonly status: 'not-asked' | 'proved' | 'open' | 'not-provable';
  /** Answers of the new version since the last old one. */
  readonly seen: number;
  readonly needed: number;
  readonly instances: number;
  /** Whether more answers would make what is proved surer, so that time that is left is used for them. */
  readonly isWorthMore: boolean;
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

/** New answers that are needed in this run: a run after an old answer is only begun by a new one, which therefore proves nothing. */
function countNeeded(watch: Watch): number {
  return countAnswersToConverge(watch.attempts) + (watch.runStart > 0 ? 1 : 0);
}

/** Answers within which every replica should have shown itself; 0 where none tells which it is, or none is asked for. */
function countToSee(run: readonly Answer[], plan: Plan): number {
  const isTold = plan.replicas !== undefined && run.some((answer) => answer.instance !== undefined);
  return isTold ? countAnswersToSeeAll(plan.replicas) : 0;
}

/** How far it is proved that the new version is everywhere. Answers of a cache say nothing about the replicas. */
export function readConvergence(watch: Watch, plan: Plan): Convergence {
  const run = watch.answers.slice(watch.runStart).filter(isGood);
  const own = run.filter((answer) => !answer.isCached);
  const instances = countInstances(own);
  const needed = Math.max(countNeeded(watch), countToSee(own, plan));
  const facts = { seen: own.length, needed, instances, isWorthMore: false };
  if (!plan.isVersioned) return { ...facts, status: 'not-asked' };
  if (plan.replicas !== undefined && instances >= plan.replicas) return { ...facts, status: 'proved' };
  if (own.length < needed) {
    const isHidden = run.length >= needed && own.length * 4 < run.length;
    return isHidden ? { ...facts, status: 'not-provable', reason: CACHED } : { ...facts, status: 'open' };
  }
  const doubt = findDoubt(run, plan, instances);
  if (doubt !== undefined) return { ...facts, status: 'not-provable', reason: doubt };
  return { ...facts, status: 'proved', isWorthMore: own.length < AMPLE_ANSWERS };
}

/** Whether the watch goes on for the version's sake. */
export function isConverging(watch: Watch, plan: Plan): boolean {
  const { status, isWorthMore } = readConvergence(watch, plan);
  return status === 'open' || isWorthMore;
}

/** Milliseconds until the next probe, counted from the start of the last one. */
export function pickPause(watch: Watch, plan: Plan): number {
  const last = watch.answers.at(-1);
  const asked = Math.min(last?.retryAfter ?? 0, 60_000);
  const isProving = watch.phase === 'proving' && isConverging(watch, plan);
  return Math.max(asked, isProving ? plan.pace : plan.interval);
}
