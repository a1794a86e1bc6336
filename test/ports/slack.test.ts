// The Slack port: one suite for the fake and for the adapter against a Slack on loopback; then what only a network does.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { connectSlack, type Slack, type SlackReply } from '../../src/ports/slack.ts';
import { faultOn, noFaults, rateLimited } from '../doubles/slack/faults.ts';
import { startSlack, type LoopbackSlack } from '../doubles/slack/server.ts';
import { createFakeSlack } from '../fakes/slack.ts';

const TOKEN = ['xoxb', 'port', 'suite'].join('-');
const OPTIONS = {
  tokens: { [TOKEN]: { scopes: ['chat:write', 'users:read.email'] } },
  people: { 'ada@example.test': 'U0ADA1111' },
};
const LATE = 5_000;

let loopback: LoopbackSlack;
beforeAll(async () => {
  loopback = await startSlack(OPTIONS);
});
afterAll(() => loopback.close());

const read = (reply: SlackReply): unknown => (reply.status === 'answered' ? JSON.parse(reply.body) : reply);

const subjects: [string, () => { slack: Slack; webhook: string }][] = [
  [
    'the fake',
    () => ({ slack: createFakeSlack(TOKEN, OPTIONS), webhook: 'https://hooks.slack.com/services/T1/B1/good' }),
  ],
  [
    'the adapter',
    () => ({ slack: connectSlack({ apiUrl: loopback.apiUrl, token: TOKEN }), webhook: loopback.webhook() }),
  ],
];

describe.each(subjects)('%s', (_name, open) => {
  test('posts, updates and links a message', async () => {
    const { slack } = open();
    const posted = read(await slack.call('chat.postMessage', { channel: '#deploys', text: 'one' }, LATE));
    expect(posted).toMatchObject({ ok: true, channel: 'C0DEPLOYS1' });
    const { channel, ts } = posted as { channel: string; ts: string };
    expect(read(await slack.call('chat.update', { channel, ts, text: 'two' }, LATE))).toMatchObject({ ok: true, ts });
    const link = read(await slack.call('chat.getPermalink', { channel, message_ts: ts }, LATE));
    expect(link).toMatchObject({ ok: true, permalink: expect.stringContaining(channel) });
  });

  test('gives errors as answers', async () => {
    const { slack } = open();
    const refused = read(await slack.call('chat.postMessage', { channel: 'C0NOWHERE', text: 'one' }, LATE));
    expect(refused).toMatchObject({ ok: false, error: 'channel_not_found' });
  });

  test('finds people by email', async () => {
    const { slack } = open();
    const found = read(await slack.call('users.lookupByEmail', { email: 'ada@example.test' }, LATE));
    expect(found).toMatchObject({ ok: true, user: { id: 'U0ADA1111' } });
  });

  test('posts to a webhook, whose answer is text', async () => {
    const { slack, webhook } = open();
    expect(await slack.post(webhook, { text: 'one' }, LATE)).toMatchObject({
      status: 'answered',
      http: 200,
      body: 'ok',
    });
    expect(await slack.post(webhook, { text: '' }, LATE)).toMatchObject({ http: 400, body: 'no_text' });
  });
});

describe('the adapter on a bad network', () => {
  const slack = (): Slack => connectSlack({ apiUrl: loopback.apiUrl, token: TOKEN });
  const post = (): Promise<SlackReply> => slack().call('chat.postMessage', { channel: '#deploys', text: 'x' }, 700);

  test('says that a hanging call may have arrived', async () => {
    loopback.plan = faultOn('chat.postMessage', { kind: 'hang' });
    expect(await post()).toEqual({ status: 'silent', reason: 'timeout', mayHaveArrived: true });
  });

  test('says that a cut call may have arrived', async () => {
    loopback.plan = faultOn('chat.postMessage', { kind: 'cut', takesEffect: false });
    expect(await post()).toEqual({ status: 'silent', reason: 'ECONNRESET', mayHaveArrived: true });
  });

  test('says that a refused connection cannot have', async () => {
    const nowhere = connectSlack({ apiUrl: 'http://127.0.0.1:9/api/', token: TOKEN });
    const reply = await nowhere.call('chat.postMessage', {}, 700);
    expect(reply).toEqual({ status: 'silent', reason: 'ECONNREFUSED', mayHaveArrived: false });
  });

  test('reads Retry-After in milliseconds', async () => {
    loopback.plan = faultOn('chat.postMessage', rateLimited(7));
    expect(await post()).toMatchObject({ status: 'answered', http: 429, retryAfterMs: 7_000 });
    loopback.plan = noFaults;
  });

  test('ends a body that drips for ever, and one that never ends', async () => {
    const drip: Server = createServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 50);
      socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
    });
    const flood: Server = createServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const more = (): void => {
        while (socket.writable && socket.write('x'.repeat(65_536)));
      };
      socket.on('drain', more).on('error', () => undefined);
      more();
    });
    const open = async (server: Server): Promise<Slack> => {
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      return connectSlack({ apiUrl: `http://127.0.0.1:${port}/api/`, token: TOKEN });
    };
    expect(await (await open(drip)).call('auth.test', {}, 600)).toMatchObject({ status: 'silent', reason: 'timeout' });
    const flooded = await (await open(flood)).call('auth.test', {}, 5_000);
    expect(flooded.status === 'answered' && flooded.body.length <= 1024 * 1024).toBe(true);
    drip.close();
    flood.close();
  });

  test('goes through the proxy that the environment names', async () => {
    const asked: string[] = [];
    const proxy = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .once('data', (data) => {
          asked.push(String(data).split('\r\n')[0] ?? '');
          socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
        });
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    const former = process.env['https_proxy'];
    process.env['https_proxy'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const reply = await connectSlack({ apiUrl: 'https://slack.invalid/api/', token: TOKEN }).call(
      'auth.test',
      {},
      3_000,
    );
    if (former === undefined) delete process.env['https_proxy'];
    else process.env['https_proxy'] = former;
    proxy.close();
    expect(asked).toEqual(['CONNECT slack.invalid:443 HTTP/1.1']);
    expect(reply).toMatchObject({ status: 'silent', mayHaveArrived: false });
  });
});
