// Whether a deployment that has no message yet gets one; one that has is always kept true.
import { isBad, isFinal, isGood } from './standing.ts';
import type { Standing } from './story.ts';

export const CONDITIONS = ['always', 'failure', 'change', 'recovered'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** How an earlier deployment of the environment ended. */
export interface Ending {
  readonly deployment: string;
  readonly standing: Standing;
}

/** How many deployments in a row, up to the newest, ended badly. @param endings oldest first */
export function countFailures(endings: readonly Ending[]): number {
  const lastGood = endings.findLastIndex((ending) => isGood(ending.standing));
  return endings.slice(lastGood + 1).filter((ending) => isBad(ending.standing)).length;
}

/**
 * Whether a new message is wanted.
 * @param endings how the earlier deployments of the environment ended, oldest first, this one left out
 */
export function isWanted(condition: Condition, standing: Standing, endings: readonly Ending[]): boolean {
  if (condition === 'always') return true;
  if (!isFinal(standing)) return false;
  if (condition === 'failure') return isBad(standing);
  const hasFailed = countFailures(endings) > 0;
  if (condition === 'recovered') return isGood(standing) && hasFailed;
  return isBad(standing) !== hasFailed && standing !== 'cancelled';
}
