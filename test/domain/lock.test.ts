// Who may take an environment's lock: nobody before it expires, unless the run that holds it has ended.
import { expect, test } from '@jest/globals';
import { judgeLock, writeLock, type Claim, type OwnerState } from '../../src/domain/ledger/lock.ts';

const begun = Date.parse('2026-01-02T03:04:05Z');
const claim = (run: string): Claim => ({
  owner: `${run}/deploy`,
  run,
  runUrl: `https://example.test/${run}`,
  purpose: 'deploy',
});
const LONG = 24 * 60 * 60_000;

test.each<[OwnerState, number, string]>([
  ['running', 0, 'held'],
  ['running', LONG, 'stale'],
  ['unknown', 0, 'held'],
  ['unknown', LONG, 'stale'],
  ['finished', 0, 'stale'],
])('the lock of a run that is %s, %d ms later, is %s', (state, later, wanted) => {
  const verdict = judgeLock(writeLock(claim('1'), begun), claim('2'), begun + later, state);
  expect(verdict.status).toBe(wanted);
  expect('reason' in verdict && verdict.reason).toContain('https://example.test/1');
});

test('whoever takes over from a run that goes on is told so', () => {
  const held = writeLock(claim('1'), begun);
  const reasonOf = (state: OwnerState): unknown => {
    const verdict = judgeLock(held, claim('2'), begun + LONG, state);
    return 'reason' in verdict && verdict.reason;
  };
  expect(reasonOf('running')).toMatch(/without a sign of life, although that run has not ended$/u);
  expect(reasonOf('unknown')).toMatch(/and it expired at 2026-01-02T03:34:05.000Z$/u);
});

test('a run takes the lock over from an earlier step of its own', () => {
  const verdict = judgeLock(writeLock(claim('1'), begun), { ...claim('1'), owner: '1/finish' }, begun, 'running');
  expect(verdict.status).toBe('stale');
});
