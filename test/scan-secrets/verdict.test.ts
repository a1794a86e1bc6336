// Proves which findings and which gaps fail a step, in which words, and that a step writes down what it was asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { isInShard, readShard } from '../../src/scan-secrets/gather/shard.ts';
import { describeFindings, type Finding } from '../../src/scan-secrets/report/finding.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { countFindings, decide, type Scanned } from '../../src/scan-secrets/verdict.ts';
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts';
import { createFolder, createRepository } from '../world.ts';
import { Recipes } from './token-recipes.ts';

const SCANNED: Scanned = { files: 3, commits: 0, listed: 3, left: 0, unmet: [], unproved: [] };
const found = (confidence: Finding['confidence'], more: Partial<Finding> = {}): Finding => ({
  rule: `${confidence}-rule`,
  provider: 'GitHub',
  file: 'a.ts',
  line: 4,
  column: 1,
  confidence,
  why: '',
  reach: '',
  fingerprint: '0'.repeat(24),
  commit: '',
  standing: true,
  accepted: '',
  ...more,
});
const LEAK = { rule: 'workflow-secret-in-argv', provider: 'workflow' };
const UNREAD = { rule: 'archive-not-scanned', provider: 'archive' };
const [HIGH, MEDIUM, LOW] = [found('high'), found('medium'), found('low')];
const KEPT = found('high', { accepted: 'allowed by its path' });

describe('the verdict', () => {
  test.each<[string, Finding[], Partial<Scanned>, string[], string, string]>([
    ['no finding', [], {}, [], 'passed', 'no new secret in 3 files'],
    ['an accepted finding', [KEPT], {}, [], 'passed', 'no new secret in 3 files'],
    ['no finding of commits', [], { files: 1, commits: 2 }, [], 'passed', 'no new secret in 1 file of 2 commits'],
    [
      'a finding',
      [HIGH],
      {},
      [],
      'failed',
      '1 new finding (1 high, 0 medium, 0 low), first high-rule in a.ts:4: revoke and remove them',
    ],
    [
      'a leaky line and what was not scanned',
      [found('high', UNREAD), found('high', LEAK)],
      {},
      [],
      'failed',
      '2 new findings (2 high, 0 medium, 0 low), first archive-not-scanned in a.ts:4: rewrite what leaks',
    ],
    [
      'what was not scanned',
      [found('high', UNREAD), MEDIUM],
      {},
      [],
      'failed',
      '2 new findings (1 high, 1 medium, 0 low), first archive-not-scanned in a.ts:4: scan by itself what was not looked into',
    ],
    [
      'a finding and acceptances that have expired',
      [MEDIUM, HIGH, KEPT],
      {},
      ['a', 'b'],
      'failed',
      '2 new findings (1 high, 1 medium, 0 low), first high-rule in a.ts:4; 2 acceptances have expired: revoke and remove them',
    ],
    [
      'an acceptance that has expired',
      [LOW],
      {},
      ['a'],
      'failed',
      '1 accepted finding has expired: renew or remove them',
    ],
    [
      'findings that are trusted less',
      [MEDIUM, LOW, LOW],
      {},
      [],
      'warned',
      '3 new findings below `fail-on: high` (0 high, 1 medium, 2 low): look at them',
    ],
    ...[['first'], ['first', 'second']].map(
      (unproved): [string, Finding[], Partial<Scanned>, string[], string, string] => [
        `${unproved.length} parts that are not here`,
        [LOW],
        { unproved },
        [],
        'failed',
        'first',
      ],
    ),
    ...[['dist'], ['dist', 'out']].map((unmet): [string, Finding[], Partial<Scanned>, string[], string, string] => [
      `${unmet.length} globs that name nothing`,
      [LOW],
      { unmet },
      [],
      'failed',
      'nothing was scanned for `artifacts: dist`: no file matches, or none stands in its archives; build first, or correct the glob',
    ]),
    ['one file', [], { files: 1, listed: 1 }, [], 'passed', 'no new secret in 1 file'],
    [
      'one file that is left to another shard',
      [],
      { files: 0, listed: 1, left: 1 },
      [],
      'passed',
      'of 1 file none belongs to this shard',
    ],
    [
      'a finding and an acceptance that has expired',
      [HIGH],
      {},
      ['a'],
      'failed',
      '1 new finding (1 high, 0 medium, 0 low), first high-rule in a.ts:4; 1 acceptance has expired: revoke and remove them',
    ],
    [
      'nothing that was scanned',
      [],
      { files: 0, listed: 0 },
      [],
      'failed',
      'nothing was scanned: check `path`, `scope` and the checkout',
    ],
    [
      'some that is left to others and none of ours',
      [],
      { files: 0, listed: 3, left: 2 },
      [],
      'failed',
      'nothing was scanned: check `path`, `scope` and the checkout',
    ],
    [
      'commits without a file',
      [],
      { files: 0, commits: 1, listed: 0 },
      [],
      'passed',
      'no new secret in 0 files of 1 commit',
    ],
    [
      'all left to other shards',
      [],
      { files: 0, listed: 3, left: 3 },
      [],
      'passed',
      'of 3 files none belongs to this shard',
    ],
  ])('over %s', (_name, findings, scanned, expired, status, reason) => {
    expect(decide(findings, 'high', { ...SCANNED, ...scanned }, expired)).toEqual({ status, reason });
  });

  test.each([
    ['high', ['failed', 'warned', 'warned']],
    ['medium', ['failed', 'failed', 'warned']],
    ['low', ['failed', 'failed', 'failed']],
  ] as const)('of `fail-on: %s` over a high, a medium and a low finding', (failOn, statuses) => {
    expect([HIGH, MEDIUM, LOW].map((one) => decide([one], failOn, SCANNED, []).status)).toEqual(statuses);
    expect(decide([KEPT], failOn, SCANNED, []).status).toBe('passed');
  });

  test('counts what is accepted among all, and nowhere else', () => {
    expect(countFindings([HIGH, KEPT, MEDIUM, LOW, LOW])).toEqual({ all: 5, fresh: 4, high: 1, medium: 1, low: 2 });
  });
});

