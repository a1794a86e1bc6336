// Knows how a condition is written: a plain value, `<= 0.05`, a list of values, or a pattern between slashes.
import { RE2JS } from 're2js';
import type { Operator, Test } from './condition.ts';

type Scalar = string | number | boolean | null;

export type TestReading =
  { readonly status: 'ok'; readonly test: Test } | { readonly status: 'invalid'; readonly problem: string };

const COMPARISON = /^(==|!=|<=|>=|<|>)\s*(.+)$/su;

/** JSON where it is JSON (numbers, true, null, quoted text), the bare text otherwise. */
function parseOperand(text: string): Scalar {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? text : (value as Scalar);
  } catch {
    return text;
  }
}

function parseComparison(operator: Operator, text: string): TestReading {
  const operand = parseOperand(text.trim());
  const isOrder = operator !== '==' && operator !== '!=';
  if (isOrder && (typeof operand !== 'number' || !Number.isFinite(operand))) {
    return { status: 'invalid', problem: `${operator} needs a finite number, not ${JSON.stringify(text)}` };
  }
  return { status: 'ok', test: { kind: 'compare', operator, operand } };
}

function parsePattern(pattern: string): TestReading {
  try {
    RE2JS.compile(pattern);
    return { status: 'ok', test: { kind: 'matches', pattern } };
  } catch {
    return { status: 'invalid', problem: `/${pattern}/ is no pattern that runs in linear time (RE2 syntax)` };
  }
}

/** Reads the written form of a test: a YAML scalar or a list of scalars. */
export function parseTest(written: Scalar | readonly Scalar[]): TestReading {
  if (Array.isArray(written)) return { status: 'ok', test: { kind: 'one-of', values: written as readonly Scalar[] } };
  const value = written as Scalar;
  if (typeof value !== 'string') return { status: 'ok', test: { kind: 'compare', operator: '==', operand: value } };
  if (value === 'exists' || value === 'missing') {
    return { status: 'ok', test: { kind: 'exists', isWanted: value === 'exists' } };
  }
  const comparison = COMPARISON.exec(value);
  if (comparison !== null) return parseComparison(comparison[1] as Operator, comparison[2]!);
  const pattern = /^\/(.+)\/$/su.exec(value)?.[1];
  if (pattern !== undefined) return parsePattern(pattern);
  return { status: 'ok', test: { kind: 'compare', operator: '==', operand: value } };
}
