// The probing port: what the fake and the real one have in common, and what only a real network shows.
import { createServer as createHttp2Server } from 'node:http2';
import { afterAll, describe, expect, test } from '@jest/globals';
import { classifyAddress, isMetadataName } from '../../src/network/address.ts';
import { pickProxy } from '../../src/network/proxy.ts';
import type { Resolve } from '../../src/ports/http-socket.ts';
import { createHttp, type Http, type HttpRequest } from '../../src/ports/http.ts';
import { makeCertificate } from '../doubles/health/certificates.ts';
import { serveProxy } from '../doubles/health/proxy.ts';
import * as doubles from '../doubles/health/servers.ts';
import { createFakeHttp } from '../fakes/http.ts';
import { createFakeClock } from '../fakes/clock.ts';

const open: doubles.Double[] = [];
afterAll(() => Promise.all(open.map((server) => server.close())));

async function at(starting: Promise<doubles.Double>): Promise<number> {
  const server = await starting;
  open.push(server);
  return server.port;
}

function asking(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return {
    url,
    method: 'GET',
    headers: {},
    allowPrivate: true,
    maxBytes: 1024 * 1024,
    headMs: 2_000,
    totalMs: 2_000,
    ...more,
  };
}

const real = createHttp({});

/** Both networks serve the same three paths. */
async function openBoth(): Promise<{ name: string; http: Http; base: string; closed: string; openPort: number }[]> {
  const port = await at(
    doubles.serve((request, response) => {
      if (request.url === '/slow') return;
      const isLong = request.url === '/long';
      response.writeHead(isLong ? 200 : 503, { 'Content-Type': 'text/plain', 'X-One': 'yes' });
      response.end(isLong ? 'x'.repeat(5_000) : 'down');
    }),
  );
  const gone = await doubles.serve(() => undefined);
  await gone.close();
  const script = (request: HttpRequest) => {
    const { pathname, port: asked } = new URL(request.url);
    if (asked === String(gone.port)) return { failure: { phase: 'connect' as const, code: 'ECONNREFUSED' } };
    if (pathname === '/slow') return { latency: 60_000 };
    return {
      code: pathname === '/long' ? 200 : 503,
      headers: { 'Content-Type': 'text/plain', 'X-One': 'yes' },
      body: pathname === '/long' ? 'x'.repeat(5_000) : 'down',
    };
  };
  const fake = createFakeHttp(createFakeClock(), script, { open: [`127.0.0.1:${port}`] });
  const common = { base: `http://127.0.0.1:${port}`, closed: `http://127.0.0.1:${gone.port}/`, openPort: port };
  return [
    { name: 'real', http: real, ...common },
    { name: 'fake', http: fake, ...common },
  ];
}

test('real and fake answer alike: status, lower-case headers, capped body, address, total time', async () => {
  for (const { http, base } of await openBoth()) {
    const result = await http.request(asking(`${base}/long`, { maxBytes: 1_000 }));
    expect(result).toMatchObject({ status: 'answered', code: 200, isCut: true, address: '127.0.0.1' });
    if (result.status !== 'answered') continue;
    expect([result.body.length, result.headers.get('x-one'), (result.timings.total ?? 0) > 0]).toEqual([
      1_000,
      'yes',
      true,
    ]);
  }
});

test('real and fake end at the deadline, refuse private addresses, and tell an open port from a closed one', async () => {
  for (const { http, base, closed, openPort } of await openBoth()) {
    expect(await http.request(asking(`${base}/slow`, { headMs: 100, totalMs: 100 }))).toMatchObject({
      status: 'failed',
      phase: 'head',
      code: 'EDEADLINE',
    });
    expect(await http.request(asking(base, { allowPrivate: false }))).toMatchObject({
      status: 'failed',
      code: 'EPRIVATE',
    });
    expect(await http.request(asking('http://169.254.169.254/latest/meta-data'))).toMatchObject({
      status: 'failed',
      code: 'EMETADATA',
    });
    expect(await http.request(asking(closed))).toMatchObject({
      status: 'failed',
      phase: 'connect',
      code: 'ECONNREFUSED',
    });
    expect(await http.resolve('127.0.0.1', 1_000)).toEqual({
      status: 'found',
      addresses: [{ address: '127.0.0.1', family: 4 }],
    });
    const options = { allowPrivate: true, timeoutMs: 1_000 };
    expect(await http.knock('127.0.0.1', openPort, options)).toBe('open');
    expect(await http.knock('127.0.0.1', Number(new URL(closed).port), options)).toBe('closed');
    expect(await http.knock('127.0.0.1', openPort, { ...options, allowPrivate: false })).toBe('refused');
    expect(http.isProxied(base)).toBe(false);
  }
});

