// Every event that starts a run: which commits are compared, and that the gate needs nothing but a checkout.
import { utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commit, createFolder, git, writeFiles } from '../world.ts';
import { createRemoteRepository, enforce, PUSH, writeLcov, writeSource } from './scene.ts';

const REPORT = 'coverage/lcov.info';
const STRICT = { 'minimum-patch': '100', ratchet: 'off' };
const all = (count: number, missed: readonly number[] = []): number[] =>
  Array.from({ length: count }, (_, index) => (missed.includes(index + 1) ? 0 : 1));

/** main moved on after the topic branched off; the checkout is the test merge that GitHub makes. */
function createTestMerge(): { workspace: string; stale: string; head: string } {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(10), 'src/b.ts': writeSource(10, 'b') });
  const stale = git(workspace, ['rev-parse', 'HEAD']);
  git(workspace, ['checkout', '-q', '-b', 'topic']);
  const head = commit(workspace, { 'src/a.ts': writeSource(12) }, 'change');
  git(workspace, ['checkout', '-q', 'main']);
  commit(workspace, { 'src/b.ts': writeSource(15, 'b') }, 'others');
  git(workspace, ['push', '-q', 'origin', 'main', 'topic']);
  git(workspace, ['checkout', '-q', '--detach']);
  git(workspace, ['merge', '-q', '--no-ff', '-m', 'test merge', 'topic']);
  writeFiles(workspace, {
    [REPORT]: writeLcov({ 'src/a.ts': all(12, [12]), 'src/b.ts': all(15, [11, 12, 13, 14, 15]) }),
  });
  return { workspace, stale, head };
}

const pull = (base: string, head: string): unknown => ({
  ...PUSH,
  pull_request: { number: 3, base: { sha: base, ref: 'main' }, head: { sha: head } },
});

test('a pull request is compared with the first parent of its test merge, whatever the event says of the base', async () => {
  const { workspace, stale, head } = createTestMerge();
  const ending = await enforce(workspace, STRICT, { eventName: 'pull_request', payload: pull(stale, head) });
  expect(ending.outputs).toMatchObject({ status: 'failed', 'patch-covered': '1', 'patch-total': '2' });
});

test('two commits of history are enough for a test merge, one is not', async () => {
  const { workspace, stale, head } = createTestMerge();
  git(workspace, ['update-ref', 'refs/heads/merge', 'HEAD']);
  const report = writeLcov({ 'src/a.ts': all(12, [12]), 'src/b.ts': all(15) });
  for (const [depth, status, fact] of [
    ['2', 'failed', 'below the minimum'],
    ['1', 'inconclusive', 'fetch-depth: 0'],
  ] as const) {
    const folder = createFolder();
    git(folder, ['clone', '-q', `--depth=${depth}`, '--branch=merge', `file://${workspace}`, '.']);
    writeFiles(folder, { [REPORT]: report });
    const ending = await enforce(folder, STRICT, { eventName: 'pull_request', payload: pull(stale, head) });
    expect(ending).toMatchObject({ status, reason: expect.stringContaining(fact) });
  }
});

