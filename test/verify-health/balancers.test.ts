// Behind the real nginx and haproxy, where the machine has them: TLS and names, redirects, balancing, affinity, caches.
import { afterAll, expect, test } from '@jest/globals';
import { createHttp } from '../../src/ports/http.ts';
import { findPorts, isInstalled, startHaproxy, startNginx, type Process } from '../doubles/health/balancers.ts';
import { makeCertificate } from '../doubles/health/certificates.ts';
import * as doubles from '../doubles/health/servers.ts';
import { playLive, type RawInputs } from './stage.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

const http = createHttp({});
const NEW = 'a'.repeat(40);
const quick: RawInputs = { 'allow-private': 'true', deadline: '4s', interval: '80ms' };

async function serve(handler: Parameters<typeof doubles.serve>[0]): Promise<number> {
  const server = await doubles.serve(handler);
  closing.push(() => server.close());
  return server.port;
}

async function keep(starting: Promise<Process>): Promise<void> {
  const started = await starting;
  closing.push(() => started.close());
}

let replica = 0;
const fresh = (): Promise<number> => serve(doubles.json({ status: 'ok', sha: NEW, hostname: `new-${(replica += 1)}` }));
const stale = (): Promise<number> =>
  serve(doubles.json({ status: 'ok', sha: 'b'.repeat(40), hostname: `old-${(replica += 1)}` }));

/** Backends of ten servers, of which so many are old. */
async function listServers(old: number, option = ''): Promise<string> {
  const [young, aged] = [await fresh(), await stale()];
  return Array.from(
    { length: 10 },
    (_, index) => `  server s${index} 127.0.0.1:${index < old ? aged : young} ${option.replace('#', String(index))}`,
  ).join('\n');
}

const haproxy = isInstalled('haproxy') ? test : test.skip;
const nginx = isInstalled('nginx') ? test : test.skip;

async function judge(port: number, more: RawInputs = {}): Promise<string> {
  const { facts } = await playLive(
    { ...quick, url: `http://127.0.0.1:${port}/health`, 'expect-sha': NEW, ...more },
    http,
  );
  return `${facts.verdict} ${facts.class}`;
}

haproxy.each([
  ['all new, at random', 'mode http', 'balance random', 0, 'pass healthy'],
  ['a tenth old, at random', 'mode http', 'balance random', 1, 'fail mixed-versions'],
  ['a tenth old, in turn', 'mode http', 'balance roundrobin', 1, 'fail mixed-versions'],
  ['half old, by connection', 'mode tcp', 'balance roundrobin', 5, 'fail mixed-versions'],
  ['a quarter old, by connection at random', 'mode tcp', 'balance random', 3, 'fail mixed-versions'],
  ['all old', 'mode tcp', 'balance leastconn', 10, 'fail stale-version'],
])('haproxy: %s', async (_, mode, balance, old, wanted) => {
  const [port = 0] = await findPorts(1);
  const servers = await listServers(old);
  await keep(
    startHaproxy(
      `frontend f\n  ${mode}\n  bind 127.0.0.1:${port}\n  default_backend b\nbackend b\n  ${mode}\n  ${balance}\n${servers}`,
      port,
    ),
  );
  // A pass ends as soon as it is proved; the time is for machines with other things to do.
  expect(await judge(port, wanted.startsWith('pass') ? { deadline: '20s' } : {})).toBe(wanted);
});

haproxy('haproxy: affinity by cookie is not provable, and says so', async () => {
  const [port = 0] = await findPorts(1);
  const servers = await listServers(0, 'cookie s#');
  await keep(
    startHaproxy(
      `frontend f\n  bind 127.0.0.1:${port}\n  default_backend b\nbackend b\n  cookie SERVERID insert indirect\n${servers}`,
      port,
    ),
  );
  expect(await judge(port)).toBe('inconclusive healthy');
});

haproxy('haproxy: affinity by address shows one replica of two, which is not provable', async () => {
  const [port = 0] = await findPorts(1);
  const servers = [await fresh(), await fresh()].map((at, index) => `  server s${index} 127.0.0.1:${at}`).join('\n');
  await keep(
    startHaproxy(
      `frontend f\n  bind 127.0.0.1:${port}\n  default_backend b\nbackend b\n  balance source\n${servers}`,
      port,
    ),
  );
  const targets = `- { url: 'http://127.0.0.1:${port}/health', replicas: 2, sha: ${NEW} }`;
  const { facts } = await playLive({ ...quick, targets }, http);
  expect(`${facts.verdict} ${facts.class}`).toBe('inconclusive healthy');
});

haproxy('haproxy: every replica seen is enough, long before 44 answers', async () => {
  const [port = 0] = await findPorts(1);
  const servers = [await fresh(), await fresh(), await fresh()]
    .map((at, index) => `  server s${index} 127.0.0.1:${at}`)
    .join('\n');
  await keep(
    startHaproxy(
      `frontend f\n  bind 127.0.0.1:${port}\n  default_backend b\nbackend b\n  balance roundrobin\n${servers}`,
      port,
    ),
  );
  const targets = `- { url: 'http://127.0.0.1:${port}/health', replicas: 3, sha: ${NEW} }`;
  const { facts } = await playLive({ ...quick, targets }, http);
  expect({ verdict: facts.verdict, isQuick: facts.answers.length < 20 }).toEqual({ verdict: 'pass', isQuick: true });
});

