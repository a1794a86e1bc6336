// Knows how a deployment ended: by the caller's word, or by the evidence of the step that verified it.
import { z } from 'zod';

const WORDS = { success: 'verified', failure: 'failed', cancelled: 'cancelled' } as const;

const envelope = z.object({
  schema: z.string().regex(/^plimsoll\/[a-z-]+\/v\d+$/u),
  status: z.enum(['passed', 'warned', 'failed', 'inconclusive', 'skipped']),
  reason: z.string(),
});

export type Result =
  | { status: 'known'; state: 'verified' | 'failed' | 'cancelled'; note: string }
  | { status: 'unreadable'; reason: string };

/** The end that a word stands for; undefined when it is the path of evidence. */
export function readWord(result: string): Result | undefined {
  const state = WORDS[result as keyof typeof WORDS] as Exclude<Result, { status: 'unreadable' }>['state'] | undefined;
  return state && { status: 'known', state, note: `${state}, by the word of the workflow` };
}

/** The end that evidence stands for: only what passed or warned has proved anything. */
export function readEvidence(text: string): Result {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { status: 'unreadable', reason: 'it is not JSON' };
  }
  const parsed = envelope.safeParse(data);
  if (!parsed.success) return { status: 'unreadable', reason: 'it is not the evidence of an action of this suite' };
  const { schema, status, reason } = parsed.data;
  const state = status === 'passed' || status === 'warned' ? 'verified' : 'failed';
  const who = schema.split('/')[1] ?? schema;
  return { status: 'known', state, note: `${who} ${status}: ${reason}`.slice(0, 1000) };
}
