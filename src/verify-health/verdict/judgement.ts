// Knows what a judgement on one target is, and the words it is told in.
import type { Answer, HealthClass } from '../answer/answer.ts';

export type Verdict = 'pass' | 'warn' | 'fail' | 'inconclusive';

export interface Judgement {
  readonly verdict: Verdict;
  readonly class: HealthClass;
  readonly reason: string;
  /** Whether nothing but the name's resolution failed, which may be our own resolver's fault. */
  readonly isNameless: boolean;
}

/** A judgement on an answering or silent target. */
export const judgement = (verdict: Verdict, kind: HealthClass, reason: string): Judgement => ({
  verdict,
  class: kind,
  reason,
  isNameless: false,
});

/** The most frequent class among answers; the later one on a tie. */
export function pickClass(answers: readonly Answer[]): HealthClass {
  const counts = new Map<HealthClass, number>();
  for (const answer of answers) counts.set(answer.class, (counts.get(answer.class) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] >= most[1] ? next : most), ['unhealthy', 0] as [
    HealthClass,
    number,
  ])[0];
}

/** What the last answer of a class said. */
export function lastReason(answers: readonly Answer[], kind: HealthClass): string {
  return answers.findLast((answer) => answer.class === kind)?.reason ?? 'no reason is known';
}
