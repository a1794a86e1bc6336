// Proves that a scan is green only where what it was asked for was scanned: folders, ranges, links, accepted places.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { systemDigest } from '../../src/ports/digest.ts';
import { createFingerprinter } from '../../src/scan-secrets/policy/fingerprint.ts';
import { gather } from '../../src/scan-secrets/gather/gather.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { decide } from '../../src/scan-secrets/verdict.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, createWorld, git, writeFiles } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Row = { rule: string; file: string; accepted: string };
type Scan = { status: string; reason: string; files: number; rows: Row[]; said: string; summary: string };

const line = (seed: number): string => `value: "${new Recipes(seed).github('ghp_')}"\n`;
const head = (workspace: string): string => git(workspace, ['rev-parse', 'HEAD']);

async function scan(
  workspace: string,
  eventName: string,
  payload: unknown,
  inputs: Record<string, string> = {},
  sha = '',
): Promise<Scan> {
  const runner = createFakeRunner({ inputs, context: { workspace, temp: createFolder(), eventName, payload, sha } });
  const { status, reason, evidence, summary } = await perform(scanSecrets, createHost(runner));
  return {
    status,
    reason,
    files: (evidence['scanned'] as { files: number } | undefined)?.files ?? 0,
    rows: ((evidence['findings'] as Row[] | undefined) ?? []).map(({ rule, file, accepted }) => ({
      rule,
      file,
      accepted,
    })),
    said: JSON.stringify(evidence),
    summary,
  };
}

type Payload = (base: string, head: string) => unknown;
const pullRequest: Payload = (base, sha) => ({ pull_request: { number: 1, base: { sha: base }, head: { sha } } });
const push: Payload = (before, after) => ({ before, after });
const mergeGroup: Payload = (base, sha) => ({ merge_group: { base_sha: base, head_sha: sha } });
const EVENTS: [string, Payload][] = [
  ['pull_request', pullRequest],
  ['push', push],
  ['merge_group', mergeGroup],
];

describe.each(EVENTS)('a working directory on %s', (eventName, payload) => {
  const workspace = createRepository({ 'api/src/a.txt': 'x\n', 'web/a.txt': 'y\n' });
  const base = head(workspace);
  const event = payload(base, commit(workspace, { 'api/src/k.env': line(7) }, 'add'));
  test.each(['src', 'src/**', './src', ''])('is where `path: %s` is counted from', async (path) => {
    const found = await scan(workspace, eventName, event, { 'working-directory': 'api', path });
    expect(found).toMatchObject({ status: 'failed', files: 1, rows: [{ file: 'src/k.env' }] });
  });
  test('is where `allow` is counted from', async () => {
    const inputs = { 'working-directory': 'api', allow: 'src' };
    expect(await scan(workspace, eventName, event, inputs)).toMatchObject({
      status: 'passed',
      rows: [{ file: 'src/k.env' }],
    });
  });
  test('that the change leaves alone does not lend its name to a path of another one', async () => {
    const inputs = { 'working-directory': 'web', path: 'src' };
    expect(await scan(workspace, eventName, event, inputs)).toMatchObject({ status: 'failed', files: 0 });
  });
});

test.each(['src', 'src/**', '**/*.env'])('a name with line ends is one that `path: %s` names', async (path) => {
  const workspace = createRepository({ 'src/a\nb.env': line(9), 'src/c.env': 'x\n' });
  const found = await scan(workspace, 'schedule', {}, { path });
  expect(found).toMatchObject({ status: 'failed', files: 2, rows: [{ file: 'src/a\nb.env' }] });
});

test.each([{ path: 'src' }, { allow: 'a/**' }])(
  'a history knows every path of a version at its head: %j',
  async (inputs) => {
    const workspace = createRepository({ 'a/s.txt': line(3), 'src/s.txt': line(3) });
    const found = await scan(workspace, 'schedule', {}, { scope: 'history', ...inputs });
    expect(found).toMatchObject({ status: 'failed' });
    expect(found.rows).toContainEqual({ rule: 'github-classic-pat', file: 'src/s.txt', accepted: '' });
  },
);

