// The suite under a third-party runner: a workflow joins evidence and its outputs and summary arrive.
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { act, runWorkflow } from './act.ts';

const repository = resolve(import.meta.dirname, '../..');
const run = act === undefined ? test.skip : test;

run('a workflow joins evidence under act (skipped where PLIMSOLL_ACT names no runner)', async () => {
  const result = await runWorkflow({ repository, workflow: 'test/act/workflows/join.yml' });
  expect(result).toMatchObject({ code: 0, jobs: { join: 'success' } });
  expect(result.outputs['join']).toMatchObject({ status: 'passed', reason: '1 of 1 step is green' });
  expect(result.summary).toContain('Plimsoll: passed');
});
