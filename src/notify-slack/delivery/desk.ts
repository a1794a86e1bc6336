// Everything a delivery works with, and how the book is changed when other processes change it too.
import { UpstreamError } from '../../kernel/errors.ts';
import type { MessageStore } from '../../ports/messages.ts';
import type { Slack } from '../../ports/slack.ts';
import type { Message } from '../blocks/message.ts';
import { parseBook, writeBook, type Book, type Entry } from './book.ts';
import type { Budget } from './courier.ts';
import type { Sender } from './step.ts';

export interface Desk {
  readonly store: MessageStore;
  readonly slack: Slack;
  readonly budget: Budget;
  readonly sender: Sender;
  /** The book's name of the deployment. */
  readonly key: string;
  /** As the caller named it; blank for a webhook. */
  readonly channel: string;
  /** Blank with a token. */
  readonly webhook: string;
  /** Whether details go into the thread. */
  readonly hasThread: boolean;
  /** A UUID that is the same for every try to post this deployment's message. */
  readonly clientId: string;
  /** The message of an entry; `isNew` when it is posted and not updated. */
  compose(book: Book, entry: Entry, isNew: boolean): Message;
  /** What goes into the thread; nothing when there is nothing to add. */
  composeReply(entry: Entry, isNew: boolean): Message | undefined;
}

export type BookResult =
  { readonly status: 'written'; readonly book: Book } | { readonly status: 'lost'; readonly reason: string };

const FIRST_WAIT_MS = 60;

function describe(error: unknown): string {
  if (error instanceof UpstreamError) return error.message;
  throw error;
}

/** The book as it is kept now. */
export async function readBook(desk: Desk): Promise<{ book: Book; revision: string } | { reason: string }> {
  const stored = await desk.store.read().catch(describe);
  if (typeof stored === 'string') return { reason: stored };
  const book = parseBook(stored.text);
  return book === undefined ? { reason: `${desk.store.about} is damaged` } : { book, revision: stored.revision };
}

/** Changes the book, again and again where another process was faster, until the time is over. */
export async function changeBook(desk: Desk, change: (book: Book) => Book): Promise<BookResult> {
  const { clock, deadline } = desk.budget;
  for (let turn = 1; ; turn += 1) {
    const read = await readBook(desk);
    if ('reason' in read) return { status: 'lost', reason: read.reason };
    const book = change(read.book);
    const outcome = await desk.store.write(writeBook(book), read.revision).catch(describe);
    if (outcome === true) return { status: 'written', book };
    if (typeof outcome === 'string') return { status: 'lost', reason: outcome };
    const pause = clock.random() * FIRST_WAIT_MS * Math.min(turn, 8);
    if (clock.now() + pause >= deadline) return { status: 'lost', reason: `${desk.store.about} kept changing` };
    await clock.sleep(pause);
  }
}