describe.each([
  [{ path: 'src' }, {}],
  [{ allow: 'a/**' }, {}],
  [{}, { '.gitleaks.toml': "[allowlist]\npaths = ['''^a/''']\n" }],
])('a history with %j', (inputs, files) => {
  test('knows a version that was moved or taken away under every path it stood at', async () => {
    for (const now of ['a/s.txt', 'src/gone.txt']) {
      const workspace = createRepository({ ...files, 'src/s.txt': line(3), 'a/z.txt': line(3) });
      git(workspace, ['mv', '-f', 'src/s.txt', now]);
      commit(workspace, { 'src/b.txt': 'x\n' }, 'move');
      git(workspace, ['rm', '-q', now]);
      commit(workspace, {}, 'take away');
      const found = await scan(workspace, 'schedule', {}, { scope: 'history', ...inputs });
      expect(found).toMatchObject({ status: 'failed' });
      expect(found.rows).toContainEqual({ rule: 'github-classic-pat', file: 'src/s.txt', accepted: '' });
    }
  });
});

describe.each([...EVENTS, ['schedule', () => ({})], ['history', () => ({})]] as [string, Payload][])(
  'a glob of `path` on %s',
  (name, payload) => {
    const scope = name === 'history' ? { scope: 'history' } : {};
    test('that names no file fails beside one that does', async () => {
      const workspace = createRepository({ 'src/a.txt': 'x\n', 'lib/a.txt': 'x\n' });
      const event = payload(head(workspace), commit(workspace, { 'src/b.txt': 'y\n' }, 'add'));
      expect(await scan(workspace, name, event, { ...scope, path: 'src\nlib/**' })).toMatchObject({ status: 'passed' });
      expect(await scan(workspace, name, event, { ...scope, path: 'src\nliv/**' })).toMatchObject({
        status: 'failed',
        reason: expect.stringContaining('`path: liv/**`'),
      });
    });
    test('that names a link fails: nothing is scanned behind it', async () => {
      const workspace = createRepository({ 'real/a.txt': 'x\n' });
      const base = head(workspace);
      symlinkSync('real', join(workspace, 'src'));
      git(workspace, ['add', 'src']);
      const event = payload(base, commit(workspace, { 'real/b.txt': 'y\n' }, 'add'));
      expect(await scan(workspace, name, event, { ...scope, path: 'src\nreal' })).toMatchObject({
        status: 'failed',
        reason: expect.stringContaining('`path: src`'),
      });
    });
  },
);

test.each([...EVENTS, ['schedule', () => ({})]] as [string, Payload][])(
  'the message of a commit is scanned on %s, and a comment in it accepts nothing',
  async (name, payload) => {
    const workspace = createRepository({ 'a.txt': 'x\n' });
    const base = head(workspace);
    const sha = commit(workspace, { 'a.txt': 'y\n' }, `fix\n\n${line(9)} gitleaks:allow`);
    const after = commit(workspace, { 'a.txt': 'z\n' }, 'go on');
    const inputs = name === 'schedule' ? { scope: 'history' } : {};
    expect(await scan(workspace, name, payload(base, after), inputs)).toMatchObject({
      status: 'failed',
      rows: [{ rule: 'github-classic-pat', file: `commit ${sha} message`, accepted: '' }],
    });
    expect(await scan(workspace, name, payload(sha, after))).toMatchObject({ status: 'passed' });
    expect(await scan(workspace, name, payload(base, after), { ...inputs, path: 'a.txt' })).toMatchObject({ rows: [] });
  },
);

test('what is found of more secrets than anybody reads is counted, and no green', async () => {
  const { ports } = createWorld(createFolder({ 'a.txt': '\n', 'b.txt': '\n' }));
  const more = { provider: '', line: 1, why: [], confidence: 'high' as const };
  const detections = Array.from({ length: 30_000 }, (_, at) => ({
    ...more,
    column: at + 1,
    rule: 'a',
    token: `${at}`,
    secret: `${at}`,
  }));
  const whole = {
    paths: undefined,
    artifacts: undefined,
    shard: { index: 1, count: 1 },
    token: undefined,
    range: null,
  };
  const gathering = await gather(() => detections, ports, { scope: 'tree', why: '' }, { ...whole, folder: '' });
  expect(gathering.found).toHaveLength(50_000);
  expect(decide([], 'high', gathering, [])).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('50000 secrets were found and 10000 places of more are not told'),
  });
});

test('a pointer of Git LFS is told as skipped, in the tree and in a change', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
  const workspace = createRepository({ 'a.txt': 'x\n' });
  const base = head(workspace);
  const sha = commit(workspace, { 'big.env': pointer }, 'add');
  for (const event of ['schedule', 'push'])
    expect((await scan(workspace, event, push(base, sha))).said).toContain('a pointer of Git LFS');
});

