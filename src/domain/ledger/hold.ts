// Knows which commits may not be deployed, since when and why, and how one is set free.
import { z } from 'zod';

export const hold = z.strictObject({
  sha: z.string().regex(/^[0-9a-f]{40}$/u),
  reason: z.string().max(1000),
  by: z.string().max(300),
  since: z.iso.datetime(),
  /** Key of the rollback that set it. */
  owner: z.string().max(300),
});
export type Hold = z.infer<typeof hold>;

/** The hold on a commit, undefined when it is free. */
export function findHold(holds: readonly Hold[], sha: string): Hold | undefined {
  return holds.find((entry) => entry.sha === sha);
}

/** Adds a hold; a commit that is held already keeps its first reason. */
export function addHold(holds: readonly Hold[], added: Hold): Hold[] {
  return findHold(holds, added.sha) === undefined ? [...holds, added] : [...holds];
}

/** Frees a commit. */
export function removeHold(holds: readonly Hold[], sha: string): Hold[] {
  return holds.filter((entry) => entry.sha !== sha);
}

/** One line that refuses a held commit and says how it is set free. */
export function describeHold(held: Hold): string {
  return `${held.sha.slice(0, 12)} is held since ${held.since} by ${held.by || 'an unnamed actor'} (${held.reason}): fix it forward, or free it with rollback's \`release-hold: ${held.sha}\``;
}
