// Puts the desk of a delivery together: store, composer, sender and time.
import type { MessageStore } from '../ports/messages.ts';
import type { Ports } from '../ports/ports.ts';
import type { Access } from './access.ts';
import { buildSection } from './blocks/element.ts';
import { composeMessage, type Message } from './blocks/message.ts';
import { DETAILS } from './blocks/detail.ts';
import { writeFailure } from './blocks/part.ts';
import { writeTitle } from './blocks/wording.ts';
import { earlierEndings, type Book, type Entry } from './delivery/book.ts';
import type { Budget } from './delivery/courier.ts';
import type { Desk } from './delivery/desk.ts';
import { ONCE } from './delivery/webhook.ts';
import type { Inputs, Matter } from './gathering.ts';
import type { People } from './scene/people.ts';
import { isBad, isFinal } from './story/standing.ts';
import { countFailures } from './story/when.ts';
import { escapeMrkdwn } from './text/escape.ts';

/** The share of the time in which GitHub must have let the chapter in; the rest belongs to Slack. */
const STORE_SHARE = 0.45;

/** The store on GitHub: before the message is out it may not eat Slack's time, afterwards all that is left. */
export function openRefStore(
  token: string,
  environment: string,
  startedAt: number,
  budget: Budget,
  ports: Ports,
): MessageStore {
  const early = startedAt + (budget.deadline - startedAt) * STORE_SHARE;
  const pick = (): MessageStore =>
    ports.messages.onRef(token, environment, budget.clock.now() < early ? early : budget.deadline);
  return {
    about: pick().about,
    read: () => pick().read(),
    write: (text, revision) => pick().write(text, revision),
  };
}

/** A name that is the same for the same deployment, in the form that Slack takes for a client's own id. */
export function writeClientId(parts: readonly string[], ports: Ports): string {
  const hex = ports.digest.sha256(parts.join('\n'));
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return groups.join('-');
}

/** Whether people are addressed at a standing. */
function isAddressed(matter: Matter, entry: Entry): boolean {
  return matter.mentions?.on === 'always' || isBad(entry.story.standing);
}

function composeReply(
  matter: Matter,
  people: People,
  hasThread: boolean,
  entry: Entry,
  isNew: boolean,
): Message | undefined {
  const { story } = entry;
  const [detail] = DETAILS;
  // An edit notifies nobody, so that whoever must know is addressed in the thread.
  const mentions = isNew || !isAddressed(matter, entry) ? [] : people.mentions;
  const hasLog = hasThread && isFinal(story.standing) && story.failure !== undefined && story.failure.log.length > 0;
  if (detail === undefined || (mentions.length === 0 && !hasLog)) return undefined;
  const title = escapeMrkdwn(writeTitle(story));
  const first = [mentions.join(' '), title].filter((part) => part !== '').join(' ');
  return {
    text: first,
    blocks: [buildSection(first), ...(hasLog ? writeFailure(story, { ...detail, logLines: 20, text: 130 }, true) : [])],
  };
}

export interface DeskParts {
  readonly inputs: Inputs;
  readonly matter: Matter;
  readonly access: Access & { status: 'token' | 'webhook' };
  readonly people: People;
  readonly store: MessageStore;
  readonly budget: Budget;
}

/** The desk for one delivery. */
export function assembleDesk({ inputs, matter, access, people, store, budget }: DeskParts, ports: Ports): Desk {
  const { context } = ports.runner;
  const isWebhook = access.status === 'webhook';
  const hasThread = inputs.thread === 'on' && !isWebhook;
  const framing = (book: Book, entry: Entry, isNew: boolean): Parameters<typeof composeMessage>[1] => ({
    mentions: isNew && isAddressed(matter, entry) ? people.mentions : [],
    failuresBefore: countFailures(earlierEndings(book, entry.key)),
    withLog: !hasThread,
    ...(isWebhook ? { footnote: ONCE } : {}),
  });
  return {
    store,
    budget,
    hasThread,
    slack: ports.slack({ apiUrl: access.apiUrl, token: access.status === 'token' ? access.token : '' }),
    sender: {
      holder: `${context.runId}.${context.runAttempt}.${context.job}.${budget.clock.random()}`.slice(0, 200),
      claimMs: inputs.timeout + 2_000,
      condition: inputs.when,
      isWebhook,
    },
    key: matter.key,
    channel: access.status === 'token' ? access.channel : '',
    webhook: access.status === 'webhook' ? access.webhook : '',
    clientId: writeClientId([context.repository, matter.environment, matter.key], ports),
    compose: (book, entry, isNew) => composeMessage(entry.story, framing(book, entry, isNew)),
    composeReply: (entry, isNew) => composeReply(matter, people, hasThread, entry, isNew),
  };
}
