// Knows how one typed condition on a value holds, fails, or cannot be answered.
import { RE2JS } from 're2js';
import { readJsonPath, type JsonPath } from './json-path.ts';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type Test =
  | {
      readonly kind: 'compare';
      readonly operator: Operator;
      readonly operand: string | number | boolean | null;
    }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: 'matches'; readonly pattern: string }
  | { readonly kind: 'exists'; readonly isWanted: boolean };

export interface Condition {
  /** As written, for messages. */
  readonly name: string;
  readonly path: JsonPath;
  readonly test: Test;
}

/** `error` is not `fails`: the question could not be answered, and never counts as 0 or as true. */
export type Answer =
  | { readonly status: 'holds' }
  | { readonly status: 'fails'; readonly detail: string }
  | { readonly status: 'error'; readonly detail: string };

function nameType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function isOrdered(value: number, operator: Operator, operand: number): boolean {
  if (operator === '<') return value < operand;
  if (operator === '<=') return value <= operand;
  return operator === '>' ? value > operand : value >= operand;
}

function compare(value: unknown, operator: Operator, operand: string | number | boolean | null): Answer {
  if (typeof value !== typeof operand || (value === null) !== (operand === null)) {
    return { status: 'error', detail: `is ${nameType(value)} (${show(value)}), not ${nameType(operand)}` };
  }
  if (operator === '==' || operator === '!=') {
    return (value === operand) === (operator === '==')
      ? { status: 'holds' }
      : { status: 'fails', detail: `is ${show(value)}` };
  }
  if (typeof value !== 'number' || typeof operand !== 'number' || !Number.isFinite(value)) {
    return { status: 'error', detail: `is ${show(value)}, not a finite number` };
  }
  return isOrdered(value, operator, operand) ? { status: 'holds' } : { status: 'fails', detail: `is ${show(value)}` };
}

function matchPattern(value: unknown, pattern: string): Answer {
  if (typeof value !== 'string') return { status: 'error', detail: `is ${nameType(value)}, not a text` };
  return RE2JS.compile(pattern).matcher(value).find()
    ? { status: 'holds' }
    : { status: 'fails', detail: `is ${show(value)}` };
}

function testMembership(value: unknown, values: readonly unknown[]): Answer {
  return values.includes(value) ? { status: 'holds' } : { status: 'fails', detail: `is ${show(value)}` };
}

/** Tests one found value. Types must agree: `"5"` is not 5 and `true` is not `"true"`. */
export function testValue(value: unknown, test: Test): Answer {
  if (test.kind === 'compare') return compare(value, test.operator, test.operand);
  if (test.kind === 'one-of') return testMembership(value, test.values);
  if (test.kind === 'matches') return matchPattern(value, test.pattern);
  return test.isWanted ? { status: 'holds' } : { status: 'fails', detail: `is there: ${show(value)}` };
}

/** Tests a condition against a parsed body; a missing value is an error unless its absence is what is asked. */
export function testCondition(body: unknown, condition: Condition): Answer {
  const { isFound, value } = readJsonPath(body, condition.path);
  if (isFound) return testValue(value, condition.test);
  if (condition.test.kind === 'exists') {
    return condition.test.isWanted ? { status: 'fails', detail: 'is missing' } : { status: 'holds' };
  }
  return { status: 'error', detail: 'is missing' };
}
