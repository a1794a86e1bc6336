// Knows how to keep asking one target until its verdict is decided or the deadline ends it.
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Answer } from '../answer/answer.ts';
import { pickPause } from '../verdict/convergence.ts';
import { isDecided } from '../verdict/decided.ts';
import type { Plan } from '../verdict/plan.ts';
import { FIRST_WATCH, observe, type Watch } from '../verdict/watch.ts';
import { ask, type Job, type Memory } from './ask.ts';

export interface Watched {
  readonly watch: Watch;
  /** Milliseconds after the run began at which the watch ended. */
  readonly endedAt: number;
  /** IPv6 addresses that cannot be reached while IPv4 ones can. */
  readonly deaf: readonly string[];
}

/** With less than this left, a question can only be cut off. */
const LEAST_MS = 20;

/** An answer that never came only because the deadline left less time than a slow answer may take. */
function isCutOff(answer: Answer, left: number, plan: Plan): boolean {
  return answer.latency === Infinity && left < plan.maxLatency;
}

/** Watches one target; `onAnswer` hears of every answer as it comes. */
export async function watchTarget(
  job: Job,
  plan: Plan,
  ports: { http: Http; clock: Clock },
  onAnswer: (answer: Answer, watch: Watch) => void,
): Promise<Watched> {
  const { clock } = ports;
  const memory: Memory = {
    count: 0,
    deaf: new Set(),
    isCached: false,
    isLong: false,
    versionFile: { path: undefined, tries: 0 },
  };
  const elapsed = () => clock.now() - job.begun;
  let watch = FIRST_WATCH;
  while (!isDecided(watch, plan, elapsed())) {
    const started = elapsed();
    const left = plan.deadline - started;
    if (left < LEAST_MS) break;
    const { answer, addresses, isSkipped } = await ask(job, memory, left, ports);
    if (isSkipped) continue;
    const isOver = elapsed() >= plan.deadline - LEAST_MS;
    if (isOver && watch.answers.length > 0 && isCutOff(answer, left, plan)) break;
    watch = observe(watch, answer, plan, addresses);
    onAnswer(answer, watch);
    if (isDecided(watch, plan, elapsed())) break;
    const pause = pickPause(watch, plan) - (elapsed() - started);
    await clock.sleep(Math.max(0, Math.min(pause, plan.deadline - elapsed())));
  }
  return { watch, endedAt: elapsed(), deaf: [...memory.deaf] };
}
