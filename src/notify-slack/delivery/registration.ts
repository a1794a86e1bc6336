// The first half of a delivery: the chapter stands in the book, and it is known who posts or updates the message.
import { findEntry, type Book, type Entry } from './book.ts';
import { changeBook, type Desk } from './desk.ts';
import { chooseStep, claimPost, type Step } from './step.ts';

export interface Registration {
  readonly status: 'registered';
  readonly book: Book;
  readonly entry: Entry;
  readonly step: Step;
  /** Whether a process that claimed the message before may have posted it. */
  readonly isTakeover: boolean;
}

export interface Unregistered {
  readonly status: 'unregistered';
  readonly reason: string;
}

/** Changes the book by `record` and takes the right to post where nobody has it. */
export async function register(desk: Desk, record: (book: Book) => Book): Promise<Registration | Unregistered> {
  const { sender, key, budget, store } = desk;
  const choice: { step: Step; isTakeover: boolean } = { step: 'wait', isTakeover: false };
  const written = await changeBook(desk, (known) => {
    const book = record(known);
    const entry = findEntry(book, key);
    if (entry === undefined) return book;
    choice.step = chooseStep(book, entry, sender, budget.clock.now());
    choice.isTakeover = entry.claim !== undefined && entry.claim.holder !== sender.holder;
    return choice.step === 'post' ? claimPost(book, key, sender, budget.clock.now()) : book;
  });
  if (written.status === 'lost') return { status: 'unregistered', reason: written.reason };
  const entry = findEntry(written.book, key);
  if (entry === undefined) return { status: 'unregistered', reason: `${store.about} has lost the deployment` };
  return { status: 'registered', book: written.book, entry, ...choice };
}
