// `npm start` as a newcomer runs it, and its report in a real browser: self-contained, light and dark, with a picture to see.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFolder } from '../world.ts';
import { chromium, openBrowser, type Page } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = createFolder();
const report = join(folder, 'plimsoll-report.html');
const temporary = createFolder();
const inBrowser = chromium === undefined ? describe.skip : describe;

let said = { status: null as number | null, stdout: '', stderr: '' };
beforeAll(() => {
  // Neither a terminal nor a home nor a configuration of git.
  const env = { PATH: process.env['PATH'] ?? '', HOME: createFolder(), TMPDIR: temporary };
  said = spawnSync(process.execPath, [join(root, 'dist/start.js')], { cwd: folder, env, encoding: 'utf8' });
}, 120_000);

test('the rehearsal goes as planned, in plain lines where there is no terminal, and ends with the figures', () => {
  expect({ code: said.status, stderr: said.stderr }).toEqual({ code: 0, stderr: '' });
  expect(said.stdout).not.toContain('\u001b');
  const scenes = said.stdout.split('\n').filter((line) => /^[✓✗] /u.test(line));
  expect(scenes.filter((line) => line.startsWith('✗'))).toEqual([]);
  for (const words of ['A change in a hurry: verdict', 'Version one: health', 'Version two, broken: rollback', 'Slack'])
    expect(scenes.join('\n')).toContain(words);
  expect(said.stdout).toMatch(/2 deployments · change failure rate 50 % · failed deployment recovered in [\d.]+ s/u);
  expect(said.stdout).toContain('production was rolled back');
  expect(said.stdout).toContain(`Report: ${report}`);
});

test('a rehearsal that went as planned leaves nothing behind but its report', () => {
  expect(readdirSync(temporary).filter((name) => name.startsWith('plimsoll-'))).toEqual([]);
});

test('the report names no other place that a browser would ask, and tells nothing of the planted key', () => {
  const page = readFileSync(report, 'utf8');
  expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed)\b|\bsrc=|@import|url\(/u);
  expect(page).toContain('production was rolled back');
  expect(page).not.toContain('51Hq8ZkVt2mYx7RbNc4WdEf6Gp');
});

/** Relative luminance contrast of two CSS colours, as WCAG 2 counts it. */
const CONTRAST = `((a, b) => {
  const light = (css) => {
    const [r, g, b] = css.match(/[\\d.]+/g).map(Number).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
})`;
const PAPER = 'getComputedStyle(document.body).backgroundColor';

inBrowser('the report in headless Chromium (skipped where none is found)', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openBrowser();
    await page.open(pathToFileURL(report).href);
  }, 60_000);
  afterAll(() => page.close());

  test('loads itself alone and complains of nothing', () => {
    expect(page.requests).toEqual([pathToFileURL(report).href]);
    expect(page.complaints).toEqual([]);
  });

  test('shows the timeline with one visible bar per step, and the pictures of both verifications', async () => {
    const pictures = await page.evaluate<{ width: number; height: number; bars: number[]; label: string }[]>(
      `[...document.querySelectorAll('svg')].map((svg) => ({
        width: svg.getBoundingClientRect().width, height: svg.getBoundingClientRect().height,
        bars: [...svg.querySelectorAll('rect')].map((bar) => bar.getBoundingClientRect().width),
        label: svg.getAttribute('aria-label') ?? '' }))`,
    );
    const steps = await page.evaluate<number>(`document.querySelectorAll('details').length`);
    expect(pictures).toHaveLength(3);
    expect(pictures[0]).toMatchObject({ label: 'Timeline of the run' });
    expect(pictures[0]?.bars).toHaveLength(steps);
    expect(pictures[0]?.bars.every((width) => width > 0)).toBe(true);
    expect(pictures.every(({ width, height }) => width > 300 && height > 50)).toBe(true);
  });

  test.each(['light', 'dark'])('is readable where the system is %s', async (scheme) => {
    await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    const paper = await page.evaluate<string>(PAPER);
    const [red = 0] = (/[\d.]+/gu.exec(paper) ?? []).map(Number);
    expect(red > 128).toBe(scheme === 'light');
    const contrasts = await page.evaluate<Record<string, number>>(`Object.fromEntries(
      ['h1', 'p', 'td', 'th', '.verdict', '.passed', '.failed', 'svg text'].map((name) => {
        const one = document.querySelector(name); const style = getComputedStyle(one);
        return [name, ${CONTRAST}(one.closest('svg') ? style.fill : style.color, ${PAPER})];
      }))`);
    expect(Object.entries(contrasts).filter(([, ratio]) => ratio < 4.5)).toEqual([]);
    const pictured = await page.evaluate<number[]>(
      `[...document.querySelectorAll('svg text')].map((one) => ${CONTRAST}(getComputedStyle(one).fill, ${PAPER}))`,
    );
    expect(pictured.filter((ratio) => ratio < 4.5)).toEqual([]);
    const panels = await page.evaluate<number[]>(
      `[...document.querySelectorAll('svg.health rect[height="105"]')].map((panel) => ${CONTRAST}(getComputedStyle(document.querySelector('svg.health text')).fill, getComputedStyle(panel).fill))`,
    );
    expect(panels).toHaveLength(8);
    expect(panels.filter((ratio) => ratio < 4.5)).toEqual([]);
  });

  test('needs no sideways scrolling on a narrow screen', async () => {
    const size = { width: 400, height: 800, deviceScaleFactor: 1, mobile: false };
    await page.call('Emulation.setDeviceMetricsOverride', size);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  });
});
