// The shape of the facts that verify-health leaves behind for other actions.
import { z } from 'zod';
import { CLASSES } from './answer/answer.ts';

const verdict = z.enum(['pass', 'warn', 'fail', 'inconclusive']);
const count = z.number().int().min(0);

const dependency = z.object({
  name: z.string(),
  meaning: z.enum(['good', 'degraded', 'bad', 'unknown']),
  word: z.string(),
});

const target = z.object({
  name: z.string(),
  url: z.string(),
  critical: z.boolean(),
  verdict,
  class: z.enum(CLASSES),
  reason: z.string(),
  version: z.string().nullable(),
  /** Answers counted in the verdict, and how many of them failed. */
  samples: count,
  failures: count,
  errorRate: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  p95: z.object({ point: z.number().nullable(), lower: z.number(), upper: z.number().nullable() }).nullable(),
  median: z.number().nullable(),
  convergence: z.object({
    status: z.enum(['not-asked', 'proved', 'open', 'not-provable']),
    seen: count,
    needed: count,
    instances: count,
  }),
  stableAt: z.number().nullable(),
  endedAt: z.number(),
  dialect: z.string().nullable(),
  dependencies: z.array(dependency),
});

const answer = z.object({
  /** Index into `targets`. */
  target: count,
  at: z.number(),
  latency: z.number().nullable(),
  code: z.number().nullable(),
  worth: z.enum(['good', 'degraded', 'bad', 'unproved']),
  class: z.enum(CLASSES),
  version: z.string().nullable(),
  address: z.string().nullable(),
});

/** The facts behind a verdict, beside `schema`, `status` and `reason`. */
export const evidence = z.object({
  verdict,
  class: z.enum(CLASSES),
  version: z.string().nullable(),
  samples: count,
  errorRate: z.number().nullable(),
  p95: count.nullable(),
  confidence: z.number(),
  begunAt: z.string(),
  tookMs: count,
  targets: z.array(target),
  findings: z.array(z.object({ audit: z.string(), verdict, subject: z.string(), message: z.string() })),
  answers: z.array(answer),
});

export type Evidence = z.infer<typeof evidence>;
