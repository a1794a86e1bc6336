// Knows what each step of a rollback changes on record, so that one write carries the step and its consequences.
import { describeRelease, type Deployment } from '../../domain/deployment.ts';
import { addHold, removeHold } from '../../domain/ledger/hold.ts';
import type { Journal, JournalStep } from '../../domain/ledger/journal.ts';
import { writeLock, type Claim } from '../../domain/ledger/lock.ts';
import { changeDeployment, findDeployment, putDeployment } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';

/** A rollback as it is begun. */
export interface Beginning {
  claim: Claim;
  target: Deployment;
  from: Deployment | undefined;
  reason: string;
  hold: boolean;
  actor: string;
  url: string;
}

/** Writes the lock, the intent and the hold on the bad commit before anything is touched; `now` in milliseconds. */
export function beginRollback(state: EnvironmentState, beginning: Beginning, now: number): EnvironmentState {
  const { claim, target, from, reason, hold, actor, url } = beginning;
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
  const entry: Deployment = {
    key: claim.owner,
    adopters: [],
    id: '',
    task: claim.purpose,
    release: target.release,
    state: 'started',
    actor,
    runUrl: claim.runUrl,
    url,
    startedAt: at,
    endedAt: null,
    evidence: '',
    note: `rollback from ${from === undefined ? 'nothing on record' : describeRelease(from.release)}: ${reason}`.slice(
      0,
      1000,
    ),
    announced: null,
  };
  const next = putDeployment(state, entry);
  const bad = from?.release.sha;
  const holds =
    hold && bad !== undefined
      ? addHold(next.holds, {
          sha: bad,
          reason: reason || 'rolled back',
          by: actor,
          since: at,
          owner: claim.owner,
        })
      : next.holds;
  return { ...next, lock: writeLock(claim, now), rollback: journal, holds };
}

/** What the step before found out. */
export interface StepFacts {
  /** Milliseconds. */
  now: number;
  note: string;
  /** Whether the target was switched to and proved wrong, so that it is no longer good. */
  isTargetBad: boolean;
}

function commit(state: EnvironmentState, journal: Journal, facts: StepFacts): EnvironmentState {
  const endedAt = new Date(facts.now).toISOString();
  return {
    ...changeDeployment(state, journal.key, { state: 'verified', endedAt, note: facts.note }),
    current: journal.key,
    frozen: null,
  };
}

function fail(state: EnvironmentState, journal: Journal, facts: StepFacts): EnvironmentState {
  return changeDeployment(state, journal.key, {
    state: 'failed',
    endedAt: new Date(facts.now).toISOString(),
    note: facts.note,
  });
}

/** What was live before is live again and proved: it must not stay on hold, and the release that failed may go on hold. */
function failSafe(state: EnvironmentState, journal: Journal, facts: StepFacts): EnvironmentState {
  const from = findDeployment(state, journal.from);
  const freed = state.holds.filter((entry) => entry.sha !== from?.release.sha || entry.owner !== journal.key);
  return { ...fail(state, journal, facts), current: journal.from, frozen: null, holds: freed };
}

/** Nobody knows what is live: `current` stays, and `frozen` says that it is not proved. */
function failUnsafe(state: EnvironmentState, journal: Journal, facts: StepFacts): EnvironmentState {
  return { ...fail(state, journal, facts), frozen: facts.note.slice(0, 1000) };
}

function holdTarget(state: EnvironmentState, journal: Journal, facts: StepFacts): EnvironmentState {
  const target = findDeployment(state, journal.to);
  if (!facts.isTargetBad || !journal.hold || target === undefined) return state;
  const since = new Date(facts.now).toISOString();
  const reason = 'it failed its verification when it was rolled back to';
  return {
    ...state,
    holds: addHold(state.holds, { sha: target.release.sha, reason, by: '', since, owner: journal.key }),
  };
}

const ENTER: Partial<Readonly<Record<JournalStep, typeof commit>>> = {
  commit,
  revert: holdTarget,
  'fail-safe': failSafe,
  'fail-unsafe': (state, journal, facts) => failUnsafe(holdTarget(state, journal, facts), journal, facts),
};

/** The document on entering a step: the step, a renewed lock, and what the step means for the deployments and holds. */
export function enterStep(
  state: EnvironmentState,
  step: JournalStep,
  claim: Claim,
  facts: StepFacts,
): EnvironmentState {
  const journal = state.rollback;
  if (journal === null) throw new RangeError(`step ${step} belongs to no rollback`);
  const changed = ENTER[step]?.(state, journal, facts) ?? state;
  return { ...changed, rollback: { ...journal, step }, lock: writeLock(claim, facts.now, state.lock?.since) };
}

/** Goes on with a rollback that another run began: the lock is the claimant's, and for it too the rollback will be done. */
export function adoptRollback(state: EnvironmentState, claim: Claim, now: number): EnvironmentState {
  const key = state.rollback?.key ?? '';
  const known = findDeployment(state, key)?.adopters ?? [];
  const adopters = claim.owner === key || known.includes(claim.owner) ? known : [...known, claim.owner].slice(-100);
  return { ...changeDeployment(state, key, { adopters }), lock: writeLock(claim, now) };
}

/** Whether going back to what was live is better than staying: it was proved then, and nothing has gone wrong since. */
export function isReturnable(state: EnvironmentState): boolean {
  return state.frozen === null && findDeployment(state, state.rollback?.from ?? null)?.state === 'verified';
}

/** The document once everything is said: no lock, no rollback under way. */
export function endRollback(state: EnvironmentState): EnvironmentState {
  return { ...state, lock: null, rollback: null };
}

/** Sets a commit free, or everything when it is `all`; undefined when nothing was held. */
export function releaseHold(state: EnvironmentState, which: string): EnvironmentState | undefined {
  if (which === 'all')
    return state.holds.length === 0 && state.frozen === null ? undefined : { ...state, holds: [], frozen: null };
  const holds = removeHold(state.holds, which);
  return holds.length === state.holds.length ? undefined : { ...state, holds };
}
