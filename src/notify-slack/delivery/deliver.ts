// Tells one chapter of a deployment through a bot token: one message, posted once, updated ever after.
import type { Chapter } from '../story/merge.ts';
import { changeEntry, findEntry, recordChapter, type Post } from './book.ts';
import { measureLeft } from './courier.ts';
import { changeBook, type Desk } from './desk.ts';
import { findPosted, postMessage, readPost } from './post.ts';
import { register, type Registration } from './registration.ts';
import { sendReply } from './reply.ts';
import { describeVerdict, loseStore, skip, type DeliveryResult } from './result.ts';
import { forgetPost, showStory, type Shown } from './update.ts';
import type { Verdict } from './verdict.ts';

const POLL_MS = 400;

/** Lets the next process post at once; not where this one may have posted, so that the next looks for it first. */
async function giveUpClaim(desk: Desk, verdict: Verdict): Promise<void> {
  if (verdict.status === 'failed' && verdict.mayHaveActed) return;
  await changeBook(desk, (book) =>
    changeEntry(book, desk.key, (entry) => {
      const { claim, ...rest } = entry;
      return claim?.holder === desk.sender.holder ? rest : entry;
    }),
  );
}

/** Writes down where the message is. @returns the story as it stands by then, or why it could not be written */
async function keepPost(desk: Desk, posted: Post): Promise<Shown | string> {
  const written = await changeBook(desk, (book) =>
    changeEntry(book, desk.key, ({ claim: _claim, ...entry }) => ({ ...entry, post: posted })),
  );
  if (written.status === 'lost') return written.reason;
  const entry = findEntry(written.book, desk.key);
  return entry === undefined ? `${desk.store.about} has lost the deployment` : { book: written.book, entry };
}

/** Posts the message for the first time, or finds the one that a process which died has posted. */
async function post(desk: Desk, registered: Registration): Promise<DeliveryResult> {
  const message = desk.compose(registered.book, registered.entry, true);
  const found = registered.isTakeover ? await findPosted(desk) : 'no';
  const verdict = typeof found === 'object' ? found : await postMessage(desk, message);
  const posted = verdict.status === 'taken' ? await readPost(desk, verdict) : undefined;
  if (posted === undefined) {
    await giveUpClaim(desk, verdict);
    return { delivered: 'no', reason: describeVerdict(verdict, desk.channel), message, notes: [] };
  }
  const kept = await keepPost(desk, posted);
  if (typeof kept === 'string') {
    const notes = [`where the message is could not be kept (${kept}): the next step cannot update it`];
    return { delivered: 'yes', reason: 'the message was posted', post: posted, message, notes };
  }
  const isOutdated = kept.entry.revision !== registered.entry.revision || typeof found === 'object';
  if (isOutdated) return show(desk, kept, posted);
  const notes = await sendReply(desk, registered.entry, posted, true);
  return { delivered: 'yes', reason: 'the message was posted', post: posted, message, notes };
}

/** Updates the message; posts anew where people deleted it, since nobody then sees two. */
async function show(desk: Desk, shown: Shown, where: Post): Promise<DeliveryResult> {
  const result = await showStory(desk, shown, where);
  if (result !== 'gone') return result;
  const registered = await register(desk, (book) => forgetPost(book, desk.key, where));
  return registered.status === 'registered' ? act(desk, registered) : loseStore(registered.reason);
}

/** Another process is posting: waits until its message is there to be updated, or its claim is over. */
async function wait(desk: Desk): Promise<DeliveryResult> {
  while (measureLeft(desk.budget) > POLL_MS) {
    await desk.budget.clock.sleep(POLL_MS);
    const registered = await register(desk, (book) => book);
    if (registered.status === 'unregistered') break;
    if (registered.step !== 'wait') return act(desk, registered);
  }
  const reason = 'another step has begun to post the message and shows this too, but did not finish in time to tell';
  return { delivered: 'no', reason, notes: [] };
}

async function act(desk: Desk, registered: Registration): Promise<DeliveryResult> {
  const { step, entry } = registered;
  if (step === 'unwanted') return skip(`\`when\` asks for no message while the deployment is ${entry.story.standing}`);
  if (step === 'wait') return wait(desk);
  return entry.post === undefined ? post(desk, registered) : show(desk, registered, entry.post);
}

/** Tells a chapter. Never throws for what Slack or the store do; the result says how it ended. */
export async function deliverChapter(desk: Desk, chapter: Chapter): Promise<DeliveryResult> {
  const registered = await register(desk, (book) => recordChapter(book, desk.key, chapter));
  if (registered.status === 'unregistered') return loseStore(registered.reason);
  return { ...(await act(desk, registered)), standing: registered.entry.story.standing };
}
