// The pictures and the summary: bounded, escaped, and showing what happened.
import { expect, test } from '@jest/globals';
import { findXmlError } from '../doubles/health/xml.ts';
import type { Evidence } from '../../src/verify-health/evidence.ts';
import { writeSummary } from '../../src/verify-health/summary.ts';
import { drawMermaid } from '../../src/verify-health/timeline/mermaid.ts';
import { listSegments } from '../../src/verify-health/timeline/segments.ts';
import { drawSvg } from '../../src/verify-health/timeline/svg.ts';
import { fresh, stale } from './corpus/scenario.ts';
import { play } from './stage.ts';

async function playRollout(): Promise<Evidence> {
  const raw = { url: 'https://app.test/health', 'expect-sha': 'a'.repeat(40) };
  const { facts } = await play({ raw, script: (_, elapsed) => () => (elapsed() < 10_000 ? stale() : fresh()) });
  return facts;
}

test('stretches of the same kind are one segment, and never more than asked', async () => {
  const { answers } = await playRollout();
  const segments = listSegments(answers, 99_999, 10);
  expect(segments.map(({ class: kind, count }) => `${kind} ${count}`)).toEqual(['stale-version 5', 'healthy 60']);
  expect(segments.at(-1)?.to).toBe(99_999);
  const flapping = answers.map((answer, index) => (index % 2 === 0 ? answer : { ...answer, class: 'slow' as const }));
  expect(listSegments(flapping, 0, 7).length).toBe(7);
  expect(listSegments([], 5, 7)).toEqual([]);
});

test('the Mermaid picture has one section per target and no mark that could end a label', async () => {
  const facts = await playRollout();
  const target = { ...facts.targets[0]!, name: 'a:b;c#d%%\n`x` "y" <z>' };
  const drawn = drawMermaid({ ...facts, targets: [target] }).split('\n');
  expect(drawn.slice(0, 5)).toEqual([
    'gantt',
    '  dateFormat x',
    '  axisFormat %M:%S',
    '  section a b c d x y z',
    '    stale-version bbbbbbb x5 :crit, 0, 10000',
  ]);
});

test('the largest picture stays below the 50,000 characters that Mermaid takes', async () => {
  const facts = await playRollout();
  const targets = Array.from({ length: 100 }, () => ({ ...facts.targets[0]!, name: 'x'.repeat(2_000) }));
  const answers = targets.flatMap((_, target) =>
    Array.from({ length: 200 }, (__, at) => ({
      ...facts.answers[0]!,
      target,
      at: at * 1e9,
      class: at % 2 === 0 ? ('stale-version' as const) : ('mixed-versions' as const),
    })),
  );
  const drawn = drawMermaid({ ...facts, targets, answers });
  expect([drawn.length < 50_000, drawn.match(/^ {2}section/gmu)?.length]).toEqual([true, 10]);
});

test('the SVG is well-formed whatever the names are, with a mark per probe and per version', async () => {
  const facts = await playRollout();
  const named = { ...facts, targets: [{ ...facts.targets[0]!, name: '<script>&"\u0000]]>' }] };
  const svg = drawSvg(named);
  expect(findXmlError(svg)).toBeUndefined();
  expect([
    svg.match(/<circle/gu)?.length,
    svg.match(/stroke-width="2"/gu)?.length,
    svg.match(/<line/gu)?.length,
  ]).toEqual([60, 5, 2]);
  expect(svg).not.toContain('<script');
  expect(findXmlError(drawSvg({ targets: [], answers: [] }))).toBeUndefined();
});

test('the name of a row and those of its versions never cover each other, however often the version changes', async () => {
  const facts = await playRollout();
  const answers = facts.answers.map((answer, index) => ({ ...answer, version: `${index % 2}`.repeat(40) }));
  const places = [...drawSvg({ ...facts, answers }).matchAll(/<text x="([\d.]+)" y="([\d.]+)"( font-weight)?/gu)];
  const label = places.find(([, , , bold]) => bold !== undefined);
  const names = places.filter(([, x, y]) => Number(x) > 4 && Number(y) < 40).map(([, x, y]) => [Number(x), Number(y)]);
  expect(names.length).toBeGreaterThan(3);
  expect(names.every(([, y = 0]) => y - Number(label?.[2]) >= 11)).toBe(true);
  const gaps = names.slice(1).map(([x = 0], at) => x - (names[at]?.[0] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50);
  expect(names.at(-1)?.[0]).toBeLessThanOrEqual(900 - 50);
});

test('a summary of many targets and answers stays small', async () => {
  const facts = await playRollout();
  const answers = Array.from({ length: 5_000 }, (_, index) => ({
    ...facts.answers[index % 65]!,
    at: index,
    class: index % 2 === 0 ? ('slow' as const) : ('healthy' as const),
  }));
  const summary = writeSummary({ ...facts, answers }, 'reason');
  expect(summary.length).toBeLessThan(20_000);
});
