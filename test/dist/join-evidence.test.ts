// The committed bundle of join-evidence, run as the runner runs it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runStep } from '../harness.ts';
import { createFolder } from '../world.ts';

function evidence(workspace: string, name: string, status: string): void {
  mkdirSync(join(workspace, 'evidence'), { recursive: true });
  writeFileSync(join(workspace, 'evidence', `${name}.json`), JSON.stringify({ schema: `plimsoll/${name}/v1`, status, reason: `${name} says ${status}` }));
}

test('green evidence joins to a pass with a summary row per step', async () => {
  const workspace = createFolder();
  evidence(workspace, 'enforce-coverage', 'passed');
  evidence(workspace, 'scan-secrets', 'warned');
  const step = await runStep('join-evidence', { workspace, inputs: { evidence: 'evidence/*.json' } });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'warned', reason: 'scan-secrets: scan-secrets says warned' } });
  expect(step.summary).toContain('| enforce-coverage |');
});

test('red evidence fails the step', async () => {
  const workspace = createFolder();
  evidence(workspace, 'scan-secrets', 'failed');
  const step = await runStep('join-evidence', { workspace, inputs: { evidence: 'evidence/*.json' } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(step.annotations).toEqual([{ level: 'error', message: 'scan-secrets: scan-secrets says failed', properties: {} }]);
});

test('no evidence at all is never green', async () => {
  expect(await runStep('join-evidence')).toMatchObject({ code: 1, outputs: { status: 'failed' } });
});
