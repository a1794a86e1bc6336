// Adoption in one command, through the command line that people use: what is written, that it fits, and that twice changes nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readSchema } from '../../src/validate-env/schema/document.ts';
import { runStep } from '../harness.ts';
import { createRepository } from '../world.ts';

const start = resolve(import.meta.dirname, '../../dist/start.js');
const all = 'example,table,json-schema,types,workflow-env';
const written = ['env.schema.yml', '.env.example', 'docs/environment.md', 'env.schema.json', 'env.d.ts', 'env.workflow.yml'];

const npmStart = (workspace: string, ...flags: string[]): { status: number | null; stdout: string } => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: workspace, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, 'validate-env', ...flags], {
    cwd: workspace,
    env,
    encoding: 'utf8',
  });
  return { status, stdout: stdout + stderr };
};

const password = ['hunter', 'of', 'snarks', '4711'].join('-');
const files = {
  'package.json': '{}',
  'a.ts': [
    `const url = process.env.API_URL || 'https://api.test/v1';`,
    `const port = process.env.APP_PORT ?? '8080';`,
    `const isLoud = process.env.LOUD ?? 'false';`,
    `const token = process.env.API_TOKEN;`,
    `const base = process.env.DATABASE_URL || 'postgres://app:${password}@localhost/app';`,
    `const key = process.env.SESSION_SECRET || '${password}';`,
    `use(process.env.NODE_ENV, token!);`,
    '',
  ].join('\n'),
  'web/package.json': '{}',
  'web/.env.example': 'WEB_TITLE=Shop\r\n',
  'web/b.ts': 'use(process.env.WEB_TITLE, process.env.WEB_COLOUR);\n',
  'tests/a.test.ts': 'use(process.env.ONLY_IN_TESTS);\n',
  '.github/workflows/deploy.yml': 'jobs:\n  a:\n    environment: production\n    steps: []\n',
};

const read = (workspace: string, path: string): string => readFileSync(join(workspace, path), 'utf8');
const readAll = (workspace: string): Record<string, string> =>
  Object.fromEntries([...written, 'web/.env.example'].map((path) => [path, read(workspace, path)]));

test('one command writes schema, examples, table, JSON Schema, types and workflow block, and leaves nothing undocumented', () => {
  const workspace = createRepository(files);
  const first = npmStart(workspace, '--write', all);
  for (const path of written) expect(existsSync(join(workspace, path))).toBe(true);
  expect(first.stdout).toContain('env.schema.yml: written');
  expect(first.stdout).toContain('web/.env.example: brought up to date');
  const { declarations, environments, faults } = readSchema(read(workspace, 'env.schema.yml'));
  expect(faults).toEqual([]);
  expect(environments).toEqual(['production']);
  expect(Object.fromEntries(declarations.map(({ name, type, required, isSecret }) => [name, [type, required, isSecret]]))).toEqual({
    API_TOKEN: ['text', true, true],
    API_URL: ['http-url', false, false],
    APP_PORT: ['port', false, false],
    DATABASE_URL: ['postgres-url', false, false],
    LOUD: ['bool', false, false],
    SESSION_SECRET: ['text', false, true],
    WEB_COLOUR: ['text', true, false],
    WEB_TITLE: ['text', true, false],
  });
  const found = JSON.parse(read(workspace, '.plimsoll/validate-env-1.json')) as { findings: { kind: string; level: string }[] };
  const kinds = found.findings.filter(({ level }) => level !== 'note').map(({ kind }) => kind);
  expect(kinds).not.toContain('undocumented');
  expect(kinds).not.toContain('undeclared');
});

test('the second run changes not one byte', () => {
  const workspace = createRepository(files);
  npmStart(workspace, '--write', all);
  const before = readAll(workspace);
  const again = npmStart(workspace, `--write=${all}`);
  expect(readAll(workspace)).toEqual(before);
  expect(again.stdout).toContain('env.schema.yml: unchanged');
  const status = execFileSync('git', ['status', '--short', '--', '.', ':!.plimsoll'], { cwd: workspace, encoding: 'utf8' });
  execFileSync('git', ['add', '-A', '--', '.', ':!.plimsoll'], { cwd: workspace });
  npmStart(workspace, '--write', all);
  expect(execFileSync('git', ['diff', '--stat'], { cwd: workspace, encoding: 'utf8' })).toBe('');
  expect(status).toContain('env.schema.yml');
});

