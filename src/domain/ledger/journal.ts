// Knows how far a rollback has come: each step is written before it is done, so that a killed job can go on.
import { z } from 'zod';

/** The steps that are written down; what comes before them changes nothing. */
export const JOURNAL_STEPS = [
  'record',
  'switch',
  'verify',
  'commit',
  'revert',
  'verify-revert',
  'fail-safe',
  'fail-unsafe',
] as const;
export type JournalStep = (typeof JOURNAL_STEPS)[number];

export const journal = z.strictObject({
  /** Key of the rollback's own deployment. */
  key: z.string().min(1).max(300),
  step: z.enum(JOURNAL_STEPS),
  /** Key of the deployment that was live; null when none is on record. */
  from: z.string().max(300).nullable(),
  /** Key of the deployment whose release is to be live again. */
  to: z.string().min(1).max(300),
  reason: z.string().max(1000),
  /** Whether the commit that was live is to be held. */
  hold: z.boolean(),
  startedAt: z.iso.datetime(),
});
export type Journal = z.infer<typeof journal>;
