// Tells a message of the caller's own text.
import type { Ports } from '../ports/ports.ts';
import { writeClientId } from './assembly.ts';
import { composeNote, type Message } from './blocks/message.ts';
import { postMessage } from './delivery/post.ts';
import { describeVerdict, type DeliveryResult } from './delivery/result.ts';
import type { Verdict } from './delivery/verdict.ts';
import { postToWebhook } from './delivery/webhook.ts';
import { findPeople, type People } from './scene/people.ts';
import { admitLine, admitNote } from './story/admission.ts';
import { pickMentions } from './story/mention.ts';
import type { Telling } from './telling.ts';

const NOBODY: People = { mentions: [], notes: [] };

function readPost({ status, ...verdict }: Verdict): DeliveryResult['post'] {
  if (status !== 'taken' || !('data' in verdict)) return undefined;
  const { channel, ts } = verdict.data;
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : undefined;
}

/** The message of the caller's text with those addressed that the map names. */
export function composeOwnNote(
  { inputs, matter }: Pick<Telling, 'inputs' | 'matter'>,
  people: People,
  ports: Ports,
): Message {
  const mask = (text: string): string => ports.redactor.clean(text);
  const environment = matter.environment === '' ? undefined : admitLine(matter.environment, mask, 100);
  return composeNote(admitNote(inputs.text ?? '', mask), environment, people.mentions);
}

/** Sends the caller's text. */
export async function tellNote(telling: Telling, ports: Ports): Promise<DeliveryResult> {
  const { inputs, matter, access, budget } = telling;
  const { context } = ports.runner;
  const slack = ports.slack({ apiUrl: access.apiUrl, token: access.status === 'token' ? access.token : '' });
  const targets = matter.mentions?.on === 'always' ? pickMentions(matter.mentions, [context.actor], 'failed') : [];
  const people = access.status === 'token' ? await findPeople(slack, targets, budget) : NOBODY;
  const message = composeOwnNote(telling, people, ports);
  const key = writeClientId([context.runId, context.runAttempt, context.job, inputs.text ?? ''], ports);
  const channel = access.status === 'token' ? access.channel : 'the channel of the webhook';
  const verdict =
    access.status === 'token'
      ? await postMessage({ slack, channel, key, clientId: key, budget }, message)
      : await postToWebhook(slack, access.webhook, message, budget);
  const notes = [...matter.notes, ...people.notes];
  if (verdict.status !== 'taken') return { delivered: 'no', reason: describeVerdict(verdict, channel), message, notes };
  return { delivered: 'yes', reason: 'the message was posted', post: readPost(verdict), message, notes };
}
