// Knows who may change an environment: a lock with an owner and an end, and when it may be taken over.
import { z } from 'zod';

/** How long a lock stands without being renewed; every step that is written renews it. */
const LOCK_MS = 30 * 60_000;

export const lock = z.strictObject({
  /** Key of the deployment that holds it. */
  owner: z.string().min(1).max(300),
  /** Id of the run; `local` on a machine that is no runner. */
  run: z.string().max(40),
  runUrl: z.string().max(1000),
  purpose: z.enum(['deploy', 'rollback', 'drill']),
  since: z.iso.datetime(),
  expires: z.iso.datetime(),
});
export type Lock = z.infer<typeof lock>;

/** Whether the run that holds a lock is still at work, as far as anybody can tell. */
export type OwnerState = 'running' | 'finished' | 'unknown';

/** Where a step runs; `runId` is blank outside of a runner. */
export interface RunPlace {
  runId: string;
  job: string;
  serverUrl: string;
  repository: string;
}

/** Who asks for the lock. */
export interface Claim {
  owner: string;
  run: string;
  runUrl: string;
  purpose: Lock['purpose'];
}

export type LockVerdict =
  | { status: 'free' }
  | { status: 'mine'; lock: Lock }
  /** The holder is gone; `reason` says why that is known. */
  | { status: 'stale'; lock: Lock; reason: string }
  | { status: 'held'; lock: Lock; reason: string };

function describe(held: Lock): string {
  const where = held.runUrl === '' ? held.owner : held.runUrl;
  return `a ${held.purpose} has held the environment since ${held.since} (${where})`;
}

/**
 * Judges the lock for one who asks, `now` in milliseconds. A run takes over from itself, whichever its attempt or step;
 * anybody takes over from a run that has finished, or once the lock has expired.
 */
export function judgeLock(held: Lock | null, claim: Claim, now: number, ownerState: OwnerState): LockVerdict {
  if (held === null) return { status: 'free' };
  if (held.owner === claim.owner) return { status: 'mine', lock: held };
  if (held.run === claim.run) return { status: 'stale', lock: held, reason: 'an earlier step of this run left it' };
  if (ownerState === 'finished')
    return { status: 'stale', lock: held, reason: `${describe(held)}, and that run has ended` };
  if (now >= Date.parse(held.expires))
    return {
      status: 'stale',
      lock: held,
      reason: `${describe(held)}, and it expired at ${held.expires}${ownerState === 'running' ? ' without a sign of life, although that run has not ended' : ''}`,
    };
  return {
    status: 'held',
    lock: held,
    reason: `${describe(held)}: wait for it, or run again after ${held.expires}`,
  };
}

/** The lock as the claimant writes it; `since` stays when it is renewed. */
export function writeLock(claim: Claim, now: number, since?: string): Lock {
  const at = new Date(now).toISOString();
  return { ...claim, since: since ?? at, expires: new Date(now + LOCK_MS).toISOString() };
}

/**
 * Who a step is: its run and its place in the workflow, the same in every attempt, so that a repeated step goes on. Outside of a
 * runner each start is somebody new (`now` in milliseconds), who may take over what an earlier start on the machine left.
 */
export function claimFor(context: RunPlace, step: string, purpose: Claim['purpose'], now: number): Claim {
  const { runId, job, serverUrl, repository } = context;
  if (runId === '') return { owner: `local/${step}/${now}`, run: 'local', runUrl: '', purpose };
  return {
    owner: `${runId}/${job}/${step}`,
    run: runId,
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
    purpose,
  };
}
