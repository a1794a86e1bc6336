// What counts as proof that a deployment ended well: whose evidence, of which run, of which commit.
import { expect, test } from '@jest/globals';
import { judgeEnding } from '../../src/record-deployment/ending.ts';
import { findOtherCommit, readEvidence, readWord, type KnownResult } from '../../src/record-deployment/result.ts';
import { shaOf } from '../rollback/sample.ts';

const SHA = shaOf('z');
const OTHER = shaOf('o');

const write = (action: string, more: object = {}): string =>
  JSON.stringify({ schema: `plimsoll/${action}/v1`, status: 'passed', reason: 'good', ...more });
const seen = (...versions: (string | null)[]): object => ({ targets: versions.map((version) => ({ version })) });
/** Parts of a joined verdict, each with the commits that it has seen; null has not looked. */
const joined = (...parts: (string[] | null)[]): object => ({
  parts: parts.map((commits) => ({ seen: commits && { commits, environment: '' } })),
});

test.each([
  ['the evidence of this run', write('verify-health', { run: '9' }), '9'],
  ['evidence that names no run', write('verify-health'), '9'],
  ['evidence of a run, read where there is none', write('verify-health', { run: '8' }), ''],
  ['evidence of a local run, read in one', write('verify-health', { run: '' }), ''],
  ['a joined verdict that has seen what is live', write('join-evidence', { run: '9', ...joined([SHA]) }), '9'],
  ['a rollback', write('rollback', { run: '9', state: 'rolled-back' }), '9'],
])('%s proves a success', (_, text, current) => {
  expect(readEvidence(text, current)).toMatchObject({ status: 'known', state: 'verified' });
});

test.each([
  ['another run', write('verify-health', { run: '8' }), 'it is the evidence of run 8, and this is run 9: give'],
  [
    'no run at all',
    write('verify-health', { run: '' }),
    'it is evidence from outside of a workflow run, and this is run 9',
  ],
  ['a gate', write('scan-secrets', { run: '9' }), 'it is of scan-secrets, which has not seen what is live'],
  ['a join of gates', write('join-evidence', { run: '9', ...joined(null, null) }), 'none of what it joins has seen'],
  ['a join that does not say what it joined', write('join-evidence', { run: '9' }), 'none of what it joins has seen'],
  ['somebody else', JSON.stringify({ status: 'passed' }), 'it is not the evidence of an action of this suite'],
  ['nobody', 'passed', 'it is not JSON'],
])('evidence of %s cannot be used', (_, text, reason) => {
  const result = readEvidence(text, '9');
  expect(result).toEqual({ status: 'unusable', reason: expect.stringContaining(reason) });
});

test.each(['planned', '', 'refused'])('a rollback that ended as %j has not put anything live', (state) => {
  expect(readEvidence(write('rollback', { state }), '')).toMatchObject({ status: 'known', state: 'failed' });
});

test.each<[string, string, object, boolean]>([
  ['the whole commit', 'verify-health', seen(SHA), true],
  ['its first digits', 'verify-health', seen(SHA.slice(0, 7)), true],
  ['its first digits in capitals', 'verify-health', seen(SHA.slice(0, 8).toUpperCase()), true],
  ['the commit at one target and another one at the next', 'verify-health', seen(SHA, OTHER), false],
  ['the commit whole and by its first digits', 'verify-health', seen(SHA, SHA.slice(0, 7)), true],
  ['no version', 'verify-health', seen(null), true],
  ['a version that is no commit', 'verify-health', seen('1.2.3', '20260101'), true],
  ['the digest of an image', 'verify-health', seen('ab'.repeat(32)), true],
  ['another commit', 'verify-health', seen(OTHER), false],
  ['the first digits of another commit', 'verify-health', seen(OTHER.slice(0, 12)), false],
  ['the commit, in a join with gates', 'join-evidence', joined(null, [SHA]), true],
  ['another commit, in a join', 'join-evidence', joined([OTHER]), false],
  ['the commit and another one, in a join', 'join-evidence', joined([SHA], [OTHER]), false],
  ['a rollback to the commit', 'rollback', { state: 'rolled-back', to: { sha: SHA } }, true],
  ['a rollback to another commit', 'rollback', { state: 'rolled-back', to: { sha: OTHER } }, false],
])('evidence that has seen %s', (_, action, facts, isOwn) => {
  const result = readEvidence(write(action, facts), '9') as KnownResult;
  const problem = findOtherCommit(result, SHA);
  if (isOwn) expect(problem).toBeUndefined();
  else expect(problem).toMatch(new RegExp(`^it has seen [0-9a-f]+ live, and the release is ${SHA}: verify`, 'u'));
});

test('a failure needs no proof of its commit, and a word has none', () => {
  const failed = readEvidence(write('verify-health', { status: 'failed', ...seen(OTHER) }), '9') as KnownResult;
  expect([failed.state, findOtherCommit(failed, SHA)]).toEqual(['failed', undefined]);
  expect(findOtherCommit(readWord('success') as KnownResult, SHA)).toBeUndefined();
});

test.each<[string, string, object, boolean]>([
  ['a rollback of the environment', 'rollback', { state: 'rolled-back', environment: 'Production' }, true],
  ['a rollback of another one', 'rollback', { state: 'rolled-back', environment: 'staging' }, false],
  ['a rollback that names none', 'rollback', { state: 'rolled-back' }, true],
  [
    'a join with a rollback of another one',
    'join-evidence',
    { parts: [{ seen: { commits: [SHA], environment: 'staging' } }] },
    false,
  ],
])('%s against a deployment to production', (_, action, facts, isOwn) => {
  const result = readEvidence(write(action, { ...facts, to: { sha: SHA } }), '9');
  const { ending, fault } = judgeEnding({ environment: 'production', result, evidence: '', url: '' }, SHA);
  expect([ending.state, fault]).toEqual(
    isOwn ? ['verified', ''] : ['failed', expect.stringContaining('it is of staging, and this is production: give')],
  );
});
