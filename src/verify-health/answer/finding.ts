// Knows what one look at an answer found.
import type { Cause, HealthClass, Worth } from './answer.ts';

export interface Finding {
  readonly worth: Worth;
  readonly class: HealthClass;
  readonly reason: string;
  readonly cause?: Cause;
}

/** A finding that counts against the target. */
export const bad = (reason: string, kind: Finding['class'] = 'unhealthy'): Finding => ({
  worth: 'bad',
  class: kind,
  reason,
});

/** A finding that says nothing about the target. */
export const unproved = (reason: string, kind: Finding['class']): Finding => ({
  worth: 'unproved',
  class: kind,
  reason,
});
