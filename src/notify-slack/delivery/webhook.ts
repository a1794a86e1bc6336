// Tells how a deployment ended through an incoming webhook, which can neither update nor say where the message is.
import type { Slack, SlackReply } from '../../ports/slack.ts';
import type { Message } from '../blocks/message.ts';
import type { Chapter } from '../story/merge.ts';
import { changeEntry, recordChapter } from './book.ts';
import { carry, type Budget } from './courier.ts';
import { changeBook, type Desk } from './desk.ts';
import { register, type Registration } from './registration.ts';
import { describeVerdict, loseStore, skip, type DeliveryResult } from './result.ts';
import { nameEnding } from './step.ts';
import { judgeWebhook, type Verdict } from './verdict.ts';

/** Also the footnote of the message. */
export const ONCE = 'Sent by a webhook, which cannot update a message: it posts once, when the deployment has ended.';
const CHANNEL = 'the channel of the webhook';

/** Writes down that an ending was told, or that another process may tell it after all. */
async function settle(desk: Desk, registered: Registration, isTold: boolean): Promise<void> {
  const name = nameEnding(registered.entry);
  await changeBook(desk, (book) =>
    changeEntry(book, desk.key, ({ claim: _claim, ...one }) =>
      isTold ? { ...one, post: { channel: '', ts: '' }, replies: [...one.replies, name].slice(-50) } : one,
    ),
  );
}

/** Posts to a webhook; a try that may have acted is repeated after a gateway's error alone. */
export async function postToWebhook(slack: Slack, url: string, message: Message, budget: Budget): Promise<Verdict> {
  const body = { text: message.text, blocks: message.blocks, unfurl_links: false, unfurl_media: false };
  const send = (timeoutMs: number): Promise<SlackReply> => slack.post(url, body, timeoutMs);
  return carry({ send, judge: judgeWebhook, repeat: async () => 'unknown' }, budget);
}

async function post(desk: Desk, registered: Registration): Promise<DeliveryResult> {
  const isFollowUp = registered.entry.post !== undefined;
  const message = desk.compose(registered.book, registered.entry, true);
  const verdict = await postToWebhook(desk.slack, desk.webhook, message, desk.budget);
  const mayBeOut = verdict.status === 'failed' && verdict.mayHaveActed;
  await settle(desk, registered, verdict.status === 'taken' || mayBeOut);
  if (verdict.status !== 'taken')
    return { delivered: 'no', reason: describeVerdict(verdict, CHANNEL), message, notes: [] };
  const reason = isFollowUp ? 'the ending changed, so a further message went out' : 'the message was posted';
  return { delivered: isFollowUp ? 'fallback' : 'yes', reason, message, notes: [ONCE] };
}

async function act(desk: Desk, registered: Registration): Promise<DeliveryResult> {
  const { step, entry } = registered;
  if (step === 'too-early') return skip(ONCE);
  if (step === 'unwanted') return skip(`\`when\` asks for no message as the deployment is ${entry.story.standing}`);
  if (step === 'done') return skip('this ending was told already');
  if (step === 'wait') return skip('another step is telling this ending');
  return post(desk, registered);
}

/** Tells a chapter, where it is an ending that was not told yet. */
export async function deliverByWebhook(desk: Desk, chapter: Chapter): Promise<DeliveryResult> {
  const registered = await register(desk, (book) => recordChapter(book, desk.key, chapter));
  if (registered.status === 'unregistered') return loseStore(registered.reason);
  return { ...(await act(desk, registered)), standing: registered.entry.story.standing };
}