test('a checkout without history asks the API, and says so; what the API does not give whole is not judged', async () => {
  const { workspace, stale, head } = createTestMerge();
  git(workspace, ['update-ref', 'refs/heads/merge', 'HEAD']);
  const folder = createFolder();
  git(folder, ['clone', '-q', '--depth=1', '--branch=merge', `file://${workspace}`, '.']);
  writeFiles(folder, { [REPORT]: writeLcov({ 'src/a.ts': all(12, [12]), 'src/b.ts': all(15) }) });
  const merge = git(workspace, ['rev-parse', 'HEAD']);
  const diff = git(workspace, ['diff', 'HEAD^1', 'HEAD']);
  let status = 200;
  const server = createServer((request, response) => {
    const isDiff = request.headers.accept?.includes('diff') ?? false;
    const [first, second] = ['HEAD^1', 'HEAD^2'].map((name) => git(workspace, ['rev-parse', name]));
    const isRight = request.url?.endsWith(isDiff ? `/compare/${first}...${merge}` : `/commits/${merge}`);
    response.writeHead(isRight ? (isDiff ? status : 200) : 404, {
      'content-type': isDiff ? 'application/vnd.github.diff; charset=utf-8' : 'application/json',
    });
    response.end(isDiff ? `${diff}\n` : JSON.stringify({ parents: [{ sha: first }, { sha: second }] }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const context = {
    eventName: 'pull_request',
    payload: pull(stale, head),
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  const told = await enforce(folder, { ...STRICT, token: 'a-token-of-tests' }, context);
  expect(told.outputs).toMatchObject({ status: 'failed', 'patch-covered': '1', 'patch-total': '2' });
  expect(told.summary).toContain('read from the API');
  status = 406;
  expect(await enforce(folder, { ...STRICT, token: 'a-token-of-tests' }, context)).toMatchObject({
    status: 'inconclusive',
  });
  server.close();
});

test('a merge group is compared with the commit it is queued on', async () => {
  const { workspace } = createTestMerge();
  const payload = { ...PUSH, merge_group: { base_sha: git(workspace, ['rev-parse', 'main']) } };
  const ending = await enforce(workspace, STRICT, {
    eventName: 'merge_group',
    payload,
    ref: 'refs/heads/gh-readonly-queue/main/pr-3',
  });
  expect(ending.outputs).toMatchObject({ status: 'failed', 'patch-total': '2' });
});

test('a push to a new branch is compared with the default branch', async () => {
  const { workspace } = createTestMerge();
  git(workspace, ['checkout', '-q', 'topic']);
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': all(12), 'src/b.ts': all(10) }) });
  const ending = await enforce(workspace, STRICT, {
    eventName: 'push',
    payload: { ...PUSH, before: '0'.repeat(40) },
    ref: 'refs/heads/topic',
  });
  expect(ending.outputs).toMatchObject({ status: 'passed', 'patch-covered': '2', 'patch-total': '2' });
});

test('of the very first commit everything is new', async () => {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(4) });
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': all(4, [4]) }) });
  const ending = await enforce(workspace, STRICT, {
    eventName: 'push',
    payload: { ...PUSH, before: '0'.repeat(40) },
    ref: 'refs/heads/main',
  });
  expect(ending.outputs).toMatchObject({ status: 'failed', 'patch-covered': '3', 'patch-total': '4' });
});

test('a schedule on the default branch changes nothing; an event that says nothing needs the remote or a base', async () => {
  const { workspace } = createTestMerge();
  git(workspace, ['checkout', '-q', 'topic']);
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': all(12, [12]), 'src/b.ts': all(10) }) });
  const run = (context: { eventName: string; payload: unknown; ref?: string }): ReturnType<typeof enforce> =>
    enforce(workspace, STRICT, context);
  expect(await run({ eventName: 'schedule', payload: PUSH, ref: 'refs/heads/main' })).toMatchObject({
    status: 'passed',
    reason: expect.stringContaining('adds no lines'),
  });
  expect(await run({ eventName: 'workflow_dispatch', payload: PUSH, ref: 'refs/heads/topic' })).toMatchObject({
    status: 'failed',
    outputs: { 'patch-total': '2' },
  });
  expect(await run({ eventName: '', payload: {} })).toMatchObject({
    status: 'inconclusive',
    reason: expect.stringContaining('set `base`'),
  });
  git(workspace, ['remote', 'set-head', 'origin', 'main']);
  expect(await run({ eventName: '', payload: {} })).toMatchObject({
    status: 'failed',
    outputs: { 'patch-total': '2' },
  });
});

test('the input base wins, and one that is not there or looks like an option is an error with its remedy', async () => {
  const { workspace, stale } = createTestMerge();
  const run = (base: string): ReturnType<typeof enforce> =>
    enforce(workspace, { ...STRICT, base }, { eventName: 'push', payload: {} });
  expect((await run(stale)).outputs).toMatchObject({ 'patch-total': '7' });
  expect((await run('main')).outputs).toMatchObject({ 'patch-total': '2' });
  for (const base of ['gone', '--output=/tmp/x', 'a b'])
    expect(await run(base)).toMatchObject({ status: 'inconclusive', reason: expect.stringContaining('set `base`') });
});

test('outside of a git checkout the numbers come out and nothing passes', async () => {
  const folder = createFolder({ [REPORT]: writeLcov({ 'src/a.ts': all(4) }) });
  const ending = await enforce(folder, { minimum: '50' }, { eventName: 'push', payload: {} });
  expect(ending.outputs).toMatchObject({ status: 'inconclusive', 'lines-covered': '4', 'lines-total': '4' });
  expect(ending.reason).toContain('actions/checkout');
});

test('a folder of a monorepo is judged on its own with paths of the repository', async () => {
  const { workspace } = createRemoteRepository({
    'packages/x/src/a.ts': writeSource(4),
    'src/a.ts': writeSource(9, 'root'),
  });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'packages/x/src/a.ts': writeSource(6) }, 'change');
  writeFiles(workspace, { [`packages/x/${REPORT}`]: writeLcov({ 'src/a.ts': all(6, [6]) }) });
  const ending = await enforce(
    workspace,
    { ...STRICT, 'working-directory': 'packages/x' },
    { eventName: 'push', payload: { ...PUSH, before: base }, ref: 'refs/heads/main' },
  );
  expect(ending.outputs).toMatchObject({ status: 'failed', 'patch-covered': '1', 'patch-total': '2' });
  expect(ending.runner.said.annotations).toContainEqual(
    expect.objectContaining({ file: 'packages/x/src/a.ts', line: 6 }),
  );
});

test('a looser threshold in a pull request is shown and not obeyed', async () => {
  const { workspace } = createRemoteRepository({
    'src/a.ts': writeSource(10),
    '.github/plimsoll.yml': 'enforce-coverage:\n  minimum: 90\n  budgets:\n    src/**: 95\n',
  });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { '.github/plimsoll.yml': 'enforce-coverage:\n  minimum: 10\n' }, 'lower it');
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': all(10, [1, 2]) }) });
  const ending = await enforce(
    workspace,
    { minimum: '20', ratchet: 'off' },
    { eventName: 'pull_request', payload: pull(base, head) },
  );
  expect(ending.status).toBe('failed');
  expect(ending.reason).toMatch(/minimum 90 %.*src\/\*\*.*minimum 95 %/u);
  expect(ending.summary).toContain('not obeyed');
});

