// Proves that a proposal cannot silence what it brings, and what a step of one part of a history says.
import { expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { parsePart } from '../../src/join-evidence/part.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Said = { status: string; reason: string; evidence: Record<string, unknown> };

async function scan(workspace: string, inputs: Record<string, string>, base?: string): Promise<Said> {
  const sha = git(workspace, ['rev-parse', 'HEAD']);
  const payload = base === undefined ? {} : { pull_request: { base: { sha: base }, head: { sha } } };
  const eventName = base === undefined ? 'schedule' : 'pull_request';
  const runner = createFakeRunner({ inputs, context: { workspace, temp: createFolder(), eventName, payload, sha } });
  const { status, reason, evidence } = await perform(scanSecrets, createHost(runner));
  return { status, reason, evidence };
}

const row = (seed: number, comment: string): string => `token = "${new Recipes(seed).github('ghp_')}" ${comment}\n`;

test.each(['# gitleaks:allow', '# trufflehog:ignore', '# pragma: allowlist secret', '# plimsoll:allow'])(
  'a proposal that adds a token with %s is not silenced by it',
  async (comment) => {
    const workspace = createRepository({ 'a.conf': 'one\n' });
    const base = git(workspace, ['rev-parse', 'HEAD']);
    commit(workspace, { 'a.conf': `one\n${row(1, comment)}` }, 'add');
    const { status, evidence } = await scan(workspace, {}, base);
    expect({ status, evidence }).toMatchObject({
      status: 'failed',
      evidence: { findings: [{ accepted: '', why: expect.stringContaining('silenced by the change itself') }] },
    });
  },
);

test('a comment that the base holds counts for a line that a proposal takes out and brings back', async () => {
  const workspace = createRepository({ 'a.conf': `one\n${row(2, '# gitleaks:allow')}` });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'a.conf': 'one\n' }, 'take out');
  commit(workspace, { 'a.conf': `zero\none\n  ${row(2, '# gitleaks:allow')}` }, 'bring back');
  const { status, evidence } = await scan(workspace, {}, base);
  expect({ status, evidence }).toMatchObject({
    status: 'passed',
    evidence: { findings: [{ accepted: 'a comment on its line' }] },
  });
});

test('a comment that a proposal adds behind an old token does not silence the tree', async () => {
  const workspace = createRepository({ 'a.conf': row(3, '') });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'a.conf': row(3, '# gitleaks:allow') }, 'silence');
  expect(await scan(workspace, { scope: 'tree' }, base)).toMatchObject({
    status: 'failed',
    evidence: { findings: [{ accepted: '' }] },
  });
  expect(await scan(workspace, { scope: 'tree' })).toMatchObject({ status: 'passed' });
});

test.each(['9/8', '0/2', '1/0', '0/0'])('part %s of a history is refused', async (shard) => {
  const said = await scan(createRepository(), { scope: 'history', shard });
  expect(said).toMatchObject({ status: 'failed', reason: expect.stringContaining('input `shard`: there is no part') });
});

test('all parts of a history find what the whole finds, and say which part they are', async () => {
  const workspace = createRepository({ 'a.conf': row(4, ''), 'b.conf': row(5, ''), 'c.conf': row(6, '') });
  const fingerprints: string[] = [];
  for (const shard of ['1/2', '2/2']) {
    const { status, reason, evidence } = await scan(workspace, { scope: 'history', shard, sarif: 'out.sarif' });
    const part = parsePart(
      'a.json',
      JSON.stringify({ schema: 'plimsoll/scan-secrets/v1', status, reason, ...evidence }),
    );
    expect(part).toMatchObject({ shard: { index: Number(shard[0]), of: 2 }, sarif: 'out.sarif' });
    fingerprints.push(...(evidence['findings'] as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint));
  }
  const whole = (await scan(workspace, { scope: 'history' })).evidence['findings'] as { fingerprint: string }[];
  expect(whole).toHaveLength(3);
  expect(new Set(fingerprints)).toEqual(new Set(whole.map(({ fingerprint }) => fingerprint)));
  expect(fingerprints).toHaveLength(3);
});
