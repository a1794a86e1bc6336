// The evidence file is bounded and says what it cut.
import { expect, test } from '@jest/globals';
import { writeEnvelope } from '../../src/kernel/evidence.ts';

test('small facts are kept whole', () => {
  const text = writeEnvelope({ schema: 'plimsoll/x/v1', status: 'passed', reason: 'r', list: [1, 2] });
  expect(JSON.parse(text)).toEqual({ schema: 'plimsoll/x/v1', status: 'passed', reason: 'r', list: [1, 2] });
});

test('a list that is too long is cut to 1 MiB and the cut is disclosed', () => {
  const list = Array.from({ length: 50_000 }, (_, at) => ({ name: `entry number ${at} of many` }));
  const parsed = JSON.parse(writeEnvelope({ schema: 'plimsoll/x/v1', status: 'passed', reason: 'r', list })) as {
    list: unknown[];
    cut: { list: number };
  };
  expect(Buffer.byteLength(JSON.stringify(parsed))).toBeLessThanOrEqual(1024 * 1024);
  expect(parsed.list.length + parsed.cut.list).toBe(50_000);
});
