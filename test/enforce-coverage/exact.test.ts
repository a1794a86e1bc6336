// Thresholds and verdicts in integers: grammar, comparison, display, rounding of other tools.
import { expect, test } from '@jest/globals';
import { parseDecimal } from '../../src/enforce-coverage/exact/decimal.ts';
import { atLeast, dropAtMost, holds } from '../../src/enforce-coverage/exact/inequality.ts';
import { formatChange, formatPercent } from '../../src/enforce-coverage/exact/percent.ts';
import { isEnoughForTool } from '../../src/enforce-coverage/exact/rounding.ts';
import type { Format } from '../../src/enforce-coverage/report.ts';
import {
  formatThresholds,
  parseThresholds,
  stricterMaximum,
  stricterMinimum,
} from '../../src/enforce-coverage/rules/threshold.ts';
import { budgetMap, stricterBudgets } from '../../src/enforce-coverage/settings/budgets.ts';
import { flagMap } from '../../src/enforce-coverage/settings/flags.ts';
import { createDice } from './model.ts';

const decimal = (text: string): NonNullable<ReturnType<typeof parseDecimal>> => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
};
const count = (covered: number, total: number): { covered: number; total: number } => ({ covered, total });

test.each([
  ['85', '85'],
  ['85%', '85'],
  ['84.50 %', '84.5'],
  ['lines 85, branches 70', 'lines 85, branches 70'],
  ['branches: 70\nlines=85', 'lines 85, branches 70'],
  ['functions 0, 100', '100, functions 0'],
])('the threshold %j is read as %j', (text, expected) => {
  expect(formatThresholds(parseThresholds(text) ?? [])).toBe(expected);
});

test.each([
  'NaN',
  '-1',
  '1e999',
  '100.1',
  '101%',
  '',
  ',',
  'lines',
  'lines 85, lines 90',
  'rows 85',
  '85.1234567',
  '8 5',
  '٨٥',
  'Infinity',
  '0x10',
  '+5',
  '85,,x',
  '85 85',
])('the threshold %j is refused instead of turned into a number', (text) => expect(parseThresholds(text)).toBeNull());

test('84.995 % does not pass 85 and 85 % does, exactly', () => {
  expect(holds(atLeast(count(16_999, 20_000), decimal('85')))).toBe(false);
  expect(holds(atLeast(count(17_000, 20_000), decimal('85')))).toBe(true);
  expect(holds(atLeast(count(9_007_199_254_740_990, 9_007_199_254_740_991), decimal('100')))).toBe(false);
});

test('a drop is allowed up to and including the limit', () => {
  expect(holds(dropAtMost(count(90, 100), count(177, 200), decimal('1.5')))).toBe(true);
  expect(holds(dropAtMost(count(90, 100), count(177, 200), decimal('1.499999')))).toBe(false);
  expect(holds(dropAtMost(count(1, 2), count(2, 2), decimal('0')))).toBe(true);
});

test('what is shown is floored and never equals a threshold that is missed', () => {
  const dice = createDice(11);
  expect(formatPercent(count(16_999, 20_000))).toBe('84.99 %');
  expect(formatPercent(count(0, 0))).toBe('no data');
  for (let round = 0; round < 20_000; round += 1) {
    const percent = { units: dice.below(10_000_001), digits: 5 };
    const total = 1 + dice.below(1_000_000);
    const near = Math.min(total, Math.max(0, Math.round((percent.units / 1e7) * total) - dice.below(3)));
    if (holds(atLeast(count(near, total), percent))) continue;
    expect(Number(formatPercent(count(near, total), percent.digits).replace(' %', ''))).toBeLessThan(
      percent.units / 1e5,
    );
  }
});

test('a fall is never shown as smaller than it is', () => {
  expect(formatChange(count(100_000, 100_000), count(99_999, 100_000))).toBe('-0.01');
  expect(formatChange(count(1, 3), count(2, 3))).toBe('+33.33');
  expect(formatChange(count(1, 1), count(1, 1))).toBe('+0.00');
});

test.each<[Format, number, number, string, boolean | null]>([
  ['coverage.py', 16_999, 20_000, '85', true],
  ['coverage.py', 845, 1000, '85', false],
  ['coverage.py', 8451, 10_000, '85', true],
  ['coverage.py', 855, 1000, '86', true],
  ['coverage.py', 9_999, 10_000, '100', false],
  ['gcovr', 16_999, 20_000, '85', true],
  ['gcovr', 99_999, 100_000, '99.95', false],
  ['go', 16_999, 20_000, '85', true],
  ['go', 8494, 10_000, '85', false],
  ['lcov', 16_999, 20_000, '85', null],
  ['coverage.py', 0, 0, '0', false],
])('rounding as %s does: %i of %i against %s gives %j', (format, covered, total, threshold, expected) => {
  expect(isEnoughForTool(format, count(covered, total), decimal(threshold))).toBe(expected);
});

test('the stricter of two policies demands everything that either demands', () => {
  const [a, b] = [parseThresholds('lines 80, branches 70') ?? [], parseThresholds('lines 85, 60') ?? []];
  expect(formatThresholds(stricterMinimum(a, b))).toBe('60, lines 85, branches 70');
  expect(formatThresholds(stricterMaximum(a, b))).toBe('60, lines 80, branches 70');
  const budgets = stricterBudgets(budgetMap().parse('a/**: 80'), budgetMap().parse('a/**: 70\nb/**: lines 60'));
  expect(budgets.map(({ glob, thresholds }) => `${glob}: ${formatThresholds(thresholds)}`)).toEqual([
    'a/**: 80',
    'b/**: lines 60',
  ]);
});

test.each([
  ['a: 1\na: 2', 'unique'],
  ['[1]', 'a YAML map'],
  ['a: -1', 'percentage'],
  ['a: .nan', 'percentage'],
  ['&a a: &b [*b]', 'percentage'],
])('the budgets %j are refused with their cause', (text, cause) => {
  const parsed = budgetMap().safeParse(text);
  expect(parsed.success ? '' : parsed.error.issues[0]?.message).toContain(cause);
});

test('a flag needs reports, and an unknown key is named', () => {
  expect(flagMap().parse("unit: { reports: 'a/*.info', carryforward: true }")).toEqual([
    { name: 'unit', reports: ['a/*.info'], paths: [], carryforward: true },
  ]);
  for (const [text, cause] of [
    ['unit: {}', 'unit.reports'],
    ['unit: { reports: a, path: b }', 'path'],
    ["'a b': { reports: a }", 'allowed as a name'],
  ] as const) {
    const parsed = flagMap().safeParse(text);
    expect(parsed.success ? '' : parsed.error.issues[0]?.message).toContain(cause);
  }
});
