// The committed bundle of scan-secrets where something of its scope cannot be had as usual: nothing unread is ever green.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runStep } from '../harness.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';

const line = (seed: number): string => `value: "${new Recipes(seed).github('ghp_')}"\n`;

/** A name that is no UTF-8, as Linux allows. */
function nameBytes(folder: string, rest: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(rest)]);
}

test('a secret that a merge itself wrote and a later commit took out is found', async () => {
  const workspace = createRepository({ 'a.txt': 'a\n' });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  git(workspace, ['checkout', '-q', '-b', 'side']);
  commit(workspace, { 'side.txt': 'x\n', 'old.txt': line(3) }, 'side');
  git(workspace, ['checkout', '-q', '-b', 'change', 'main']);
  commit(workspace, { 'own.txt': 'y\n' }, 'own');
  git(workspace, ['merge', '-q', '--no-ff', '--no-commit', 'side']);
  const merge = commit(workspace, { 'new.txt': line(1), 'a.txt': line(2), 'old.txt': `more\n${line(3)}` }, 'merge');
  rmSync(join(workspace, 'new.txt'));
  const head = commit(workspace, { 'a.txt': 'a\n', 'old.txt': 'none\n' }, 'take out');
  const event = { pull_request: { number: 1, base: { sha: base, ref: 'main' }, head: { sha: head } } };
  const step = await runStep('scan-secrets', { workspace, eventName: 'pull_request', event });
  const findings = step.evidence?.['findings'] as { file: string; commit: string }[];
  const ofMerge = findings.filter((finding) => finding.commit === merge).map(({ file }) => file);
  expect({ code: step.code, ofMerge }).toEqual({ code: 1, ofMerge: ['a.txt', 'new.txt'] });
});

describe('a history', () => {
  const origin = createRepository({ 'b.env': line(4) });
  rmSync(join(origin, 'b.env'));
  commit(origin, { 'a.txt': 'a\n' }, 'take out');
  test('of a shallow checkout is red and names the remedy', async () => {
    const workspace = join(createFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${origin}`, workspace]);
    const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'history' } });
    expect(step).toMatchObject({ code: 1, outputs: { status: 'failed' } });
    expect(step.outputs['reason']).toContain('fetch-depth: 0');
  });
  test('from a base that is not there is red without a stack', async () => {
    const step = await runStep('scan-secrets', { workspace: origin, inputs: { scope: 'history', base: 'nowhere' } });
    expect(step).toMatchObject({ code: 1, evidence: { error: 'usage' } });
    expect(step.outputs['reason']).toBe('input `base`: "nowhere" is no commit of this checkout: name one that it has');
  });
});

describe('a tree', () => {
  test('is scanned as git keeps it where a tracked file is not on disk or has a name that is no UTF-8', async () => {
    const workspace = createRepository({ 'a.txt': 'a\n', 'gone.env': line(5) });
    writeFileSync(nameBytes(workspace, '.env'), line(6));
    commit(workspace, {}, 'name');
    rmSync(join(workspace, 'gone.env'));
    const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'tree' } });
    expect(step).toMatchObject({ code: 1, outputs: { findings: '2', 'scanned-files': '3' } });
  });
  test('with a file that git does not keep and that cannot be read is red; a link is left out', async () => {
    const workspace = createRepository({ 'a.txt': 'a\n' });
    symlinkSync('/etc/passwd', join(workspace, 'link'));
    const clean = await runStep('scan-secrets', { workspace, inputs: { scope: 'tree' } });
    expect(clean).toMatchObject({ code: 0, evidence: { skipped: [{ file: 'link' }] } });
    writeFileSync(nameBytes(workspace, '.env'), 'x\n');
    const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'tree' } });
    expect(step).toMatchObject({ code: 1, evidence: { findings: [{ rule: 'file-not-scanned' }] } });
  });
});

test('a folder of artifacts that cannot be listed is red', async () => {
  const workspace = createFolder({ 'a.txt': 'a\n' });
  mkdirSync(nameBytes(workspace, 'folder'));
  writeFileSync(nameBytes(workspace, 'folder/b.env'), line(7));
  const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'artifacts', artifacts: '**' } });
  expect(step).toMatchObject({ code: 1, evidence: { findings: [{ rule: 'file-not-scanned' }] } });
});
