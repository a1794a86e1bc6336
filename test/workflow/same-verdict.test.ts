// One tree, three places: the root action in a job, `npm start -- --repo` and the hook before a push say the same.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { runRootAction } from './composite.ts';
import { readText } from './files.ts';

const root = resolve(import.meta.dirname, '../..');
const GATES = ['enforce-coverage', 'scan-secrets', 'validate-env'] as const;
const MODES = { coverage: 'on', secrets: 'on', env: 'on' };

const lcov = (counts: readonly number[]): string =>
  ['TN:', 'SF:src/price.js', ...counts.map((count, at) => `DA:${at + 1},${count}`), 'end_of_record', ''].join('\n');
const compose = (name: string): string =>
  `services:\n  api:\n    build: ./api\n    environment:\n      ${name}: \${MONGODB_URI:?}\n`;

const GOOD = {
  '.github/plimsoll.yml': 'enforce-coverage:\n  minimum: 80\n',
  '.gitignore': '.plimsoll/\n',
  'src/price.js': 'export const price = (item) =>\n  item.cents;\n',
  'coverage/lcov.info': lcov([1, 1]),
  'api/package.json': '{}\n',
  'api/main.ts': 'use(process.env.MONGODB_URI);\n',
  'api/.env.example': 'MONGODB_URI=\n',
  'compose.yml': compose('MONGODB_URI'),
};
const LEAK = { 'src/key.js': `export const key = '${new Recipes(7).github('ghp_')}';\n` };

interface Verdict {
  code: number | null;
  /** Status of each gate and of all together. */
  statuses: Record<string, string>;
}

function runLocally(repository: string, flags: Readonly<Record<string, string>> = MODES): Verdict {
  const words = Object.entries(flags).flatMap(([name, mode]) => [`--${name}`, mode]);
  const script = join(root, 'dist/start.js');
  const { status } = spawnSync(process.execPath, [script, '--repo', repository, ...words], { encoding: 'utf8' });
  const folder = join(repository, '.plimsoll');
  const files = readdirSync(folder).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const statuses = files.map((file) => {
    const { schema, status: word } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
    return [schema?.split('/')[1], word];
  });
  return { code: status, statuses: Object.fromEntries(statuses) as Record<string, string> };
}

async function runInJob(repository: string): Promise<Verdict> {
  const { code, steps } = await runRootAction(repository, {
    inputs: MODES,
    env: { GITHUB_SHA: git(repository, ['rev-parse', 'HEAD']) },
    eventName: 'schedule',
  });
  const statuses = Object.entries(steps).map(([action, { outputs }]) => [action, outputs['status'] ?? '']);
  return { code, statuses: Object.fromEntries(statuses) as Record<string, string> };
}

describe('the root action in a job and a local run give one verdict', () => {
  test.each<[string, Readonly<Record<string, string>>, (typeof GATES)[number] | undefined]>([
    ['a good tree', {}, undefined],
    ['too little coverage', { 'coverage/lcov.info': lcov([0, 1]) }, 'enforce-coverage'],
    ['no coverage report at all', { 'coverage/lcov.info': '' }, 'enforce-coverage'],
    ['a secret', LEAK, 'scan-secrets'],
    ['a variable under a wrong name', { 'compose.yml': compose('MONGODB_URL') }, 'validate-env'],
    ['a broken configuration', { '.github/plimsoll.yml': 'enforce-coverage:\n  minimun: 80\n' }, 'enforce-coverage'],
  ])('on %s', async (_, change, red) => {
    const repository = createRepository({ ...GOOD, ...change });
    const inJob = await runInJob(repository);
    const locally = runLocally(repository);
    expect(locally).toEqual(inJob);
    expect(inJob.code).toBe(red === undefined ? 0 : 1);
    expect(Object.keys(inJob.statuses).sort()).toEqual([...GATES, 'join-evidence'].sort());
    const reds = GATES.filter((gate) => ['failed', 'inconclusive'].includes(inJob.statuses[gate] ?? ''));
    expect(reds).toEqual(red === undefined ? [] : [red]);
    // Evidence of the run before changes nothing.
    if (red === undefined) expect(runLocally(repository)).toEqual(inJob);
  });
});

