// What is to be done about a deployment's message once its chapter is in the book.
import { isFinal } from '../story/standing.ts';
import { isWanted, type Condition } from '../story/when.ts';
import { changeEntry, earlierEndings, type Book, type Entry } from './book.ts';

export interface Sender {
  /** Names this process among all that may write the book. */
  readonly holder: string;
  /** How long a claim of this process stands: no process lives longer than its own time. */
  readonly claimMs: number;
  readonly condition: Condition;
  /** A webhook cannot update: it posts when the deployment has ended. */
  readonly isWebhook: boolean;
}

export type Step = 'post' | 'update' | 'wait' | 'unwanted' | 'too-early' | 'done';

/** The reply name under which a webhook remembers which ending it has told. */
export function nameEnding(entry: Entry): string {
  return `ending:${entry.story.run}:${entry.story.attempt}:${entry.story.standing}`;
}

function isClaimed(entry: Entry, sender: Sender, now: number): boolean {
  return entry.claim !== undefined && entry.claim.holder !== sender.holder && entry.claim.until > now;
}

/** The step for an entry. @param now milliseconds since 1970 */
export function chooseStep(book: Book, entry: Entry, sender: Sender, now: number): Step {
  if (sender.isWebhook && !isFinal(entry.story.standing)) return 'too-early';
  if (sender.isWebhook && entry.replies.includes(nameEnding(entry))) return 'done';
  if (entry.post !== undefined && !sender.isWebhook) return 'update';
  const isTold = entry.post !== undefined;
  if (!isTold && !isWanted(sender.condition, entry.story.standing, earlierEndings(book, entry.key))) return 'unwanted';
  return isClaimed(entry, sender, now) ? 'wait' : 'post';
}

/** The book with the right to post taken by this process. */
export function claimPost(book: Book, key: string, sender: Sender, now: number): Book {
  const claim = { holder: sender.holder, until: now + sender.claimMs };
  return changeEntry(book, key, (entry) => ({ ...entry, claim }));
}
