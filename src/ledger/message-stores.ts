// Both places where it can be kept which message belongs to which deployment: a ref of GitHub and a file.
import type { Clock } from '../ports/clock.ts';
import type { Digest } from '../ports/digest.ts';
import type { Files } from '../ports/fs.ts';
import type { GitHub } from '../ports/github.ts';
import type { MessageStores } from '../ports/messages.ts';
import { createMessageFile } from './message-file.ts';
import { createMessageRef } from './message-ref.ts';

/** Stores for the workspace that `files` look at and the repository that `github` speaks of. */
export function createMessageStores(
  files: Files,
  github: (token: string) => GitHub,
  digest: Digest,
  clock: Clock,
): MessageStores {
  return {
    onRef: (token, environment, deadline) => createMessageRef(github(token), clock, environment, deadline),
    inFile: (path, deadline) => createMessageFile({ files, digest, clock, path, deadline }),
  };
}
