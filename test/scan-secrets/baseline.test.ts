// Proves what a baseline must hold, and what is told of entries that have expired, untouched or not.
import { expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { systemDigest } from '../../src/ports/digest.ts';
import { createFingerprinter } from '../../src/scan-secrets/policy/fingerprint.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { Recipes } from './token-recipes.ts';

const PATH = '.github/secrets-baseline.yml';
const line = (seed: number): string => `value: "${new Recipes(seed).github('ghp_')}"\n`;
const fingerprint = (seed: number, repository = 'owner/repo', rule = 'github-classic-pat'): string =>
  createFingerprinter(systemDigest, repository)(rule, new Recipes(seed).github('ghp_').slice(4));
const entry = (seed: number, expires: string): string =>
  `- { fingerprint: ${fingerprint(seed)}, reason: sample, owner: ada, expires: ${expires} }\n`;
const untouched = (count: number): string =>
  `${count === 1 ? '1 entry of the baseline has' : `${count} entries of the baseline have`} expired, and this scan met nothing of theirs: renew or remove them`;

type Told = { status: string; reason: string; notes: string[]; stale: string[]; expired: string[]; summary: string };

async function scan(workspace: string, eventName: string, payload: unknown = {}, inputs = {}): Promise<Told> {
  const runner = createFakeRunner({ inputs, context: { workspace, temp: createFolder(), eventName, payload } });
  const { status, reason, evidence, summary } = await perform(scanSecrets, createHost(runner));
  const { notes = [], stale, expired } = evidence as Partial<Told> & Pick<Told, 'stale' | 'expired'>;
  return { status, reason, notes: notes.filter((note) => note.includes('baseline')), stale, expired, summary };
}

/** A pull request whose base holds the baseline and the secrets 1 and 2, and that puts `text` into another file. */
function propose(entries: readonly string[], text: string): Promise<Told> {
  const workspace = createRepository({ 'a.env': line(1) + line(2), [PATH]: entries.toSorted().join('') });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { 'b.env': text }, 'propose');
  return scan(workspace, 'pull_request', { pull_request: { number: 1, base: { sha: base }, head: { sha: head } } });
}

test('an expired entry whose secret a pull request leaves alone is told, and fails nothing', async () => {
  const told = await propose([entry(1, '2020-01-01'), entry(2, '9999-12-31')], 'fine\n');
  expect(told).toMatchObject({ status: 'passed', stale: [], expired: [fingerprint(1)], notes: [untouched(1)] });
  expect(told.summary).toContain('1 entry of the baseline has expired');
});

test('an expired entry whose secret a pull request brings again fails, and the others are told', async () => {
  const told = await propose([entry(1, '2020-01-01'), entry(2, '2020-01-01')], line(1));
  expect(told).toMatchObject({ status: 'failed', notes: [untouched(1)] });
  expect(told.expired.toSorted()).toEqual([fingerprint(1), fingerprint(2)].toSorted());
  expect(told.reason).toContain('; 1 acceptance has expired');
});

test('an expired entry that is still met is no untouched one', async () => {
  const told = await scan(createRepository({ 'a.env': line(1), [PATH]: entry(1, '2020-01-01') }), 'schedule');
  expect(told).toMatchObject({ status: 'failed', notes: [], expired: [fingerprint(1)] });
});

test('an expired entry that nothing of a tree matches is stale as well, and fails nothing', async () => {
  const told = await scan(createRepository({ 'a.txt': 'x\n', [PATH]: entry(1, '2020-01-01') }), 'schedule');
  expect(told).toMatchObject({ status: 'passed', stale: [fingerprint(1)], expired: [fingerprint(1)] });
  expect(told.notes).toEqual(['1 entry of the baseline matches nothing any more: remove them', untouched(1)]);
});

test.each([{ path: 'b' }, { shard: '2/2' }])(
  'no entry is stale where %j leaves a part of the tree out',
  async (inputs) => {
    const workspace = createRepository({ 'b/a.txt': 'x\n', 'b/c.txt': 'x\n', [PATH]: entry(1, '9999-12-31') });
    expect((await scan(workspace, 'schedule')).stale).toEqual([fingerprint(1)]);
    expect((await scan(workspace, 'schedule', {}, inputs)).stale).toEqual([]);
  },
);

test('an entry that has not expired is told by nobody', async () => {
  const told = await propose([entry(1, '9999-12-31')], line(1));
  expect(told).toMatchObject({ status: 'passed', notes: [], stale: [], expired: [] });
});

test.each([
  ['reason', 'owner: ada'],
  ['owner', 'reason: sample'],
])('an entry without %s is refused', async (name, rest) => {
  const baseline = `- { fingerprint: ${fingerprint(1)}, ${rest} }\n`;
  const workspace = createRepository({ 'a.env': line(1), [PATH]: baseline });
  const { status, reason } = await scan(workspace, 'schedule');
  expect(status).toBe('failed');
  expect(reason).toContain(`${PATH}: entry 0: ${name} `);
  expect(reason).toContain('each entry is { fingerprint, reason, owner, expires }');
});

test('a value has another fingerprint under another rule, and in another repository', () => {
  const all = [
    fingerprint(1),
    fingerprint(2),
    fingerprint(1, 'owner/other'),
    fingerprint(1, 'owner/repo', 'github-oauth'),
  ];
  for (const one of all) expect(one).toMatch(/^[0-9a-f]{24}$/u);
  expect(new Set(all).size).toBe(all.length);
  expect(fingerprint(1, 'Owner/Repo')).toBe(fingerprint(1));
});
