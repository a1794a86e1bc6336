// One evidence file as join-evidence reads it: which action, which verdict, which shard.
import { z } from 'zod';
import { explainForeignRun } from '../domain/evidence-run.ts';
import { parseJson } from '../domain/json.ts';
import { readSighting, type Sighting } from '../domain/sighting.ts';
import { STATUSES, type Status } from '../kernel/outcome.ts';

export interface Part {
  action: string;
  status: Status;
  reason: string;
  /** Path the part was read from. */
  file: string;
  /** `2` of `8`, where the step saw one shard of the work. */
  shard: { index: number; of: number } | undefined;
  /** Path of the SARIF file the step wrote. */
  sarif: string | undefined;
  /** What the step has seen live; null when it has not looked, or proved nothing. */
  seen: Sighting | null;
}

const shardText = z
  .string()
  .regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/u)
  .transform((text) => {
    const [index = 0, of = 0] = text.split('/').map(Number);
    return { index, of };
  });

const envelope = z.object({
  schema: z.string().regex(/^plimsoll\/[a-z]+(?:-[a-z]+)*\/v1$/u),
  status: z.enum(STATUSES),
  reason: z.string().max(100_000),
  run: z.string().max(100).optional(),
  shard: shardText.optional(),
  sarif: z.string().min(1).optional().catch(undefined),
});

/** The part in a file's text, or a sentence that says why it is none for run `current` (blank outside of a run). */
export function parsePart(file: string, text: string, current = ''): Part | string {
  const json = parseJson(text);
  if (json === undefined) return `${file} is no JSON`;
  const parsed = envelope.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${file} is no evidence of version 1: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  }
  const { schema, status, reason, run, shard, sarif } = parsed.data;
  const foreign = explainForeignRun(run, current);
  if (foreign !== undefined) return `${file} is ${foreign}`;
  const action = schema.split('/')[1] ?? '';
  return { action, status, reason, file, shard, sarif, seen: readSighting(action, status, json) ?? null };
}