test('every request has a connection of its own', async () => {
  const server = await doubles.serve(doubles.json({ status: 'ok' }));
  open.push(server);
  for (let count = 0; count < 5; count += 1) await real.request(asking(`http://127.0.0.1:${server.port}/`));
  expect(server.connections()).toBe(5);
});

test('the phases are timed apart and add up to the total', async () => {
  const port = await at(doubles.serve(doubles.slowly(60, doubles.text('ok'))));
  const result = await real.request(asking(`http://127.0.0.1:${port}/`));
  const { dns = NaN, connect = NaN, head = NaN, body = NaN, total = NaN } = result.timings;
  expect(Math.abs(dns + connect + head + body - total)).toBeLessThan(10);
  expect(head).toBeGreaterThan(50);
});

describe('faults', () => {
  test.each([
    ['a mute server', doubles.serveRaw(doubles.mute), 'head', 'EDEADLINE'],
    ['a reset', doubles.serveRaw(doubles.resetting), 'head', 'ECONNRESET'],
    ['an early end', doubles.serveRaw(doubles.sends('')), 'head', 'ECONNRESET'],
    ['no HTTP', doubles.serveRaw(doubles.sends('SSH-2.0-OpenSSH\r\n\r\n')), 'head', 'HPE_INVALID_CONSTANT'],
    ['a head that drips', doubles.serveRaw(doubles.loris(10)), 'head', 'EDEADLINE'],
    ['a body that drips', doubles.serve(doubles.dripping(10)), 'body', 'EDEADLINE'],
    [
      'a body cut short',
      doubles.serveRaw(doubles.sends('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')),
      'body',
      'ECONNRESET',
    ],
    [
      'a chunk cut short',
      doubles.serveRaw(doubles.sends('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\nhalf')),
      'body',
      'ECONNRESET',
    ],
    [
      'a lying encoding',
      doubles.serve(doubles.text('plain', 200, { 'content-encoding': 'gzip' })),
      'body',
      'Z_DATA_ERROR',
    ],
    [
      'an encoding not asked for',
      doubles.serve(doubles.text('plain', 200, { 'content-encoding': 'compress' })),
      'body',
      'EENCODING',
    ],
    [
      'a head without end',
      doubles.serveRaw(doubles.sends(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)),
      'head',
      'HPE_HEADER_OVERFLOW',
    ],
  ])('%s fails in its phase', async (_, starting, phase, code) => {
    const port = await at(starting);
    const begun = performance.now();
    const result = await real.request(asking(`http://127.0.0.1:${port}/`, { headMs: 400, totalMs: 400 }));
    expect(result).toMatchObject({ status: 'failed', phase, code });
    expect(performance.now() - begun).toBeLessThan(1_400);
  });

  test('HTTP/2 without TLS is told from bytes that are no HTTP', async () => {
    const server = createHttp2Server();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    const result = await real.request(asking(`http://127.0.0.1:${port}/`));
    server.close();
    expect(result).toMatchObject({ status: 'failed', phase: 'head', code: 'EHTTP2' });
  });

  test.each(['gzip', 'br', 'endless'] as const)(
    '%s never takes more memory than the cap and a little',
    async (kind) => {
      const port = await at(doubles.serve(kind === 'endless' ? doubles.endless : doubles.bomb(kind)));
      const result = await real.request(asking(`http://127.0.0.1:${port}/`));
      expect(result).toMatchObject({ status: 'answered', isCut: true });
      expect(result.status === 'answered' && result.body.length).toBe(1024 * 1024);
    },
  );
});

const root = makeCertificate({ name: 'Test Root', isAuthority: true });
const middle = makeCertificate({ name: 'Test Middle', isAuthority: true, issuer: root });
const leaf = (more: object) =>
  makeCertificate({ name: 'leaf', names: ['127.0.0.1', 'good.test'], issuer: root, ...more });

