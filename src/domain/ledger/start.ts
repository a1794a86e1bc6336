// Knows whether a deployment may begin, and what its beginning and its end change on record.
import type { Deployment } from '../deployment.ts';
import { describeHold, findHold } from './hold.ts';
import { judgeLock, writeLock, type Claim, type OwnerState } from './lock.ts';
import { healStarted, putDeployment, changeDeployment } from './records.ts';
import type { EnvironmentState } from './state.ts';

export type StartVerdict = { status: 'allowed'; takenOver: string } | { status: 'refused'; reason: string };

/** A commit on hold, a rollback that did not end well, or somebody else at work: each keeps a deployment from starting. */
export function judgeStart(
  state: EnvironmentState,
  sha: string,
  claim: Claim,
  now: number,
  owner: OwnerState,
): StartVerdict {
  const { environment, rollback, frozen, holds } = state;
  const held = findHold(holds, sha);
  if (held !== undefined) return { status: 'refused', reason: describeHold(held) };
  const lock = judgeLock(state.lock, claim, now, owner);
  if (lock.status === 'held') return { status: 'refused', reason: `${environment} is locked: ${lock.reason}` };
  if (rollback !== null) {
    const reason = `a rollback of ${environment} stopped at ${rollback.step} and nobody knows what is live: run rollback again, it goes on there`;
    return { status: 'refused', reason };
  }
  if (frozen !== null) {
    const remedy = "roll back to a release that holds, or allow deployments with rollback's `release-hold: all`";
    return { status: 'refused', reason: `${environment} is frozen, because a rollback failed (${frozen}): ${remedy}` };
  }
  return { status: 'allowed', takenOver: lock.status === 'stale' ? lock.reason : '' };
}

/** The document with a deployment under way and the environment locked for it; dead deployments are ended. */
export function beginDeployment(
  state: EnvironmentState,
  started: Deployment,
  claim: Claim,
  now: number,
): EnvironmentState {
  const note = 'never finished: its job ended without a word';
  const healed = healStarted(state, started.key, new Date(now).toISOString(), note);
  return { ...putDeployment(healed, started), lock: writeLock(claim, now) };
}

export interface Ending {
  state: 'verified' | 'failed' | 'cancelled';
  /** SHA-256 of the evidence; blank when there is none. */
  evidence: string;
  note: string;
  /** Where it can be seen; blank when unknown. */
  url: string;
}

/**
 * The document with a deployment ended and the lock given back. It is what is live from now on, proved or not: a deployment that
 * failed may have put its release up all the same.
 */
export function endDeployment(state: EnvironmentState, key: string, ending: Ending, now: number): EnvironmentState {
  const endedAt = new Date(now).toISOString();
  const url = ending.url === '' ? {} : { url: ending.url };
  const { state: end, evidence, note } = ending;
  return { ...changeDeployment(state, key, { state: end, evidence, note, endedAt, ...url }), current: key, lock: null };
}
