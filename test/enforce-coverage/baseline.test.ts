// The baseline on a real remote: recorded by pushes, read by everyone, never lost, never in the way.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { addToHistory, type HistoryEntry } from '../../src/enforce-coverage/baseline/history.ts';
import { publish, type Snapshot } from '../../src/enforce-coverage/baseline/publication.ts';
import { readRecord, writeRecord } from '../../src/enforce-coverage/baseline/record.ts';
import { BASELINE_REF, readGroups, readStore } from '../../src/enforce-coverage/baseline/store.ts';
import { readTally, writeTally } from '../../src/enforce-coverage/baseline/tally-text.ts';
import { commit, createFolder, createWorld, git, writeFiles } from '../world.ts';
import { createRemoteRepository, enforce, PUSH, writeLcov, writeSource, type Ending } from './scene.ts';

const REPORT = 'coverage/lcov.info';
const ones = (count: number, missed: readonly number[] = []): number[] =>
  Array.from({ length: count }, (_, index) => (missed.includes(index + 1) ? 0 : 1));

function pushToMain(workspace: string, inputs: Record<string, string>, before = '0'.repeat(40)): Promise<Ending> {
  return enforce(workspace, inputs, { eventName: 'push', payload: { ...PUSH, before }, ref: 'refs/heads/main' });
}

const levels = (ending: Ending): string[] =>
  (ending.evidence['certificate'] as { concerns: { message: string }[] }).concerns.map(({ message }) => message);

test('a push to the default branch records its coverage, and a later change is judged against it', async () => {
  const { workspace, remote } = createRemoteRepository({ 'src/a.ts': writeSource(10) });
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(10) }) });
  const first = await pushToMain(workspace, { ratchet: 'on' });
  expect(first.status).toBe('warned');
  expect(first.reason).toContain('there is no baseline yet');
  expect(first.evidence['baselineStore']).toContain('recorded at');
  expect(git(remote, ['ls-tree', '-r', '--name-only', BASELINE_REF]).split('\n')).toEqual([
    'history.json',
    `records/${git(workspace, ['rev-parse', 'HEAD'])}.json`,
  ]);
  const base = git(workspace, ['rev-parse', 'HEAD']);
  git(workspace, ['checkout', '-q', '-b', 'topic']);
  commit(workspace, { 'src/a.ts': writeSource(12) }, 'change');
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(12, [12]) }) });
  const payload = {
    pull_request: { number: 1, base: { sha: base, ref: 'main' }, head: { sha: git(workspace, ['rev-parse', 'HEAD']) } },
  };
  const change = await enforce(workspace, { ratchet: 'on' }, { eventName: 'pull_request', payload });
  expect(change).toMatchObject({ status: 'failed', evidence: { baselineStore: '' } });
  expect(change.reason).toContain('1 more than allowed');
  git(workspace, ['checkout', '-q', 'main']);
  git(workspace, ['merge', '-q', '--no-ff', '-m', 'merge', 'topic']);
  const merged = await pushToMain(workspace, { ratchet: 'on' }, base);
  expect(merged.status).toBe('failed');
  expect(merged.evidence['baselineStore']).toContain('recorded at');
  const next = commit(workspace, { 'note.md': 'x' }, 'next');
  const calm = await pushToMain(workspace, { ratchet: 'on' }, git(workspace, ['rev-parse', 'HEAD~1']));
  expect(calm.status).toBe('passed');
  expect(calm.summary).toContain('#### Trend');
  expect(JSON.parse(git(remote, ['show', `${BASELINE_REF}:history.json`]))).toMatchObject({
    entries: [{ commit: next }, {}, { commit: base }],
  });
});

test('lines that flip without being touched are listed', async () => {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(10), 'src/b.ts': writeSource(10, 'b') });
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(10), 'src/b.ts': ones(10, [3]) }) });
  await pushToMain(workspace, {});
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'src/a.ts': `first();\n${writeSource(10)}` }, 'change');
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(11, [5, 6]), 'src/b.ts': ones(10) }) });
  const ending = await pushToMain(workspace, { ratchet: 'warn', minimum: '80' }, base);
  expect(ending.evidence['certificate']).toMatchObject({
    flipped: [
      { path: 'src/a.ts', lost: '5-6', gained: '' },
      { path: 'src/b.ts', lost: '', gained: '3' },
    ],
  });
  expect(ending.summary).toContain('#### Indirect changes');
  expect(ending.status).toBe('warned');
});