haproxy('haproxy: a cache that still has the old answer for visitors is a stale version', async () => {
  const [port = 0] = await findPorts(1);
  const cached = { 'cache-control': 'max-age=60' };
  const origin = await serve(
    doubles.inTurn(
      doubles.json({ status: 'ok', sha: 'b'.repeat(40) }, 200, cached),
      doubles.json({ status: 'ok', sha: NEW }, 200, cached),
    ),
  );
  const cache = 'cache c\n  total-max-size 4\n  max-age 60';
  const rules = '  http-request cache-use c\n  http-response cache-store c';
  await keep(
    startHaproxy(
      `${cache}\nfrontend f\n  bind 127.0.0.1:${port}\n  http-request del-header cache-control\n  http-request del-header pragma\n  default_backend b\nbackend b\n${rules}\n  server s 127.0.0.1:${origin}`,
      port,
    ),
  );
  await http.request({
    url: `http://127.0.0.1:${port}/health`,
    method: 'GET',
    headers: {},
    allowPrivate: true,
    maxBytes: 1_000,
    headMs: 1_000,
    totalMs: 1_000,
  });
  await new Promise((done) => setTimeout(done, 1_100));
  expect(await judge(port)).toBe('fail stale-version');
});

haproxy('haproxy: no server left answers 503', async () => {
  const [port = 0, gone = 0] = await findPorts(2);
  await keep(
    startHaproxy(
      `frontend f\n  bind 127.0.0.1:${port}\n  default_backend b\nbackend b\n  server s 127.0.0.1:${gone}`,
      port,
    ),
  );
  expect(await judge(port, { deadline: '4s' })).toBe('fail unhealthy');
});

const root = makeCertificate({ name: 'Balancer Root', isAuthority: true });
const leaf = makeCertificate({ name: 'good', names: ['127.0.0.1', 'good.test'], issuer: root });
const other = makeCertificate({ name: 'other', names: ['other.test'], issuer: root });
const files = { 'good.pem': leaf.cert, 'good.key': leaf.key, 'other.pem': other.cert, 'other.key': other.key };
const tls = (name: string): string => `ssl_certificate {folder}/${name}.pem; ssl_certificate_key {folder}/${name}.key;`;
const headers = [
  'Strict-Transport-Security "max-age=31536000"',
  `Content-Security-Policy "default-src 'self'; frame-ancestors 'none'"`,
  'X-Content-Type-Options nosniff',
  'Referrer-Policy no-referrer',
  'RateLimit-Limit 100',
]
  .map((line) => `add_header ${line};`)
  .join(' ');

nginx('nginx: the default certificate answers for an unknown name, the right one under its own', async () => {
  const [port = 0] = await findPorts(1);
  const upstream = await fresh();
  const site = (name: string, flags: string): string =>
    `server { listen 127.0.0.1:${port} ssl http2 ${flags}; server_name ${name}.test; ${tls(name)} location / { proxy_pass http://127.0.0.1:${upstream}; } }`;
  await keep(startNginx(`${site('other', 'default_server')} ${site('good', '')}`, files, port));
  const ask = async (extra: string): Promise<string> => {
    const targets = `- url: https://127.0.0.1:${port}/health\n  tls: { ca: ca.pem${extra} }`;
    const { facts } = await playLive({ ...quick, deadline: '3s', targets }, http, { 'ca.pem': root.cert });
    return `${facts.verdict} ${facts.class}`;
  };
  expect(await ask('')).toBe('fail insecure');
  expect(await ask(', servername: good.test')).toBe('pass healthy');
});

nginx('nginx: headers, redirect to https and assets are audited as a browser meets them', async () => {
  const [port = 0, plain = 0, open = 0] = await findPorts(3);
  const upstream = await fresh();
  const page = '<!doctype html><title>Shop</title><div id="root"></div><script src="/app.js"></script>';
  const conf = `types { text/html html; text/javascript js; }
server { listen 127.0.0.1:${port} ssl; server_tokens off; ${tls('good')} ${headers} root {folder}; location = /health { proxy_pass http://127.0.0.1:${upstream}; } location / { try_files $uri /index.html; } }
server { listen 127.0.0.1:${plain}; return 308 https://127.0.0.1:${port}$request_uri; }
server { listen 127.0.0.1:${open}; location / { return 200 "hello"; } }`;
  await keep(startNginx(conf, { ...files, 'index.html': page }, port));
  const targets = `- url: https://127.0.0.1:${port}/health\n  tls: { ca: ca.pem }`;
  const raw = {
    ...quick,
    targets,
    'security-headers': 'fail',
    'https-redirect': `http://127.0.0.1:${plain}/`,
    frontend: 'on',
    ports: `${open} open\n1 closed`,
  };
  const { facts } = await playLive(raw, http, { 'ca.pem': root.cert });
  const told = facts.findings.map(
    (finding) => `${finding.audit} ${finding.verdict}: ${finding.subject} ${finding.message}`,
  );
  expect(told.filter((line) => line.includes(' fail: '))).toEqual([
    'frontend fail: /app.js is a web page served as script (the fallback of a single-page app): the file is missing',
  ]);
  expect(told.filter((line) => !line.startsWith('frontend')).every((line) => line.includes(' pass: '))).toBe(true);
  const open80 = await playLive({ ...raw, frontend: 'off', 'https-redirect': `http://127.0.0.1:${open}/` }, http, {
    'ca.pem': root.cert,
  });
  expect(`${open80.facts.verdict} ${open80.facts.class}`).toBe('fail insecure');
});

nginx('nginx: the page of a fresh installation is no healthy service', async () => {
  const [port = 0] = await findPorts(1);
  await keep(
    startNginx(
      `types { text/html html; } server { listen 127.0.0.1:${port}; root /usr/share/nginx/html; index index.html; location /health { return 200 '<html><title>Welcome to nginx!</title></html>'; default_type text/html; } }`,
      {},
      port,
    ),
  );
  const { facts } = await playLive({ ...quick, deadline: '2s', url: `http://127.0.0.1:${port}/health` }, http);
  expect(`${facts.verdict} ${facts.class}`).toBe('fail unhealthy');
});
