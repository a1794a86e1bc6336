// In real time over real sockets: loopback servers that misbehave, deadlines to the second, memory that stays small.
import { createServer as createHttp2Server, createSecureServer } from 'node:http2';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttp } from '../../src/ports/http.ts';
import { makeCertificate } from '../doubles/health/certificates.ts';
import * as doubles from '../doubles/health/servers.ts';
import { playLive, type Play, type RawInputs } from './stage.ts';

const open: doubles.Double[] = [];
afterAll(() => Promise.all(open.map((server) => server.close())));

const http = createHttp({});
const NEW = 'a'.repeat(40);
const OLD = 'b'.repeat(40);
const root = makeCertificate({ name: 'Live Root', isAuthority: true });
const good = doubles.json({ status: 'ok', sha: NEW });
const old = doubles.json({ status: 'ok', sha: OLD });
const error = doubles.json({ status: 'error' }, 503);

const pair = (more: object) => makeCertificate({ name: 'leaf', names: ['127.0.0.1'], issuer: root, ...more });
const secured = (more: object): Promise<doubles.Double> => doubles.serveTls(pair(more), good);

interface Live {
  name: string;
  start: () => Promise<doubles.Double>;
  scheme?: 'https';
  raw?: RawInputs;
  /** YAML of the target beside its URL. */
  target?: string;
  wanted: string;
}

const sha = { 'expect-sha': NEW, deadline: '4s' };

