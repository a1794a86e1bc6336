// The shape of this action's evidence: the facts behind a verdict, and the certificate that re-derives it.
import { z } from 'zod';
import { FORMATS, QUANTITIES } from './report.ts';
import { RULES } from './rules/judgement.ts';

const whole = z.number().int().min(0);
const count = z.strictObject({ covered: whole, total: whole });
const quantity = z.enum(QUANTITIES);
const totals = z.strictObject({
  lines: count.nullable(),
  branches: count.nullable(),
  statements: count.nullable(),
  functions: count.nullable(),
});

const judgement = z.strictObject({
  rule: z.enum(RULES),
  scope: z.string(),
  quantity,
  finding: z.enum(['met', 'idle', 'unjudged', 'missed', 'empty', 'undecided']),
  level: z.enum(['passed', 'warned', 'failed', 'inconclusive']),
  count: count.nullable(),
  base: count.nullable(),
  threshold: z.string().nullable(),
  /** Each holds iff left >= right, as integers. The ratchet is missed only when all of its three fail. */
  inequalities: z.array(z.strictObject({ left: z.string(), right: z.string(), text: z.string() })),
  byTool: z.string().nullable(),
  sentence: z.string(),
});

const patchFile = z.strictObject({
  path: z.string(),
  added: z.string(),
  covered: z.string(),
  uncovered: z.string(),
  partial: z.string(),
});

/** At most 64 KiB as JSON; `cut` says how many entries of a list did not fit. */
export const certificate = z.strictObject({
  head: z.string(),
  mergeBase: z.string(),
  baseline: z.string(),
  ratchet: z.enum(['off', 'warn', 'on']),
  reports: z.array(z.strictObject({ path: z.string(), sha256: z.string(), format: z.enum(FORMATS).nullable() })),
  paths: z.strictObject({
    files: whole,
    matched: whole,
    by: z.record(z.string(), whole),
    unmatched: z.array(z.string()),
    ambiguous: z.array(z.strictObject({ path: z.string(), candidates: z.array(z.string()) })),
  }),
  exclude: z.array(z.string()),
  totals,
  patch: z
    .strictObject({ totals, addedLines: whole, files: z.array(patchFile), silent: z.array(z.string()) })
    .nullable(),
  judgements: z.array(judgement),
  concerns: z.array(
    z.strictObject({ level: z.enum(['failed', 'inconclusive', 'warned', 'note']), message: z.string() }),
  ),
  flipped: z.array(z.strictObject({ path: z.string(), lost: z.string(), gained: z.string() })),
  cut: z.record(z.string(), whole),
});

export type Certificate = z.infer<typeof certificate>;

export const coverageEvidence = z.object({
  certificate,
  flags: z.array(z.strictObject({ name: z.string(), carried: z.string(), totals })),
  baselineStore: z.string(),
});
