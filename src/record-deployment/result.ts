// Knows how a deployment ended: by the caller's word, or by the evidence of the step that verified it.
import { z } from 'zod';
import { explainForeignRun } from '../domain/evidence-run.ts';
import { parseJson } from '../domain/json.ts';
import { isWitness, readSighting, sighting, type Sighting } from '../domain/sighting.ts';

const WORDS = { success: 'verified', failure: 'failed', cancelled: 'cancelled' } as const;

const envelope = z.object({
  schema: z.string().regex(/^plimsoll\/[a-z-]+\/v\d+$/u),
  status: z.enum(['passed', 'warned', 'failed', 'inconclusive', 'skipped']),
  reason: z.string(),
  run: z.string().optional(),
  /** Of join-evidence: what was joined. */
  parts: z.array(z.object({ seen: sighting.nullable() })).catch([]),
});

export interface KnownResult {
  status: 'known';
  state: 'verified' | 'failed' | 'cancelled';
  note: string;
  /** What was seen live, by everything that looked; none for a word. */
  seen: readonly Sighting[];
}

export type Result = KnownResult | { status: 'unusable'; reason: string };

/** The end that a word stands for; undefined when it is the path of evidence. */
export function readWord(result: string): KnownResult | undefined {
  const state = WORDS[result as keyof typeof WORDS] as KnownResult['state'] | undefined;
  return state && { status: 'known', state, note: `${state}, by the word of the workflow`, seen: [] };
}

/** The end that evidence stands for in run `current` (blank outside of one): only what passed or warned has proved anything. */
export function readEvidence(text: string, current: string): Result {
  const data = parseJson(text);
  if (data === undefined) return { status: 'unusable', reason: 'it is not JSON' };
  const parsed = envelope.safeParse(data);
  if (!parsed.success) return { status: 'unusable', reason: 'it is not the evidence of an action of this suite' };
  const { schema, status, reason, run, parts } = parsed.data;
  const who = schema.split('/')[1] ?? schema;
  const foreign = explainForeignRun(run, current);
  if (foreign !== undefined) return { status: 'unusable', reason: `it is ${foreign}` };
  const isJoined = who === 'join-evidence';
  if (!isJoined && !isWitness(who))
    return {
      status: 'unusable',
      reason: `it is of ${who}, which has not seen what is live: give that of verify-health`,
    };
  const seen = isJoined ? parts.map((part) => part.seen) : [readSighting(who, status, data)];
  const live = seen.filter((one) => one !== undefined && one !== null);
  const isGreen = status === 'passed' || status === 'warned';
  if (isJoined && isGreen && live.length === 0)
    return {
      status: 'unusable',
      reason: 'none of what it joins has seen what is live: join the evidence of verify-health too',
    };
  const note = `${who} ${status}: ${reason}`.slice(0, 1000);
  return { status: 'known', state: isGreen && live.length > 0 ? 'verified' : 'failed', note, seen: live };
}

/** Why a success is none of the release: any commit seen live is not its own; undefined when nothing speaks against it. */
export function findOtherCommit({ state, seen }: KnownResult, sha: string): string | undefined {
  const others = seen.flatMap(({ commits }) => commits).filter((commit) => !sha.startsWith(commit.toLowerCase()));
  if (state !== 'verified' || others.length === 0) return undefined;
  const named = [...new Set(others)].slice(0, 3).join(', ');
  return `it has seen ${named} live, and the release is ${sha}: verify what was deployed, with \`expect-sha\``;
}

/** Why a success is none of this environment: it is of another; undefined when nothing speaks against it. GitHub's names have no case. */
export function findOtherEnvironment({ state, seen }: KnownResult, environment: string): string | undefined {
  const isOther = (name: string): boolean => name !== '' && name.toLowerCase() !== environment.toLowerCase();
  const other = state === 'verified' ? seen.find((one) => isOther(one.environment)) : undefined;
  return other && `it is of ${other.environment}, and this is ${environment}: give the evidence of this environment`;
}