test('a secret of a file version and of the artifact of that name is one finding, unless the version is gone or accepted', () => {
  const detection = { ...HIGH, why: ['x'], token: 'token', secret: 'secret' };
  const place = { file: 'a.js', line: '', detection };
  const artifact = { ...place, commit: '', standing: true };
  const rowsOf = (standing: boolean, comment: 'counts' | 'none', other = artifact): string[] =>
    describeFindings(
      [{ ...place, commit: 'c1', standing }, other],
      (rule, secret) => rule + secret,
      (text) => text,
      ({ commit }) => (commit === '' ? 'none' : comment),
    ).map(({ commit }) => commit);
  expect(rowsOf(true, 'none')).toEqual(['c1']);
  expect(rowsOf(false, 'none')).toEqual(['c1', '']);
  expect(rowsOf(true, 'counts')).toEqual(['c1', '']);
  expect(rowsOf(true, 'none', { ...artifact, file: 'b.js' })).toEqual(['c1', '']);
  expect(rowsOf(true, 'none', { ...artifact, detection: { ...detection, secret: 'other' } })).toEqual(['c1', '']);
});

test('a shard is read as written, blank is the whole, and one that is not there is refused', () => {
  expect(readShard(undefined)).toEqual({ index: 1, count: 1 });
  expect(readShard('2/8')).toEqual({ index: 2, count: 8 });
  expect(readShard('8/8')).toEqual({ index: 8, count: 8 });
  for (const shard of ['0/8', '9/8'])
    expect(() => readShard(shard)).toThrow(
      `input \`shard\`: there is no part ${shard[0]} of 8: count parts from 1 to 8`,
    );
  expect(isInShard('a', readShard(undefined))).toBe(true);
});

type Told = { said: FakeRunner['said']; evidence: Record<string, unknown>; workspace: string };

