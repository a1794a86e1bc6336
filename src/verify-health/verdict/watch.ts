// The state machine of one target: warming up, then proving; answers go in as values, time is a number.
import { isGood, type Answer } from '../answer/answer.ts';
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
