// Proves that a secret in the name of a file is a finding, whatever the file holds, and that nothing says it.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git, writeFiles } from '../world.ts';
import { tar } from './archives.ts';
import { Recipes } from './token-recipes.ts';

const token = new Recipes(51).github('ghp_');
const value = new Recipes(52).take('b62', 24);
const NAME = `notes/backup-${token}.txt`;
const found = { rule: 'github-classic-pat', line: 1, column: 1, confidence: 'high' };

type Row = Record<string, unknown>;

async function scan(workspace: string, inputs: Record<string, string>, event: object = {}): Promise<Row[]> {
  const context = { workspace, temp: createFolder(), eventName: 'schedule', ...event };
  const runner = createFakeRunner({ inputs: { sarif: 'out.sarif', ...inputs }, context });
  const outcome = await perform(scanSecrets, createHost(runner));
  const said = { ...runner.said, masks: [] };
  for (const secret of [token.slice(4), value])
    for (let at = 0; at + 8 <= secret.length; at++)
      expect(JSON.stringify([outcome, said])).not.toContain(secret.slice(at, at + 8));
  return outcome.evidence['findings'] as Row[];
}

describe('a token in the name of a file', () => {
  test.each(['tree', 'history'])('is a finding of the %s', async (scope) => {
    const workspace = createRepository({ [NAME]: 'x\n' });
    const rows = await scan(workspace, { scope });
    expect(rows).toMatchObject([{ ...found, why: expect.stringContaining('in the name of the file') }]);
    expect(rows[0]?.['file']).toMatch(/^notes\/backup-ghp_•••/);
  });
  test('is a finding of the change that brings the name, not of one that leaves it', async () => {
    const workspace = createRepository({ 'a.txt': 'x\n' });
    const at = (): string => git(workspace, ['rev-parse', 'HEAD']);
    const shas = [at(), commit(workspace, { [NAME]: 'x\n' }, 'add'), commit(workspace, { [NAME]: 'y\n' }, 'change')];
    const event = (from: number): object => ({
      eventName: 'push',
      payload: { before: shas[from], after: shas[from + 1] },
    });
    expect(await scan(workspace, {}, event(0))).toMatchObject([{ ...found, commit: shas[1] }]);
    expect(await scan(workspace, {}, event(1))).toEqual([]);
  });
  test('is a finding of artifacts, in an archive too', async () => {
    const workspace = createFolder({ 'b.tgz': gzipSync(tar({ [NAME]: 'x\n' })), [NAME]: 'x\n' });
    expect(await scan(workspace, { scope: 'artifacts', artifacts: '**' })).toMatchObject([found, found]);
  });
  test('is one finding of a file of many windows', async () => {
    const workspace = createRepository({ [NAME]: 'x y z\n'.repeat(6 << 20) });
    expect(await scan(workspace, { scope: 'tree' })).toMatchObject([found]);
  });
  test('is not accepted by a comment in the file', async () => {
    const workspace = createRepository({ [NAME]: '# gitleaks:allow\n' });
    expect(await scan(workspace, { scope: 'tree' })).toMatchObject([{ ...found, accepted: '' }]);
  });
  test('is told beside what the file holds', async () => {
    const workspace = createRepository({ [NAME]: `a\nvalue: "${new Recipes(53).github('ghp_')}"\n` });
    expect(await scan(workspace, { scope: 'tree' })).toMatchObject([found, { rule: found.rule, line: 2 }]);
  });
});

test('a secret of the job in the name of a file is a finding', async () => {
  const workspace = createFolder();
  writeFiles(workspace, { [`dist/${value}.js`]: 'x\n' });
  const rows = await scan(workspace, { scope: 'artifacts', artifacts: 'dist', known: value });
  expect(rows).toMatchObject([{ line: 1, column: 1, why: expect.stringContaining('in the name of the file') }]);
});

test('names that only look like something are none', async () => {
  const names = [
    'assets/index-4f3b2a1c9d8e7f60.js',
    'objects/da/39a3ee5e6b4b0d3255bfef95601890afd80709.txt',
    'migrations/20240102030405_create_secret_tokens_table.sql',
    'fixtures/2f1d0a4e-6c1b-4a55-9a7e-0b9a52d0f6a1/datadog-api-key.txt',
    'src/password/generate-password-0123456789abcdef.ts',
  ];
  const workspace = createRepository(Object.fromEntries(names.map((name) => [name, 'x\n'])));
  expect(await scan(workspace, { scope: 'tree' })).toEqual([]);
});