const LIVE: readonly Live[] = [
  { name: 'healthy', start: () => doubles.serve(good), wanted: 'pass healthy' },
  {
    name: 'the new commit everywhere',
    start: () => doubles.serve(good),
    raw: { ...sha, deadline: '20s' },
    wanted: 'pass healthy',
  },
  {
    name: 'three errors, then healthy',
    start: () => doubles.serve(doubles.inTurn(error, error, error, good)),
    wanted: 'pass healthy',
  },
  {
    name: 'a warm-up of 700 ms',
    start: () => doubles.serve(doubles.switchAt(700, error, good)),
    wanted: 'pass healthy',
  },
  {
    name: 'good and bad in turn',
    start: () => doubles.serve(doubles.inRotation(good, error)),
    wanted: 'fail unhealthy',
  },
  {
    name: 'half of the fleet old',
    start: () => doubles.serve(doubles.inRotation(good, old)),
    raw: sha,
    wanted: 'fail mixed-versions',
  },
  {
    name: 'a tenth of the fleet old',
    start: () => doubles.serve(doubles.inRotation(...Array<typeof good>(9).fill(good), old)),
    raw: { ...sha, deadline: '6s' },
    wanted: 'fail mixed-versions',
  },
  { name: 'every answer old', start: () => doubles.serve(old), raw: sha, wanted: 'fail stale-version' },
  {
    name: 'dead after six good answers',
    start: () => doubles.serve(doubles.inTurn(good, good, good, good, good, good, error)),
    raw: { soak: '10s', deadline: '30s' },
    wanted: 'fail unhealthy',
  },
  {
    name: 'slow',
    start: () => doubles.serve(doubles.slowly(400, good)),
    raw: { 'max-latency': '100ms' },
    wanted: 'fail slow',
  },
  { name: 'mute', start: () => doubles.serveRaw(doubles.mute), wanted: 'fail unreachable' },
  { name: 'a head that drips', start: () => doubles.serveRaw(doubles.loris(20)), wanted: 'fail unreachable' },
  { name: 'a body that drips', start: () => doubles.serve(doubles.dripping(20)), wanted: 'fail unhealthy' },
  { name: 'a reset', start: () => doubles.serveRaw(doubles.resetting), wanted: 'fail unreachable' },
  {
    name: 'a body cut short',
    start: () => doubles.serveRaw(doubles.sends('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')),
    wanted: 'fail unhealthy',
  },
  { name: 'an endless body', start: () => doubles.serve(doubles.endless), wanted: 'fail unhealthy' },
  {
    name: 'a gzip bomb',
    start: () => doubles.serve(doubles.bomb('gzip')),
    raw: { deadline: '5s' },
    wanted: 'fail unhealthy',
  },
  {
    name: 'a brotli bomb',
    start: () => doubles.serve(doubles.bomb('br')),
    raw: { deadline: '5s' },
    wanted: 'fail unhealthy',
  },
  { name: 'a good certificate', start: () => secured({}), scheme: 'https', wanted: 'pass healthy' },
  { name: 'a certificate of 3 days', start: () => secured({ toDays: 3 }), scheme: 'https', wanted: 'warn insecure' },
  {
    name: 'an expired certificate',
    start: () => secured({ fromDays: -9, toDays: -1 }),
    scheme: 'https',
    wanted: 'fail insecure',
  },
  {
    name: 'a certificate of tomorrow',
    start: () => secured({ fromDays: 1 }),
    scheme: 'https',
    wanted: 'fail insecure',
  },
  {
    name: 'a certificate for another name',
    start: () => secured({ names: ['other.test'] }),
    scheme: 'https',
    wanted: 'fail insecure',
  },
  {
    name: 'a certificate nobody signed',
    start: () => doubles.serveTls(makeCertificate({ name: 'x', names: ['127.0.0.1'] }), good),
    scheme: 'https',
    wanted: 'fail insecure',
  },
  {
    name: 'plain HTTP where TLS was asked',
    start: () => doubles.serve(good),
    scheme: 'https',
    wanted: 'fail insecure',
  },
  {
    name: 'a redirect to a metadata address',
    start: () => doubles.serve(doubles.text('', 302, { location: 'http://169.254.169.254/' })),
    wanted: 'fail insecure',
  },
  {
    name: 'deep nesting',
    start: () =>
      doubles.serve(
        doubles.text(`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 200, { 'content-type': 'application/json' }),
      ),
    target: 'expect: { json: { status: ok } }',
    wanted: 'fail unhealthy',
  },
];

let before = 0;
const played = new Map<string, Play & { tookMs: number; deadlineMs: number }>();

async function playOne(live: Live): Promise<void> {
  const server = await live.start();
  open.push(server);
  const url = `${live.scheme ?? 'http'}://127.0.0.1:${server.port}/health`;
  const tls = live.scheme === 'https' ? '\n  tls: { ca: ca.pem }' : '';
  const targets = `- url: ${url}${tls}${live.target === undefined ? '' : `\n  ${live.target}`}`;
  // What passes ends as soon as it is proved; the time is for machines with other things to do.
  const deadline = live.wanted.startsWith('fail') ? '2s' : '20s';
  const raw = { 'allow-private': 'true', deadline, interval: '60ms', targets, ...live.raw };
  const deadlineMs = Number.parseFloat(raw.deadline) * 1_000;
  played.set(live.name, { ...(await playLive(raw, http, { 'ca.pem': root.cert })), deadlineMs });
}

// All of them side by side: what takes its time is waiting.
beforeAll(async () => {
  before = process.memoryUsage().rss;
  const queue = [...LIVE];
  const work = async (): Promise<void> => {
    for (let live = queue.shift(); live !== undefined; live = queue.shift()) await playOne(live);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}, 60_000);

describe('in real time', () => {
  test.each(LIVE.map((live) => [live.name, live] as const))('%s', (name, live) => {
    const result = played.get(name)!;
    const told = `${result.facts.verdict} ${result.facts.class}: ${result.outcome.reason}`;
    expect({ told, is: `${result.facts.verdict} ${result.facts.class}` }).toEqual({ told, is: live.wanted });
    expect(result.tookMs).toBeLessThanOrEqual(result.deadlineMs + 1_000);
  });

  test('bodies without end leave no trace in memory', () => {
    expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(400);
  });

  // Only 127.0.0.1 is there without further ado on macOS.
  const several = process.platform === 'darwin' ? test.skip : test;

  several('every address of a name is asked in turn, under the name in TLS and in Host', async () => {
    const pair = makeCertificate({ name: 'leaf', names: ['shop.test'], issuer: root });
    const seen: string[] = [];
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      const { servername } = request.socket as TLSSocket;
      seen.push(`${request.socket.localAddress} ${String(servername)} ${request.headers.host}`);
      good(request, response);
    };
    const server = await doubles.serveTls({ ...pair, host: '0.0.0.0' }, answer);
    open.push(server);
    const all = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((address) => ({ address, family: 4 }));
    const named = createHttp({}, async () => all);
    const targets = `- url: https://shop.test:${server.port}/health\n  tls: { ca: ca.pem }`;
    const raw = { 'allow-private': 'true', deadline: '4s', interval: '60ms', targets };
    const { facts } = await playLive(raw, named, { 'ca.pem': root.cert });
    expect(facts.verdict).toBe('pass');
    const host = `shop.test:${server.port}`;
    expect([...new Set(seen)].sort()).toEqual(all.map(({ address }) => `${address} shop.test ${host}`));
  });

  test('a name that turns into a metadata address while it is watched is refused from then on', async () => {
    const server = await doubles.serve(good);
    open.push(server);
    let asked = 0;
    const turning = createHttp({}, async () => {
      asked += 1;
      return [{ address: asked > 4 ? '169.254.169.254' : '127.0.0.1', family: 4 }];
    });
    const url = `http://shop.test:${server.port}/health`;
    const raw = { url, 'allow-private': 'true', deadline: '4s', interval: '60ms', soak: '1s' };
    const { facts } = await playLive(raw, turning);
    expect([facts.verdict, facts.class, server.connections()]).toEqual(['fail', 'insecure', 4]);
  });

  test.each([
    ['with TLS', 'https', () => createSecureServer({ ...pair({}), allowHTTP1: false }, (_, answer) => answer.end('x'))],
    ['without TLS', 'http', () => createHttp2Server((_, answer) => answer.end('x'))],
  ] as const)('a server of HTTP/2 alone %s is not judged, and what to do is said', async (_, scheme, start) => {
    const server = start();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
    const targets = `- url: ${scheme}://127.0.0.1:${port}/health\n  tls: { ca: ca.pem }`;
    const raw = { 'allow-private': 'true', deadline: '1s', interval: '60ms', targets };
    const { facts, outcome } = await playLive(raw, http, { 'ca.pem': root.cert });
    server.close();
    expect([facts.verdict, facts.class]).toEqual(['inconclusive', 'unreachable']);
    expect(outcome.reason).toContain('HTTP/2 only');
    expect(outcome.reason).toContain('offer both');
  });

  test('audits ask the target’s own host under its name in TLS, and other hosts under theirs', async () => {
    const named = makeCertificate({ name: 'leaf', names: ['shop.test'], issuer: root });
    const server = await doubles.serveTls(named, good);
    open.push(server);
    const targets = `- url: https://127.0.0.1:${server.port}/health\n  tls: { ca: ca.pem, servername: shop.test }`;
    const raw = { 'allow-private': 'true', deadline: '8s', interval: '60ms', targets, 'security-headers': 'warn' };
    const { facts } = await playLive(raw, http, { 'ca.pem': root.cert });
    const messages = facts.findings.map(({ message }) => message).join(' ');
    expect([facts.verdict, messages.includes('could not be asked')]).toEqual(['warn', false]);
  });

  test('a certificate of tomorrow is told beside the time that the clock here shows', async () => {
    const { outcome } = played.get('a certificate of tomorrow')!;
    expect(outcome.reason).toMatch(/not valid yet.*the clock here says \d{4}-\d\d-\d\dT\d\d:\d\dZ/u);
  });

  test('the secrets of a target do not cross to another host, and its bypass header neither', async () => {
    const seen: Record<string, unknown>[] = [];
    const other = await doubles.serve((request, response) => {
      seen.push(request.headers);
      response.end('OK');
    });
    const home = await doubles.serve((request, response) => {
      seen.push(request.headers);
      response.writeHead(302, { location: `http://127.0.0.1:${other.port}/health` });
      response.end();
    });
    open.push(other, home);
    const targets = `- url: http://me:${'word'.repeat(3)}@127.0.0.1:${home.port}/health\n  headers: { x-mine: yes-mine }`;
    const raw = {
      'allow-private': 'true',
      deadline: '2s',
      interval: '60ms',
      targets,
      'bypass-header': 'X-Let-Me: in-please',
    };
    const { facts } = await playLive(raw, http);
    expect(facts.verdict).toBe('pass');
    expect(seen[0]).toMatchObject({
      'x-mine': 'yes-mine',
      'x-let-me': 'in-please',
      authorization: expect.stringMatching(/^Basic /u),
    });
    const names = Object.keys(seen[1]!);
    expect(names.filter((name) => /mine|let-me|authorization|cookie/u.test(name))).toEqual([]);
  });
});
