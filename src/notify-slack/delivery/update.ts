// Keeps a posted message true: shows the newest story, again while other processes add to it.
import { changeEntry, findEntry, type Book, type Entry, type Post } from './book.ts';
import { measureLeft } from './courier.ts';
import { readBook, type Desk } from './desk.ts';
import { updateMessage } from './post.ts';
import { replyInstead, sendReply } from './reply.ts';
import { describeVerdict, type DeliveryResult } from './result.ts';
import type { Verdict } from './verdict.ts';

const MOST_UPDATES = 4;

/** Errors that say the message is there but may not be edited any more. */
const UNEDITABLE = new Set(['edit_window_closed', 'cant_update_message', 'update_failed']);

export interface Shown {
  readonly book: Book;
  readonly entry: Entry;
}

/** The story as it stands now, when it is newer than the one that was shown. */
async function findNewer(desk: Desk, shown: Shown): Promise<Shown | undefined> {
  const fresh = await readBook(desk);
  if ('reason' in fresh) return undefined;
  const entry = findEntry(fresh.book, desk.key);
  return entry === undefined || entry.revision === shown.entry.revision ? undefined : { book: fresh.book, entry };
}

async function replyWithMessage(desk: Desk, shown: Shown, post: Post, refusal: Verdict): Promise<DeliveryResult> {
  const message = desk.compose(shown.book, shown.entry, true);
  const why = describeVerdict(refusal, desk.channel);
  const verdict = await replyInstead(desk, shown.entry, post, message);
  if (verdict !== undefined && verdict.status !== 'taken')
    return { delivered: 'no', reason: describeVerdict(verdict, desk.channel), post, message, notes: [] };
  return { delivered: 'fallback', reason: `a reply stands for an update: ${why}`, post, message, notes: [] };
}

/** The book without a message that people have deleted. */
export function forgetPost(book: Book, key: string, gone: Post): Book {
  return changeEntry(book, key, (entry) => {
    const { post, ...rest } = entry;
    return post?.ts === gone.ts ? rest : entry;
  });
}

/** Updates the message at `post`. @returns `gone` when people have deleted it */
export async function showStory(desk: Desk, first: Shown, post: Post): Promise<DeliveryResult | 'gone'> {
  let shown = first;
  for (let turn = 1; ; turn += 1) {
    const message = desk.compose(shown.book, shown.entry, false);
    const verdict = await updateMessage(desk, post, message);
    if (verdict.status === 'refused' && verdict.code === 'message_not_found') return 'gone';
    if (verdict.status === 'refused' && UNEDITABLE.has(verdict.code))
      return replyWithMessage(desk, shown, post, verdict);
    if (verdict.status !== 'taken')
      return { delivered: 'no', reason: describeVerdict(verdict, desk.channel), post, message, notes: [] };
    const newer = turn < MOST_UPDATES && measureLeft(desk.budget) > 0 ? await findNewer(desk, shown) : undefined;
    if (newer === undefined) {
      const notes = await sendReply(desk, shown.entry, post, false);
      return { delivered: 'yes', reason: 'the message was updated', post, message, notes };
    }
    shown = newer;
  }
}
