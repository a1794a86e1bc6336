// The audits: headers, origins, pages, ports, steps, baselines, and the way of redirects.
import { expect, test } from '@jest/globals';
import { auditBaseline, readBaseline } from '../../src/verify-health/audits/baseline.ts';
import { findAssetProblem, findBootProblem, listAssets } from '../../src/verify-health/audits/frontend.ts';
import { parsePortRule } from '../../src/verify-health/audits/ports.ts';
import { auditSecurityHeaders } from '../../src/verify-health/audits/security-headers.ts';
import { pickDirection } from '../../src/verify-health/probe/redirect.ts';
import type { PageVisit, Visited } from '../../src/ports/browser.ts';
import type { HttpRequest } from '../../src/ports/http.ts';
import type { Scripted } from '../fakes/http.ts';
import { play, type RawInputs } from './stage.ts';

const ok: Scripted = { body: '{"status":"ok"}', headers: { 'content-type': 'application/json' } };
const GOOD = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'content-security-policy': "default-src 'self'; script-src 'self' 'nonce-x' 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'ratelimit-limit': '100',
};

function findSubjects(headers: Record<string, string | undefined>): string[] {
  const kept = Object.entries({ ...GOOD, ...headers }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return auditSecurityHeaders('https://a.test/', new Map(kept), 'fail').map(
    ({ verdict, subject }) => `${verdict} ${subject}`,
  );
}

test.each([
  [{}, ['pass all']],
  [{ 'strict-transport-security': undefined }, ['fail Strict-Transport-Security']],
  [{ 'strict-transport-security': 'max-age=0' }, ['fail Strict-Transport-Security']],
  [{ 'strict-transport-security': 'includeSubDomains' }, ['fail Strict-Transport-Security']],
  [{ 'strict-transport-security': 'max-age=600' }, ['warn Strict-Transport-Security']],
  [{ 'content-security-policy': undefined }, ['fail Content-Security-Policy', 'warn X-Frame-Options']],
  [{ 'content-security-policy': "default-src *; frame-ancestors 'self'" }, ['warn Content-Security-Policy']],
  [
    { 'content-security-policy': "script-src 'self' 'unsafe-inline'; frame-ancestors 'self'" },
    ['warn Content-Security-Policy'],
  ],
  [{ 'content-security-policy': "img-src 'self'; frame-ancestors 'self'" }, ['warn Content-Security-Policy']],
  [{ 'x-content-type-options': 'yes' }, ['warn X-Content-Type-Options']],
  [{ 'referrer-policy': undefined }, ['warn Referrer-Policy']],
  [{ 'ratelimit-limit': undefined }, ['warn RateLimit']],
  [{ server: 'nginx/1.22.1' }, ['warn server']],
])('the headers %p give %p', (headers: Record<string, string | undefined>, subjects) => {
  expect(findSubjects(headers)).toEqual(subjects);
});

/** Verdict, class and findings that are not fine, of a run whose every answer comes from `answer`. */
async function audit(
  raw: RawInputs,
  answer: (request: HttpRequest) => Scripted,
  open: string[] = [],
): Promise<string[]> {
  const { facts } = await play({
    raw: { url: 'https://app.test/health', ...raw },
    script: () => answer,
    network: { open },
  });
  const findings = facts.findings.filter((finding) => finding.verdict !== 'pass');
  return [`${facts.verdict} ${facts.class}`, ...findings.map((finding) => `${finding.verdict} ${finding.subject}`)];
}

const allow =
  (origin: (asked: string) => string | undefined, more: Record<string, string> = {}) =>
  (request: HttpRequest): Scripted => {
    const allowed = origin(request.headers['origin'] ?? '');
    return {
      ...ok,
      headers: {
        ...ok.headers,
        vary: 'Origin',
        ...more,
        ...(allowed === undefined ? {} : { 'access-control-allow-origin': allowed }),
      },
    };
  };

test.each([
  ['only the named origin', allow((asked) => (asked === 'https://shop.test' ? asked : undefined)), ['pass healthy']],
  [
    'the wildcard',
    allow(() => '*'),
    ['fail insecure', 'fail https://shop.test', 'fail https://stranger.invalid', 'fail null'],
  ],
  [
    'any origin by reflection',
    allow((asked) => asked),
    ['fail insecure', 'fail https://stranger.invalid', 'fail null'],
  ],
  ['no origin', allow(() => undefined), ['fail insecure', 'fail https://shop.test']],
  ['another origin', allow(() => 'https://else.test'), ['fail insecure', 'fail https://shop.test']],
  [
    'the origin, but caches may mix it up',
    allow((asked) => (asked === 'https://shop.test' ? asked : undefined), { vary: 'accept' }),
    ['warn insecure', 'warn https://shop.test'],
  ],
  [
    'strangers in the preflight alone',
    (request: HttpRequest) =>
      allow((asked) => (asked === 'https://shop.test' || request.method === 'OPTIONS' ? asked : undefined))(request),
    ['fail insecure', 'fail https://stranger.invalid', 'fail null'],
  ],
])('a service that lets in %s', async (_, answer, told) => {
  expect(await audit({ cors: 'https://shop.test' }, answer)).toEqual(told);
});

const redirect =
  (code: number, location?: string) =>
  (request: HttpRequest): Scripted =>
    request.url.startsWith('http:') ? { code, headers: location === undefined ? {} : { location } } : ok;

test.each([
  ['308 to https', redirect(308, 'https://app.test/health'), ['pass healthy']],
  ['302 to https', redirect(302, 'https://app.test/health'), ['warn insecure', 'warn app.test']],
  ['200', redirect(200), ['fail insecure', 'fail app.test']],
  ['a redirect to http', redirect(301, 'http://www.app.test/'), ['fail insecure', 'fail app.test']],
  ['a redirect elsewhere', redirect(301, 'https://else.test/'), ['warn insecure', 'warn app.test']],
  [
    'a closed port',
    (request: HttpRequest): Scripted =>
      request.url.startsWith('http:') ? { failure: { phase: 'connect', code: 'ECONNREFUSED' } } : ok,
    ['pass healthy'],
  ],
  [
    'a silent port',
    (request: HttpRequest): Scripted =>
      request.url.startsWith('http:') ? { failure: { phase: 'connect', code: 'EDEADLINE' } } : ok,
    ['inconclusive insecure', 'inconclusive app.test'],
  ],
])('plain http that answers with %s', async (_, answer, told) => {
  expect(await audit({ 'https-redirect': 'on' }, answer)).toEqual(told);
});

const PAGE =
  '<!doctype html><title>Shop</title><link rel="stylesheet" href="/a.css"><div id="root"></div><script type="module" src="/a.js"></script>';
const site =
  (files: Record<string, Scripted>) =>
  (request: HttpRequest): Scripted => {
    const { pathname } = new URL(request.url);
    if (pathname === '/health') return ok;
    return files[pathname] ?? { code: 404, body: 'gone' };
  };
const html: Scripted = { body: PAGE, headers: { 'content-type': 'text/html' } };
const js: Scripted = { body: 'x=1', headers: { 'content-type': 'text/javascript; charset=utf-8' } };
const css: Scripted = { body: 'a{}', headers: { 'content-type': 'text/css' } };

test.each([
  ['with all it needs', { '/': html, '/a.js': js, '/a.css': css }, ['pass healthy']],
  ['whose script is the page itself', { '/': html, '/a.js': html, '/a.css': css }, ['fail unhealthy', 'fail /a.js']],
  ['whose script is gone', { '/': html, '/a.css': css }, ['fail unhealthy', 'fail /a.js']],
  ['whose style has the wrong type', { '/': html, '/a.js': js, '/a.css': js }, ['fail unhealthy', 'fail /a.css']],
  [
    'whose script is plain text',
    { '/': html, '/a.js': { ...js, headers: { 'content-type': 'text/plain' } }, '/a.css': css },
    ['fail unhealthy', 'fail /a.js'],
  ],
  [
    'that is blank',
    { '/': { ...html, body: '<!doctype html><html><body></body></html>' } },
    ['fail unhealthy', 'fail page'],
  ],
  [
    'that is an error',
    { '/': { ...html, body: '<html><title>502 Bad Gateway</title></html>' } },
    ['fail unhealthy', 'fail page'],
  ],
  ['that is JSON', { '/': ok }, ['fail unhealthy', 'fail page']],
  ['that is not there', {}, ['fail unhealthy', 'fail page']],
  ['that is but text', { '/': { ...html, body: '<!doctype html><body><h1>Shop</h1></body>' } }, ['pass healthy']],
])('a page %s', async (_, files: Record<string, Scripted>, told) => {
  expect(await audit({ frontend: 'on' }, site(files))).toEqual(told);
});

const console1 = (text: string, source = 'https://app.test/a.js'): string =>
  `[7:7:1121/070223.9:INFO:CONSOLE:1] "${text}", source: ${source} (3)`;
const shown = (page: string, ...lines: string[]): Visited => ({ status: 'shown', page, lines });
const full = '<html><body><div id="root"><h1>Shop</h1></div><script src="/a.js"></script></body></html>';
const bare = '<html><body><div id="root"><!-- x --></div><script>var text = 1</script></body></html>';
const files = { '/': html, '/a.js': js, '/a.css': css };
const served = (body: string) => ({ ...files, '/': { ...html, body } });

test.each([
  ['fills the page', files, shown(full), 'pass healthy'],
  ['draws on a canvas', files, shown('<body><div id=root><canvas></canvas></div></body>'), 'pass healthy'],
  ['leaves the root empty', files, shown(bare), 'fail unhealthy'],
  ['throws', files, shown(full, console1('Uncaught Error: boom')), 'fail unhealthy'],
  ['throws and shows nothing', files, shown(bare, console1('Uncaught Error: boom')), 'fail unhealthy'],
  ['logs errors without throwing', files, shown(full, console1('an error, but caught')), 'pass healthy'],
  ['leaves a promise alone', files, shown(full, console1('Uncaught (in promise) Error: x')), 'warn unhealthy'],
  [
    'comes from elsewhere and throws',
    files,
    shown(full, console1('Uncaught Error: x', 'https://ads.test/x.js')),
    'warn unhealthy',
  ],
  ['meets a challenge', files, shown('<title>Just a moment...</title>'), 'inconclusive blocked'],
  ['has no browser, on an empty page', files, { status: 'absent' }, 'inconclusive healthy'],
  ['has no browser, on a page with text', served(full), { status: 'absent' }, 'warn healthy'],
  ['has no browser, and is not there', served('<body><h1>Shop</h1></body>'), { status: 'absent' }, 'pass healthy'],
  ['breaks the browser', files, { status: 'unfinished', reason: 'ended with 1' }, 'inconclusive healthy'],
])('a script that %s', async (_, all: Record<string, Scripted>, visited, told) => {
  const { facts, outcome } = await play({
    raw: { url: 'https://app.test/health', frontend: 'on' },
    script: () => site(all),
    show: () => visited as Visited,
  });
  expect(`${facts.verdict} ${facts.class}`).toBe(told);
  const isUnseen = (visited as Visited).status !== 'shown' && !told.startsWith('pass');
  expect(outcome.reason.includes('not provable')).toBe(isUnseen);
});

test('a page with an open stream is looked at once more without waiting, within the deadline', async () => {
  const visits: PageVisit[] = [];
  const look = (visit: PageVisit): Visited & { latency?: number } => {
    visits.push(visit);
    return visit.isPatient ? { ...shown(full), latency: 1e9 } : shown(full);
  };
  const raw = { url: 'https://app.test/health', frontend: 'on' };
  const { facts } = await play({ raw, script: () => site(files), show: look });
  expect([facts.verdict, visits.map((visit) => visit.isPatient)]).toEqual(['pass', [true, false]]);
  expect(visits[0]).toMatchObject({ url: 'https://app.test/', allowPrivate: false, isTrusting: false });
  const late = await play({ raw: { ...raw, deadline: '7s' }, script: () => site(files), show: look });
  expect([late.facts.verdict, late.outcome.reason.includes('deadline')]).toEqual(['inconclusive', true]);
});

test('assets are found in any spelling, once, against the base, never in comments', () => {
  const page = `<base href="/v2/"><!-- <script src="old.js"></script> --><SCRIPT SRC='a.js'></SCRIPT><script src=a.js></script>
    <link href="//cdn.test/b.css" rel="stylesheet"><link rel="icon" href="i.png"><link rel="modulepreload" href="c.js"><script src="data:text/javascript,1"></script>`;
  expect(listAssets(page, 'https://a.test/')).toEqual([
    { url: 'https://a.test/v2/a.js', kind: 'script' },
    { url: 'https://cdn.test/b.css', kind: 'style' },
    { url: 'https://a.test/v2/c.js', kind: 'script' },
  ]);
});

// Anything slower than linear would take minutes on these and end in the test's own timeout.
test.each(['<!--', '<script ', '<', '<base ', '<script>', '<meta ', '<title>', '<h1'])(
  'a megabyte of %s is read to its end',
  (part) => {
    const page = part.repeat(1_000_000 / part.length);
    const body = new TextEncoder().encode(page);
    expect(listAssets(page, 'https://a.test/')).toEqual([]);
    expect(findBootProblem(page, 'https://a.test/', [])).not.toBe('');
    expect(
      findAssetProblem('script', {
        status: 'answered',
        code: 200,
        headers: new Map(),
        body,
        isCut: true,
        address: '',
        timings: {},
      }),
    ).toBeDefined();
  },
);

test('ports are as they should be, or the run fails', async () => {
  const open = ['app.test:443', 'db.test:5432'];
  expect(await audit({ ports: '443 open\n22 closed' }, () => ok, open)).toEqual(['pass healthy']);
  expect(await audit({ ports: 'db.test:5432 closed\n444 open' }, () => ok, open)).toEqual([
    'fail unhealthy',
    'fail db.test:5432',
    'fail app.test:444',
  ]);
  expect([parsePortRule('70000 open'), parsePortRule('443'), parsePortRule('[::1]:80 open')]).toEqual([
    undefined,
    undefined,
    { host: '[::1]', port: 80, wanted: 'open' },
  ]);
});

const steps = `- url: https://app.test/health
  steps:
    - { name: in, url: /in, method: POST, capture: { token: token, where: header location } }
    - { name: make, url: /make, method: POST, headers: { authorization: "Bearer {{token}}", content-type: application/json }, body: '{"t":"{{token}}"}' }
    - { name: read, url: "/at/{{where}}", expect: { json: { is: made } } }`;

test('steps carry captures and cookies along, mask them, and stop at the first that fails', async () => {
  const token = ['to', 'ken', '"x"', '-1'].join('');
  const answer = (request: HttpRequest): Scripted => {
    const { pathname } = new URL(request.url);
    if (pathname === '/in')
      return {
        ...ok,
        body: JSON.stringify({ token }),
        headers: { ...ok.headers, location: 'a/b', 'set-cookie': 'sid=1; HttpOnly\nlang=en' },
      };
    if (pathname.startsWith('/at/')) return { ...ok, body: '{"is":"lost"}' };
    return ok;
  };
  const { facts, http, masks } = await play({ raw: { targets: steps }, script: () => answer });
  const [make, read] = http.requests.slice(-2);
  expect(JSON.parse(make?.body ?? '')).toEqual({ t: token });
  expect([make?.headers['authorization'], make?.headers['cookie'], read?.url]).toEqual([
    `Bearer ${token}`,
    'sid=1; lang=en',
    'https://app.test/at/a%2Fb',
  ]);
  expect([facts.verdict, facts.findings.map((finding) => finding.verdict)]).toEqual(['fail', ['pass', 'pass', 'fail']]);
  expect(masks).toContain(token);
  expect(JSON.stringify(facts)).not.toContain(token.slice(0, 5));
});

test('a version much slower than the one before warns, an equal one and a noisy one do not', () => {
  const latencies = (base: number): number[] => Array.from({ length: 30 }, (_, index) => base + (index % 5));
  const before = new Map([['api', latencies(100)]]);
  const verdict = (now: number[]): string | undefined => auditBaseline(before, new Map([['api', now]]))[0]?.verdict;
  expect([verdict(latencies(140)), verdict(latencies(100)), verdict(latencies(102)), verdict([500, 600])]).toEqual([
    'warn',
    'pass',
    'pass',
    'pass',
  ]);
  expect([readBaseline('{'), readBaseline('{"schema":"plimsoll/rollback/v1"}')]).toEqual([undefined, undefined]);
});

test('evidence of one run is the baseline of the next', async () => {
  const at = (latency: number) =>
    play({ raw: { url: 'https://app.test/health', soak: '40s' }, script: () => () => ({ ...ok, latency }) });
  const first = await at(50);
  const text = JSON.stringify({ schema: 'plimsoll/verify-health/v1', ...first.facts });
  const raw = { url: 'https://app.test/health', soak: '40s', baseline: 'old.json' };
  const second = await play({ raw, script: () => () => ({ ...ok, latency: 90 }), files: { 'old.json': text } });
  expect([second.facts.verdict, second.facts.class]).toEqual(['warn', 'slow']);
});

const hop = (url: string, method = 'GET') => ({ url, method, headers: { authorization: 'x' }, body: 'b' });

test.each([
  [
    'the same host keeps what was sent',
    hop('https://a.test/x'),
    307,
    '/y',
    { method: 'GET', headers: { authorization: 'x' } },
  ],
  ['another host gets nothing', hop('https://a.test/x'), 302, 'https://b.test/', { headers: {} }],
  ['another port gets nothing', hop('https://a.test/x'), 302, 'https://a.test:8443/', { headers: {} }],
  [
    'another host gets no body either',
    hop('https://a.test/x', 'POST'),
    307,
    'https://b.test/',
    { method: 'POST', headers: {} },
  ],
  [
    'the step up to https keeps it',
    hop('http://a.test/x'),
    301,
    'https://a.test/x',
    { headers: { authorization: 'x' } },
  ],
  ['a POST becomes a GET after 303', hop('https://a.test/x', 'POST'), 303, '/y', { method: 'GET' }],
])('redirects: %s', (_, from, code, location, wanted) => {
  const direction = pickDirection([from], code, location, []);
  expect(direction).toMatchObject({ kind: 'follow', hop: wanted });
  if (location.startsWith('https://b')) expect(direction.kind === 'follow' && direction.hop.body).toBeFalsy();
});

test('an audit that the deadline leaves no time for is inconclusive, never passed', async () => {
  const late = (request: HttpRequest): Scripted =>
    request.url.endsWith('/health') && request.headers['origin'] === undefined ? ok : { ...ok, latency: 60_000 };
  const told = await audit({ cors: 'https://shop.test', deadline: '10s', frontend: 'on' }, late);
  expect(told[0]).toMatch(/^inconclusive/u);
});

/** The clock findings of a run whose answers carry the Date of a clock that is so far ahead, or of an answer stored once. */
async function playDates(leadMs: number, headers: Record<string, string> = {}, isStored = false): Promise<string[]> {
  const start = Date.UTC(2026, 0, 2, 3, 4, 5);
  const { facts } = await play({
    raw: { url: 'https://app.test/health' },
    script: (_, elapsed) => () => ({
      ...ok,
      headers: { ...ok.headers, date: new Date(start + leadMs + (isStored ? 0 : elapsed())).toUTCString(), ...headers },
    }),
  });
  return facts.findings.map(({ audit, verdict, message }) => `${audit} ${verdict}: ${message}`);
}

test('clocks that disagree by more than two minutes warn; a stored answer and a cached one tell no time', async () => {
  const [ahead] = await playDates(600_000);
  expect(ahead).toContain('clock warn: the clock here is 10m behind the server’s (Date header)');
  expect((await playDates(-86_400_000))[0]).toContain('the clock here is 24h ahead of the server’s');
  expect(await playDates(90_000)).toEqual([]);
  expect(await playDates(-600_000, {}, true)).toEqual([]);
  expect((await playDates(-600_000, { age: '600' })).filter((told) => told.startsWith('clock'))).toEqual([]);
});
