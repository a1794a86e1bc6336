// Which release a rollback returns to, from records as values.
import { expect, test } from '@jest/globals';
import { judgeSchema } from '../../src/rollback/decide/schema-window.ts';
import { changeDeployment, putDeployment } from '../../src/domain/ledger/records.ts';
import { pickTarget } from '../../src/rollback/decide/target.ts';
import { deployment, environment, holdOn, release, shaOf } from './sample.ts';

const history = environment([deployment('a'), deployment('b'), deployment('c')]);

function picked(state: Parameters<typeof pickTarget>[0], to: string): string {
  const result = pickTarget(state, to);
  return result.status === 'found' ? result.target.release.tag : result.refusal.kind;
}

test('blank means the last verified release that is not live', () => {
  expect(picked(history, '')).toBe('v-b');
});

test('a failed deployment is never returned to, and is what is rolled back from', () => {
  const failed = environment([
    deployment('a'),
    deployment('b', { state: 'failed' }),
    deployment('c', { state: 'failed' }),
  ]);
  expect(picked(failed, '')).toBe('v-a');
});

test('a release on hold is passed over, and refused by name with the way to free it', () => {
  const held = environment([...history.deployments], { holds: [holdOn('b')] });
  expect(picked(held, '')).toBe('v-a');
  expect(picked(held, 'v-b')).toBe('quarantined');
  expect(pickTarget(held, 'v-b')).toMatchObject({
    refusal: { reason: expect.stringContaining(`release-hold: ${shaOf('b')}`) },
  });
});

test('-n counts verified releases backwards, each once, leaving out the live one', () => {
  const repeated = environment([
    deployment('a'),
    deployment('b'),
    deployment('b', { key: 'again', id: '7' }),
    deployment('c'),
  ]);
  expect(['-1', '-2'].map((to) => picked(repeated, to))).toEqual(['v-b', 'v-a']);
  expect(picked(repeated, '-3')).toBe('nothing-to-return-to');
});

test.each([
  ['a release id', release('a').id],
  ['a deployment id', '97'],
  ['a tag', 'v-a'],
  ['a full commit id', shaOf('a')],
  ['a shortened commit id', shaOf('a').slice(0, 12)],
])('%s names its release', (_, to) => {
  expect(picked(history, to)).toBe('v-a');
});

test.each([
  ['nobody has deployed it', 'v-z', 'unknown-target'],
  ['it is live and verified', 'v-c', 'current'],
  ['a shortened commit id fits two commits', '6161616', 'unknown-target'],
])('a name is refused when %s', (_, to, kind) => {
  const twins = environment([
    deployment('a'),
    deployment('b', { release: release('b', { sha: `${shaOf('a').slice(0, 38)}00` }) }),
    deployment('c'),
  ]);
  expect(picked(twins, to)).toBe(kind);
});

test('a release that was never proved is refused by name', () => {
  expect(picked(environment([deployment('a', { state: 'cancelled' }), deployment('b')]), 'v-a')).toBe('unverified');
});

test('the first deployment ever has nothing to return to', () => {
  expect(picked(environment([deployment('a', { state: 'failed' })]), '')).toBe('nothing-to-return-to');
  expect(picked(environment([]), '')).toBe('nothing-to-return-to');
});

test('a rollback of a rollback does not return to what was held', () => {
  const once = environment(
    [deployment('a'), deployment('b'), deployment('c'), deployment('b', { key: 'r1', id: '8', task: 'rollback' })],
    {
      holds: [holdOn('c')],
    },
  );
  expect(picked(once, '')).toBe('v-a');
});

test('the order of the record counts, not its clocks', () => {
  const skewed = environment([
    deployment('a', { startedAt: '2030-01-01T00:00:00.000Z' }),
    deployment('b', { startedAt: '2020-01-01T00:00:00.000Z' }),
    deployment('c', { startedAt: '2020-01-01T00:00:00.000Z' }),
  ]);
  expect(picked(skewed, '')).toBe('v-b');
});

test.each(['--help', '-0', '$(id)', '`id`', '../../x', '-99999', 'a\u202eb', 'x'.repeat(255)])(
  'the odd name %j is looked up as text and refused',
  (to) => {
    expect(['unknown-target', 'nothing-to-return-to']).toContain(picked(history, to));
  },
);

test('a declared schema window counts although the live release declares none, until the schema is stated', () => {
  const target = release('a', { schema: { min: 1, max: 2 } });
  expect(judgeSchema(target, release('b'), undefined)).toMatchObject({ refusal: { kind: 'schema-window' } });
  expect(judgeSchema(target, undefined, undefined)).toMatchObject({ refusal: { kind: 'schema-window' } });
  expect(judgeSchema(target, release('b'), 'unchecked').status).toBe('allowed');
  expect(judgeSchema(target, release('b'), { min: 2, max: 2 }).status).toBe('allowed');
  expect(judgeSchema(release('a'), release('b'), undefined)).toMatchObject({
    status: 'allowed',
    note: expect.stringContaining('no release declares one'),
  });
});

test('a verified deployment that is run again, and fails then, is still there to return to', () => {
  const again = putDeployment(
    environment([deployment('a'), deployment('b', { state: 'failed' })]),
    deployment('a', { id: '', state: 'started', startedAt: '2026-01-03T00:00:00.000Z' }),
  );
  expect(again.deployments.at(-1)).toMatchObject({ key: 'run-a/deploy', id: '97', state: 'started' });
  const failed = { ...changeDeployment(again, 'run-a/deploy', { state: 'failed' }), current: 'run-b/deploy' };
  expect([picked(failed, ''), picked(failed, 'v-a')]).toEqual(['v-a', 'v-a']);
  expect(picked({ ...failed, current: 'run-a/deploy' }, '')).toBe('v-a');
});
