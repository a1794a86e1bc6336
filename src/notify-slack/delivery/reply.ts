// What goes into the thread: who is addressed, since an edit notifies nobody, the log, and what may not be edited.
import type { Message } from '../blocks/message.ts';
import { changeEntry, findEntry, type Entry, type Post } from './book.ts';
import { changeBook, type Desk } from './desk.ts';
import { replyTo } from './post.ts';
import { describeVerdict } from './result.ts';
import type { Verdict } from './verdict.ts';

/** Replies are told apart by the standing they belong to, so that a re-run may add one. */
function nameReply(kind: string, { story }: Entry): string {
  return `${kind}:${story.run}:${story.attempt}:${story.standing}`;
}

/** Whether this process is the one that sends a reply. Written down first: one that is lost is better than one that comes twice. */
async function claimReply(desk: Desk, name: string): Promise<boolean> {
  const choice = { isMine: false };
  const written = await changeBook(desk, (book) => {
    choice.isMine = findEntry(book, desk.key)?.replies.includes(name) === false;
    return changeEntry(book, desk.key, (one) =>
      one.replies.includes(name) ? one : { ...one, replies: [...one.replies, name].slice(-50) },
    );
  });
  return written.status === 'written' && choice.isMine;
}

/** Sends what an entry adds to the thread, once per standing. @returns notes for the log; a lost reply is no failure */
export async function sendReply(desk: Desk, entry: Entry, post: Post, isNew: boolean): Promise<string[]> {
  const reply = desk.composeReply(entry, isNew);
  const name = nameReply('thread', entry);
  if (reply === undefined || entry.replies.includes(name) || !(await claimReply(desk, name))) return [];
  const verdict = await replyTo(desk, post, reply);
  return verdict.status === 'taken'
    ? []
    : [`the thread could not be written: ${describeVerdict(verdict, desk.channel)}`];
}

/** Sends the whole message as a reply where it may not be edited, once per standing. @returns nothing when it was sent before */
export async function replyInstead(
  desk: Desk,
  entry: Entry,
  post: Post,
  message: Message,
): Promise<Verdict | undefined> {
  return (await claimReply(desk, nameReply('instead', entry))) ? replyTo(desk, post, message) : undefined;
}
