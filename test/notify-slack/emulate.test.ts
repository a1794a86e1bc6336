// The happy path against a Slack that others wrote: emulate keeps channels, messages and threads, but checks no limits.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { z } from 'zod';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { notifySlack } from '../../src/notify-slack/run.ts';
import { connectSlack } from '../../src/ports/slack.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder } from '../world.ts';

const TOKEN = ['xoxb', 'emulated', 'token'].join('-');
const channels = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) });
const history = z.object({ messages: z.array(z.looseObject({ ts: z.string(), text: z.string(), user: z.string() })) });

/** A port that nothing listens on: emulate wants a number. */
async function pickPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

let emulator: Emulator;
let apiUrl: string;
beforeAll(async () => {
  const port = await pickPort();
  emulator = await createEmulator({ service: 'slack', port, baseUrl: `http://127.0.0.1:${port}` });
  apiUrl = `http://127.0.0.1:${port}/api/`;
});
afterAll(() => emulator.close());

async function ask<T>(method: string, parameters: Record<string, string>, shape: z.ZodType<T>): Promise<T> {
  const reply = await connectSlack({ apiUrl, token: TOKEN }).call(method, parameters, 5_000);
  return shape.parse(reply.status === 'answered' ? JSON.parse(reply.body) : reply);
}

test('posts to a channel by its name and updates by the id that Slack answered', async () => {
  const workspace = createFolder();
  const temp = createFolder();
  const step = async (event: string): Promise<Record<string, string>> => {
    const inputs = { token: TOKEN, channel: 'general', environment: 'production', event, 'api-url': apiUrl };
    const runner = createFakeRunner({ inputs, context: { workspace, temp, repository: '', runId: '4711' } });
    await perform(notifySlack, createHost(runner));
    return runner.said.outputs;
  };
  const { channels: all } = await ask('conversations.list', {}, channels);
  const general = all.find(({ name }) => name === 'general')?.id ?? '';

  const first = await step('started');
  expect(first).toMatchObject({ status: 'passed', delivered: 'yes', channel: general });
  expect(first['permalink']).toContain(general);
  const second = await step('finished');
  expect(second).toMatchObject({ delivered: 'yes', ts: first['ts'] });

  const { messages } = await ask('conversations.history', { channel: general }, history);
  const own = messages.filter(({ ts }) => ts === first['ts']);
  expect(own).toHaveLength(1);
  expect(own[0]?.text).toContain('was deployed to production, not verified');
  expect(messages.filter(({ text }) => text.includes('production'))).toHaveLength(1);
});
