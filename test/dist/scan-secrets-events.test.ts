// The committed bundle of scan-secrets on every event, in checkouts of depth one as actions/checkout makes them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runStep, type StepOptions, type StepResult } from '../harness.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';

const line = (seed: number): string => `value: "${new Recipes(seed).github('ghp_')}"\n`;
const ZERO = '0'.repeat(40);

/** A remote with a moved main branch, a branch that adds and removes a line, and the refs of its pull request. */
type Remote = { url: string; fork: string; before: string; added: string; head: string; main: string; merge: string };

function createRemote(secret: string): Remote {
  const work = createRepository({ 'a.txt': 'one\n' });
  const fork = git(work, ['rev-parse', 'HEAD']);
  git(work, ['checkout', '-q', '-b', 'feature']);
  const before = commit(work, { 'c.txt': 'x\n' }, 'start');
  const added = commit(work, { 'b.txt': secret }, 'add');
  const head = commit(work, { 'b.txt': 'gone\n' }, 'take out');
  git(work, ['checkout', '-q', 'main']);
  const main = commit(work, { 'main.txt': line(99) }, 'main moved on');
  git(work, ['checkout', '-q', '--detach']);
  git(work, ['merge', '-q', '--no-ff', '-m', 'merge', head]);
  const merge = git(work, ['rev-parse', 'HEAD']);
  git(work, ['update-ref', 'refs/pull/7/merge', merge]);
  git(work, ['update-ref', 'refs/pull/7/head', head]);
  git(work, ['checkout', '-q', 'main']);
  const bare = createFolder();
  git(bare, ['clone', '-q', '--mirror', work, '.']);
  return { url: `file://${bare}`, fork, before, added, head, main, merge };
}

function checkOut(url: string, commitOrRef: string): string {
  const workspace = createFolder();
  git(workspace, ['init', '-q']);
  git(workspace, ['remote', 'add', 'origin', url]);
  git(workspace, ['fetch', '-q', '--no-tags', '--depth=1', 'origin', commitOrRef]);
  git(workspace, ['checkout', '-q', '--detach', 'FETCH_HEAD']);
  return workspace;
}

type Event = Pick<StepOptions, 'eventName' | 'event' | 'env'> & { at: string };

function pullRequest({ main, head }: Remote, isFork: boolean): Event {
  const event = { pull_request: { number: 7, base: { sha: main }, head: { sha: head, repo: { fork: isFork } } } };
  return { eventName: 'pull_request', event, at: 'refs/pull/7/merge' };
}

const repository = { default_branch: 'main' };
const RANGES: [string, (remote: Remote) => Event][] = [
  ['a pull request, counted from where it parted from its base', (remote) => pullRequest(remote, false)],
  ['a pull request from a fork', (remote) => pullRequest(remote, true)],
  ['a push', ({ before, head }) => ({ eventName: 'push', event: { before, after: head }, at: head })],
  [
    'a force push, counted from where the branches parted',
    ({ main, head }) => ({ eventName: 'push', event: { before: main, after: head, forced: true }, at: head }),
  ],
  [
    'a new branch, counted from the default branch',
    ({ head }) => ({ eventName: 'push', event: { before: ZERO, after: head, created: true, repository }, at: head }),
  ],
  [
    'a merge group',
    ({ main, merge }) => ({
      eventName: 'merge_group',
      event: { merge_group: { base_sha: main, head_sha: merge } },
      at: 'refs/pull/7/merge',
    }),
  ],
];

const dirty = createRemote(line(1));
const clean = createRemote('nothing\n');

function run(remote: Remote, pick: (remote: Remote) => Event): Promise<StepResult> {
  const { at, ...options } = pick(remote);
  return runStep('scan-secrets', { workspace: checkOut(remote.url, at), ...options });
}

describe.each(RANGES)('%s', (_name, pick) => {
  test('fails for a token that one of its commits added, and names the commit', async () => {
    expect(await run(dirty, pick)).toMatchObject({
      code: 1,
      outputs: { findings: '1' },
      evidence: { scope: 'changes', findings: [{ file: 'b.txt', commit: dirty.added, standing: false }] },
    });
  });
  test('passes without one, having scanned its files', async () => {
    const { code, outputs } = await run(clean, pick);
    expect({ code, status: outputs['status'] }).toEqual({ code: 0, status: 'passed' });
    expect(Number(outputs['scanned-files'])).toBeGreaterThan(0);
    expect(Number(outputs['scanned-commits'])).toBeGreaterThan(0);
  });
});

