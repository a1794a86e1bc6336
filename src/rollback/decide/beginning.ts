// Knows what a rollback writes before it touches anything: the lock, the intent, the hold, and who goes on with it.
import { describeRelease, type Deployment } from '../../domain/deployment.ts';
import { addHold } from '../../domain/ledger/hold.ts';
import type { Journal } from '../../domain/ledger/journal.ts';
import { writeLock, type Claim } from '../../domain/ledger/lock.ts';
import { changeDeployment, findDeployment, putDeployment } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';

const HELD = 'held back: ';

/** A rollback as it is begun. */
export interface Beginning {
  claim: Claim;
  target: Deployment;
  from: Deployment | undefined;
  /** Attempt of the run. */
  attempt: string;
  reason: string;
  hold: boolean;
  actor: string;
  url: string;
}

/** The rollback's own deployment; `at` in ISO 8601. */
function draft({ claim, target, from, attempt, reason, actor, url }: Beginning, at: string): Deployment {
  const fixed = { adopters: [], id: '', state: 'started', endedAt: null, evidence: '', announced: null } as const;
  const before = from === undefined ? 'nothing on record' : describeRelease(from.release);
  const note = `rollback from ${before}: ${reason}`.slice(0, 1000);
  const { owner: key, purpose: task, runUrl } = claim;
  const origin = { attempt, from: from?.key ?? null };
  return {
    ...fixed,
    ...origin,
    adopters: [],
    key,
    task,
    release: target.release,
    actor,
    runUrl,
    url,
    startedAt: at,
    note,
  };
}

/** The deployment that is left behind says in its statuses too that its commit is held; a live one does so when it is set inactive. */
function markHeld(state: EnvironmentState, from: Deployment, reason: string): EnvironmentState {
  if (from.note.startsWith(HELD)) return state;
  const note = `${HELD}${reason}; ${from.note}`.slice(0, 1000);
  return changeDeployment(state, from.key, from.state === 'verified' ? { note } : { note, announced: null });
}

/** Writes the lock, the intent and the hold on the bad commit before anything is touched; `now` in milliseconds. */
export function beginRollback(state: EnvironmentState, beginning: Beginning, now: number): EnvironmentState {
  const { claim, target, from, hold, actor } = beginning;
  const reason = beginning.reason.slice(0, 1000);
  const at = new Date(now).toISOString();
  const journal: Journal = {
    key: claim.owner,
    step: 'record',
    from: from?.key ?? null,
    to: target.key,
    reason,
    hold,
    startedAt: at,
  };
  const next = { ...putDeployment(state, draft(beginning, at)), lock: writeLock(claim, now), rollback: journal };
  // A commit that goes live again is not the bad one, and a hold would keep it from ever being deployed.
  if (!hold || from === undefined || from.release.sha === target.release.sha) return next;
  const why = reason || 'rolled back';
  const added = { sha: from.release.sha, reason: why, by: actor, since: at, owner: claim.owner };
  return { ...markHeld(next, from, why), holds: addHold(next.holds, added) };
}

/** Goes on with a rollback that another run began: the lock is the claimant's, and for it too the rollback will be done. */
export function adoptRollback(state: EnvironmentState, claim: Claim, now: number): EnvironmentState {
  const key = state.rollback?.key ?? '';
  const known = findDeployment(state, key)?.adopters ?? [];
  const adopters = claim.owner === key || known.includes(claim.owner) ? known : [...known, claim.owner].slice(-100);
  return { ...changeDeployment(state, key, { adopters }), lock: writeLock(claim, now) };
}
