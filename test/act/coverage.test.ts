// enforce-coverage in a workflow under a third-party runner: a passing and a failing gate, with outputs and summary.
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { act, runWorkflow } from './act.ts';

const repository = resolve(import.meta.dirname, '../..');
const run = act === undefined ? test.skip : test;

run.each([
  ['75', 0, 'passed', 'success'],
  ['75.1', 1, 'failed', 'failure'],
] as const)(
  'a gate at %s % ends with %i under act (skipped where PLIMSOLL_ACT names no runner)',
  async (minimum, code, status, job) => {
    const event = { inputs: { minimum } };
    const result = await runWorkflow({
      repository,
      workflow: 'test/act/workflows/coverage.yml',
      eventName: 'workflow_dispatch',
      event,
    });
    expect(result).toMatchObject({ code, jobs: { gate: job } });
    expect(result.outputs['gate']).toMatchObject({ status, 'lines-covered': '3', 'lines-total': '4' });
    expect(result.summary).toContain('3/4');
  },
);
