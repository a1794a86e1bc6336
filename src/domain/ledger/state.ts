// Knows everything that is on record about one environment, as one document that changes by compare-and-set.
import { z } from 'zod';
import { deployment, type Deployment } from '../deployment.ts';
import { UsageError } from '../../kernel/errors.ts';
import { parseJson } from '../json.ts';
import { hold } from './hold.ts';
import { journal } from './journal.ts';
import { lock } from './lock.ts';

const SCHEMA = 'plimsoll/environment/v1';
/** Deployments that stay on record; older ones stay in the history of the ref and in GitHub's own list. */
const KEPT = 200;

const environmentState = z.strictObject({
  schema: z.literal(SCHEMA),
  environment: z.string().min(1).max(255),
  /** Key of the deployment that is believed to be live; its state says whether that is proved. */
  current: z.string().max(300).nullable(),
  lock: lock.nullable(),
  /** The rollback under way. */
  rollback: journal.nullable(),
  /** Why nothing may be deployed: a rollback ended with nothing proved to be live. */
  frozen: z.string().max(1000).nullable(),
  holds: z.array(hold).max(10_000),
  /** In the order they were started, the newest last. */
  deployments: z.array(deployment).max(10_000),
});
export type EnvironmentState = z.infer<typeof environmentState>;

export type ParsedState = { status: 'valid'; state: EnvironmentState } | { status: 'invalid'; reason: string };

/** The state of an environment nobody has deployed to. */
export function emptyState(environment: string): EnvironmentState {
  return {
    schema: SCHEMA,
    environment,
    current: null,
    lock: null,
    rollback: null,
    frozen: null,
    holds: [],
    deployments: [],
  };
}

/** Reads the document; anything that is not exactly one is invalid, with the path of the first fault. */
export function parseState(text: string): ParsedState {
  const data = parseJson(text);
  if (data === undefined) return { status: 'invalid', reason: 'it is not JSON' };
  const parsed = environmentState.safeParse(data);
  if (parsed.success) return { status: 'valid', state: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    status: 'invalid',
    reason: `${issue?.path.join('.') || 'the document'}: ${issue?.message ?? 'unknown form'}`,
  };
}

/** The entries that must stay: the live one, those that a rollback under way names, and the newest that was verified. */
function isNeeded(state: EnvironmentState, entry: Deployment): boolean {
  return [state.current, state.rollback?.key, state.rollback?.from, state.rollback?.to].includes(entry.key);
}

/**
 * The document as it is stored: the newest deployments and those that are still needed. Throws UsageError for one that could not be
 * read again: once written, it would refuse every later step.
 */
export function writeState(state: EnvironmentState): string {
  const verified = state.deployments.filter((entry) => entry.state === 'verified').slice(-KEPT / 4);
  const newest = state.deployments.slice(-KEPT);
  const kept = state.deployments.filter(
    (entry) => newest.includes(entry) || verified.includes(entry) || isNeeded(state, entry),
  );
  const text = `${JSON.stringify({ ...state, deployments: kept }, null, 2)}\n`;
  const reread = parseState(text);
  if (reread.status === 'valid') return text;
  throw new UsageError(
    `the record of ${state.environment} was not written, nobody could read it again: ${reread.reason}`,
  );
}