test('a baseline on a branch that is no ancestor is not used', async () => {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(10) });
  const root = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'src/a.ts': writeSource(11) }, 'main goes on');
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(11) }) });
  await pushToMain(workspace, {});
  git(workspace, ['checkout', '-q', '-b', 'topic', root]);
  const head = commit(workspace, { 'src/b.ts': writeSource(5) }, 'change');
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(10, [1, 2, 3]), 'src/b.ts': ones(5, [1]) }) });
  const payload = { pull_request: { number: 1, base: { sha: root, ref: 'main' }, head: { sha: head } } };
  const ending = await enforce(workspace, { ratchet: 'on' }, { eventName: 'pull_request', payload });
  expect(ending.status).toBe('warned');
  expect(ending.reason).toContain(`no ancestor of ${root.slice(0, 12)} has a baseline`);
});

test('a damaged record is passed over for the next ancestor, a damaged store is named', async () => {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(10) });
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(10, [1]) }) });
  const first = git(workspace, ['rev-parse', 'HEAD']);
  await pushToMain(workspace, {});
  const { ports } = createWorld(workspace);
  const second = commit(workspace, { 'note.md': 'x' }, 'second');
  const broken = {
    commit: second,
    at: 1,
    totals: { lines: { covered: 1, total: 1 }, branches: null, statements: null, functions: null },
    groups: [
      {
        name: '',
        files: [
          {
            path: '',
            scope: '',
            lines: new Uint32Array(),
            hits: new Uint8Array(),
            lineCount: null,
            branches: null,
            statements: null,
            functions: null,
          },
        ],
      },
    ],
  };
  expect(await publish(ports.git, undefined, broken)).toMatchObject({ status: 'recorded' });
  commit(workspace, { 'src/a.ts': writeSource(11) }, 'third');
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(11, [1, 11]) }) });
  const ending = await pushToMain(workspace, { ratchet: 'on' }, second);
  expect(ending.evidence['certificate']).toMatchObject({ baseline: first });
  const junk = git(workspace, ['commit-tree', 'HEAD^{tree}', '-m', 'junk']);
  git(workspace, ['push', '-q', '-f', 'origin', `${junk}:${BASELINE_REF}`]);
  const lost = await pushToMain(workspace, { ratchet: 'on' }, second);
  expect(lost).toMatchObject({ status: 'inconclusive' });
  expect(lost.reason).toContain('delete the ref to start anew');
});

const snapshotOf = (commitSha: string): Snapshot => ({
  ...{ commit: commitSha, at: 1_750_000_000_000, groups: [] },
  totals: { lines: { covered: 1, total: 2 }, branches: null, statements: null, functions: null },
});

test('jobs that record at the same time lose nothing', async () => {
  const { workspace, remote } = createRemoteRepository({ 'a.ts': 'x\n' });
  const clones = await Promise.all(
    [1, 2, 3].map(async () => {
      const folder = createFolder();
      git(folder, ['clone', '-q', remote, '.']);
      return createWorld(folder).ports.git;
    }),
  );
  const shas = clones.map((_, index) => String(index + 1).repeat(40));
  const results = await Promise.all(clones.map((one, index) => publish(one, undefined, snapshotOf(shas[index] ?? ''))));
  expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
  const store = await readStore(createWorld(workspace).ports.git, undefined);
  expect(store.status === 'read' ? store.entries.map(({ commit: one }) => one).sort() : store).toEqual(shas);
});