describe.each<[string, Omit<Event, 'at'>]>([
  ['a schedule', { eventName: 'schedule', event: {} }],
  ['a dispatch', { eventName: 'workflow_dispatch', event: { inputs: {} } }],
  ['a tag', { eventName: 'push', event: { before: ZERO, after: clean.main }, env: { GITHUB_REF: 'refs/tags/v1' } }],
  ['a push that names no commit before it', { eventName: 'push', event: { after: clean.main } }],
])('%s', (_name, options) => {
  test('scans the whole tree', async () => {
    const found = await runStep('scan-secrets', { workspace: checkOut(clean.url, clean.main), ...options });
    expect(found).toMatchObject({ code: 1, evidence: { scope: 'tree', findings: [{ file: 'main.txt' }] } });
    const none = await runStep('scan-secrets', { workspace: checkOut(clean.url, clean.fork), ...options });
    expect(none).toMatchObject({ code: 0, outputs: { status: 'passed', 'scanned-files': '1' } });
  });
});

describe('a range that cannot be had', () => {
  const gone = 'd'.repeat(40);
  test('means the whole tree, and a note that says so', async () => {
    const options = { eventName: 'push', event: { before: gone, after: clean.main } };
    const step = await runStep('scan-secrets', { workspace: checkOut(clean.url, clean.main), ...options });
    expect(step).toMatchObject({ code: 1, evidence: { findings: [{ file: 'main.txt' }] } });
    expect(step.summary).toContain('the whole tree is scanned');
  });
  test('of an empty folder is red: nothing was scanned', async () => {
    const options = { eventName: 'push', event: { before: gone, after: gone } };
    const step = await runStep('scan-secrets', options);
    expect(step).toMatchObject({ code: 1, outputs: { status: 'failed' } });
    expect(step.outputs['reason']).toContain('cannot be had');
  });
  test('and a range without a change mean the whole tree', async () => {
    const options = { eventName: 'push', event: { before: clean.main, after: clean.main } };
    const step = await runStep('scan-secrets', { workspace: checkOut(clean.url, clean.main), ...options });
    expect(step).toMatchObject({ code: 1, outputs: { 'scanned-files': '2' } });
  });
  test('but for both of its ends is red: the commits in between were not scanned', async () => {
    const workspace = checkOut(dirty.url, dirty.head);
    git(workspace, ['fetch', '-q', '--depth=1', 'origin', dirty.fork]);
    git(workspace, ['remote', 'set-url', 'origin', `file://${createFolder()}`]);
    const event = { before: dirty.fork, after: dirty.head };
    const step = await runStep('scan-secrets', { workspace, eventName: 'push', event });
    expect(step).toMatchObject({ code: 1, outputs: { findings: '0', 'scanned-files': '2', status: 'failed' } });
    expect(step.outputs['reason']).toContain('commits in between: give actions/checkout `fetch-depth: 0`');
  });
  test('because the two histories never met is everything that the head brings', async () => {
    const workspace = createRepository({ 'a.txt': 'one\n' });
    const before = git(workspace, ['rev-parse', 'HEAD']);
    git(workspace, ['checkout', '-q', '--orphan', 'other']);
    const added = commit(workspace, { 'b.txt': line(3) }, 'add');
    const after = commit(workspace, { 'b.txt': 'gone\n' }, 'take out');
    const step = await runStep('scan-secrets', { workspace, eventName: 'push', event: { before, after } });
    expect(step).toMatchObject({ code: 1, evidence: { findings: [{ file: 'b.txt', commit: added }] } });
  });
  test('without a file that `path` names is red', async () => {
    const { at: _at, ...options } = pullRequest(clean, false);
    const workspace = checkOut(clean.url, 'refs/pull/7/merge');
    const step = await runStep('scan-secrets', { workspace, ...options, inputs: { path: 'scr/**' } });
    expect(step).toMatchObject({ code: 1, outputs: { 'scanned-files': '0' } });
    expect(step.outputs['reason']).toContain('nothing was scanned');
  });
});

