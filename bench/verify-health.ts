// verify-health beside curl, wait-on and blackbox_exporter on the same misbehaving loopback services: who lets what pass.
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPorts } from '../test/doubles/health/balancers.ts';
import { makeCertificate } from '../test/doubles/health/certificates.ts';
import * as doubles from '../test/doubles/health/servers.ts';

/** Programs to compare with, by environment: WAIT_ON is its JavaScript file, BLACKBOX_EXPORTER its binary. */
const { WAIT_ON, BLACKBOX_EXPORTER } = process.env;
const LIMIT_MS = 20_000;

const NEW = 'a'.repeat(40);
const good = doubles.json({ status: 'ok', sha: NEW });
const old = doubles.json({ status: 'ok', sha: 'b'.repeat(40) });
const down = doubles.json({ status: 'error' }, 503);
const root = makeCertificate({ name: 'Bench Root', isAuthority: true });
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
writeFileSync(join(folder, 'ca.pem'), root.cert);
// The runner makes the files that a step writes to.
for (const name of ['out', 'summary']) writeFileSync(join(folder, name), '');

interface Row {
  name: string;
  isGood?: boolean;
  isTls?: boolean;
  start: () => Promise<doubles.Double>;
}

const serve = (handler: Parameters<typeof doubles.serve>[0]) => (): Promise<doubles.Double> => doubles.serve(handler);
const tls = (more: object) => (): Promise<doubles.Double> =>
  doubles.serveTls(makeCertificate({ name: 'leaf', names: ['127.0.0.1'], issuer: root, ...more }), good);
const each = (make: () => Parameters<typeof doubles.serve>[0]) => (): Promise<doubles.Double> => doubles.serve(make());

const ROWS: readonly Row[] = [
  { name: 'healthy, new commit', isGood: true, start: serve(good) },
  { name: '3×503, then healthy', isGood: true, start: each(() => doubles.inTurn(down, down, down, good)) },
  { name: 'good certificate', isGood: true, isTls: true, start: tls({}) },
  { name: '200 degraded (degraded: fail)', start: serve(doubles.json({ status: 'degraded', sha: NEW })) },
  { name: '200 overall_status unhealthy', start: serve(doubles.json({ overall_status: 'unhealthy', sha: NEW })) },
  {
    name: '200 HTML error shell',
    start: serve(doubles.text('<html><h2>Application error</h2></html>', 200, { 'content-type': 'text/html' })),
  },
  { name: '200, old commit', start: serve(old) },
  { name: 'half-rolled 1 of 2', start: each(() => doubles.inRotation(good, old)) },
  { name: 'half-rolled 1 of 10', start: each(() => doubles.inRotation(...Array<typeof good>(9).fill(good), old)) },
  { name: 'flapping 200/503', start: each(() => doubles.inRotation(good, down)) },
  { name: 'healthy 6 times, then 503', start: each(() => doubles.inTurn(good, good, good, good, good, good, down)) },
  {
    name: 'CDN hit, old commit',
    start: serve(doubles.json({ status: 'ok', sha: 'b'.repeat(40) }, 200, { age: '86400', 'x-cache': 'HIT' })),
  },
  {
    name: 'redirect to login',
    start: serve((request, response) =>
      (request.url === '/login'
        ? doubles.text('<html>Sign in</html>', 200, { 'content-type': 'text/html' })
        : doubles.text('', 302, { location: '/login' }))(request, response),
    ),
  },
  { name: 'redirect loop', start: serve(doubles.text('', 302, { location: '/health' })) },
  { name: '3 s latency (limit 1 s)', start: serve(doubles.slowly(3_000, good)) },
  { name: 'expired certificate', isTls: true, start: tls({ fromDays: -9, toDays: -1 }) },
  { name: 'wrong name', isTls: true, start: tls({ names: ['other.test'] }) },
  {
    name: 'unknown authority',
    isTls: true,
    start: () => doubles.serveTls(makeCertificate({ name: 'x', names: ['127.0.0.1'] }), good),
  },
  { name: 'accepts, never answers', start: () => doubles.serveRaw(doubles.mute) },
  { name: 'slow-loris body', start: serve(doubles.dripping(50)) },
  { name: 'endless body', start: serve(doubles.endless) },
  { name: 'gzip bomb', start: serve(doubles.bomb('gzip')) },
];

interface Ended {
  verdict: 'pass' | 'fail' | 'hang';
  seconds: number;
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const begun = performance.now();
  return new Promise((done) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const verdict = signal === 'SIGKILL' ? 'hang' : code === 0 ? 'pass' : 'fail';
      done({ verdict, seconds: (performance.now() - begun) / 1000 });
    });
  });
}

