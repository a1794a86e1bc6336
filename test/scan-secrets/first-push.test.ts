// Proves that the first push of a branch is scanned commit by commit: nothing stood before that it could be compared with.
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { Recipes } from './token-recipes.ts';

const ZERO = '0'.repeat(40);
const line = `value: "${new Recipes(31).github('ghp_')}"\n`;

type Scan = { status: string; reason: string; outputs: Record<string, unknown>; evidence: Record<string, unknown> };

async function scan(workspace: string, branch: string, main = 'main'): Promise<Scan> {
  const after = git(workspace, ['rev-parse', 'HEAD']);
  const payload = { before: ZERO, after, created: true, repository: { default_branch: main } };
  const context = { workspace, temp: createFolder(), eventName: 'push', payload, sha: after };
  const runner = createFakeRunner({ inputs: {}, context: { ...context, ref: `refs/heads/${branch}` } });
  const { status, reason, outputs, evidence } = await perform(scanSecrets, createHost(runner));
  return { status, reason, outputs, evidence };
}

/** An origin in which a token came and went, and where it came. */
function createOrigin(): { origin: string; brought: string } {
  const origin = createRepository({ 'a.txt': 'x\n' });
  const brought = commit(origin, { 'a.txt': line }, 'add');
  commit(origin, { 'a.txt': 'x\n' }, 'take out');
  return { origin, brought };
}

/** What actions/checkout leaves: one branch, `depth` commits deep, 0 for all. */
function checkOut(origin: string, depth: number, branch = 'main'): string {
  const workspace = createFolder();
  git(workspace, ['init', '-q']);
  git(workspace, ['remote', 'add', 'origin', `file://${origin}`]);
  const name = `refs/remotes/origin/${branch}`;
  git(workspace, [
    ...['fetch', '-q', '--no-tags', ...(depth > 0 ? [`--depth=${depth}`] : [])],
    ...['origin', `+refs/heads/${branch}:${name}`],
  ]);
  git(workspace, ['checkout', '-q', '-B', branch, name]);
  return workspace;
}

const rowOf = (brought: string): object => ({
  status: 'failed',
  evidence: { findings: [{ file: 'a.txt', commit: brought, standing: false }] },
});

describe.each([0, 1])('in a checkout of depth %d', (depth) => {
  test('the first push of the default branch is its whole history', async () => {
    const { origin, brought } = createOrigin();
    const found = await scan(checkOut(origin, depth), 'main');
    expect(found).toMatchObject(rowOf(brought));
    expect(found.outputs).toMatchObject({ 'scanned-commits': 3 });
  });
  test('a branch in a repository without its default branch is its whole history', async () => {
    const { origin, brought } = createOrigin();
    git(origin, ['branch', '-q', '-m', 'develop']);
    expect(await scan(checkOut(origin, depth, 'develop'), 'develop')).toMatchObject(rowOf(brought));
  });
  test('a branch that shares nothing with the default branch is its whole history', async () => {
    const { origin } = createOrigin();
    git(origin, ['checkout', '-q', '--orphan', 'pages']);
    const brought = commit(origin, { 'a.txt': line }, 'add');
    commit(origin, { 'a.txt': 'x\n' }, 'take out');
    expect(await scan(checkOut(origin, depth, 'pages'), 'pages')).toMatchObject(rowOf(brought));
  });
  test('a branch beside the default branch is what it adds to it', async () => {
    const { origin } = createOrigin();
    git(origin, ['checkout', '-q', '-b', 'feature']);
    expect(await scan(checkOut(origin, depth, 'feature'), 'feature')).toMatchObject({ status: 'passed' });
    const brought = commit(origin, { 'b.txt': line }, 'add');
    commit(origin, { 'b.txt': 'x\n' }, 'take out');
    expect(await scan(checkOut(origin, depth, 'feature'), 'feature')).toMatchObject({
      status: 'failed',
      evidence: { findings: [{ file: 'b.txt', commit: brought }] },
    });
  });
});

test('a history that cannot be had whole is never green', async () => {
  const { origin } = createOrigin();
  for (const main of ['main', 'trunk']) {
    const workspace = checkOut(origin, 1);
    git(workspace, ['remote', 'set-url', 'origin', 'file:///nowhere']);
    const found = await scan(workspace, 'main', main);
    expect(found).toMatchObject({ status: 'failed', evidence: { findings: [] } });
    expect(found.reason).toContain('fetch-depth: 0');
  }
});
