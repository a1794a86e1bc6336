// The input `budgets`: thresholds per glob, as a YAML map.
import type { z } from 'zod';
import { parseDecimal } from '../exact/decimal.ts';
import type { Budget } from '../rules/policy.ts';
import { parseThresholds, stricterMinimum, THRESHOLD_FORM, type Threshold } from '../rules/threshold.ts';
import { parsed } from './input-types.ts';
import { readYamlMap } from './yaml-map.ts';

function readThresholds(value: unknown): Threshold[] | null {
  if (typeof value === 'number') {
    const percent = parseDecimal(String(value));
    return percent && [{ quantity: 'default', percent }];
  }
  return typeof value === 'string' ? parseThresholds(value) : null;
}

function parseBudgets(text: string): Budget[] | { problem: string } {
  const entries = readYamlMap(text);
  if ('problem' in entries) return entries;
  const budgets = entries.map(([glob, value]) => ({ glob, thresholds: readThresholds(value) }));
  const wrong = budgets.find(({ thresholds }) => thresholds === null);
  if (wrong !== undefined) return { problem: `${JSON.stringify(wrong.glob)}: ${THRESHOLD_FORM}` };
  return budgets.map(({ glob, thresholds }) => ({ glob, thresholds: thresholds ?? [] }));
}

/** `packages/api/**: lines 80, branches 60`, one glob per line. */
export function budgetMap(): z.ZodType<Budget[], string> {
  return parsed(parseBudgets);
}

/** Every glob of both; thresholds of a glob that both name are the stricter ones. */
export function stricterBudgets(a: readonly Budget[], b: readonly Budget[]): Budget[] {
  const globs = [...new Set([...a, ...b].map(({ glob }) => glob))];
  const at = (list: readonly Budget[], glob: string): Threshold[] =>
    list.find((budget) => budget.glob === glob)?.thresholds ?? [];
  return globs.map((glob) => ({ glob, thresholds: stricterMinimum(at(a, glob), at(b, glob)) }));
}
