// Knows what each step of a rollback changes on record, so that one write carries the step and its consequences.
import type { Journal, JournalStep } from '../../domain/ledger/journal.ts';
import { writeLock, type Claim } from '../../domain/ledger/lock.ts';
import { changeDeployment, findDeployment } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';

/** What the step before found out. */
export interface StepFacts {
  /** Milliseconds. */
  now: number;
  note: string;
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

/** What was live before is live again and proved: it must not stay on hold. */
function failSafe(state: EnvironmentState, journal: Journal, facts: StepFacts): EnvironmentState {
  const from = findDeployment(state, journal.from);
  const freed = state.holds.filter((entry) => entry.sha !== from?.release.sha || entry.owner !== journal.key);
  return { ...fail(state, journal, facts), current: journal.from, frozen: null, holds: freed };
}

/** Nobody knows what is live: `current` stays, and `frozen` says that it is not proved. */
function failUnsafe(state: EnvironmentState, journal: Journal, facts: StepFacts): EnvironmentState {
  return { ...fail(state, journal, facts), frozen: facts.note };
}

const ENTER: Partial<Readonly<Record<JournalStep, typeof commit>>> = {
  commit,
  'fail-safe': failSafe,
  'fail-unsafe': failUnsafe,
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
  const changed = ENTER[step]?.(state, journal, { ...facts, note: facts.note.slice(0, 1000) }) ?? state;
  return { ...changed, rollback: { ...journal, step }, lock: writeLock(claim, facts.now, state.lock?.since) };
}

/** Whether going back to what was live is better than staying: it was proved then, and nothing has gone wrong since. */
export function isReturnable(state: EnvironmentState): boolean {
  return state.frozen === null && findDeployment(state, state.rollback?.from ?? null)?.state === 'verified';
}

/** The document once everything is said: no lock, no rollback under way. */
export function endRollback(state: EnvironmentState): EnvironmentState {
  return { ...state, lock: null, rollback: null };
}