test('the store forgets what is beyond one hundred commits, and a commit measured again is kept once', async () => {
  const { totals } = snapshotOf('');
  const shas = Array.from({ length: 150 }, (_, index) => index.toString(16).padStart(40, '0'));
  const entries = shas.reduce<HistoryEntry[]>((all, sha, at) => addToHistory(all, sha, at, totals), []);
  expect(entries.map(({ commit: one }) => one)).toEqual(shas.slice(50).reverse());
  expect(addToHistory(entries, shas[60] ?? '', 1, totals)).toHaveLength(100);
  const { workspace } = createRemoteRepository({ 'a.ts': 'x\n' });
  const { ports } = createWorld(workspace);
  for (const sha of ['1', '2', '1']) await publish(ports.git, undefined, snapshotOf(sha.repeat(40)));
  git(workspace, ['fetch', '-q', 'origin', `+${BASELINE_REF}:${BASELINE_REF}`]);
  expect(git(workspace, ['ls-tree', '-r', '--name-only', BASELINE_REF]).split('\n')).toHaveLength(3);
  expect(await readGroups(ports.git, BASELINE_REF, '2'.repeat(40))).toEqual([]);
  expect(await readGroups(ports.git, BASELINE_REF, '3'.repeat(40))).toBeNull();
});

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

async function startServer(status: number): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end('no'));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.git`;
}

test('without the right to write the verdict stands and the permission to add is named', async () => {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(10) });
  git(workspace, ['remote', 'set-url', '--push', 'origin', await startServer(403)]);
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(10) }) });
  const ending = await pushToMain(workspace, { minimum: '80', ratchet: 'off', 'maximum-drop': '1' });
  expect(ending).toMatchObject({ status: 'warned', evidence: { baselineStore: 'not recorded' } });
  expect(ending.reason).toContain('contents: write');
  const calm = await pushToMain(workspace, { minimum: '80' });
  expect(levels(calm).join()).toContain('contents: write');
});

test('a store that cannot be reached is no baseline that is absent', async () => {
  const { workspace } = createRemoteRepository({ 'src/a.ts': writeSource(10) });
  git(workspace, ['remote', 'set-url', 'origin', await startServer(500)]);
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(10) }) });
  const ending = await pushToMain(workspace, { ratchet: 'on' });
  expect(ending.status).toBe('inconclusive');
  expect(ending.reason).toContain(`${BASELINE_REF} cannot be fetched`);
  expect((await pushToMain(workspace, { ratchet: 'warn', minimum: '50' })).status).toBe('warned');
});

test('incomplete reports are never recorded', async () => {
  const { workspace, remote } = createRemoteRepository({ 'src/a.ts': writeSource(10) });
  writeFiles(workspace, { [REPORT]: writeLcov({ 'src/a.ts': ones(10) }) });
  const ending = await pushToMain(workspace, { ratchet: 'on', 'expected-reports': '2' });
  expect(ending).toMatchObject({ status: 'failed', evidence: { baselineStore: 'not recorded' } });
  expect(git(remote, ['for-each-ref', BASELINE_REF])).toBe('');
});

test('a record gives back what was measured, and refuses what it never wrote', () => {
  const tally = {
    lines: Uint32Array.of(1, 2, 3, 9),
    covered: Uint32Array.of(1, 1, 0, 1),
    total: Uint32Array.of(2, 2, 2, 1),
    points: null,
  };
  expect(writeTally(tally)).toBe('1-2=1/2,3=0/2,9=1/1');
  expect(readTally(writeTally(tally))).toEqual(tally);
  for (const text of ['1=2/1', '3-1=0/1', '2=0/1,1=0/1', '1=0/1,', 'x', '1-99999999=0/1'])
    expect(readTally(text)).toBeNull();
  const file = {
    path: '__proto__',
    scope: '',
    lines: tally.lines,
    hits: Uint8Array.of(1, 0, 1, 0),
    lineCount: { covered: 2, total: 4 },
    branches: { covered: 3, total: 7, byLine: tally },
    statements: { covered: 1, total: 1, byLine: null },
    functions: null,
  };
  const commitSha = 'b'.repeat(40);
  const text = JSON.stringify(writeRecord(commitSha, [{ name: '', files: [file] }]));
  expect(readRecord(text, commitSha)).toEqual([{ name: '', files: [file] }]);
  expect(readRecord(text, 'c'.repeat(40))).toBeNull();
  expect(readRecord(text.replace('"covered":"1,3"', '"covered":"3,1"'), commitSha)).toBeNull();
  expect(readRecord('{', commitSha)).toBeNull();
});
