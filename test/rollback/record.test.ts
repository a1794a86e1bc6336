// What rollbacks leave on record, step after step: every later step must be able to read it and to trust it.
import { expect, test } from '@jest/globals';
import { parseState, writeState } from '../../src/domain/ledger/state.ts';
import { deployment, environment, holdOn, release } from './sample.ts';
import { createStage } from './stage.ts';

const history = () => environment([deployment('a'), deployment('b'), deployment('c')]);

test('a reason of any length leaves a record that the next step can read', async () => {
  const stage = createStage(history());
  const first = await stage.step({ reason: 'x'.repeat(5000) }, { run: '1' });
  expect(first.outputs.state).toBe('rolled-back');
  const state = await stage.read();
  expect(parseState(writeState(state)).status).toBe('valid');
  expect(state.holds[0]?.reason).toHaveLength(1000);
  expect((await stage.step({ 'release-hold': 'all' }, { run: '2' })).status).toBe('passed');
});

test('a document that nobody could read again is not written', () => {
  const long = environment([deployment('a')], { holds: [{ ...holdOn('b'), reason: 'x'.repeat(1001) }] });
  expect(() => writeState(long)).toThrow('holds.0.reason');
});

test('the same step of a run that is repeated proves again what it did, whichever way the target is named', async () => {
  const stage = createStage(history());
  expect((await stage.step({ to: '-2' }, { run: '1' })).outputs.state).toBe('rolled-back');
  for (const to of ['', '-2', 'v-a', '97', release('a').sha])
    expect(await stage.step({ to }, { run: '1', attempt: '2' })).toMatchObject({ outputs: { state: 'rolled-back' } });
  expect(stage.switches).toEqual([release('a').id]);
});

test('another target under the key of a rollback that is done is refused with the key, although something is rolled back', async () => {
  const stage = createStage(history());
  await stage.step({ to: 'v-a' }, { run: '1' });
  for (const attempt of ['1', '2']) {
    const other = await stage.step({ to: 'v-b' }, { run: '1', attempt });
    expect(other).toMatchObject({ status: 'failed', outputs: { state: 'refused' } });
    expect(other.reason).toContain('(1/job/step), and v-b is asked for now: give each');
  }
  expect(stage.live).toBe(release('a').id);
});

test('the second leg of a matrix is refused, because it would be green without having acted', async () => {
  const stage = createStage(history());
  await stage.step({}, { run: '1' });
  const leg = await stage.step({}, { run: '1' });
  expect(leg).toMatchObject({ status: 'failed', outputs: { state: 'refused' } });
  expect(leg.reason).toContain('legs of a matrix share theirs');
});

test('a leg of a matrix keeps away from the rollback of another leg that is at work', async () => {
  const stage = createStage(history());
  let leg: Awaited<ReturnType<typeof stage.step>> | undefined;
  const began: Promise<unknown>[] = [];
  stage.onSwitch = () => {
    stage.onSwitch = () => undefined;
    began.push(stage.step({}, { run: '1' }).then((ended) => (leg = ended)));
  };
  await stage.step({}, { run: '1' });
  await Promise.all(began);
  expect(leg).toMatchObject({ status: 'failed', outputs: { state: 'refused' } });
  expect(stage.switches).toHaveLength(1);
});

test('a dry run says which hold would be freed, and frees nothing', async () => {
  const held = environment([...history().deployments], { holds: [holdOn('b')], frozen: 'nobody knows' });
  const stage = createStage(held);
  for (const which of [holdOn('b').sha, 'all']) {
    const said = await stage.step({ 'release-hold': which, 'dry-run': 'true' }, { run: '1' });
    expect(said).toMatchObject({ status: 'passed', reason: expect.stringContaining('nothing was touched') });
  }
  expect(await stage.read()).toMatchObject({ holds: held.holds, frozen: 'nobody knows' });
  expect(await stage.step({ 'release-hold': 'all', 'dry-run': 'on' }, { run: '2' })).toMatchObject({
    status: 'passed',
  });
});
