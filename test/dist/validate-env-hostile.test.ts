// Input made to mislead, exhaust or escape validate-env, through the committed bundle: each ends soon, with a finding or an error.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runStep, type StepOptions, type StepResult } from '../harness.ts';
import { checkout, commit } from '../validate-env/checkout.ts';

const step = (workspace: string, more: StepOptions = {}): Promise<StepResult> =>
  runStep('validate-env', { workspace, timeoutMs: 20_000, ...more });

const kindsOf = ({ evidence }: StepResult): string[] =>
  ((evidence?.['findings'] ?? []) as { kind: string; file: string }[]).map(({ kind, file }) => `${kind} ${file}`);

const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]!}`).join(', ')}]`)].join('\n');
const cycle = 'jobs: &jobs\n  <<: *jobs\n  a: { env: { A: *jobs } }\n';

/** Workflows by what is odd about them, and whether each can still be read. */
const workflows: Readonly<Record<string, [string | Uint8Array, boolean]>> = {
  laughs: [`${laughs}\njobs: *i\n`, true],
  cycle: [cycle, true],
  twice: ['jobs:\n  a: {}\n  a: {}\n', true],
  tag: ['jobs: !!js/function "x"\n', true],
  proto: ['__proto__: 1\njobs:\n  __proto__: { env: { __proto__: 1 } }\n', true],
  mark: ['\ufeffjobs: {}\n', true],
  lists: [`jobs: ${'['.repeat(50_000)}`, false],
  maps: [`jobs: ${'{a: '.repeat(50_000)}`, false],
  large: [`# ${'x'.repeat(5 << 20)}\n`, false],
  broken: ['jobs: [\n', false],
  utf16: [Buffer.from('\ufeffjobs: {}\n', 'utf16le'), false],
};

test('workflows that are odd are read, and those that cannot be are errors', async () => {
  const paths = Object.entries(workflows).map(([name, [text]]) => [`.github/workflows/${name}.yml`, text]);
  const result = await step(checkout(Object.fromEntries(paths) as Record<string, string>));
  const unreadable = Object.keys(workflows).filter((name) => !workflows[name]![1]);
  expect(kindsOf(result)).toEqual(unreadable.sort().map((name) => `unreadable .github/workflows/${name}.yml`));
  expect(result.code).toBe(1);
});

test.each([
  ['billion laughs', laughs, '2:8: aliases are not read'],
  ['an unknown key', 'variables:\n  A: { type: port, needed: 1 }\n', '2:28: A: unknown key'],
])('a schema with %s is one error at its place', async (_, text, message) => {
  const result = await step(checkout({ 'env.schema.yml': text }), { env: { A: '80' } });
  expect(result.code).toBe(1);
  expect(JSON.stringify(result.evidence)).toContain(`env.schema.yml:${message}`);
  expect(result.outputs['reason']).toContain('no value was checked');
});

test.each([
  ['in UTF-16 with a mark', Buffer.from('\ufeffvariables: {}\n', 'utf16le'), 'is no UTF-8 text'],
  ['of 2 MB', `# ${'x'.repeat(2 << 20)}`, 'more than the 1048576 that are read'],
])('a schema %s cannot be read', async (_, text, message) => {
  const result = await step(checkout({ 'env.schema.yml': text }));
  expect(result.code).toBe(1);
  expect(result.outputs['reason']).toContain(message);
});

test('a dotenv file of 50 MB is an error, named or found', async () => {
  const workspace = checkout({ '.env.production': new Uint8Array(50 << 20).fill(65) });
  const found = await step(workspace);
  expect(found.code).toBe(1);
  expect(kindsOf(found)).toEqual(['unreadable .env.production']);
  const named = await step(workspace, { inputs: { files: '.env.production: compose' } });
  expect(named.code).toBe(1);
  expect(named.outputs['reason']).toContain('has 52428800 bytes');
});

const inputs = ['schema', 'baseline', 'files', 'rendered'] as const;

