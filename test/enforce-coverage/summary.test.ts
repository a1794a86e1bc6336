// What a person reads: sentence, bars, links, parts, and annotations that stay few.
import { expect, test } from '@jest/globals';
import { annotatePatch } from '../../src/enforce-coverage/annotations.ts';
import { toRanges } from '../../src/enforce-coverage/diff/line-ranges.ts';
import type { Patch } from '../../src/enforce-coverage/diff/patch.ts';
import { drawBar } from '../../src/enforce-coverage/view/bar.ts';
import { drawTrend } from '../../src/enforce-coverage/view/trend.ts';
import { writeSentence } from '../../src/enforce-coverage/view/verdict-sentence.ts';
import { play, writeLcov, writeSource } from './scene.ts';

const hits = (count: number, missed: readonly number[] = []): number[] =>
  Array.from({ length: count }, (_, index) => (missed.includes(index + 1) ? 0 : 1));

test('a failed change reads as sentence, rules, parts, links to the worst lines, proof and next step', async () => {
  const { summary } = await play({
    before: { 'src/a.ts': writeSource(10), 'lib/b (1).ts': writeSource(10, 'b') },
    after: { 'src/a.ts': writeSource(14), 'lib/b (1).ts': writeSource(20, 'b') },
    reports: {
      'cov/unit.info': writeLcov({ 'src/a.ts': hits(14, [13]) }),
      'cov/lib.info': writeLcov({ 'lib/b (1).ts': hits(20, [12, 13, 15]) }),
    },
    reportsBefore: {
      'cov/unit.info': writeLcov({ 'src/a.ts': hits(10) }),
      'cov/lib.info': writeLcov({ 'lib/b (1).ts': hits(10) }),
    },
    inputs: {
      'minimum-patch': '80',
      minimum: '80',
      flags: "unit: { reports: 'cov/unit.info' }\nlib: { reports: 'cov/lib.info' }",
    },
  });
  expect(summary).toContain(
    '### ❌ Coverage does not hold\n\n**88.23 %** of 34 lines are covered (-11.77 points), **71.42 %** of the 14 lines this change adds. 1 of 3 rules hold.',
  );
  expect(summary).toMatch(/\| <code>lib<\/code> \| ████████░░ \| 85\.00 % \(-15\.00\)<br>17\/20 \|/u);
  const [worst, other] = [
    summary.indexOf('<code>lib/b (1).ts</code> | 70.00 %'),
    summary.indexOf('<code>src/a.ts</code> | 75.00 %'),
  ];
  expect(worst).toBeGreaterThan(0);
  expect(other).toBeGreaterThan(worst);
  expect(summary).toMatch(
    /\[12\\?-13\]\(https:\/\/github\.invalid\/owner\/repo\/blob\/[0-9a-f]{40}\/lib\/b%20%281%29\.ts#L12-L13\)/u,
  );
  expect(summary).toContain('2 of 2 report files matched');
  expect(summary.trimEnd().split('\n\n').at(-1)).toContain('**Next:**');
});

test('a bar is full only at one hundred percent', () => {
  expect(
    [
      [0, 0],
      [0, 9],
      [1, 9],
      [999_999, 1_000_000],
      [5, 5],
    ].map(([covered = 0, total = 0]) => drawBar({ covered, total })),
  ).toEqual(['░░░░░░░░░░', '░░░░░░░░░░', '█░░░░░░░░░', '█████████░', '██████████']);
});

test('nothing measured is said as such', () => {
  const totals = { lines: null, branches: null, statements: null, functions: null };
  expect(writeSentence({ totals, base: null, patch: null, rules: 0, held: 0 })).toBe('Nothing was measured.');
});

test('a trend needs two recorded commits and never has more than twenty points', () => {
  const entry = (index: number): Parameters<typeof drawTrend>[0][number] => ({
    commit: String(index % 10).repeat(40),
    at: index,
    totals: { lines: [index, 100], branches: null, statements: null, functions: null },
  });
  expect(drawTrend([entry(1)], { covered: 1, total: 2 })).toBe('');
  const picture = drawTrend(
    Array.from({ length: 90 }, (_, index) => entry(index)),
    { covered: 99, total: 100 },
  );
  expect(/line \[(.*)\]/u.exec(picture)?.[1]?.split(', ')).toHaveLength(20);
  expect(picture).toContain('<details>');
});

function patchOf(files: Record<string, { covered: number[]; uncovered: number[]; last: number }>): Patch {
  const none = { lines: null, branches: null, statements: null, functions: null };
  return {
    ...{ totals: none, silent: [], blind: { lines: [], branches: [], statements: [], functions: [] }, addedLines: 0 },
    files: Object.entries(files).map(([path, { covered, uncovered, last }]) => ({
      path,
      added: [{ start: 1, end: last }],
      covered: toRanges(covered),
      uncovered: toRanges(uncovered),
      partial: [],
      counts: none,
    })),
  };
}

test('uncovered lines with nothing but blanks between them are one annotation, a covered line parts them', () => {
  const patch = patchOf({ 'a.ts': { covered: [5], uncovered: [1, 3, 7], last: 9 } });
  expect(annotatePatch(patch, 10).map(({ line, endLine, message }) => [line, endLine, message.slice(0, 25)])).toEqual([
    [1, 3, '2 lines between 1 and 3 a'],
    [7, 7, 'Line 7 is added here and '],
  ]);
  expect(annotatePatch(patch, 0)).toEqual([]);
  expect(annotatePatch(null, 10)).toEqual([]);
});

test('fifty thousand gaps cost no more than a sort', () => {
  const uncovered = Array.from({ length: 50_000 }, (_, index) => 2 * index + 1);
  const patch = patchOf({ 'a.ts': { covered: uncovered.map((line) => line + 1), uncovered, last: 100_000 } });
  expect(annotatePatch(patch, 10).at(-1)?.message).toContain('49991 more gaps with 49991 uncovered lines');
});