test('what is skipped is told without a part of a secret in its name', async () => {
  const secret = new Recipes(12).github('ghp_');
  const workspace = createRepository({ 'a.env': `value: "${secret}"\n` });
  symlinkSync('nowhere', join(workspace, `l-${secret.slice(10, 24)}`));
  const { status, said } = await scan(workspace, 'schedule', {});
  expect(status).toBe('failed');
  expect(said).toContain('no regular file');
  expect(said).not.toContain(secret.slice(10, 24));
});

test.each(['history', 'tree'])('a working directory is where paths of the %s are counted from', async (scope) => {
  const workspace = createRepository({ 'aa/k.env': line(8), 'api/src/k.env': line(8) });
  const inputs = { 'working-directory': 'api', scope };
  for (const path of ['src', '']) {
    const found = await scan(workspace, 'schedule', {}, { ...inputs, path });
    expect(found).toMatchObject({ status: 'failed', files: 1, rows: [{ file: 'src/k.env' }] });
  }
  expect(await scan(workspace, 'schedule', {}, { ...inputs, allow: 'src' })).toMatchObject({ status: 'passed' });
});

describe('a range that is not all here is never green', () => {
  const gone = 'd'.repeat(40);
  test.each(EVENTS)('on %s: its head cannot be had', async (eventName, payload) => {
    const workspace = createRepository({ 'a.txt': 'x\n' });
    const found = await scan(workspace, eventName, payload(head(workspace), gone));
    expect(found).toMatchObject({ status: 'failed', files: 0 });
    expect(found.reason).toMatch(/the head d{40} cannot be had.*`fetch-depth: 0`.*`ref`/);
  });
  test('and what was fetched before stands for none of its ends', async () => {
    const origin = createRepository({ 'a.txt': 'x\n' });
    const base = head(origin);
    const workspace = createFolder();
    git(workspace, ['init', '-q']);
    git(workspace, ['fetch', '-q', `file://${origin}`, 'main']);
    git(workspace, ['checkout', '-q', '--detach', 'FETCH_HEAD']);
    git(workspace, ['remote', 'add', 'origin', 'file:///nowhere']);
    expect((await scan(workspace, 'push', push(base, gone))).reason).toContain('cannot be had');
  });
  test('where its base cannot be had', async () => {
    const workspace = createRepository({ 'a.txt': 'x\n' });
    const found = await scan(workspace, 'push', push(gone, head(workspace)));
    expect(found).toMatchObject({ status: 'failed', files: 1, rows: [] });
    expect(found.reason).toContain('nothing is proved about the commits in between');
  });
  test('where both ends are here and hold the same, but what came and went in between is not', async () => {
    const origin = createRepository({ 'a.txt': 'x\n' });
    const base = head(origin);
    commit(origin, { 'a.txt': line(5) }, 'add');
    const after = commit(origin, { 'a.txt': 'x\n' }, 'take out');
    const workspace = createFolder();
    git(workspace, ['init', '-q']);
    git(workspace, ['remote', 'add', 'origin', `file://${origin}`]);
    git(workspace, ['fetch', '-q', '--depth=1', 'origin', after, base]);
    git(workspace, ['checkout', '-q', '--detach', after]);
    git(workspace, ['remote', 'set-url', 'origin', 'file:///nowhere']);
    const found = await scan(workspace, 'push', push(base, after));
    expect(found).toMatchObject({ status: 'failed', rows: [] });
    expect(found.reason).toContain('nothing is proved about the commits in between');
  });
});

