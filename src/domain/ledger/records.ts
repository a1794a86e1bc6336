// Knows how to find, add and change the deployments of an environment's state.
import { announcementOf, type Announced, type Deployment } from '../deployment.ts';
import type { EnvironmentState } from './state.ts';

/** The deployment of a key; undefined when none has it. */
export function findDeployment(state: EnvironmentState, key: string | null): Deployment | undefined {
  return key === null ? undefined : state.deployments.find((entry) => entry.key === key);
}

/** The deployment that is believed to be live. */
export function currentDeployment(state: EnvironmentState): Deployment | undefined {
  return findDeployment(state, state.current);
}

/** The state with some fields of one deployment changed. */
export function changeDeployment(state: EnvironmentState, key: string, change: Partial<Deployment>): EnvironmentState {
  return {
    ...state,
    deployments: state.deployments.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)),
  };
}

/**
 * The state with a deployment as its newest; one of the same key gives way but keeps its id. One that was verified stays on record
 * beside it, under a key of its own: a new attempt that fails must not take away what can be returned to.
 */
export function putDeployment(state: EnvironmentState, added: Deployment): EnvironmentState {
  const former = findDeployment(state, added.key);
  const others = state.deployments.flatMap((entry) => {
    if (entry.key !== added.key) return [entry];
    return entry.state === 'verified' ? [{ ...entry, key: `${entry.key}@${entry.startedAt}`, id: '' }] : [];
  });
  return {
    ...state,
    deployments: [
      ...others,
      { ...added, id: added.id || (former?.id ?? ''), announced: former?.announced ?? added.announced },
    ],
  };
}

/**
 * Ends every deployment but `except` that is still under way. Whoever holds the lock may do so: their steps are dead or were
 * overtaken. The newest of them, where it is newer than the live one, may be what is live now, unproved.
 */
export function healStarted(state: EnvironmentState, except: string, at: string, note: string): EnvironmentState {
  const stuck = state.deployments.filter((entry) => entry.state === 'started' && entry.key !== except);
  const healed = stuck.reduce(
    (next, entry) => changeDeployment(next, entry.key, { state: 'superseded', endedAt: at, note }),
    state,
  );
  const newest = stuck.at(-1);
  const isNewer =
    newest !== undefined &&
    state.deployments.indexOf(newest) > state.deployments.findIndex((entry) => entry.key === state.current);
  return isNewer ? { ...healed, current: newest.key } : healed;
}

export interface PendingAnnouncement {
  key: string;
  state: Announced;
}

/** The statuses that the ledger's deployments lack, oldest first, so that the live one is announced last. */
export function pendingAnnouncements(state: EnvironmentState): PendingAnnouncement[] {
  return state.deployments
    .filter((entry) => entry.id !== '')
    .map((entry) => ({ entry, wanted: announcementOf(entry, entry.key === state.current && state.frozen === null) }))
    .filter(({ entry, wanted }) => entry.announced !== wanted)
    .map(({ entry, wanted }) => ({ key: entry.key, state: wanted }));
}

/** The document with the ids and announcements that were made meanwhile; everything else stays as it is. */
export function carryAnnouncements(state: EnvironmentState, said: EnvironmentState): EnvironmentState {
  return said.deployments.reduce(
    (next, { key, id, announced }) => changeDeployment(next, key, { id, announced }),
    state,
  );
}
