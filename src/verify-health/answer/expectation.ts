// Knows whether an answer is what the target's author expects of it.
import { testCondition, testValue, type Test } from '../body/condition.ts';
import type { JsonReading } from '../body/json.ts';
import type { Expectation } from '../targets/target.ts';
import { readContentType } from './content-type.ts';

export interface Received {
  readonly code: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** Whether the body was longer than what is read of it. */
  readonly isCut: boolean;
  readonly json: JsonReading;
}

/** Whether a status is among the expected ones (`204`, `2xx`); any 2xx when none is given. */
export function isExpectedStatus(code: number, statuses: readonly string[]): boolean {
  const wanted = statuses.length === 0 ? ['2xx'] : statuses;
  return wanted.some((status) => status === String(code) || status === `${Math.floor(code / 100)}xx`);
}

/** Header values are texts; a comparison with a number reads the text as one. */
function testHeader(value: string | undefined, test: Test): string | undefined {
  if (value === undefined) return test.kind === 'exists' && !test.isWanted ? undefined : 'is missing';
  const isNumeric = test.kind === 'compare' && typeof test.operand === 'number' && value.trim() !== '';
  const answer = testValue(isNumeric ? Number(value) : value, test);
  return answer.status === 'holds' ? undefined : answer.detail;
}

function findConditionProblem(expectation: Expectation, received: Received): string | undefined {
  if (expectation.conditions.length === 0) return undefined;
  if (received.json.status === 'not-json') return `${received.json.problem}, so no condition on it can hold`;
  for (const condition of expectation.conditions) {
    const answer = testCondition(received.json.value, condition);
    if (answer.status !== 'holds') return `\`${condition.name}\` ${answer.detail}`;
  }
  return undefined;
}

/** The first thing that is not as expected, undefined when everything is. */
export function findExpectationProblem(expectation: Expectation, received: Received): string | undefined {
  if (!isExpectedStatus(received.code, expectation.statuses)) return `the status is ${received.code}`;
  const type = received.headers.get('content-type')?.toLowerCase() ?? '';
  const bare = readContentType(received.headers);
  if (expectation.contentType !== undefined && expectation.contentType !== bare && expectation.contentType !== type) {
    return `the content type is ${bare === '' ? 'not given' : bare}, not ${expectation.contentType}`;
  }
  for (const { name, test } of expectation.headers) {
    const problem = testHeader(received.headers.get(name), test);
    if (problem !== undefined) return `the header ${name} ${problem}`;
  }
  const missing = expectation.texts.find((test) => testValue(received.text, test).status !== 'holds');
  if (missing !== undefined) return 'the body does not contain the expected text';
  return findConditionProblem(expectation, received);
}
