// Knows what a rollback has to do, from the record alone: begin, go on where a killed job stopped, prove again, or refuse.
import type { Deployment } from '../../domain/deployment.ts';
import { judgeLock, type Claim, type Lock, type OwnerState } from '../../domain/ledger/lock.ts';
import { changeDeployment, currentDeployment, findDeployment, healStarted } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import { judgeExpectation } from './expectation.ts';
import { refuse, type Refusal } from './refusal.ts';
import { findRepeat, isTwinAtWork, refuseTwin } from './repeat.ts';
import { isNamed, pickTarget } from './target.ts';

export interface Request {
  claim: Claim;
  /** Attempt of the run; blank outside of a runner. */
  attempt: string;
  /** Blank, `-n`, or a name of a release on record. */
  to: string;
  /** Name of the release that must be live; blank when any may be. */
  expectedFrom: string;
}

/** What was found; `state` has dead deployments ended and dead rollbacks closed, so that it can be written as it is. */
export type Resolved =
  | {
      status: 'begin';
      state: EnvironmentState;
      target: Deployment;
      from: Deployment | undefined;
      takenOver: string;
    }
  | { status: 'resume'; state: EnvironmentState; takenOver: string }
  | { status: 'repeated'; state: EnvironmentState; done: Deployment }
  | { status: 'refused'; state: EnvironmentState; refusal: Refusal };

/** Whether the request means the rollback that is under way: it names no target, or the same one. */
function isSameRollback(state: EnvironmentState, to: string): boolean {
  const target = findDeployment(state, state.rollback?.to ?? null);
  return target !== undefined && (to === '' || isNamed(target, to));
}

/** Closes a rollback that died and is not wanted any more. */
function closeRollback(state: EnvironmentState, at: string): EnvironmentState {
  if (state.rollback === null) return state;
  // One that had ended, and only had to be announced, ended as it is written.
  if (findDeployment(state, state.rollback.key)?.state !== 'started') return { ...state, rollback: null };
  const note = `stopped at ${state.rollback.step} and given up for another target`;
  return {
    ...changeDeployment(state, state.rollback.key, { state: 'failed', endedAt: at, note }),
    rollback: null,
  };
}

/** Decides from the document, the one who asks, `now` in milliseconds, and whether the lock's owner is still at work. */
export function resolveRollback(state: EnvironmentState, request: Request, now: number, owner: OwnerState): Resolved {
  const asked = { key: request.claim.owner, attempt: request.attempt, to: request.to };
  const repeat = findRepeat(state, asked);
  if (repeat !== undefined) return { state, ...repeat };
  if (isTwinAtWork(state, asked, now)) return { state, ...refuseTwin(state.environment, asked.key) };
  const held = judgeLock(state.lock, request.claim, now, owner);
  if (held.status === 'held') return { state, ...refuse('locked', `${state.environment} is locked: ${held.reason}`) };
  const takenOver = held.status === 'stale' ? held.reason : '';
  const isResumed = state.rollback !== null && isSameRollback(state, request.to);
  const at = new Date(now).toISOString();
  const settled = healStarted(closeRollback(state, at), '', at, 'never finished: its job ended without a word');
  const from = isResumed ? findDeployment(state, state.rollback?.from ?? null) : currentDeployment(settled);
  const unexpected = judgeExpectation(state.environment, from, request.expectedFrom);
  if (unexpected !== undefined) return { status: 'refused', state, refusal: unexpected };
  if (isResumed) return { status: 'resume', state, takenOver };
  const picked = pickTarget(settled, request.to);
  if (picked.status === 'refused') return { status: 'refused', state: settled, refusal: picked.refusal };
  return {
    status: 'begin',
    state: settled,
    target: picked.target,
    from,
    takenOver,
  };
}

/** Whose lock has to be asked after: undefined when it is free or one's own. */
export function foreignLock(state: EnvironmentState, claim: Claim): Lock | undefined {
  const { lock } = state;
  if (lock === null || lock.run === claim.run) return undefined;
  return lock;
}
