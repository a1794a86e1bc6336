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

test('a line of `evidence` that names no file is a missing piece, whatever the other lines find', async () => {
  const workspace = createFolder();
  evidence(workspace, 'scan-secrets', 'passed');
  const step = await runStep('join-evidence', { workspace, inputs: { evidence: 'evidence/*.json\nshards/*.json' } });
  expect(step).toMatchObject({ code: 1, outputs: { reason: 'evidence is missing: no file matches shards/*.json' } });
});

test('evidence whose shard cannot be read does not count as the whole', async () => {
  const shard = (text: unknown): string => JSON.stringify({ schema: 'plimsoll/scan-secrets/v1', status: 'passed', reason: 'r', shard: text });
  for (const text of ['1/00', [1, 8], '', 1]) {
    const workspace = createFolder({ 'a.json': shard(text) });
    expect(await runStep('join-evidence', { workspace, inputs: { evidence: 'a.json' } })).toMatchObject({ code: 1 });
  }
});

test('a skipped step is not counted as green', async () => {
  const workspace = createFolder();
  evidence(workspace, 'scan-secrets', 'passed');
  evidence(workspace, 'notify-slack', 'skipped');
  const step = await runStep('join-evidence', { workspace, inputs: { evidence: 'evidence/*.json' } });
  expect(step.outputs['reason']).toBe('1 of 2 steps is green, 1 skipped');
});