function runOurs(url: string): Promise<Ended> {
  const inputs = {
    TARGETS: JSON.stringify([{ url, degraded: 'fail', tls: { ca: root.cert } }]),
    'EXPECT-SHA': NEW,
    'ALLOW-PRIVATE': 'true',
    DEADLINE: '6s',
    INTERVAL: '100ms',
    SOAK: '1s',
    'MAX-LATENCY': '1s',
  };
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value]));
  const script = resolve(import.meta.dirname, '../dist/verify-health.js');
  return run(process.execPath, [script], {
    ...env,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: join(folder, 'out'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  });
}

type Tool = { name: string; run: (url: string) => Promise<Ended> };

async function startBlackbox(binary: string): Promise<Tool[]> {
  const [port = 0] = await findPorts(1);
  const http = {
    valid_status_codes: [],
    follow_redirects: true,
    tls_config: { ca_file: join(folder, 'ca.pem') },
    preferred_ip_protocol: 'ip4',
  };
  const body = { ...http, fail_if_body_not_matches_regexp: ['"status" ?: ?"ok"', NEW], body_size_limit: '1MB' };
  const modules = {
    modules: { status: { prober: 'http', timeout: '10s', http }, body: { prober: 'http', timeout: '10s', http: body } },
  };
  writeFileSync(join(folder, 'blackbox.yml'), JSON.stringify(modules));
  const child = spawn(
    binary,
    [`--config.file=${join(folder, 'blackbox.yml')}`, `--web.listen-address=127.0.0.1:${port}`],
    { stdio: 'ignore' },
  );
  process.on('exit', () => child.kill());
  await wait(1_000);
  const probe =
    (module: string) =>
    async (url: string): Promise<Ended> => {
      const begun = performance.now();
      const asked = `http://127.0.0.1:${port}/probe?module=${module}&target=${encodeURIComponent(url)}`;
      const text = await fetch(asked, { signal: AbortSignal.timeout(LIMIT_MS) })
        .then((answer) => answer.text())
        .catch(() => undefined);
      const verdict = text === undefined ? 'hang' : /^probe_success 1$/mu.test(text) ? 'pass' : 'fail';
      return { verdict, seconds: (performance.now() - begun) / 1000 };
    };
  return [
    { name: 'blackbox 2xx', run: probe('status') },
    { name: 'blackbox + body regexps', run: probe('body') },
  ];
}

async function listTools(): Promise<Tool[]> {
  const ca = join(folder, 'ca.pem');
  const tools: Tool[] = [
    { name: 'verify-health', run: runOurs },
    { name: 'curl -fsSL', run: (url) => run('curl', ['-fsSL', '--cacert', ca, '-o', '/dev/null', url]) },
  ];
  if (WAIT_ON !== undefined) {
    tools.push({
      name: 'wait-on',
      run: (url) =>
        run(process.execPath, [
          WAIT_ON,
          '-t',
          '10000',
          url
            .replace(/^http/u, 'http-get://')
            .replace('http-get://s://', 'https-get://')
            .replace('http-get://://', 'http-get://'),
        ]),
    });
  }
  return BLACKBOX_EXPORTER === undefined ? tools : [...tools, ...(await startBlackbox(BLACKBOX_EXPORTER))];
}

async function play(row: Row, tool: Tool): Promise<Ended> {
  const server = await row.start();
  const ended = await tool.run(`${row.isTls === true ? 'https' : 'http'}://127.0.0.1:${server.port}/health`);
  await server.close();
  return ended;
}

const tools = await listTools();
const wrong = new Map(tools.map((tool) => [tool.name, { passes: 0, fails: 0, hangs: 0 }]));
console.log(
  `| service | truth | ${tools.map((tool) => tool.name).join(' | ')} |\n|${' --- |'.repeat(tools.length + 2)}`,
);
for (const row of ROWS) {
  const ended = await Promise.all(tools.map((tool) => play(row, tool)));
  for (const [index, { verdict }] of ended.entries()) {
    const count = wrong.get(tools[index]!.name)!;
    if (verdict === 'hang') count.hangs += 1;
    else if (verdict === 'pass' && row.isGood !== true) count.passes += 1;
    else if (verdict === 'fail' && row.isGood === true) count.fails += 1;
  }
  const cells = ended.map(({ verdict, seconds }) => `${verdict} ${seconds.toFixed(1)} s`);
  console.log(`| ${row.name} | ${row.isGood === true ? 'good' : 'bad'} | ${cells.join(' | ')} |`);
}
for (const [name, { passes, fails, hangs }] of wrong)
  console.log(`${name}: ${passes} false passes, ${fails} false fails, ${hangs} hangs in ${ROWS.length} services`);
process.exit(0);
