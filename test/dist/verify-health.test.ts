// The committed bundle of verify-health, run as the runner runs it, against real loopback servers.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { serveProxy } from '../doubles/health/proxy.ts';
import * as doubles from '../doubles/health/servers.ts';
import { runStep } from '../harness.ts';

const open: doubles.Double[] = [];
afterAll(() => Promise.all(open.map((server) => server.close())));

async function at(starting: Promise<doubles.Double>): Promise<string> {
  const server = await starting;
  open.push(server);
  return `http://127.0.0.1:${server.port}/health`;
}

const quick = { 'allow-private': 'true', deadline: '4s', interval: '100ms' };

test('a healthy service passes with its version, evidence that fits its schema, and a summary', async () => {
  const url = await at(doubles.serve(doubles.json({ status: 'ok', sha: 'abcdef1234567' })));
  const step = await runStep('verify-health', { inputs: { ...quick, deadline: '10s', url, 'expect-sha': 'abcdef1' } });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'passed', verdict: 'pass', class: 'healthy', version: 'abcdef1234567', 'error-rate': '0', p95: '' } });
  expect(Number(step.outputs['samples'])).toBeGreaterThanOrEqual(41);
  expect(step.summary).toContain('### Health: ✅ pass');
  expect(step.summary).toContain('```mermaid');
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../schema/verify-health.v1.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false }).compile(schema);
  expect({ isValid: validate(step.evidence), errors: validate.errors }).toEqual({ isValid: true, errors: null });
});

test('a service that is down fails within a second of the deadline, and says which dependency', async () => {
  const url = await at(doubles.serve(doubles.json({ status: 'DOWN', components: { redis: { status: 'DOWN' } } }, 503)));
  const step = await runStep('verify-health', { inputs: { ...quick, deadline: '1s', url } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', verdict: 'fail', class: 'unhealthy' } });
  expect(step.outputs['reason']).toContain('down: redis');
  expect(Number(step.evidence?.['tookMs'])).toBeLessThanOrEqual(2_000);
});

test('a private address is refused unless allowed, with exit 1 and no rollback', async () => {
  const url = await at(doubles.serve(doubles.json({ status: 'ok' })));
  const step = await runStep('verify-health', { inputs: { url, interval: '100ms' } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'inconclusive', class: 'blocked' } });
  expect(step.outputs['reason']).toContain('allow-private: true');
});

test('a limit that cannot be cleared is a usage error that names the answers it needs', async () => {
  const step = await runStep('verify-health', { inputs: { url: 'https://app.invalid/', 'max-error-rate': '1', deadline: '5m' } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', verdict: '' } });
  expect(step.outputs['reason']).toContain('need 381 answers');
});

test('mistakes in targets are all named with line and column', async () => {
  const targets = '- url: ftp://x\n  expcet: {}\n- url: https://app.invalid/\n  expect:\n    json: { a: "< b" }\n';
  const step = await runStep('verify-health', { inputs: { targets } });
  expect(step.code).toBe(1);
  expect(step.outputs['reason']).toContain('targets:1:3: 0.url');
  expect(step.outputs['reason']).toContain('targets:2:3: 0.expcet: unknown key');
});

test('what a server says cannot command the runner, and no secret is shown', async () => {
  const evil = '::set-output name=verdict::pass\n<script>alert(1)</script> | ::stop-commands::x';
  const url = await at(doubles.serve(doubles.json({ status: 'error', sha: 'zzz', checks: { [evil]: 'down' } }, 503)));
  const token = ['s3', 'cr', 'et-', 'value'].join('');
  const targets = `- url: ${url.replace('http://', `http://me:${token}@`)}?key=${token}\n  headers: { x-api-key: ${token} }`;
  const step = await runStep('verify-health', { inputs: { ...quick, deadline: '1s', targets, 'bypass-header': `X-Bypass: ${token}` } });
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'fail' } });
  expect(step.stdout).not.toMatch(/^::(?:set-output|stop-commands)/mu);
  expect(step.summary).not.toContain('<script>');
  const shown = [step.stdout.replace(/^::add-mask::.*$/gmu, ''), step.summary, JSON.stringify(step.outputs), JSON.stringify(step.evidence)].join('\n');
  expect(shown).not.toContain(token);
});

// What may never be asked is refused by the address behind the name, in any spelling, and even where private ones may.
test.each([
  ['http://169.254.169.254/latest/meta-data/', 'true', 'insecure', 'which is never asked'],
  ['http://[::ffff:169.254.169.254]/', 'true', 'insecure', 'which is never asked'],
  ['http://2852039166/', 'true', 'insecure', 'which is never asked'],
  ['http://metadata.google.internal/', 'true', 'insecure', 'which is never asked'],
  ['http://127.0.0.1:9/health', 'false', 'blocked', 'allow-private: true'],
  ['http://[::1]:9/health', 'false', 'blocked', 'allow-private: true'],
  ['http://2130706433:9/health', 'false', 'blocked', 'allow-private: true'],
  ['http://0177.0.0.1:9/health', 'false', 'blocked', 'allow-private: true'],
])('%s with allow-private %s is refused', async (url, allowed, kind, told) => {
  const step = await runStep('verify-health', { inputs: { url, 'allow-private': allowed, deadline: '1s', interval: '100ms', consecutive: '2' } });
  expect(step).toMatchObject({ code: 1, outputs: { class: kind } });
  expect(step.outputs['reason']).toContain(told);
});

