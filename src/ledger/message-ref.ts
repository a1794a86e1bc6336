// The messages of an environment beside its deployments, on `refs/plimsoll/<environment>`.
import { environmentRef } from '../domain/environment.ts';
import type { Clock } from '../ports/clock.ts';
import { limitClock, limitGitHub } from '../ports/deadline.ts';
import type { GitHub } from '../ports/github.ts';
import type { MessageStore } from '../ports/messages.ts';
import { readStateRef, writeStateRef } from './state-ref.ts';

/** The file on the ref; the deployments are in another one. */
const FILE = 'messages.json';

/** Needs `contents: write`. No call reaches beyond `deadline`, in milliseconds since 1970. */
export function createMessageRef(github: GitHub, clock: Clock, environment: string, deadline: number): MessageStore {
  const ref = environmentRef(environment);
  const at = { github: limitGitHub(github, clock, deadline), clock: limitClock(clock, deadline), ref, path: FILE };
  return {
    about: `${FILE} on ${ref}`,
    read: () => readStateRef(at),
    async write(text, revision) {
      const { status } = await writeStateRef(at, text, revision, `Keep the messages of ${environment}`);
      return status === 'written';
    },
  };
}