describe('artifacts', () => {
  const options = { scope: 'artifacts' };
  test.each(['.', './', '.git/**', '.git', 'context'])(
    'that `%s` names hold what git keeps of the job',
    async (glob) => {
      const workspace = createRepository({ 'a.txt': 'x\n', 'context/b.txt': 'x\n' });
      const folder = glob === 'context' ? 'context/' : '';
      writeFiles(workspace, { [`${folder}.git/credentials`]: line(9) });
      const found = await scan(workspace, 'schedule', {}, { ...options, artifacts: glob });
      expect(found).toMatchObject({ status: 'failed', rows: [{ file: `${folder}.git/credentials` }] });
    },
  );
  test.each([
    ['.', ['.git', 'context/.git']],
    ['**', ['.git', 'context/.git']],
    ['context', ['context/.git']],
    ['.git/**', ['.git']],
    ['a.txt', []],
  ])('of which `%s` takes along a folder of git tell what of it is not scanned', async (glob, folders) => {
    const workspace = createRepository({ 'a.txt': 'x\n', 'context/b.txt': 'x\n' });
    writeFiles(workspace, { 'context/.git/config': 'x\n', 'context/.git/packed': line(9) });
    const { status, said } = await scan(workspace, 'schedule', {}, { ...options, artifacts: glob });
    const why = 'a folder of git: of it no more than config and credentials are scanned here';
    const { skipped } = JSON.parse(said) as { skipped: { file: string; why: string }[] };
    expect({ status, skipped: skipped.map(({ file }) => file) }).toEqual({ status: 'passed', skipped: folders });
    for (const one of skipped) expect(one.why).toContain(why);
  });
  test('that are links are told as skipped', async () => {
    const workspace = createFolder({ 'dist/a.txt': 'x\n', 'key.env': line(9) });
    symlinkSync('../key.env', join(workspace, 'dist/link.env'));
    const found = await scan(workspace, 'schedule', {}, { ...options, artifacts: 'dist/**' });
    expect(found).toMatchObject({ status: 'passed', files: 1 });
    expect(found.said).toContain('"skipped":[{"file":"dist/link.env","why":"a link');
  });
});

test('what git was told to show in place of a version or a parent hides nothing', async () => {
  const workspace = createRepository({ 'a.txt': 'x\n' });
  const base = head(workspace);
  commit(workspace, { 'b.txt': line(4) }, 'add');
  git(workspace, ['replace', git(workspace, ['rev-parse', 'HEAD:b.txt']), git(workspace, ['rev-parse', 'HEAD:a.txt'])]);
  const after = commit(workspace, { 'b.txt': 'gone\n' }, 'take out');
  writeFiles(workspace, { '.git/info/grafts': `${after} ${base}\n` });
  const found = await scan(workspace, 'push', push(base, after));
  expect(found).toMatchObject({ status: 'failed', rows: [{ file: 'b.txt' }] });
});

test('a token that stood in the midst of other text is brought by the change that sets it free', async () => {
  const token = new Recipes(4).github('ghp_');
  const workspace = createRepository({ 'a.txt': `zz${token}zz\n`, 'b.txt': `value: "${token}"\n` });
  const base = head(workspace);
  const after = commit(workspace, { 'a.txt': `value: "${token}"\n`, 'b.txt': `more\nvalue: "${token}"\n` }, 'set free');
  const found = await scan(workspace, 'push', push(base, after));
  expect(found).toMatchObject({ status: 'failed', rows: [{ file: 'a.txt' }] });
});

describe('`allow`', () => {
  const workspace = createRepository({ 'a/b.txt': line(4) });
  const everything = ['**', '*', '.', './', './**', '**/*', '**/**', '***', '*.*', '!src', '*/*'];
  test.each(everything)('%s is refused: it accepts everything', async (allow) => {
    const found = await scan(workspace, 'schedule', {}, { allow });
    expect(found).toMatchObject({ status: 'failed', reason: expect.stringContaining('accepts everything') });
  });
  test.each(['a', 'a/**', '*/b.txt', '**/*.txt', '**/b.*'])('%s names paths', async (allow) => {
    expect(await scan(workspace, 'schedule', {}, { allow })).toMatchObject({ status: 'passed' });
  });
});

describe.each(['workflow_run', 'issue_comment'])('a proposal checked out on %s', (eventName) => {
  const policy = { '.gitleaks.toml': "[allowlist]\npaths = ['''.*\\.txt''']\n" };
  test('does not set its own policy', async () => {
    const workspace = createRepository({ 'a.txt': 'x\n' });
    const main = head(workspace);
    commit(workspace, { ...policy, 'b.txt': `gitleaks:allow ${line(5)}` }, 'propose');
    const found = await scan(workspace, eventName, {}, {}, main);
    expect(found).toMatchObject({ status: 'failed', rows: [{ file: 'b.txt', accepted: '' }] });
    const far = await scan(workspace, eventName, {}, {}, 'd'.repeat(40));
    expect(far).toMatchObject({ status: 'failed', rows: [{ file: 'b.txt', accepted: '' }] });
    expect(far.said).toContain('no baseline, rules or ignore files are obeyed');
  });
  test('is bound by that of the default branch', async () => {
    const workspace = createRepository(policy);
    const main = head(workspace);
    commit(workspace, { 'b.txt': line(5) }, 'propose');
    expect(await scan(workspace, eventName, {}, {}, main)).toMatchObject({
      status: 'passed',
      rows: [{ file: 'b.txt' }],
    });
  });
});

