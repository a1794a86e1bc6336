// The browser port: what the fake and a real browser have in common, and what only a real one shows.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { createBrowser, type Browser, type PageVisit } from '../../src/ports/browser.ts';
import type { Resolve } from '../../src/ports/http-socket.ts';
import { makeCertificate } from '../doubles/health/certificates.ts';
import * as doubles from '../doubles/health/servers.ts';
import { createFakeBrowser } from '../fakes/browser.ts';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const isThere = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => NAMES.some((name) => existsSync(join(folder, name))));
// Skipped by name where the machine has no Chrome or Chromium on its PATH.
const real = isThere ? test : test.skip;

const open: doubles.Double[] = [];
afterAll(() => Promise.all(open.map((server) => server.close())));

const page = (script: string): string =>
  `<!doctype html><title>Shop</title><div id="root"></div><script>${script}</script>`;
const PAGES: Readonly<Record<string, string>> = {
  '/late': page('setTimeout(() => { document.getElementById("root").textContent = "late " + "words" }, 2000)'),
  '/throws': page('throw new Error("boom")'),
  '/spins': page('while (true);'),
  '/agent': page('document.getElementById("root").textContent = navigator.userAgent'),
};

async function start(): Promise<string> {
  const server = await doubles.serve((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(PAGES[request.url ?? ''] ?? 'nothing');
  });
  open.push(server);
  return `http://127.0.0.1:${server.port}`;
}

const visiting = (url: string, more: Partial<PageVisit> = {}): PageVisit => ({
  url,
  userAgent: 'plimsoll-test',
  allowPrivate: true,
  isTrusting: false,
  isPatient: true,
  totalMs: 20_000,
  ...more,
});

async function told(browser: Browser, base: string): Promise<unknown[]> {
  const late = await browser.visit(visiting(`${base}/late`));
  const throws = await browser.visit(visiting(`${base}/throws`));
  const spins = await browser.visit(visiting(`${base}/spins`, { totalMs: 3_000 }));
  return [
    late.status === 'shown' && late.page.includes('late words'),
    throws.status === 'shown' &&
      throws.lines.some((line) => line.includes('CONSOLE') && line.includes('"Uncaught Error: boom"')),
    spins.status,
  ];
}

const fake = createFakeBrowser(({ url }) => {
  if (url.endsWith('/spins')) return { status: 'shown', page: '', lines: [], latency: 1e9 };
  const lines = url.endsWith('/throws') ? ['[1:INFO:CONSOLE:1] "Uncaught Error: boom", source: x (1)'] : [];
  return { status: 'shown', page: 'late words', lines };
});

test('the fake shows a page after its scripts ran, tells what they threw, and ends in time', async () => {
  expect(await told(fake, 'http://app.test')).toEqual([true, true, 'unfinished']);
});

real(
  'a real browser does the same',
  async () => {
    expect(await told(createBrowser(process.env), await start())).toEqual([true, true, 'unfinished']);
  },
  60_000,
);

real(
  'a real browser reaches nothing that is refused: no private address, no metadata, no name that becomes one',
  async () => {
    const base = await start();
    const names: Record<string, string> = { 'rebound.test': '127.0.0.1', 'meta.test': '169.254.169.254' };
    const resolve: Resolve = async (host) => [{ address: names[host] ?? host, family: 4 }];
    const browser = createBrowser(process.env, resolve);
    const port = new URL(base).port;
    const reached = await browser.visit(visiting(`http://rebound.test:${port}/agent`));
    expect(reached.status === 'shown' && reached.page.includes('plimsoll-test')).toBe(true);
    for (const [url, allowPrivate] of [
      [`${base}/agent`, false],
      [`http://rebound.test:${port}/agent`, false],
      ['http://169.254.169.254/latest/', true],
      ['http://meta.test/latest/', true],
    ] as const) {
      const visited = await browser.visit(visiting(url, { allowPrivate }));
      expect({ url, status: visited.status }).toEqual({ url, status: 'unfinished' });
    }
  },
  60_000,
);

real(
  'a real browser refuses a certificate nobody signed, unless it was checked elsewhere',
  async () => {
    const pair = makeCertificate({ name: 'x', names: ['127.0.0.1'] });
    const server = await doubles.serveTls(
      { cert: pair.cert, key: pair.key },
      doubles.text(PAGES['/agent']!, 200, { 'content-type': 'text/html' }),
    );
    open.push(server);
    const shows = async (isTrusting: boolean): Promise<boolean> => {
      const visited = await createBrowser(process.env).visit(
        visiting(`https://127.0.0.1:${server.port}/`, { isTrusting }),
      );
      return visited.status === 'shown' && visited.page.includes('plimsoll-test');
    };
    expect([await shows(false), await shows(true)]).toEqual([false, true]);
  },
  60_000,
);

// On macOS and Windows a browser has a folder of its own.
const bare = process.platform === 'linux' ? test : test.skip;

bare('a machine without a browser says so', async () => {
  expect(await createBrowser({ PATH: '/nowhere' }).visit(visiting('http://app.test/'))).toEqual({ status: 'absent' });
});
