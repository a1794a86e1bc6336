// The bundle on the Node of the machine, which may be older than the one the tests run on: every action starts and judges.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { rooms } from '../../src/main.ts';
import { runStep } from '../harness.ts';

/** The `node` of the machine: the first on the path that is not the one npm put there. */
function findHostNode(): string {
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  return execFileSync('/bin/sh', ['-c', 'command -v node'], { encoding: 'utf8', env: { PATH: folders.join(':') } }).trim();
}

test.each(Object.keys(rooms))("%s runs on the host's Node and writes its status", async (name) => {
  const step = await runStep(name, { node: findHostNode() });
  expect(step.outputs['status']).toMatch(/^(?:passed|warned|failed|inconclusive|skipped)$/u);
  expect(step.stderr).toBe('');
});