test('an allowlist that leaves every path out is refused', async () => {
  const workspace = createRepository({ 'a.txt': line(5), '.gitleaks.toml': "[allowlist]\npaths = ['''.*''']\n" });
  const { status, reason } = await scan(workspace, 'schedule', {});
  expect({ status, reason }).toMatchObject({ status: 'failed', reason: expect.stringContaining('every path') });
});

describe('a place that another scanner accepts', () => {
  const listed = (hash: string): string =>
    JSON.stringify({ results: { 'a.txt': [{ type: 'x', filename: 'a.txt', hashed_secret: hash, line_number: 1 }] } });
  const hashed = systemDigest.sha1(new Recipes(2).github('ghp_'));
  test.each<[string, Record<string, string>, boolean]>([
    ['by the same rule accepts nothing', { '.gitleaksignore': 'a.txt:github-pat:1\n' }, false],
    ['by another rule accepts nothing', { '.gitleaksignore': 'a.txt:generic-api-key:1\n' }, false],
    ['of another commit accepts nothing', { '.gitleaksignore': `${'a'.repeat(40)}:a.txt:github-pat:1\n` }, false],
    ['for the same secret accepts', { '.secrets.baseline': listed(hashed) }, true],
    ['for another secret accepts nothing', { '.secrets.baseline': listed('a'.repeat(40)) }, false],
  ])('%s what a pull request puts there', async (_name, files, isAccepted) => {
    const workspace = createRepository({ ...files, 'a.txt': 'hello\n' });
    const base = head(workspace);
    const after = commit(workspace, { 'a.txt': line(2) }, 'put');
    const found = await scan(workspace, 'pull_request', pullRequest(base, after));
    expect(found).toMatchObject({ status: isAccepted ? 'passed' : 'failed', rows: [{ file: 'a.txt' }] });
  });
  describe('by its line only', () => {
    const ignore = { '.gitleaksignore': 'a.txt:github-pat:1\n' };
    const workspace = createRepository({ ...ignore, 'a.txt': line(2) });
    const base = head(workspace);
    const old = [{ file: 'a.txt', accepted: 'listed in .gitleaksignore by its place, not by its value' }];
    test.each([undefined, base])(
      'accepts in a tree what stood there before, and tells its value (base %s)',
      async (sha) => {
        const [eventName, payload] = sha === undefined ? ['schedule', {}] : ['pull_request', pullRequest(sha, sha)];
        const found = await scan(workspace, eventName, payload, { scope: 'tree' });
        expect(found).toMatchObject({ status: 'passed', rows: old });
        expect(found.said).toContain('1 finding is accepted by its place, not by its value');
        const fingerprint = createFingerprinter(systemDigest, 'owner/repo');
        expect(found.summary).toContain(fingerprint('github-classic-pat', new Recipes(2).github('ghp_').slice(4)));
      },
    );
    test.each(EVENTS)('accepts nothing new on %s, whatever the scope', async (eventName, payload) => {
      const after = commit(workspace, { 'a.txt': line(3) }, 'put another there');
      for (const scope of eventName === 'push' ? ['changes'] : ['changes', 'tree']) {
        const found = await scan(workspace, eventName, payload(base, after), { scope });
        expect(found).toMatchObject({ status: 'failed', rows: [{ file: 'a.txt', accepted: '' }] });
        expect(found.said).toContain('1 new finding stands where .gitleaksignore names a place');
      }
      git(workspace, ['reset', '-q', '--hard', base]);
    });
    test.each(EVENTS)('accepts on %s what was taken out and is brought back', async (eventName, payload) => {
      commit(workspace, { 'a.txt': 'x\n' }, 'take out');
      const after = commit(workspace, { 'a.txt': line(2) }, 'bring back');
      expect(await scan(workspace, eventName, payload(base, after))).toMatchObject({ status: 'passed', rows: old });
      git(workspace, ['reset', '-q', '--hard', base]);
    });
  });
});
