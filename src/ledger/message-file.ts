// The messages of local runs, or of the steps of one job: a file that one process at a time replaces.
import { UpstreamError } from '../kernel/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Digest } from '../ports/digest.ts';
import type { Files } from '../ports/fs.ts';
import type { MessageStore, StoredText } from '../ports/messages.ts';

const MOST_BYTES = 8 * 1024 * 1024;
/** A lock that is older was left by a process that died: replacing the file takes milliseconds. */
const STALE_MS = 10_000;
const WAIT_MS = 20;

/** A file below the workspace or the runner's temporary folder; `deadline` in milliseconds since 1970. */
export interface MessageFile {
  files: Files;
  digest: Digest;
  clock: Clock;
  path: string;
  deadline: number;
}

const lockOf = ({ path }: MessageFile): string => `${path}.lock`;

async function read({ files, digest, path }: MessageFile): Promise<StoredText> {
  if ((await files.facts(path)) === undefined) return { text: undefined, revision: '' };
  const text = await files.readText(path, MOST_BYTES);
  return { text, revision: digest.sha256(text) };
}

async function breakStaleLock(at: MessageFile): Promise<void> {
  const written = await at.files.readText(lockOf(at), 100).catch(() => '');
  // Blank: its holder is about to write the time.
  if (written !== '' && at.clock.now() - Number(written) > STALE_MS) await at.files.remove(lockOf(at));
}

async function holdLock(at: MessageFile): Promise<void> {
  while (!(await at.files.create(lockOf(at), String(at.clock.now())))) {
    if (at.clock.now() >= at.deadline) {
      const facts = { service: 'the message store', status: 0, attempts: 1, retryable: true };
      throw new UpstreamError(`${lockOf(at)} was held by another process until the time was over`, facts);
    }
    await breakStaleLock(at);
    await at.clock.sleep(WAIT_MS);
  }
}

/** A store in a file. */
export function createMessageFile(at: MessageFile): MessageStore {
  return {
    about: at.path,
    read: () => read(at),
    async write(text, revision) {
      await holdLock(at);
      try {
        if ((await read(at)).revision !== revision) return false;
        await at.files.write(at.path, text);
        return true;
      } finally {
        await at.files.remove(lockOf(at));
      }
    },
  };
}
