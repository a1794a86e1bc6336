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
  return base === undefined
    ? scanOn('schedule', {}, workspace, inputs)
    : scanOn('pull_request', { pull_request: { base: { sha: base }, head: { sha } } }, workspace, inputs);
}

async function scanOn(
  eventName: string,
  payload: object,
  workspace: string,
  inputs: Record<string, string> = {},
): Promise<Said> {
  const sha = git(workspace, ['rev-parse', 'HEAD']);
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

test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'])(
  '%s whose event names no base fails: nobody could tell whose comments and files accept',
  async (eventName) => {
    const allow = '[allowlist]\npaths = ["^a[.]conf$"]\n';
    const workspace = createRepository({ 'a.conf': row(10, ''), '.gitleaks.toml': allow });
    for (const payload of [{}, { pull_request: { base: { sha: 'A'.repeat(40) } } }]) {
      const { status, reason } = await scanOn(eventName, payload, workspace);
      expect({ status, reason }).toMatchObject({ status: 'failed', reason: expect.stringContaining('no base commit') });
    }
  },
);

test('a comment that comes by the same push as its token is not obeyed, one that stood before is', async () => {
  const workspace = createRepository({ 'a.conf': row(11, '# gitleaks:allow') });
  const before = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'a.conf': 'one\n' }, 'take out');
  commit(workspace, { 'a.conf': row(11, '# gitleaks:allow') }, 'bring back');
  const again = git(workspace, ['rev-parse', 'HEAD']);
  expect(await scanOn('push', { before, after: again }, workspace)).toMatchObject({
    status: 'passed',
    evidence: { findings: [{ accepted: 'a comment on its line' }] },
  });
  const after = commit(workspace, { 'b.conf': row(12, '# gitleaks:allow') }, 'add');
  expect(await scanOn('push', { before: again, after }, workspace)).toMatchObject({
    status: 'failed',
    evidence: { findings: [{ file: 'b.conf', accepted: '', why: expect.stringContaining('by the change itself') }] },
  });
  // A whole tree has no base.
  expect(await scanOn('push', { before: again, after }, workspace, { scope: 'tree' })).toMatchObject({
    status: 'passed',
  });
});

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

test('a comment of the base does not silence what a proposal puts behind its line, or far out on it', async () => {
  const [first, last] = ['BEGIN', 'END'].map((word) => `-----${word} RSA PRIVATE KEY-----`);
  const body = new Recipes(5).bytes(900).toString('base64').replaceAll(/.{64}/g, '$&\n');
  const long = `x = "# gitleaks:allow ${'a '.repeat(1200)}`;
  const old = { 'k.yml': `key: | # gitleaks:allow ${first}\n`, 'long.conf': `${long}"\n` };
  const workspace = createRepository(old);
  const base = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'k.yml': `${old['k.yml']}${body}\n${last}\n` }, 'add a key');
  const key = await scan(workspace, { 'fail-on': 'low' }, base);
  expect(key).toMatchObject({ status: 'failed', evidence: { findings: [{ rule: 'private-key', accepted: '' }] } });
  const next = git(workspace, ['rev-parse', 'HEAD']);
  commit(workspace, { 'long.conf': `${long}", token = "${new Recipes(6).github('ghp_')}"\n` }, 'add a token');
  expect(await scan(workspace, {}, next)).toMatchObject({
    status: 'failed',
    evidence: { findings: [{ accepted: '' }] },
  });
});

test('what could not be scanned is new in every change, and accepted for its own file alone', async () => {
  const write = (count: number): string =>
    Array.from({ length: count }, (_, at) => `password = "Qz7${(at + 50_000).toString(36)}xW"\n`).join('');
  const workspace = createRepository({ 'a.py': write(21_000), 'b.py': write(21_000) });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const added = row(9, '');
  commit(workspace, { 'a.py': write(21_000) + added, 'b.py': write(21_000) + added }, 'add');
  const { status, evidence } = await scan(workspace, {}, base);
  const told = (evidence['findings'] as { rule: string; fingerprint: string }[]).map((one) => one);
  expect({ status, rules: told.map(({ rule }) => rule) }).toEqual({
    status: 'failed',
    rules: ['file-not-scanned', 'file-not-scanned'],
  });
  expect(await scan(workspace, { allow: told[0]!.fingerprint }, base)).toMatchObject({ status: 'failed' });
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
