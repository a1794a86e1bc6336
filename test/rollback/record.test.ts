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

const nameOf = (
  { outputs, evidence }: Awaited<ReturnType<ReturnType<typeof createStage>['step']>>,
  end: 'from' | 'to',
) => `${outputs[end]}@${(evidence[end] as { sha: string }).sha}`;

test('what was planned is done exactly, or refused when another release is live by then', async () => {
  const stage = createStage(environment([deployment('a'), deployment('b')]));
  const plan = await stage.step({ 'dry-run': 'on' }, { run: '1', job: 'plan' });
  const { state, revision } = await stage.ledger.read('production');
  const later = { ...state, deployments: [...state.deployments, deployment('c')], current: 'run-c/deploy' };
  await stage.ledger.write(later, revision, 'deployed while the approval was waited for');
  const place = { run: '1', job: 'rollback', variables: { PLIMSOLL_EXPECTED_FROM: nameOf(plan, 'from') } };
  const late = await stage.step({ to: nameOf(plan, 'to') }, place);
  expect(late).toMatchObject({ status: 'failed', outputs: { state: 'refused' }, evidence: { refusal: 'moved-on' } });
  expect(late.reason).toContain(`the plan was to leave ${nameOf(plan, 'from')}, and v-c`);
  expect([stage.switches, (await stage.read()).holds]).toEqual([[], []]);
});

test('a plan whose target shares its id with another commit is carried out', async () => {
  const twin = deployment('a', { release: release('a', { id: release('b').id }) });
  const stage = createStage(environment([twin, deployment('b'), deployment('c')]));
  const plan = await stage.step({ 'dry-run': 'on' }, { run: '1', job: 'plan' });
  expect(await stage.step({ to: String(plan.outputs.to) }, { run: '1', job: 'other' })).toMatchObject({
    status: 'failed',
  });
  const place = { run: '1', job: 'rollback', variables: { PLIMSOLL_EXPECTED_FROM: nameOf(plan, 'from') } };
  expect(await stage.step({ to: nameOf(plan, 'to') }, place)).toMatchObject({ outputs: { state: 'rolled-back' } });
});

test('a commit that is rolled back to is not held, also when its own later deployment failed', async () => {
  const failed = deployment('b', { key: 'again', state: 'failed' });
  const stage = createStage(environment([deployment('a'), deployment('b'), failed]));
  expect(await stage.step({ to: 'v-b' }, { run: '1' })).toMatchObject({ outputs: { state: 'rolled-back' } });
  expect((await stage.read()).holds).toEqual([]);
});

test('a repeated run that cannot prove what it did freezes the environment, and thaws it once it can', async () => {
  const stage = createStage(history());
  await stage.step({}, { run: '1' });
  stage.broken.add(release('b').id);
  const again = await stage.step({}, { run: '1', attempt: '2' });
  expect(again).toMatchObject({ outputs: { state: 'failed-unsafe', from: release('c').id, to: release('b').id } });
  expect(again.reason).toContain('deployments are refused');
  expect((await stage.read()).frozen).not.toBeNull();
  expect(stage.ledger.said.get('1000')).toEqual(['in_progress', 'success', 'inactive']);
  stage.broken.clear();
  expect((await stage.step({}, { run: '1', attempt: '3' })).outputs.state).toBe('rolled-back');
  expect((await stage.read()).frozen).toBeNull();
});

test('a repeated run that cannot write what it found does not say that deployments are refused', async () => {
  const stage = createStage(history());
  await stage.step({}, { run: '1' });
  stage.unproved.add(release('b').id);
  const again = await stage.step({ 'dry-run': 'on' }, { run: '1', attempt: '2' });
  expect(again).toMatchObject({ status: 'failed', outputs: { state: 'failed-unsafe' } });
  expect(again.reason).toContain('deployments are not refused');
  expect((await stage.read()).frozen).toBeNull();
});
