// Knows when enough was seen of a target.
import { isGood, type Answer } from '../answer/answer.ts';
import { isConverging } from './convergence.ts';
import { judgeLimits } from './limits.ts';
import type { Plan } from './plan.ts';
import { listWindow, type Watch } from './watch.ts';

/** Failed answers in the window that are too many when no error rate is allowed: one may be a blip, two are not. */
export const TOO_MANY = 2;

/** Answers that do not count towards a row. */
export function countBad(window: readonly Answer[]): number {
  return window.filter((answer) => !isGood(answer)).length;
}

/** Whether nothing that may still come changes the verdict, `now` milliseconds after the run began. */
export function isDecided(watch: Watch, plan: Plan, now: number): boolean {
  // What we refuse ourselves does not change by waiting.
  if (watch.answers.length >= plan.consecutive && watch.answers.every((answer) => answer.cause === 'private'))
    return true;
  if (watch.phase !== 'proving' || watch.stableAt === undefined) return false;
  const window = listWindow(watch);
  const limits = judgeLimits(window, plan);
  if (limits.status === 'exceeded') return true;
  if (plan.limits.errorRate === undefined && countBad(window) >= TOO_MANY) return true;
  if (now - watch.stableAt < plan.soak || isConverging(watch, plan)) return false;
  return limits.status === 'cleared' || window.length >= plan.looks.at(-1)!;
}