async function scan(files: Record<string, string>, inputs: Record<string, string>, more = {}): Promise<Told> {
  const workspace = createRepository(files);
  const context = { workspace, temp: createFolder(), eventName: 'schedule', ...more };
  const runner = createFakeRunner({ inputs, context });
  const { evidence } = await perform(scanSecrets, createHost(runner));
  return { said: runner.said, evidence, workspace };
}

const line = `value: "${new Recipes(61).github('ghp_')}"\n`;

describe('a step', () => {
  test('of a working directory tells places from there, and the SARIF file and annotations from the top', async () => {
    const files = { 'api/src/a.ts': `\n${line}`, 'b.ts': line };
    const { said, evidence, workspace } = await scan(files, { 'working-directory': 'api', sarif: 'out.sarif' });
    expect(evidence['findings']).toMatchObject([{ file: 'src/a.ts', line: 2 }]);
    expect(said.annotations).toMatchObject([{ file: 'api/src/a.ts', line: 2 }]);
    const log = readFileSync(join(workspace, 'api/out.sarif'), 'utf8');
    expect(JSON.parse(log)).toMatchObject({
      runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: 'api/src/a.ts' } } }] }] }],
    });
    expect(said.summaries.join('')).toContain('<code>src/a.ts:2</code>');
  });

  test('that names artifacts scans them alone in a local run, and the tree as well on an event', async () => {
    const files = { 'dist/a.js': line, 'src/b.ts': line, 'dist/c.js': 'x\n' };
    const scopeOf = async (eventName: string): Promise<object> => {
      const { evidence } = await scan(files, { artifacts: 'dist' }, { eventName });
      const rows = evidence['findings'] as Finding[];
      return { scope: evidence['scope'], files: rows.map(({ file }) => file) };
    };
    expect(await scopeOf('')).toEqual({ scope: 'artifacts', files: ['dist/a.js'] });
    expect(await scopeOf('schedule')).toEqual({ scope: 'tree', files: ['dist/a.js', 'src/b.ts'] });
  });

  test('writes down its shard and its SARIF file where it has one, and the scope it took with its reason', async () => {
    const asked = await scan({ 'a.txt': 'x\n' }, { shard: '1/1', sarif: 'a.sarif' });
    expect(asked.evidence).toMatchObject({ shard: '1/1', sarif: 'a.sarif', scope: 'tree', findings: [] });
    const plain = await scan({ 'a.txt': 'x\n' }, {});
    expect(plain.evidence).not.toHaveProperty('shard');
    expect(plain.evidence).not.toHaveProperty('sarif');
    expect(plain.evidence).toMatchObject({ notes: ['the whole tree, as on every schedule'], skipped: [] });
    expect(plain.said.summaries.join('')).toContain('Nothing to do.');
  });

  test('says how many of the known values are too short to be searched for, and finds and masks the others', async () => {
    const value = new Recipes(62).take('b62', 24);
    const { said, evidence } = await scan({ 'a.txt': `x ${value}\n` }, { known: `${value}\n1234567\nabc\n` });
    const note = '2 values of `known` are shorter than 8 characters: they are not searched for';
    expect(evidence['notes']).toContain(note);
    expect(evidence['findings']).toMatchObject([{ rule: 'known-value', provider: 'this job', line: 1, column: 3 }]);
    expect(said.masks).toEqual(expect.arrayContaining([value, Buffer.from(value).toString('base64')]));
    const long = await scan({ 'a.txt': 'x\n' }, { known: JSON.stringify({ a: value }) });
    expect(JSON.stringify(long.evidence['notes'])).not.toContain('shorter');
    expect(long.said.masks).toEqual(expect.arrayContaining([value, Buffer.from(value).toString('base64')]));
  });

  test('tells how many files were skipped, and the first of them', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
    const { evidence, said } = await scan({ 'a.bin': pointer, 'b.bin': pointer }, {});
    const note = '2 files were skipped, first a.bin: a pointer of Git LFS';
    expect((evidence['notes'] as string[]).join('\n')).toContain(note);
    expect(said.summaries.join('')).toContain('- 2 files were skipped, first a.bin: a pointer of Git LFS');
  });
});
