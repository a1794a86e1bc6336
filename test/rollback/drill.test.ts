// Drills that meet what others have left: killed drills, deployments of other tools, and a rollback that is not theirs.
import { expect, test } from '@jest/globals';
import { emptyState } from '../../src/domain/ledger/state.ts';
import { deployment } from './sample.ts';
import { createStage, type Stage } from './stage.ts';

const drillOn = (stage: Stage, run: string) => stage.step({ drill: 'on' }, { run });

test('a drill that was killed in its rollback does not keep the next one out', async () => {
  const stage = createStage(emptyState('drill'));
  const { ledger } = stage;
  stage.ledger = {
    ...ledger,
    async write(state, revision, message) {
      if (message === 'rollback: verify') throw new Error('killed');
      return ledger.write(state, revision, message);
    },
  };
  await expect(drillOn(stage, '1')).rejects.toThrow('killed');
  expect(await stage.read()).toMatchObject({ rollback: { step: 'switch' }, holds: [{}] });
  stage.ledger = ledger;
  const locked = await drillOn(stage, '2');
  expect(locked).toMatchObject({ status: 'failed', outputs: { state: 'refused' } });
  expect(locked.reason).toContain('drill is locked');
  stage.runs['1'] = 'finished';
  expect(await drillOn(stage, '3')).toMatchObject({ status: 'passed', outputs: { state: 'rolled-back' } });
  expect(await stage.read()).toMatchObject({ rollback: null, frozen: null, holds: [], lock: null });
});

test('a drill whose broken release was refused rolls nothing back', async () => {
  const before = deployment('a', { task: 'drill' });
  const stage = createStage({ ...emptyState('drill'), deployments: [before], current: before.key });
  const { ledger } = stage;
  const begun: string[] = [];
  stage.ledger = {
    ...ledger,
    async write(state, revision, message) {
      if (message.startsWith('drill: deploy')) begun.push(message);
      return begun.length === 2 ? { status: 'conflict' } : ledger.write(state, revision, message);
    },
  };
  const ended = await drillOn(stage, '1');
  expect(ended).toMatchObject({ status: 'failed', outputs: { state: 'refused' } });
  expect(ended.reason).toContain('the broken release was not deployed');
  expect(stage.switches).toHaveLength(1);
});

test('a drill keeps away from an environment that another tool deploys to, of which only GitHub knows', async () => {
  const stage = createStage(emptyState('live'));
  stage.listed = [
    { id: 8, task: 'drill' },
    { id: 7, task: 'deploy' },
  ];
  const refused = await drillOn(stage, '1');
  expect(refused).toMatchObject({ status: 'failed', outputs: { state: 'refused' }, evidence: { refusal: 'drill' } });
  expect(refused.reason).toContain('live has real deployments on GitHub (deployment 7, task deploy)');
  expect(stage.switches).toEqual([]);
  stage.listed = [{ id: 8, task: 'drill' }];
  expect(await drillOn(stage, '2')).toMatchObject({ status: 'passed' });
});