describe('certificates', () => {
  test.each([
    ['a good one', leaf({}), root.cert, undefined, 'answered'],
    ['an expired one', leaf({ fromDays: -20, toDays: -1 }), root.cert, undefined, 'CERT_HAS_EXPIRED'],
    ['one of the future', leaf({ fromDays: 2 }), root.cert, undefined, 'CERT_NOT_YET_VALID'],
    ['one for another name', leaf({ names: ['other.test'] }), root.cert, undefined, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['one of an unknown authority', leaf({}), undefined, undefined, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['one without its intermediate', leaf({ issuer: middle }), root.cert, undefined, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    [
      'one signed by itself',
      makeCertificate({ name: 'self', names: ['127.0.0.1'] }),
      root.cert,
      undefined,
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
    ['one asked for under its own name', leaf({ names: ['good.test'] }), root.cert, 'good.test', 'answered'],
  ])('%s', async (_, pair, ca, servername, wanted) => {
    const port = await at(doubles.serveTls({ cert: pair.cert, key: pair.key }, doubles.text('ok')));
    const result = await real.request(asking(`https://127.0.0.1:${port}/`, { tls: { ca, servername } }));
    expect(result.status === 'answered' ? result.status : result.code).toBe(wanted);
  });

  test('the chain with its intermediate is good, and its end is read', async () => {
    const pair = leaf({ issuer: middle, toDays: 3 });
    const port = await at(doubles.serveTls({ cert: pair.cert + middle.cert, key: pair.key }, doubles.text('ok')));
    const result = await real.request(asking(`https://127.0.0.1:${port}/`, { tls: { ca: root.cert } }));
    const days = result.status === 'answered' ? ((result.certificate?.validTo ?? 0) - Date.now()) / 86_400_000 : NaN;
    expect(Math.round(days)).toBe(3);
  });

  test('plain HTTP on a port asked for TLS fails in the handshake', async () => {
    const port = await at(doubles.serve(doubles.text('ok')));
    expect(await real.request(asking(`https://127.0.0.1:${port}/`))).toMatchObject({ status: 'failed', phase: 'tls' });
  });
});

test.each([
  ['8.8.8.8', 'public'],
  ['2606:4700::1111', 'public'],
  ['127.0.0.1', 'private'],
  ['10.1.2.3', 'private'],
  ['172.31.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['0.0.0.0', 'private'],
  ['::1', 'private'],
  ['::', 'private'],
  ['fe80::1%eth0', 'private'],
  ['fd12::1', 'private'],
  ['::ffff:127.0.0.1', 'private'],
  ['::ffff:7f00:1', 'private'],
  ['64:ff9b::a9fe:a9fe', 'metadata'],
  ['2002:a9fe:a9fe::', 'metadata'],
  ['::ffff:169.254.169.254', 'metadata'],
  ['169.254.169.254', 'metadata'],
  ['169.254.170.2', 'metadata'],
  ['100.100.100.200', 'metadata'],
  ['168.63.129.16', 'metadata'],
  ['fd00:ec2::254', 'metadata'],
  ['::127.0.0.1', 'private'],
  ['::ffff:0a01:0203', 'private'],
  ['fd20:ce::254', 'metadata'],
  ['192.0.0.192', 'metadata'],
  ['11.0.0.1', 'public'],
  ['172.32.0.1', 'public'],
  ['01.2.3.4', 'private'],
  ['256.1.1.1', 'private'],
  ['no address', 'private'],
])('%s is %s', (address, reach) => {
  expect(classifyAddress(address)).toBe(reach);
});

test.each(['http://2130706433/', 'http://0x7f.1/', 'http://017700000001/', 'http://[::1]/', 'http://127.1/'])(
  '%s is loopback in disguise',
  async (url) => {
    expect(await real.request(asking(url, { allowPrivate: false }))).toMatchObject({
      status: 'failed',
      code: 'EPRIVATE',
    });
  },
);

test('metadata names are refused before they are resolved', async () => {
  const never: Resolve = () => Promise.reject(new Error('was asked'));
  expect(await createHttp({}, never).resolve('metadata.google.internal', 1_000)).toEqual({
    status: 'failed',
    code: 'EMETADATA',
  });
  expect([isMetadataName('metadata.google.internal.'), isMetadataName('example.com')]).toEqual([true, false]);
});

/** A resolver that gives these answers in turn, the last one for ever; tells how often it was asked. */
function rebind(...answers: string[]): { resolve: Resolve; asked: () => number } {
  let count = 0;
  const resolve: Resolve = async (host) => {
    if (host !== 'rebound.test') return [{ address: host, family: 4 }];
    const address = answers[Math.min(count, answers.length - 1)]!;
    count += 1;
    return [{ address, family: 4 }];
  };
  return { resolve, asked: () => count };
}

describe('a name that changes its address between question and connection', () => {
  test('is connected to at the address that was checked: it is asked once per request, never again', async () => {
    const server = await doubles.serve(doubles.json({ status: 'ok' }));
    open.push(server);
    const { resolve, asked } = rebind('127.0.0.1', '169.254.169.254');
    const url = `http://rebound.test:${server.port}/`;
    expect(await createHttp({}, resolve).request(asking(url))).toMatchObject({ code: 200, address: '127.0.0.1' });
    expect(asked()).toBe(1);
  });

  test.each([
    ['a private address, where none is allowed', '127.0.0.1', false, 'EPRIVATE'],
    ['a metadata address, even where private ones are allowed', '169.254.169.254', true, 'EMETADATA'],
  ])('is refused as soon as it is %s', async (_, second, allowPrivate, code) => {
    const server = await doubles.serve(doubles.json({ status: 'ok' }));
    open.push(server);
    const http = createHttp({}, rebind('203.0.113.9', second).resolve);
    expect(await http.resolve('rebound.test', 1_000)).toMatchObject({ status: 'found' });
    const url = `http://rebound.test:${server.port}/`;
    expect(await http.request(asking(url, { allowPrivate }))).toMatchObject({ status: 'failed', code });
    expect(await http.knock('rebound.test', server.port, { allowPrivate, timeoutMs: 500 })).toBe('refused');
    expect(server.connections()).toBe(0);
  });

  test('an address given by the caller is checked as well', async () => {
    const given = { address: '127.0.0.1', allowPrivate: false };
    expect(await real.request(asking('http://rebound.test/', given))).toMatchObject({ code: 'EPRIVATE' });
    expect(await real.request(asking('http://rebound.test/', { address: '::ffff:169.254.169.254' }))).toMatchObject({
      code: 'EMETADATA',
    });
  });
});

test('each family is asked for alone, and a name without it fails as resolution', async () => {
  const families: (number | undefined)[] = [];
  const resolve: Resolve = async (_, family) => {
    families.push(family);
    if (family === 6) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
    return [{ address: '127.0.0.1', family: 4 }];
  };
  const server = await doubles.serve(doubles.json({ status: 'ok' }));
  open.push(server);
  const http = createHttp({}, resolve);
  const url = `http://both.test:${server.port}/`;
  expect(await http.request(asking(url, { family: 4 }))).toMatchObject({ code: 200, address: '127.0.0.1' });
  expect(await http.request(asking(url, { family: 6 }))).toMatchObject({ phase: 'dns', code: 'ENOTFOUND' });
  expect(families).toEqual([4, 6]);
});

test('the address is checked that is connected to, whatever the name said before', async () => {
  const result = await real.request(asking('http://localhost:9/', { allowPrivate: false }));
  expect(result).toMatchObject({ status: 'failed', code: 'EPRIVATE' });
});

describe('proxies', () => {
  test.each([
    [{ HTTPS_PROXY: 'http://p:1' }, 'https://a.test/', 'http://p:1/'],
    [{ https_proxy: 'p:1', HTTPS_PROXY: 'http://q:1' }, 'https://a.test/', 'http://p:1/'],
    [{ HTTPS_PROXY: 'http://p:1' }, 'http://a.test/', undefined],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: 'b.test,.a.test' }, 'http://x.a.test/', undefined],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: 'a.test:81' }, 'http://a.test/', 'http://p:1/'],
    [{ HTTP_PROXY: 'http://p:1', NO_PROXY: '*' }, 'http://a.test/', undefined],
  ])('%p sends %s to %p', (settings: Record<string, string>, url, proxy) => {
    expect(pickProxy(new URL(url), settings)?.href).toBe(proxy);
  });

  test('https goes through a tunnel, with the proxy’s credentials and the certificate still checked', async () => {
    const pair = leaf({});
    const port = await at(doubles.serveTls({ cert: pair.cert, key: pair.key }, doubles.text('ok')));
    const asked: string[] = [];
    const proxy = await at(serveProxy((line) => asked.push(line)));
    const http = createHttp({ HTTPS_PROXY: `http://me:word@127.0.0.1:${proxy}` });
    expect(await http.request(asking(`https://127.0.0.1:${port}/`, { tls: { ca: root.cert } }))).toMatchObject({
      code: 200,
    });
    expect(await http.request(asking(`https://127.0.0.1:${port}/`))).toMatchObject({ phase: 'tls' });
    expect(asked[0]).toBe(`CONNECT 127.0.0.1:${port} Basic ${Buffer.from('me:word').toString('base64')}`);
    expect(await http.request(asking(`https://127.0.0.1:${port}/`, { allowPrivate: false }))).toMatchObject({
      code: 'EPRIVATE',
    });
  });

  test('http is asked of the proxy by its whole URL; a proxy that is down fails in its own phase', async () => {
    const port = await at(doubles.serve(doubles.text('ok')));
    const asked: string[] = [];
    const proxy = await at(serveProxy((line) => asked.push(line)));
    expect(
      await createHttp({ HTTP_PROXY: `http://127.0.0.1:${proxy}` }).request(asking(`http://127.0.0.1:${port}/x`)),
    ).toMatchObject({ code: 200 });
    expect(asked).toEqual([`GET http://127.0.0.1:${port}/x `]);
    const down = createHttp({ HTTP_PROXY: 'http://127.0.0.1:1' });
    expect(await down.request(asking(`http://127.0.0.1:${port}/x`))).toMatchObject({
      phase: 'proxy',
      code: 'ECONNREFUSED',
    });
  });
});

test('names that do not exist and families that are not there fail as resolution', async () => {
  expect(await real.resolve('nothing.invalid', 5_000)).toMatchObject({ status: 'failed' });
  expect(await real.request(asking('http://nothing.invalid/'))).toMatchObject({ status: 'failed', phase: 'dns' });
});
