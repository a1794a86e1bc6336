// The messages of an environment beside its deployments, on `refs/plimsoll/<environment>`.
import { environmentRef } from '../../domain/environment.ts';
import type { Clock } from '../clock.ts';
import { limitClock, limitGitHub } from '../deadline.ts';
import type { GitHub } from '../github.ts';
import { openStateRef } from '../ledger/state-ref.ts';
import type { MessageStore } from './store.ts';

/** The file on the ref; the deployments are in another one. */
const FILE = 'messages.json';

/** Needs `contents: write`. */
export function createRefStore(github: GitHub, clock: Clock, environment: string, deadline: number): MessageStore {
  const ref = environmentRef(environment);
  const file = openStateRef(limitGitHub(github, clock, deadline), limitClock(clock, deadline), ref, FILE);
  return {
    about: `${FILE} on ${ref}`,
    read: () => file.read(),
    async write(text, revision) {
      const { status } = await file.write(text, revision, `Keep the messages of ${environment}`);
      return status === 'written';
    },
  };
}
