// What one deployment has been through so far: everything its message says, small enough to be kept in a ledger.
import { z } from 'zod';

const line = z.string().max(400);
const url = z.string().max(600);

export const PHASES = ['started', 'gate', 'verifying', 'finished', 'rolled-back'] as const;
export type Phase = (typeof PHASES)[number];

/** How a deployment stands, in the order of bad news: a later one wins when evidence disagrees. */
export const STANDINGS = [
  'deploying',
  'verifying',
  'live',
  'unverified',
  'degraded',
  'inconclusive',
  'cancelled',
  'blocked',
  'failed',
  'rolled-back',
  'rollback-refused',
  'rollback-unproved',
  'rollback-failed',
] as const;
export type Standing = (typeof STANDINGS)[number];

const gateSchema = z.object({ status: line, detail: line, url: url.optional() });
export type Gate = z.infer<typeof gateSchema>;

const healthSchema = z.object({
  verdict: line,
  detail: line,
  samples: z.number().int().nonnegative().optional(),
  errorRate: z.number().min(0).max(1).optional(),
  p95: z.number().nonnegative().optional(),
  version: line.optional(),
});
export type Health = z.infer<typeof healthSchema>;

const rollbackSchema = z.object({
  state: line,
  from: line.optional(),
  to: line.optional(),
  seconds: z.number().nonnegative().optional(),
  detail: line.optional(),
});
export type Rollback = z.infer<typeof rollbackSchema>;

const changeSchema = z.object({ sha: line, subject: line, author: line, url: url.optional() });
export type Change = z.infer<typeof changeSchema>;

const changesSchema = z.object({
  list: z.array(changeSchema).max(10),
  total: z.number().int().nonnegative(),
  authors: z.array(line).max(10),
  since: line.optional(),
  url: url.optional(),
});
export type Changes = z.infer<typeof changesSchema>;

const failureSchema = z.object({
  job: line,
  step: line.optional(),
  url: url.optional(),
  log: z.array(line).max(20),
});
export type Failure = z.infer<typeof failureSchema>;

const phaseSchema = z.object({ phase: z.enum(PHASES), at: z.number().int().nonnegative() });
export type PhaseMark = z.infer<typeof phaseSchema>;

export const storySchema = z.object({
  environment: line,
  /** The workflow run that told the latest phase, and its attempt. */
  run: line,
  attempt: z.number().int().positive(),
  standing: z.enum(STANDINGS),
  phases: z.array(phaseSchema).max(12),
  actor: line.optional(),
  repository: line.optional(),
  version: line.optional(),
  sha: line.optional(),
  release: z.object({ id: line.optional(), url: url.optional() }).optional(),
  links: z.object({ run: url.optional(), commit: url.optional(), deployment: url.optional(), site: url.optional() }),
  gates: z.record(z.string().max(40), gateSchema),
  health: healthSchema.optional(),
  rollback: rollbackSchema.optional(),
  /** What record-deployment was told: success, failure or cancelled. */
  result: line.optional(),
  changes: changesSchema.optional(),
  failure: failureSchema.optional(),
});
/** Times are milliseconds since 1970; texts are cleaned and masked, not yet escaped. */
export type Story = z.infer<typeof storySchema>;
