// Knows how a deployment ended: by the caller's word, or by the evidence of the step that verified it.
import { z } from 'zod';
import { explainForeignRun } from '../domain/evidence-run.ts';

const WORDS = { success: 'verified', failure: 'failed', cancelled: 'cancelled' } as const;

/** Actions that have seen what is live; whatever another one says proves nothing of a deployment. */
const WITNESSES: readonly string[] = ['verify-health', 'rollback', 'join-evidence'];

/** Digits alone may be a date or a number. */
const commit = z.string().regex(/^(?=.*[a-f])[0-9a-f]{7,40}$/iu);
const versioned = z.object({ version: commit }).transform(({ version }) => version);

const envelope = z.object({
  schema: z.string().regex(/^plimsoll\/[a-z-]+\/v\d+$/u),
  status: z.enum(['passed', 'warned', 'failed', 'inconclusive', 'skipped']),
  reason: z.string(),
  run: z.string().optional(),
  /** Of verify-health: what answered, by target. */
  targets: z.array(z.unknown()).catch([]),
  /** Of rollback: how it ended, and what was switched to. */
  state: z.string().optional().catch(undefined),
  to: z.object({ sha: commit }).optional().catch(undefined),
});

export interface KnownResult {
  status: 'known';
  state: 'verified' | 'failed' | 'cancelled';
  note: string;
  /** Commits that were seen live, whole or by their first digits; none where nothing named one. */
  commits: readonly string[];
}

export type Result = KnownResult | { status: 'unusable'; reason: string };

/** The end that a word stands for; undefined when it is the path of evidence. */
export function readWord(result: string): KnownResult | undefined {
  const state = WORDS[result as keyof typeof WORDS] as KnownResult['state'] | undefined;
  return state && { status: 'known', state, note: `${state}, by the word of the workflow`, commits: [] };
}

/** The end that evidence stands for in run `current` (blank outside of one): only what passed or warned has proved anything. */
export function readEvidence(text: string, current: string): Result {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { status: 'unusable', reason: 'it is not JSON' };
  }
  const parsed = envelope.safeParse(data);
  if (!parsed.success) return { status: 'unusable', reason: 'it is not the evidence of an action of this suite' };
  const { schema, status, reason, run, targets, state: ended, to } = parsed.data;
  const who = schema.split('/')[1] ?? schema;
  const foreign = explainForeignRun(run, current);
  if (foreign !== undefined) return { status: 'unusable', reason: `it is ${foreign}` };
  if (!WITNESSES.includes(who))
    return {
      status: 'unusable',
      reason: `it is of ${who}, which has not seen what is live: give that of verify-health`,
    };
  const answered = targets.flatMap((target) => versioned.safeParse(target).data ?? []);
  // A rollback that was only planned has passed too.
  const isProved = (status === 'passed' || status === 'warned') && (who !== 'rollback' || ended === 'rolled-back');
  const state = isProved ? 'verified' : 'failed';
  const note = `${who} ${status}: ${reason}`.slice(0, 1000);
  return { status: 'known', state, note, commits: to === undefined ? answered : [to.sha] };
}

/** Why a success is none of the release: other commits were seen live and not its own; undefined when nothing speaks against it. */
export function findOtherCommit({ state, commits }: KnownResult, sha: string): string | undefined {
  const isOwn = (seen: string): boolean => sha.startsWith(seen.toLowerCase());
  if (state !== 'verified' || commits.length === 0 || commits.some(isOwn)) return undefined;
  const seen = [...new Set(commits)].slice(0, 3).join(', ');
  return `it has seen ${seen} live, and the release is ${sha}: verify what was deployed, with \`expect-sha\``;
}
