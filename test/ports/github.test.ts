// The GitHub port against a server on loopback: answers are values, trouble is retried only where that is safe.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { UpstreamError } from '../../src/kernel/errors.ts';
import { connectGitHub, type GitHub } from '../../src/ports/github.ts';
import { createFakeClock, type FakeClock } from '../fakes/clock.ts';

interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

const servers: { close(): void }[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** A server that gives the answers in turn, the last one for ever. */
async function serve(
  answers: (Answer | 'reset')[],
): Promise<{ github: GitHub; clock: FakeClock; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? 'reset';
    seen.push(request);
    if (answer === 'reset') return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    return void response.end(JSON.stringify(answer.body ?? {}));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const clock = createFakeClock();
  return {
    github: connectGitHub('t0ken', { apiUrl: `http://127.0.0.1:${port}`, repository: 'owner/repo' }, clock),
    clock,
    seen,
  };
}

test('the repository is filled in, the token sent, the answer a value', async () => {
  const { github, seen } = await serve([{ status: 200, body: { id: 7 } }]);
  expect(await github.call('GET /repos/{owner}/{repo}')).toMatchObject({ status: 200, data: { id: 7 } });
  expect(seen[0]).toMatchObject({ url: '/repos/owner/repo', headers: { authorization: 'token t0ken' } });
});

test.each([404, 409, 422, 403])('%i is a value', async (status) => {
  const { github, seen } = await serve([{ status, body: { message: 'no' } }]);
  expect(await github.call('POST /repos/{owner}/{repo}/git/refs')).toMatchObject({ status, data: { message: 'no' } });
  expect(seen).toHaveLength(1);
});

test.each<['reset' | Answer]>([['reset'], [{ status: 502 }]])('a read is asked again after %j', async (trouble) => {
  const { github, seen } = await serve([trouble, trouble, { status: 200 }]);
  expect((await github.call('GET /repos/{owner}/{repo}')).status).toBe(200);
  expect(seen).toHaveLength(3);
});

test.each<['reset' | Answer]>([['reset'], [{ status: 502 }]])(
  'a write is not repeated after %j, because it may have taken effect',
  async (trouble) => {
    const { github, seen } = await serve([trouble, { status: 201 }]);
    await expect(github.call('POST /repos/{owner}/{repo}/deployments')).rejects.toThrow(UpstreamError);
    expect(seen).toHaveLength(1);
  },
);

test('a rate limit is waited for when it is short and given up when it is long', async () => {
  const short = await serve([{ status: 429, headers: { 'retry-after': '7' } }, { status: 201 }]);
  expect((await short.github.call('POST /repos/{owner}/{repo}/deployments')).status).toBe(201);
  expect(short.clock.waits).toEqual([7000]);
  const long = await serve([{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'retry-after': '3600' } }]);
  await expect(long.github.call('GET /repos/{owner}/{repo}')).rejects.toMatchObject({
    facts: { status: 403, retryable: false },
  });
});

test('pages follow each other until there is no next', async () => {
  const next = { link: '<http://127.0.0.1/x?page=2>; rel="next"' };
  const { github } = await serve([
    { status: 200, body: [1, 2], headers: next },
    { status: 200, body: [3] },
  ]);
  const all: unknown[] = [];
  for await (const entry of github.pages('GET /repos/{owner}/{repo}/tags')) all.push(entry);
  expect(all).toEqual([1, 2, 3]);
});
