// Proves what a step reports: what to do about each finding, what it masks and when, what the baseline and comments accept.
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts';
import { createFolder, createRepository } from '../world.ts';
import { Recipes } from './token-recipes.ts';

type Row = { rule: string; fingerprint: string; accepted: string; reach: string };
type Told = { said: FakeRunner['said']; status: string; rows: Row[]; notes: string[]; summary: string };

async function scan(files: Record<string, string>, inputs: Record<string, string> = {}): Promise<Told> {
  const context = { workspace: createRepository(files), temp: createFolder(), eventName: 'schedule' };
  const runner = createFakeRunner({ inputs, context });
  const { status, evidence } = await perform(scanSecrets, createHost(runner));
  return {
    said: runner.said,
    status,
    rows: evidence['findings'] as Row[],
    notes: evidence['notes'] as string[],
    summary: runner.said.summaries.join('\n'),
  };
}

const r = new Recipes(2024);
const token = r.github('ghp_');
const line = `value: "${token}"\n`;

test('the summary says where to revoke, what to write instead, how to purge, what it opens and how to accept it', async () => {
  const { summary, rows } = await scan({ 'it’s/app.conf': line });
  expect(summary).toContain('https&#58;//github.com/settings/tokens');
  expect(summary).toContain('secrets.GITHUB\\_CLASSIC\\_PAT');
  expect(summary).toContain('git filter-repo --invert-paths --path');
  expect(summary).toContain('acts as its user in every repository that the user reaches');
  expect(summary).toContain(
    `- { fingerprint: ${rows[0]?.fingerprint ?? 'none'}, rule: github-classic-pat, reason: "…", owner: "…" }`,
  );
});

test('a line of a workflow that may leak is corrected, not revoked or taken out of the history', async () => {
  const step = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo "${{ secrets.SSH_KEY }}" > key\n';
  const { summary, said, rows } = await scan({ '.github/workflows/a.yml': step });
  expect(rows.map(({ rule }) => rule)).toContain('workflow-secret-echoed');
  expect(summary).not.toMatch(/WORKFLOW|filter-repo/u);
  expect(summary).toContain('only where a log, an image or a file has shown the secret');
  expect(JSON.stringify(said)).not.toContain('Revoke it');
});

test('lines for the baseline come sorted, one for each value', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [`f${at}.conf`, `${line}value: "${r.github('gho_')}"\n`]),
  );
  const lines = (await scan(files)).summary.split('\n').filter((row) => row.startsWith('- { fingerprint'));
  expect(lines).toHaveLength(7);
  expect(lines).toEqual(lines.toSorted());
});

describe('masks', () => {
  test('come before anything else is said, for the token, each line of a key and what base64 holds', async () => {
    const password = r.take('b62', 18);
    const key = r.pem('RSA ');
    const encoded = Buffer.from(password).toString('base64');
    const { said } = await scan({
      'app.conf': line,
      'deploy.pem': key,
      'k8s.yml': `apiVersion: v1\nkind: Secret\ndata:\n  password: ${encoded}\n`,
    });
    expect(said.masks).toEqual(expect.arrayContaining([token.slice(4), encoded, password, key.split('\n')[2]]));
    const last = said.order.lastIndexOf('mask');
    expect(said.order.slice(0, last).filter((call) => call !== 'mask')).toEqual([]);
    expect(said.order.length).toBeGreaterThan(last + 1);
  });
  test('that cannot be set are counted', async () => {
    const { notes } = await scan({ 'app.conf': `card_number: ${r.card()}\n` });
    expect(notes.join('\n')).toContain('1 secret is too short, too common or too plain to be masked');
  });
});

test('past ten thousand secrets the others are said not to be masked', async () => {
  const all = Array.from({ length: 10_001 }, () => r.take('hex', 40));
  const write = (bodies: readonly string[]): string => bodies.map((body) => `value: "sqp_${body}"\n`).join('');
  const { notes, said } = await scan({ 'a.conf': write(all.slice(5000)), 'b.conf': write(all.slice(0, 5000)) });
  const masks = new Set(said.masks);
  expect(all.filter((body) => masks.has(body))).toHaveLength(10_000);
  expect(notes).toContain('not every secret is masked: 10001 were found, and 10000 are masked at most');
});

describe('the baseline', () => {
  const path = '.github/secrets-baseline.yml';
  const entry = (fingerprint: string): string => `- { fingerprint: ${fingerprint}, reason: sample, owner: ada }\n`;
  test('that holds entries for nothing, or out of order, is reported and still green', async () => {
    const { status, notes } = await scan({ 'a.txt': 'fine\n', [path]: entry('b'.repeat(24)) + entry('a'.repeat(24)) });
    expect(status).toBe('passed');
    expect(notes).toEqual(
      expect.arrayContaining([
        '2 entries of the baseline match nothing any more: remove them',
        'the baseline is not sorted by fingerprint: sort it, so that two branches can add to it',
      ]),
    );
  });
  test('accepts a value under a rule, wherever it stands, and no other', async () => {
    const { rows } = await scan({ 'app.conf': line });
    const moved = await scan({
      'b/c.conf': `\n\n${line}value: "${r.github('ghp_')}"\n`,
      [path]: entry(rows[0]?.fingerprint ?? ''),
    });
    expect(moved.rows.map(({ accepted }) => accepted)).toEqual(['baseline: sample (ada)', '']);
    expect(moved.status).toBe('failed');
  });
});

test('allow accepts a fingerprint and a path, and says which', async () => {
  const { rows } = await scan({ 'app.conf': line });
  const allow = `${rows[0]?.fingerprint ?? ''}\nsamples/**`;
  const told = await scan({ 'app.conf': line, 'samples/x.conf': `value: "${r.github('gho_')}"\n` }, { allow });
  expect(told.status).toBe('passed');
  expect(told.rows.map(({ accepted }) => accepted).toSorted()).toEqual([
    'allowed by its fingerprint',
    'allowed by its path',
  ]);
});

test.each(['gitleaks:allow', 'trufflehog:ignore', 'pragma: allowlist secret', 'plimsoll:allow'])(
  'the comment %s accepts its line alone',
  async (comment) => {
    const { rows } = await scan({ 'app.conf': `value: "${token}" # ${comment}\nvalue: "${r.github('ghp_')}"\n` });
    expect(rows.map(({ accepted }) => accepted)).toEqual(['a comment on its line', '']);
  },
);

test('a secret that holds the word password leaves reasons and paths readable, and shows nothing else of itself', async () => {
  const { rows, summary } = await scan({
    'config/passwords.env': `DB_PASSWORD=password${['Zq7', 'Xw2', 'Kv9'].join('')}\n`,
  });
  expect(rows.map(({ rule }) => rule)).toEqual(['generic-password']);
  expect(JSON.stringify(rows)).toContain('config/passwords.env');
  expect(JSON.stringify(rows) + summary).not.toMatch(/Zq7|Xw2|ordZ/u);
});

test('a password that is a plain word leaves the paths that hold the word readable', async () => {
  const { rows, said, notes } = await scan({
    'ceph/secret.yaml': `apiVersion: v1\nkind: Secret\ndata:\n  password: ${Buffer.from('portworx').toString('base64')}\n`,
    'portworx/src/other.env': line,
  });
  expect(JSON.stringify(rows)).toContain('"file":"portworx/src/other.env"');
  expect(JSON.stringify(said.annotations)).toContain('portworx/src/other.env');
  expect(said.masks).not.toContain('portworx');
  expect(notes.join('\n')).toContain('too short, too common or too plain to be masked');
});
