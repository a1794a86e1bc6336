// Posts and updates a message through the Web API, never twice where it can be helped.
import { z } from 'zod';
import type { Message } from '../blocks/message.ts';
import type { Post } from './book.ts';
import { carry, measureLeft } from './courier.ts';
import type { Desk } from './desk.ts';
import { judgeCall, type Verdict } from './verdict.ts';

const EVENT_TYPE = 'plimsoll_deployment';

const postedSchema = z.object({ channel: z.string().min(1).max(100), ts: z.string().min(1).max(40) });
const permalinkSchema = z.object({ permalink: z.string().max(600) });
const historySchema = z.object({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      metadata: z.looseObject({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
    }),
  ),
});

/** What every message carries besides its content. Nothing is unfurled: a link of foreign text must not load a preview. */
function wrap(message: Message, key: string): Readonly<Record<string, unknown>> {
  return {
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { deployment: key } },
  };
}

/** What it takes to post a message that can be found again. */
export type Counter = Pick<Desk, 'slack' | 'channel' | 'key' | 'clientId' | 'budget'>;

/** Looks for the deployment's message by its metadata; `unknown` where the app may not read the channel or has only its name. */
export async function findPosted(desk: Counter): Promise<Verdict | 'no' | 'unknown'> {
  const left = measureLeft(desk.budget);
  if (!/^[CG][A-Z0-9]{6,}$/.test(desk.channel) || left <= 0) return 'unknown';
  const parameters = { channel: desk.channel, include_all_metadata: true, limit: 50 };
  const verdict = judgeCall(await desk.slack.call('conversations.history', parameters, Math.min(left, 3_000)));
  const history = verdict.status === 'taken' ? historySchema.safeParse(verdict.data).data : undefined;
  if (history === undefined) return 'unknown';
  const own = history.messages.find(
    ({ metadata }) => metadata?.event_type === EVENT_TYPE && metadata.event_payload['deployment'] === desk.key,
  );
  return own === undefined ? 'no' : { status: 'taken', data: { channel: desk.channel, ts: own.ts } };
}

/** Posts at the top of the channel. The client id lets Slack itself recognise a repetition. */
export async function postMessage(desk: Counter, message: Message): Promise<Verdict> {
  const parameters = { channel: desk.channel, ...wrap(message, desk.key), client_msg_id: desk.clientId };
  return carry(
    {
      send: (timeoutMs) => desk.slack.call('chat.postMessage', parameters, timeoutMs),
      judge: judgeCall,
      repeat: () => findPosted(desk),
    },
    desk.budget,
  );
}

/** Replaces what a posted message says. */
export async function updateMessage(desk: Desk, post: Post, message: Message): Promise<Verdict> {
  const parameters = { channel: post.channel, ts: post.ts, ...wrap(message, desk.key) };
  return carry(
    {
      send: (timeoutMs) => desk.slack.call('chat.update', parameters, timeoutMs),
      judge: judgeCall,
      repeat: 'safe',
    },
    desk.budget,
  );
}

/** Posts into the thread of a message; a try that may have acted is repeated after a gateway's error alone. */
export async function replyTo(desk: Desk, post: Post, message: Message): Promise<Verdict> {
  const { metadata: _metadata, ...content } = wrap(message, desk.key);
  const parameters = { channel: post.channel, thread_ts: post.ts, ...content };
  return carry(
    {
      send: (timeoutMs) => desk.slack.call('chat.postMessage', parameters, timeoutMs),
      judge: judgeCall,
      repeat: async () => 'unknown',
    },
    desk.budget,
  );
}

/** The address of a posted message as Slack answered it, with its permalink where there is time to ask. */
export async function readPost(desk: Desk, verdict: Verdict & { status: 'taken' }): Promise<Post | undefined> {
  const posted = postedSchema.safeParse(verdict.data).data;
  const left = measureLeft(desk.budget);
  if (posted === undefined || left < 1_000) return posted;
  const parameters = { channel: posted.channel, message_ts: posted.ts };
  const answer = judgeCall(await desk.slack.call('chat.getPermalink', parameters, Math.min(left, 2_000)));
  const link = answer.status === 'taken' ? permalinkSchema.safeParse(answer.data).data : undefined;
  return { ...posted, ...link };
}
