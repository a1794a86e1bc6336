// Trying again waits longer each time, within its bounds, and gives up with the last error.
import { expect, test } from '@jest/globals';
import { retry } from '../../src/kernel/retry.ts';
import { createFakeClock } from '../fakes/clock.ts';

const policy = { attempts: 4, baseMs: 100, capMs: 250, again: () => ({ retry: true }) };

test('a task that succeeds at last is tried until then, never waiting longer than the cap', async () => {
  const clock = createFakeClock();
  const done = await retry(
    async (attempt) => {
      if (attempt < 4) throw new Error('not yet');
      return attempt;
    },
    policy,
    clock,
  );
  expect(done).toBe(4);
  expect(clock.waits).toHaveLength(3);
  expect(Math.max(...clock.waits)).toBeLessThanOrEqual(250);
});

test('the last error is thrown when the attempts are used up', async () => {
  const tries: number[] = [];
  const failing = retry(
    async (attempt) => {
      tries.push(attempt);
      throw new Error(`try ${attempt}`);
    },
    policy,
    createFakeClock(),
  );
  await expect(failing).rejects.toThrow('try 4');
  expect(tries).toEqual([1, 2, 3, 4]);
});

test('an error that may not be tried again ends it at once; a wait that was asked for is kept', async () => {
  const clock = createFakeClock();
  const once = retry(
    async () => Promise.reject(new Error('final')),
    { ...policy, again: () => ({ retry: false }) },
    clock,
  );
  await expect(once).rejects.toThrow('final');
  expect(clock.waits).toEqual([]);
  const patient = retry(
    async (attempt) => (attempt === 1 ? Promise.reject(new Error('later')) : 'ok'),
    { ...policy, again: () => ({ retry: true, afterMs: 5000 }) },
    clock,
  );
  expect(await patient).toBe('ok');
  expect(clock.waits).toEqual([5000]);
});