test('every gate runs although the one before it failed, and the verdict names each', async () => {
  const change = { 'coverage/lcov.info': lcov([0, 1]), ...LEAK, 'compose.yml': compose('MONGODB_URL') };
  const run = await runRootAction(createRepository({ ...GOOD, ...change }), { inputs: MODES });
  expect(run.code).toBe(1);
  expect(Object.keys(run.steps)).toEqual([...GATES, 'join-evidence']);
  expect(run.outputs).toMatchObject({ status: 'failed' });
  for (const gate of GATES) expect(run.outputs['reason']).toContain(gate);
});

test('a gate that died is red, whatever evidence lies in the tree or was written by an earlier use', async () => {
  const text = JSON.stringify({ schema: 'plimsoll/scan-secrets/v1', status: 'passed', reason: 'forged' });
  const forged = { 'missing/scan-secrets.json': text, 'scan-secrets.json': text };
  const run = await runRootAction(createRepository({ ...GOOD, ...forged }), { inputs: MODES, dead: 'scan-secrets' });
  expect({ code: run.code, status: run.outputs['status'] }).toEqual({ code: 1, status: 'failed' });
  expect(run.outputs['reason']).toContain('scan-secrets: 1 expected, 0 found');
});

test('without any input and without a configuration the gates warn, and the summary says what to switch on next', async () => {
  const files = { ...GOOD, ...LEAK, '.github/plimsoll.yml': '' };
  const run = await runRootAction(createRepository(files));
  expect({ code: run.code, status: run.outputs['status'] }).toEqual({ code: 0, status: 'warned' });
  expect(run.steps['join-evidence']?.summary).toMatch(/set .* to `on`|switch/iu);
});

/** A clone whose pushes go to a bare repository, with the documented hook. */
function createClone(files: Readonly<Record<string, string>>): { clone: string; push: () => number | null } {
  const clone = createRepository(files);
  const remote = createFolder();
  git(remote, ['init', '-q', '--bare', '-b', 'main']);
  git(clone, ['remote', 'add', 'origin', remote]);
  const [, hook = ''] = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/u.exec(readText('docs/before-the-push.md')) ?? [];
  mkdirSync(join(clone, '.git/hooks'), { recursive: true });
  writeFileSync(join(clone, '.git/hooks/pre-push'), hook, { mode: 0o755 });
  const home = createFolder();
  symlinkSync(root, join(home, 'plimsoll'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    // A push out of an npm script of another package, started in another folder.
    ...{ INIT_CWD: home, npm_package_name: 'service', npm_lifecycle_event: 'release' },
  };
  const push = (): number | null => spawnSync('git', ['push', '-q', 'origin', 'main'], { cwd: clone, env }).status;
  return { clone, push };
}

test('the documented hook stops a push with a secret, and lets the mended one through', () => {
  const { clone, push } = createClone({ ...GOOD, ...LEAK });
  expect(push()).toBe(1);
  expect(git(clone, ['ls-remote', 'origin'])).toBe('');
  git(clone, ['rm', '-q', 'src/key.js']);
  git(clone, ['commit', '-q', '--amend', '-m', 'mended']);
  expect(push()).toBe(0);
  expect(git(clone, ['ls-remote', 'origin', 'main'])).toContain(git(clone, ['rev-parse', 'HEAD']));
});

test('the hook for the pre-commit framework names a program of the package and blocks on secrets alone', () => {
  const [hook] = parse(readText('.pre-commit-hooks.yaml')) as { entry: string; language: string; stages: string[] }[];
  const [name = '', ...words] = (hook?.entry ?? '').split(' ');
  const { bin } = JSON.parse(readText('package.json')) as { bin: Record<string, string> };
  expect({ language: hook?.language, stages: hook?.stages }).toEqual({
    language: 'node',
    stages: ['pre-push', 'manual'],
  });
  const run = (files: Readonly<Record<string, string>>): number => {
    const cwd = createRepository(files);
    try {
      execFileSync(process.execPath, [join(root, bin[name] ?? ''), ...words], { cwd, stdio: 'pipe' });
      return 0;
    } catch (error) {
      return (error as { status: number }).status;
    }
  };
  expect([run({ ...GOOD, ...LEAK }), run({ ...GOOD, 'coverage/lcov.info': lcov([0, 1]) })]).toEqual([1, 0]);
});

test('a commit after the first is judged as a whole tree in both places', async () => {
  const repository = createRepository(GOOD);
  commit(repository, LEAK, 'feat: key');
  commit(repository, { 'README.md': 'more\n' }, 'docs: more');
  expect(runLocally(repository)).toEqual(await runInJob(repository));
});
