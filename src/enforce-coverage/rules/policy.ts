// What the caller demands of coverage, as values.
import type { Threshold } from './threshold.ts';

/** A glob whose files are judged together. */
export interface Budget {
  glob: string;
  thresholds: Threshold[];
}

export interface Policy {
  minimum: readonly Threshold[];
  minimumPatch: readonly Threshold[];
  /** In points. */
  maximumDrop: readonly Threshold[];
  ratchet: 'off' | 'warn' | 'on';
  budgets: readonly Budget[];
  rounding: 'exact' | 'tool';
}

/** Whether anything is demanded that can fail. */
export function isEnforcing(policy: Policy): boolean {
  const lists = [policy.minimum, policy.minimumPatch, policy.maximumDrop, policy.budgets];
  return policy.ratchet === 'on' || lists.some((list) => list.length > 0);
}

/** Whether a demand compares with earlier coverage and can fail by it. */
export function needsBaseline({ ratchet, maximumDrop }: Policy): boolean {
  return ratchet === 'on' || maximumDrop.length > 0;
}
