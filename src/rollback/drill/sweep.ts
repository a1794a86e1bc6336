// Clears what a drill that was killed has left in an environment of drills alone, so that it does not keep the next one out.
import { judgeLock } from '../../domain/ledger/lock.ts';
import { changeDeployment } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import { foreignLock } from '../decide/resolve.ts';
import type { Work } from '../steps/work.ts';

const NOTE = 'a drill that was stopped, and cleared by the next one';

/** The record without a rollback under way, a freeze or holds. */
function clear(state: EnvironmentState, now: number): EnvironmentState {
  const free = { lock: null, rollback: null, frozen: null, holds: [] };
  if (state.rollback === null) return { ...state, ...free };
  const end = { state: 'failed', endedAt: new Date(now).toISOString(), note: NOTE } as const;
  return { ...changeDeployment(state, state.rollback.key, end), ...free };
}

/** Why the leftovers have to stay, undefined when there are none any more. Everything on record must be known to be of drills. */
export async function sweepDrills(work: Work): Promise<string | undefined> {
  const { ledger, clock, log } = work.tools;
  const { environment, claim } = work.order;
  const { state, revision } = await ledger.read(environment);
  if (state.rollback === null && state.frozen === null && state.holds.length === 0) return undefined;
  const foreign = foreignLock(state, claim);
  const owner = foreign === undefined ? 'unknown' : await ledger.ask(foreign);
  const lock = judgeLock(state.lock, claim, clock.now(), owner);
  if (lock.status === 'held') return `${environment} is locked: ${lock.reason}`;
  const wrote = await ledger.write(clear(state, clock.now()), revision, 'drill: clear what the one before has left');
  if (wrote.status === 'conflict') return `the record of ${environment} changed meanwhile: run again`;
  log('cleared what a drill before has left');
  return undefined;
}
