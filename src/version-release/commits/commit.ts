// A commit as git tells it: ids, times, people, its message read, and whether the watched paths know it.
import { parseMessage, type Message } from './message.ts';

export interface Commit {
  sha: string;
  parents: readonly string[];
  /** Seconds since 1970 UTC, from the committer date; -1 where that is none. */
  committedAt: number;
  author: string;
  message: Message;
}

/** What `git log -z` is asked for, one field per line, the message last. */
export const LOG_FORMAT = '%H%n%P%n%ct%n%an%n%B';

/** Reads what `git log -z --format=LOG_FORMAT` wrote, newest first. Throws when a record is not of that form. */
export function parseLog(text: string): Commit[] {
  return text
    .split('\0')
    .filter((record) => record !== '')
    .map((record) => {
      const [sha = '', parents = '', time = '', author = '', ...message] = record.split('\n');
      if (!/^[0-9a-f]{40,64}$/u.test(sha) || !/^-?\d*$/u.test(time))
        throw new Error('git log answered in an unknown form');
      return {
        sha,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        committedAt: /^\d+$/u.test(time) ? Number(time) : -1,
        author,
        message: parseMessage(message.join('\n')),
      };
    });
}

/** Merges say little themselves: they count only when somebody gave them a conventional header or a breaking footer. */
export function isTelling(commit: Commit): boolean {
  return commit.parents.length < 2 || commit.message.type !== undefined || commit.message.breaking !== undefined;
}