test('what is written has the right names in the right form', () => {
  const workspace = createRepository(files);
  npmStart(workspace, '--write', all);
  expect(read(workspace, '.env.example')).toContain('# port, optional\nAPP_PORT=\n');
  expect(read(workspace, 'web/.env.example')).toBe('WEB_TITLE=Shop\r\n# text, required\r\nWEB_COLOUR=\r\n');
  expect(read(workspace, 'docs/environment.md')).toContain('| `API_TOKEN` | text | yes | yes |  |');
  expect(JSON.parse(read(workspace, 'env.schema.json'))).toMatchObject({
    type: 'object',
    properties: { API_URL: { type: 'string', format: 'uri', pattern: '^https?://' } },
    required: ['API_TOKEN', 'WEB_COLOUR', 'WEB_TITLE'],
  });
  expect(read(workspace, 'env.d.ts')).toContain('      /** text. */\n      API_TOKEN: string;\n');
  expect(read(workspace, 'env.d.ts')).toContain('      APP_PORT?: string;');
  expect(parse(read(workspace, 'env.workflow.yml'))).toEqual({
    env: expect.objectContaining({
      API_TOKEN: '${{ secrets.API_TOKEN }}',
      DATABASE_URL: '${{ secrets.DATABASE_URL }}',
      API_URL: '${{ vars.API_URL }}',
    }),
  });
});

test('no value of a secret, and no literal of the code at all, is written or printed', () => {
  const workspace = createRepository(files);
  const { stdout } = npmStart(workspace, '--write', all);
  const everything = [stdout, ...Object.values(readAll(workspace)), read(workspace, '.plimsoll/validate-env-1.json')].join('\n');
  for (const literal of [password, 'https://api.test', '8080']) expect(everything).not.toContain(literal);
});

test('a schema that is there is kept, and what it says is written out', () => {
  const schema = [
    'variables:',
    '  WEB_MODE:',
    '    type: enum',
    '    values: [dark, light]',
    '    description: How it looks */ | at night',
    '',
  ].join('\n');
  const workspace = createRepository({ 'a.ts': 'use(process.env.WEB_MODE);\n', 'env.schema.yml': schema });
  expect(npmStart(workspace, '--write', all).status).toBe(0);
  expect(read(workspace, 'env.schema.yml')).toBe(schema);
  expect(read(workspace, 'env.d.ts')).toContain('/** enum. How it looks * / | at night */\n      WEB_MODE: "dark" | "light";');
  expect(read(workspace, 'docs/environment.md')).toContain('How it looks \\*/ \\| at night');
  expect(read(workspace, '.env.example')).toBe('# Copy to .env and fill in.\n# enum, required\nWEB_MODE=\n');
});

test('a file of somebody else is not replaced, and then nothing is written', () => {
  const workspace = createRepository({ ...files, 'docs/environment.md': '# Ours\n' });
  const { status, stdout } = npmStart(workspace, '--write', all);
  expect(status).toBe(1);
  expect(stdout).toContain('docs/environment.md exists and was not written by validate-env');
  expect(existsSync(join(workspace, 'env.schema.yml'))).toBe(false);
  expect(read(workspace, 'docs/environment.md')).toBe('# Ours\n');
});

test('a broken schema, an unknown part and a repository without variables are refused with what to do', () => {
  const broken = createRepository({ 'a.ts': 'use(process.env.A_B);\n', 'env.schema.yml': 'variables:\n  A_B: { type: prot }\n' });
  expect(npmStart(broken, '--write', 'example').stdout).toContain('env.schema.yml:2:16');
  expect(npmStart(broken, '--write', 'everything').stdout).toContain('allowed: example, table, json-schema, types, workflow-env');
  expect(npmStart(createRepository(), '--write', 'example').stdout).toContain('there is nothing to write');
});

test('a workflow cannot write, whatever its configuration says', async () => {
  const workspace = createRepository(files);
  const step = await runStep('validate-env', { workspace, inputs: { write: 'example' } });
  expect(step).toMatchObject({ code: 1 });
  expect(step.outputs['reason']).toContain('input `write`: is for a run on your machine');
  expect(existsSync(join(workspace, '.env.example'))).toBe(false);
  writeFileSync(join(workspace, 'policy.yml'), 'validate-env:\n  write: example\n');
  const configured = await runStep('validate-env', { workspace, inputs: { config: 'policy.yml' } });
  expect(configured.outputs['reason']).toContain('may not stand in the file');
});
