// Many steps of one deployment at once, with a Slack that loses answers: one message, and it ends up telling the truth.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { InputsOf } from '../../src/kernel/contract.ts';
import { contract } from '../../src/notify-slack/contract.ts';
import { notifySlack } from '../../src/notify-slack/run.ts';
import type { MessageStore } from '../../src/ports/messages.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { Slack, SlackReply } from '../../src/ports/slack.ts';
import { createFakeMessageStore } from '../fakes/messages.ts';
import { createFakeSlack, type FakeSlack } from '../fakes/slack.ts';
import { createFolder, createWorld } from '../world.ts';
import { below, pick, seed, type Chance } from './hostile.ts';

const ROUNDS = process.env['PLIMSOLL_DEEP'] === '1' ? 150 : 6;
const TOKEN = ['xoxb', 'race'].join('-');
const EVENTS = ['started', 'gate', 'verifying', 'verifying', 'finished', 'started', 'gate'] as const;

const inputs = (event: (typeof EVENTS)[number]): InputsOf<typeof contract> => ({
  token: TOKEN,
  webhook: undefined,
  channel: 'C0DEPLOYS1',
  event,
  evidence: undefined,
  environment: 'production',
  mention: undefined,
  when: 'always',
  thread: 'on',
  text: undefined,
  deployment: '9001',
  timeout: 8_000,
  required: 'off',
  'api-url': 'https://slack.com/api/',
  'github-token': undefined,
  preview: 'off',
  'working-directory': '.',
  config: '',
  summary: 'on',
});

const LOST: readonly ((done: SlackReply) => SlackReply)[] = [
  () => ({ status: 'silent', reason: 'ECONNRESET', mayHaveArrived: true }),
  () => ({ status: 'answered', http: 502, body: 'bad gateway', retryAfterMs: undefined }),
  () => ({ status: 'answered', http: 200, body: '{"ok":false,"error":"internal_error"}', retryAfterMs: undefined }),
];

/** A Slack that is slow by chance and now and then loses a request on its way or an answer on its way back. */
function trouble(slack: FakeSlack, chance: Chance): Slack {
  return {
    async call(method, parameters, timeoutMs) {
      await wait(below(chance, 6));
      const isWrite = method.startsWith('chat.post') || method === 'chat.update';
      const fate = isWrite ? chance() : 1;
      if (fate < 0.07) return { status: 'answered', http: 503, body: 'unavailable', retryAfterMs: undefined };
      const reply = await slack.call(method, parameters, timeoutMs);
      await wait(below(chance, 6));
      return fate < 0.2 ? pick(chance, LOST)(reply) : reply;
    },
    post: (url, body, timeoutMs) => slack.post(url, body, timeoutMs),
  };
}

function slow(store: MessageStore, chance: Chance): MessageStore {
  return {
    ...store,
    async read() {
      await wait(below(chance, 4));
      return store.read();
    },
    async write(text, revision) {
      await wait(below(chance, 4));
      return store.write(text, revision);
    },
  };
}

test(`${ROUNDS} rounds of steps at once leave one message each, in the state that is furthest`, async () => {
  const chance = seed(7);
  for (let round = 0; round < ROUNDS; round += 1) {
    const scopes = ['chat:write', 'channels:history'];
    const slack = createFakeSlack(TOKEN, { tokens: { [TOKEN]: { scopes } } });
    const store = createFakeMessageStore();
    const steps = EVENTS.map(async (event, index) => {
      await wait(below(chance, 30));
      const { ports } = createWorld(createFolder(), { context: { runId: '1', job: String(index), repository: '' } });
      const troubled: Ports = {
        ...ports,
        slack: () => trouble(slack, chance),
        messages: { onRef: () => slow(store, chance), inFile: () => slow(store, chance) },
      };
      return notifySlack.run(inputs(event), troubled);
    });
    const outcomes = await Promise.all(steps);
    const [message, ...others] = slack.workspace.roots();
    const [header] = (message?.body['blocks'] ?? []) as { text?: { text: string } }[];
    expect({ round, others, statuses: outcomes.map(({ outputs }) => outputs.delivered) }).toEqual({
      round,
      others: [],
      statuses: EVENTS.map(() => expect.stringMatching(/^(?:yes|no)$/)),
    });
    // Where every step says that its news arrived, the message shows them.
    if (outcomes.every(({ outputs }) => outputs.delivered === 'yes'))
      expect(`${round} ${header?.text?.text}`).toContain('not verified');
  }
}, 900_000);
