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

/** A file below the workspace or the runner's temporary folder. */
export function createMessageFile(
  files: Files,
  digest: Digest,
  clock: Clock,
  path: string,
  deadline: number,
): MessageStore {
  const lock = `${path}.lock`;

  async function read(): Promise<StoredText> {
    if ((await files.facts(path)) === undefined) return { text: undefined, revision: '' };
    const text = await files.readText(path, MOST_BYTES);
    return { text, revision: digest.sha256(text) };
  }

  async function breakStaleLock(): Promise<void> {
    const written = await files.readText(lock, 100).catch(() => '');
    // Blank: its holder is about to write the time.
    if (written !== '' && clock.now() - Number(written) > STALE_MS) await files.remove(lock);
  }

  async function holdLock(): Promise<void> {
    while (!(await files.create(lock, String(clock.now())))) {
      if (clock.now() >= deadline) {
        const facts = { service: 'the message store', status: 0, attempts: 1, retryable: true };
        throw new UpstreamError(`${lock} was held by another process until the time was over`, facts);
      }
      await breakStaleLock();
      await clock.sleep(WAIT_MS);
    }
  }

  return {
    about: path,
    read,
    async write(text, revision) {
      await holdLock();
      try {
        if ((await read()).revision !== revision) return false;
        await files.write(path, text);
        return true;
      } finally {
        await files.remove(lock);
      }
    },
  };
}
