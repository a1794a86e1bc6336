// Knows whether this run has rolled back already: the same request is proved again, any other one is refused.
import { describeRelease, type Deployment } from '../../domain/deployment.ts';
import { currentDeployment } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import { refuse, type Refusal } from './refusal.ts';
import { isNamed, pickTarget } from './target.ts';

export type Repeat = { status: 'repeated'; done: Deployment } | { status: 'refused'; refusal: Refusal };

/** What one step of a run is told apart by. */
export interface Asked {
  /** Key of the step: run, job and step. */
  key: string;
  /** Attempt of its run; legs of a matrix share key and attempt. */
  attempt: string;
  to: string;
}

const REMEDY = 'give each rollback of a run a step id or an environment of its own; legs of a matrix share theirs';

/** The record as it was before a rollback, as far as picking a target goes. */
function rewind(state: EnvironmentState, done: Deployment): EnvironmentState {
  const deployments = state.deployments.filter((entry) => entry !== done);
  const holds = state.holds.filter((held) => held.owner !== done.key);
  return { ...state, deployments, holds, current: done.from ?? null };
}

/** Whether what is asked for is what was done; blank is whatever this run picked. */
function isSameTarget(state: EnvironmentState, done: Deployment, to: string): boolean {
  if (to === '') return true;
  const isDone = ({ release }: Deployment): boolean =>
    release.sha === done.release.sha && release.id === done.release.id;
  if (state.deployments.some((entry) => isDone(entry) && isNamed(entry, to))) return true;
  const picked = pickTarget(rewind(state, done), to);
  return picked.status === 'found' && isDone(picked.target);
}

/** A rollback of this very run that has ended well before: nothing is done twice, and nothing is called done that is not. */
export function findRepeat(state: EnvironmentState, { key, attempt, to }: Asked): Repeat | undefined {
  const done = state.deployments.findLast((entry) => entry.key === key || entry.adopters.includes(key));
  // One that is still being announced is gone on with instead.
  if (done === undefined || done.state !== 'verified' || state.rollback?.key === done.key) return undefined;
  const was = `this run has rolled back to ${describeRelease(done.release)} already (${key})`;
  if (state.current !== done.key) {
    const live = currentDeployment(state);
    const name = live === undefined ? 'something else' : describeRelease(live.release);
    return refuse('moved-on', `${was}, and ${name} was deployed since: start a new run`);
  }
  if (!isSameTarget(state, done, to))
    return refuse('moved-on', `${was}, and ${to.slice(0, 100)} is asked for now: ${REMEDY}`);
  // A step runs once in an attempt, so that the second one of the same key is another.
  if (done.key === key && done.attempt === attempt)
    return refuse('moved-on', `${was}, in this attempt, and another step of the same key has done nothing: ${REMEDY}`);
  return { status: 'repeated', done };
}

/** Whether another step of the same key and attempt is at work: a leg of a matrix, which this one would get in the way of. */
export function isTwinAtWork(state: EnvironmentState, { key, attempt }: Asked, now: number): boolean {
  const own = state.deployments.find((entry) => entry.key === key);
  if (state.rollback?.key !== key || state.lock?.owner !== key || own?.attempt !== attempt) return false;
  return now < Date.parse(state.lock.expires);
}

/** The refusal for the one who has a twin. */
export function refuseTwin(environment: string, key: string): { status: 'refused'; refusal: Refusal } {
  return refuse('locked', `${environment} is being rolled back by another step of the key ${key}: ${REMEDY}`);
}