test.each(inputs)('`%s` follows no link, waits for no pipe and leaves no folder', async (input) => {
  const workspace = checkout({ 'a.txt': 'A=1\n' });
  symlinkSync('/etc/passwd', join(workspace, 'away'));
  symlinkSync('loop', join(workspace, 'loop'));
  symlinkSync('/etc', join(workspace, 'folder'));
  execFileSync('mkfifo', [join(workspace, 'pipe')]);
  for (const path of ['away', 'folder/passwd', 'pipe', '../../etc/passwd', '.']) {
    const result = await step(workspace, { inputs: { [input]: path } });
    expect([input, path, result.code]).toEqual([input, path, 1]);
    expect(result.outputs['reason']).not.toContain('Plimsoll itself');
    expect([result.stdout, result.summary, JSON.stringify(result.evidence)].join('\n')).not.toContain('root:');
  }
});

test('links in the repository are said, a submodule and names that differ in case alone are no trouble', async () => {
  const workspace = checkout({ 'a/Main.ts': 'use(process.env.ONE);\n', 'a/main.ts': 'use(process.env.TWO);\n', 'a/.env.example': 'ONE=\nTWO=\n' });
  mkdirSync(join(workspace, '.github/workflows'), { recursive: true });
  symlinkSync('/etc/passwd', join(workspace, '.github/workflows/away.yml'));
  symlinkSync('loop.yml', join(workspace, '.github/workflows/loop.yml'));
  const sha = commit(workspace);
  execFileSync('git', ['update-index', '--add', '--cacheinfo', `160000,${sha},module.ts`], { cwd: workspace });
  mkdirSync(join(workspace, 'module.ts'));
  execFileSync('mkfifo', [join(workspace, 'pipe.ts')]);
  const result = await step(workspace);
  expect(result.code).toBe(0);
  expect(result.outputs['variables']).toBe('2');
  expect(result.evidence?.['notes']).toEqual(
    ['away', 'loop'].map((name) => `.github/workflows/${name}.yml is a link and was not followed`),
  );
});

const isRoot = process.getuid?.() === 0;

(isRoot ? test.skip : test)('a file without permission is an error', async () => {
  const workspace = checkout({ 'env.schema.yml': 'variables:\n  A: { type: port }\n', 'compose.yml': 'services: {}\n' });
  chmodSync(join(workspace, 'compose.yml'), 0);
  expect(kindsOf(await step(workspace))).toEqual(['unreadable compose.yml']);
  chmodSync(join(workspace, 'env.schema.yml'), 0);
  const result = await step(workspace);
  expect(result.code).toBe(1);
  expect(result.outputs['reason']).toContain('input `schema`');
});

test('a tracked file that is gone is an error and not an empty one', async () => {
  const workspace = checkout({ 'compose.yml': 'services: {}\n' });
  execFileSync('rm', [join(workspace, 'compose.yml')]);
  expect(kindsOf(await step(workspace))).toEqual(['unreadable compose.yml']);
});

test('a secret in lines, JSON, base64 or an address is masked in every form', async () => {
  const part = ['k9', 'Qz', '7w', 'Lm', '2x'].join('');
  const schema = ['A: { type: json, secret: true }', 'B: { type: pem }', 'C: { type: url }', 'D: { type: text, secret: true }'];
  const env = {
    A: JSON.stringify({ inner: `${part}json` }),
    B: ['-----BEGIN', `KEY-----\n${part}line\n-----END KEY-----`].join(' '),
    C: `redis://:${part}%40url@cache:6379`,
    D: `${part}"plain`,
  };
  const workspace = checkout({ 'env.schema.yml': `variables:\n  ${schema.join('\n  ')}\n` });
  writeFileSync(join(workspace, 'note.txt'), '');
  const masks = new Set((await step(workspace, { env })).masks);
  const expected = [`${part}json`, `${part}line`, `${part}%40url`, `${part}@url`, `${part}"plain`, `${part}\\"plain`];
  expect(expected.filter((text) => !masks.has(text))).toEqual([]);
  for (const text of [`${part}json`, `${part}@url`, `${part}"plain`]) {
    expect(masks.has(Buffer.from(text).toString('base64'))).toBe(true);
    expect(masks.has(encodeURIComponent(text))).toBe(true);
  }
});