test('file names, titles and reports that look like workflow commands or markup stay text', async () => {
  const evil = 'src/<img src=x>@all|`x`\n::error::owned.ts';
  const { workspace } = createRemoteRepository({ [evil]: writeSource(2), 'src/a.ts': 'x\n' });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { [evil]: writeSource(4) }, 'change');
  writeFiles(workspace, {
    [REPORT]: `SF:src/::set-output name=x::y.ts\nDA:1,1\nend_of_record\n${writeLcov({ 'src/a.ts': all(1) })}`,
  });
  const ending = await enforce(
    workspace,
    { minimum: '50' },
    { eventName: 'push', payload: { ...PUSH, before: base }, ref: 'refs/heads/main' },
  );
  expect(ending.status).toBe('failed');
  expect(ending.summary).not.toMatch(/<img|^::/mu);
});

test('a bare minimum judges every file, also those of a format that counts statements alone', async () => {
  const { workspace } = createRemoteRepository({
    'web/a.ts': writeSource(10),
    'go.mod': 'module example.test/m\n',
    'b.go': writeSource(10),
  });
  writeFiles(workspace, {
    [REPORT]: writeLcov({ 'web/a.ts': all(10) }),
    'coverage/cover.out': 'mode: set\nexample.test/m/b.go:1.1,2.2 1 1\nexample.test/m/b.go:3.1,4.2 3 0\n',
  });
  const context = { eventName: 'push', payload: { ...PUSH, before: '0'.repeat(40) }, ref: 'refs/heads/main' };
  const ending = await enforce(workspace, { minimum: '80', ratchet: 'off' }, context);
  expect(ending).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('files without lines: statements 25.00 % (1 of 4)'),
  });
  expect((await enforce(workspace, { minimum: '80', ratchet: 'off', exclude: '*.go' }, context)).status).toBe('passed');
});

test('an exclusion that only the pull request asks for is not obeyed where the base branch names its own', async () => {
  const { workspace } = createRemoteRepository({
    'src/a.ts': writeSource(4),
    'gen/b.ts': writeSource(4, 'b'),
    '.github/plimsoll.yml': 'enforce-coverage:\n  exclude: gen/**\n',
  });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { 'note.md': 'x' }, 'change');
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': all(4, [1]), 'gen/b.ts': all(4) }) });
  const ending = await enforce(
    workspace,
    { exclude: 'gen/**\nsrc/**', minimum: '70', ratchet: 'off' },
    { eventName: 'pull_request', payload: pull(base, head) },
  );
  expect(ending.outputs).toMatchObject({ status: 'passed', 'lines-covered': '3', 'lines-total': '4' });
});

test('names that git would read as patterns are measured and checked for their length', async () => {
  const { workspace } = createRemoteRepository({
    'app/[id]/page.ts': writeSource(2),
    'app/i/page.ts': writeSource(40, 'i'),
  });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'app/[id]/page.ts': writeSource(4) }, 'change');
  const context = { eventName: 'push', payload: { ...PUSH, before: base }, ref: 'refs/heads/main' };
  writeFiles(workspace, { [REPORT]: writeLcov({ 'app/[id]/page.ts': all(4) }) });
  expect((await enforce(workspace, STRICT, context)).outputs).toMatchObject({ status: 'passed', 'patch-total': '2' });
  writeFiles(workspace, { [REPORT]: writeLcov({ 'app/[id]/page.ts': all(9) }) });
  expect((await enforce(workspace, STRICT, context)).reason).toContain('which has 4 lines');
});

test('a report that came with the checkout is told, until the run writes it, with the same content or not', async () => {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(10) });
  const report = writeLcov({ 'src/a.ts': all(10) });
  writeFiles(workspace, { [REPORT]: report });
  git(workspace, ['add', '-f', REPORT]);
  git(workspace, ['commit', '-q', '-m', 'report']);
  const folder = createFolder();
  git(folder, ['clone', '-q', `file://${workspace}`, '.']);
  const judge = async (): Promise<string> => {
    const { status, evidence } = await enforce(
      folder,
      { minimum: '80', ratchet: 'off' },
      { eventName: 'push', payload: PUSH },
    );
    expect(status).toBe('passed');
    return JSON.stringify(evidence);
  };
  expect(await judge()).toContain(`${REPORT} is committed and was not written since the checkout`);
  writeFiles(folder, { [REPORT]: report });
  // The index of git counts whole seconds.
  utimesSync(join(folder, REPORT), new Date(), new Date(Date.now() + 5000));
  expect(await judge()).not.toContain('is committed');
});
