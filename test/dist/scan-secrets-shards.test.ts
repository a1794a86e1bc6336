// The committed bundle of scan-secrets in shards and over histories: the parts are the whole, and each finding knows its first commit.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../harness.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';

const line = (seed: number): string => `value: "${new Recipes(seed).github('ghp_')}"\n`;
const PARTS = ['1/3', '2/3', '3/3'];

type Row = { file: string; commit: string; standing: boolean };
const rowsOf = (step: StepResult): Row[] =>
  ((step.evidence?.['findings'] ?? []) as Row[])
    .map(({ file, commit, standing }) => ({ file, commit, standing }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
const filesOf = (step: StepResult): number => Number(step.outputs['scanned-files']);

/** Forty files in two folders, every fifth with a token; each written in two versions. */
function createWhole(): string {
  const files = (version: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `${at % 2 === 0 ? 'src' : 'dist'}/f${at}.txt`,
        `${version} ${at}\n${at % 5 === 0 ? line(at + 1) : ''}`,
      ]),
    );
  const workspace = createRepository(files('one'));
  commit(workspace, files('two'), 'second');
  return workspace;
}

const whole = createWhole();

test.each([
  ['the tree', { scope: 'tree' }, 40],
  ['artifacts', { scope: 'artifacts', artifacts: 'dist\nsrc/**' }, 40],
  ['a history', { scope: 'history' }, 80],
  ['changes', { scope: 'changes', base: 'HEAD~1' }, 40],
])('the shards of %s hold every file once and every finding of the whole', async (_name, inputs, files) => {
  const all = await runStep('scan-secrets', { workspace: whole, inputs });
  const parts = [];
  for (const shard of PARTS) parts.push(await runStep('scan-secrets', { workspace: whole, inputs: { ...inputs, shard } }));
  expect(filesOf(all)).toBe(files);
  expect(parts.map(filesOf).every((count) => count > 0)).toBe(true);
  expect(parts.reduce((sum, part) => sum + filesOf(part), 0)).toBe(files);
  const found = parts.flatMap(rowsOf).sort((a, b) => (a.file < b.file ? -1 : 1));
  expect(found).toEqual(rowsOf(all));
});

test('a shard that no file falls into passes, an empty scope does not', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n' });
  const steps = [];
  for (const shard of ['1/2', '2/2']) steps.push(await runStep('scan-secrets', { workspace, inputs: { scope: 'tree', shard } }));
  expect(steps.map(({ code }) => code)).toEqual([0, 0]);
  expect(steps.map(filesOf).toSorted((a, b) => a - b)).toEqual([0, 1]);
  const nothing = await runStep('scan-secrets', { workspace, inputs: { scope: 'tree', path: 'none', shard: '1/2' } });
  expect(nothing.outputs['reason']).toContain('nothing was scanned');
  const wrong = await runStep('scan-secrets', { workspace, inputs: { scope: 'tree', shard: '3/2' } });
  expect(wrong.outputs['reason']).toContain('there is no part 3 of 2');
});

test('join-evidence joins all shards and fails when one is missing', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n', 'b.txt': 'two\n', 'c.txt': 'three\n', 'd.txt': 'four\n' });
  const folder = createFolder({ 'all/none': '', 'some/none': '' });
  for (const shard of PARTS) {
    const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'tree', shard } });
    const name = `${shard.replace('/', '-')}.json`;
    copyFileSync(step.outputs['evidence'] ?? '', join(folder, 'all', name));
    if (shard !== '2/3') copyFileSync(step.outputs['evidence'] ?? '', join(folder, 'some', name));
  }
  const joined = await runStep('join-evidence', { workspace: folder, inputs: { evidence: 'all/*.json' } });
  expect(joined).toMatchObject({ code: 0, outputs: { status: 'passed' } });
  const lost = await runStep('join-evidence', { workspace: folder, inputs: { evidence: 'some/*.json' } });
  expect(lost).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(lost.outputs['reason']).toContain('shard 2/3 is missing');
});

test('artifacts that are not there are red, however much else was scanned', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n' });
  const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'tree', artifacts: '*.txt\ndist/**' } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(step.outputs['reason']).toContain('dist/**');
});

test('a finding of a history names its first commit, on whatever branch, and whether a version at HEAD holds it', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n' });
  const first = commit(workspace, { 'gone.txt': line(1), 'stands.txt': line(2) }, 'first');
  commit(workspace, { 'gone.txt': `more\n${line(1)}`, 'stands.txt': `more\n${line(2)}` }, 'more');
  git(workspace, ['checkout', '-q', '-b', 'side']);
  const side = commit(workspace, { 'side.txt': line(3) }, 'side');
  git(workspace, ['checkout', '-q', 'main']);
  commit(workspace, { 'gone.txt': 'gone\n' }, 'take out');
  git(workspace, ['merge', '-q', '--no-ff', '--no-commit', 'side']);
  const merge = commit(workspace, { 'evil.txt': line(4) }, 'merge that brings a file of its own');
  git(workspace, ['checkout', '-q', '--orphan', 'lonely']);
  const lonely = commit(workspace, { 'lonely.txt': line(5) }, 'another root');
  git(workspace, ['checkout', '-q', 'main']);
  const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'history' } });
  expect(rowsOf(step)).toEqual([
    { file: 'evil.txt', commit: merge, standing: true },
    { file: 'gone.txt', commit: first, standing: false },
    { file: 'lonely.txt', commit: lonely, standing: false },
    { file: 'side.txt', commit: side, standing: true },
    { file: 'stands.txt', commit: first, standing: true },
  ]);
  expect(step.outputs['scanned-commits']).toBe('7');
  const ranged = await runStep('scan-secrets', { workspace, inputs: { scope: 'history', base: first } });
  expect(rowsOf(ranged).map(({ file }) => file)).toEqual(['evil.txt', 'gone.txt', 'side.txt', 'stands.txt']);
});

test('a history that holds no file of `path` is red', async () => {
  const inputs = { scope: 'history', path: 'scr' };
  const step = await runStep('scan-secrets', { workspace: whole, inputs });
  expect(step).toMatchObject({ code: 1, outputs: { 'scanned-files': '0', 'scanned-commits': '0' } });
});