describe('where git cannot fetch', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));

  /** GitHub's answers by path; anything else is a 404. */
  async function serve(answers: Record<string, unknown>): Promise<string> {
    const server = createServer((request, response) => {
      const answer = answers[decodeURIComponent((request.url ?? '').split('?')[0] ?? '')];
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
    });
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const base64 = (text: string): { content: string; encoding: string } => ({
    content: Buffer.from(text).toString('base64'),
    encoding: 'base64',
  });

  test('the files that GitHub lists are scanned, those that are not checked out too, and old secrets stay silent', async () => {
    const workspace = createRepository({ 'old.txt': `moved\n${line(5)}`, 'new.txt': line(6), 'untouched.txt': line(7) });
    git(workspace, ['remote', 'add', 'origin', 'https://github.invalid/owner/repo.git']);
    const head = git(workspace, ['rev-parse', 'HEAD']);
    const [base, fork, far] = ['a', 'b', 'c'].map((digit) => digit.repeat(40));
    const written = (filename: string) => ({
      filename,
      sha: git(workspace, ['rev-parse', `HEAD:${filename}`]),
      status: 'modified',
    });
    const files = [
      written('old.txt'),
      written('new.txt'),
      { filename: 'far.txt', sha: far, status: 'added' },
      { filename: 'gone.txt', sha: far, status: 'removed' },
    ];
    const api = await serve({
      [`/repos/owner/repo/compare/${base}...${head}`]: { merge_base_commit: { sha: fork }, files },
      [`/repos/owner/repo/git/blobs/${far}`]: base64(line(8)),
      '/repos/owner/repo/contents/old.txt': base64(line(5)),
      '/repos/owner/repo/contents/.github/plimsoll.yml': base64('scan-secrets: {}\n'),
    });
    const step = await runStep('scan-secrets', {
      workspace,
      eventName: 'push',
      event: { before: base, after: head },
      env: { GITHUB_API_URL: api, TEST_GITHUB_TOKEN: new Recipes(55).github('ghs_') },
    });
    expect(step).toMatchObject({ code: 1, outputs: { 'scanned-files': '3' }, evidence: { scope: 'changes' } });
    const found = step.evidence?.['findings'] as { file: string }[];
    expect(found.map(({ file }) => file)).toEqual(['far.txt', 'new.txt']);
    expect(step.summary).toContain('the files that GitHub lists are scanned');
  });

  test('a pull request of more files than a comparison lists is scanned by its own list, in a shallow checkout', async () => {
    const remote = createRepository({ 'a.txt': 'one\n' });
    commit(remote, { 'new.txt': line(6), 'untouched.txt': line(7) }, 'add');
    const head = git(remote, ['rev-parse', 'HEAD']);
    const workspace = checkOut(`file://${remote}`, head);
    git(workspace, ['remote', 'set-url', 'origin', 'https://github.invalid/owner/repo.git']);
    const base = 'a'.repeat(40);
    const few = Array.from({ length: 300 }, (_, at) => ({ filename: `${at}`, sha: base, status: 'removed' }));
    const sha = git(workspace, ['rev-parse', 'HEAD:new.txt']);
    const api = await serve({
      [`/repos/owner/repo/compare/${base}...${head}`]: { merge_base_commit: { sha: base }, files: few },
      '/repos/owner/repo/pulls/7/files': [...few, { filename: 'new.txt', sha, status: 'added' }],
      '/repos/owner/repo/contents/.github/plimsoll.yml': base64('scan-secrets: {}\n'),
      '/repos/owner/repo/contents/.github/secrets-baseline.yml': base64('[]\n'),
      [`/repos/owner/repo/commits/${base}`]: { sha: base },
    });
    const step = await runStep('scan-secrets', {
      workspace,
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } },
      env: { GITHUB_API_URL: api, TEST_GITHUB_TOKEN: new Recipes(55).github('ghs_') },
    });
    expect(step).toMatchObject({ code: 1, outputs: { 'scanned-files': '1', findings: '1' } });
    expect(step).toMatchObject({ evidence: { scope: 'changes', findings: [{ file: 'new.txt' }] } });
    expect(step.summary).toContain('the files that GitHub lists are scanned');
  });

  test('and GitHub lists only a part, the whole tree is scanned', async () => {
    const workspace = createRepository({ 'untouched.txt': line(7) });
    git(workspace, ['remote', 'add', 'origin', 'https://github.invalid/owner/repo.git']);
    const head = git(workspace, ['rev-parse', 'HEAD']);
    const base = 'a'.repeat(40);
    const files = Array.from({ length: 300 }, (_, at) => ({ filename: `${at}`, sha: base, status: 'added' }));
    const api = await serve({
      [`/repos/owner/repo/compare/${base}...${head}`]: { merge_base_commit: { sha: base }, files },
    });
    const step = await runStep('scan-secrets', {
      workspace,
      eventName: 'push',
      event: { before: base, after: head },
      env: { GITHUB_API_URL: api, TEST_GITHUB_TOKEN: new Recipes(55).github('ghs_') },
    });
    expect(step).toMatchObject({ code: 1, evidence: { findings: [{ file: 'untouched.txt' }] } });
    expect(step.summary).toContain('the whole tree is scanned');
  });
});

test('the first push of the default branch is its whole history, and names the commit that added a token', async () => {
  const { url, head, added } = dirty;
  const event = { before: ZERO, after: head, created: true, repository };
  const options = { eventName: 'push', event, env: { GITHUB_REF: 'refs/heads/main' } };
  expect(await runStep('scan-secrets', { workspace: checkOut(url, head), ...options })).toMatchObject({
    code: 1,
    outputs: { findings: '1' },
    evidence: { scope: 'history', findings: [{ file: 'b.txt', commit: added, standing: false }] },
  });
});
