// Knows what a piece of evidence has seen live: which commits, and in which environment.
import { z } from 'zod';

/** Commits are whole or by their first digits, none where nothing named one; the environment is blank where none is named. */
export const sighting = z.object({ commits: z.array(z.string()), environment: z.string() });
export type Sighting = z.infer<typeof sighting>;

/** Fewer digits than forty, without a letter, may be a date or a number. */
const commit = z.string().regex(/^(?:(?=.*[a-f])[0-9a-f]{7,40}|\d{40})$/iu);
const versioned = z.object({ version: commit }).transform(({ version }) => version);

/** By action: those that look at what is live; whatever another one says proves nothing of a deployment. */
const WITNESSES: Readonly<Record<string, z.ZodType<Sighting>>> = {
  'verify-health': z.object({ targets: z.array(z.unknown()).catch([]) }).transform(({ targets }) => ({
    commits: targets.flatMap((target) => versioned.safeParse(target).data ?? []),
    environment: '',
  })),
  // A rollback that was only planned has passed too.
  rollback: z
    .object({
      state: z.literal('rolled-back'),
      to: z.object({ sha: commit }).optional().catch(undefined),
      environment: z.string().catch(''),
    })
    .transform(({ to, environment }) => ({ commits: to === undefined ? [] : [to.sha], environment })),
};

/** Whether this action looks at what is live. */
export const isWitness = (action: string): boolean => Object.hasOwn(WITNESSES, action);

/** What the evidence of this action and status has seen; undefined when it has not proved that anything is live. */
export function readSighting(action: string, status: string, evidence: unknown): Sighting | undefined {
  if ((status !== 'passed' && status !== 'warned') || !isWitness(action)) return undefined;
  return WITNESSES[action]?.safeParse(evidence).data;
}
