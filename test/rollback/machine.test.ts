// The machine of a rollback as values: complete, without dead ends, and green on one way only.
import { expect, test } from '@jest/globals';
import { JOURNAL_STEPS } from '../../src/domain/ledger/journal.ts';
import { advance, ENDS, isEnd, MACHINE, type Result, type State } from '../../src/rollback/decide/machine.ts';

const acting = Object.keys(MACHINE) as (keyof typeof MACHINE)[];

/** Every way from the first state to an end that passes no state twice. */
function* walk(state: State, path: readonly string[]): Generator<readonly string[]> {
  if (isEnd(state)) yield [...path, state];
  else
    for (const [result, next] of Object.entries(MACHINE[state].next))
      if (!path.includes(next)) yield* walk(next, [...path, state, result]);
}
const ways = [...walk('resolve', [])];

test('every state is reached and every state leads to an end', () => {
  const reached = new Set(ways.flat());
  expect(acting.filter((state) => !reached.has(state))).toEqual([]);
  expect(ENDS.filter((end) => !reached.has(end))).toEqual([]);
  expect(ways.every((way) => isEnd(way.at(-1) as State))).toBe(true);
});

test('a rollback ends well only after a proof that passed, or at a step that stands on record because a proof passed', () => {
  const good = ways.filter((way) => way.at(-1) === 'rolled-back');
  expect(good.length).toBeGreaterThan(0);
  for (const way of good) {
    const isProved = way.join(' ').includes('verify passed commit done') || way.join(' ').includes('confirm passed');
    expect(isProved || way.includes('at-commit')).toBe(true);
  }
});

test('nothing is switched before the lock is taken and the intent is written', () => {
  for (const way of ways.filter((path) => path.includes('switch'))) {
    const before = way.slice(0, way.indexOf('switch'));
    expect(before.includes('taken') || before.includes('at-record') || before.includes('at-switch')).toBe(true);
  }
});

test('each step that is written down can be gone on with', () => {
  for (const step of JOURNAL_STEPS) expect(advance('resume', `at-${step}`)).toBe(step);
});

test('a result that its state cannot have is a fault of the program, not an end', () => {
  const impossible: Result = 'passed';
  expect(() => advance('switch', impossible)).toThrow(RangeError);
});