test.each(['file:///etc/hosts', 'gopher://127.0.0.1:70/', 'ftp://a.invalid/', 'javascript:alert(1)'])('%s is no URL to check', async (url) => {
  const step = await runStep('verify-health', { inputs: { url } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', verdict: '' } });
  expect(step.outputs['reason']).toContain('absolute http:// or https:// URL');
});

test('a redirect to a metadata address is not followed, and a head that never ends is cut off at the deadline', async () => {
  const away = await at(doubles.serve(doubles.text('', 302, { location: 'http://169.254.169.254/latest/' })));
  const redirected = await runStep('verify-health', { inputs: { ...quick, deadline: '1s', url: away } });
  expect(redirected).toMatchObject({ code: 1, outputs: { verdict: 'fail', class: 'insecure' } });
  const drip = await at(doubles.serveRaw(doubles.loris(20)));
  const slow = await runStep('verify-health', { inputs: { ...quick, deadline: '2s', url: drip } });
  expect(slow).toMatchObject({ code: 1, outputs: { verdict: 'fail', class: 'unreachable' } });
  expect(Number(slow.evidence?.['tookMs'])).toBeLessThanOrEqual(3_000);
});

test('a proxy of the environment is used, its credentials reach nobody else, and one that is down gives no verdict', async () => {
  const word = ['pro', 'xy-', 'word'].join('');
  const seen: string[] = [];
  const url = await at(
    doubles.serve((request, response) => {
      seen.push(JSON.stringify(request.headers));
      doubles.json({ status: 'ok' })(request, response);
    }),
  );
  const asked: string[] = [];
  const proxy = await serveProxy((line) => asked.push(line));
  open.push(proxy);
  const through = await runStep('verify-health', { inputs: { ...quick, url }, env: { HTTP_PROXY: `http://me:${word}@127.0.0.1:${proxy.port}` } });
  expect(through.outputs['verdict']).toBe('pass');
  expect(asked.every((line) => line.startsWith(`GET ${url} Basic `))).toBe(true);
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(through.stdout + through.summary + JSON.stringify(through.evidence)).not.toContain(word);
  const down = await runStep('verify-health', { inputs: { ...quick, deadline: '1s', url }, env: { HTTP_PROXY: 'http://127.0.0.1:1' } });
  expect(down).toMatchObject({ code: 1, outputs: { verdict: 'inconclusive', class: 'unreachable' } });
});

// The system tells the peak of one program on Linux only.
const measured = process.platform === 'linux' ? test : test.skip;

measured.each(['endless', 'gzip', 'br'] as const)('the step stays below 150 MB whatever the body is (%s)', async (kind) => {
  const url = await at(doubles.serve(kind === 'endless' ? doubles.endless : doubles.bomb(kind)));
  // Not resourceUsage: on Linux its peak counts what the parent held before the program was replaced.
  const tell = `import fs from 'node:fs'; process.on('exit', () => console.error('peak ' + (/VmHWM:\\s+(\\d+)/u.exec(fs.readFileSync('/proc/self/status', 'utf8')) ?? [])[1]));`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tell)}` };
  const step = await runStep('verify-health', { inputs: { ...quick, deadline: '2s', url }, env });
  expect(step.outputs['class']).toBe('unhealthy');
  expect(Number(/^peak (\d+)$/mu.exec(step.stderr)?.[1]) / 1024).toBeLessThan(150);
});

const document = (script: string): string =>
  `<!doctype html><html><head><title>Shop</title></head><body><div id="root"></div><script src="/app.js"></script><script>${script}</script></body></html>`;

/** A service with a health answer and a page around one script. */
async function serveShop(script: string): Promise<string> {
  const health = doubles.json({ status: 'ok' });
  const app = doubles.text('window.fill = () => { document.getElementById("root").textContent = "Welcome"; };', 200, { 'content-type': 'text/javascript' });
  const page = doubles.text(document(script), 200, { 'content-type': 'text/html' });
  return at(doubles.serve((request, response) => (request.url === '/health' ? health : request.url === '/app.js' ? app : page)(request, response)));
}

const hasBrowser = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'].some((name) => existsSync(join(folder, name))));
// Skipped by name where the machine has no Chrome or Chromium on its PATH.
const browsed = hasBrowser ? test : test.skip;

browsed.each([
  ['fills its root', 'fill()', 'pass', 'starts in a browser'],
  ['leaves its root empty', 'void 0', 'fail', 'shows nothing in a browser'],
  ['throws while it starts', 'fill(); throw new Error("boom")', 'fail', 'throws while it starts: Uncaught Error: boom'],
])('with a browser, a page that %s is judged by what the browser shows', async (_, script, verdict, told) => {
  const url = await serveShop(script);
  const step = await runStep('verify-health', { inputs: { ...quick, deadline: '40s', url, frontend: 'on' }, env: { PATH: process.env['PATH'] ?? '' } });
  const findings = JSON.stringify(step.evidence?.['findings']);
  expect({ verdict: step.outputs['verdict'], isTold: findings.includes(told), findings }).toEqual({ verdict, isTold: true, findings });
}, 60_000);

// Elsewhere a browser is found in its own folder, whatever the PATH is.
measured('without a browser, a page that is empty until its scripts run is not provable, never passed', async () => {
  const url = await serveShop('fill()');
  const step = await runStep('verify-health', { inputs: { ...quick, deadline: '40s', url, frontend: 'on' }, env: { PATH: '/nowhere' } });
  expect(step).toMatchObject({ code: 1, outputs: { verdict: 'inconclusive', class: 'healthy' } });
  expect(step.outputs['reason']).toContain('not provable (no browser on this machine)');
});
