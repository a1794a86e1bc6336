// The committed bundle of scan-secrets, run as the runner runs it.
import { expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../harness.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createRepository, git, writeFiles } from '../world.ts';

/** No stretch of eight characters of the secret stands in anything a step says; masks are commands the runner swallows. */
function expectNoLeak(step: StepResult, secret: string): void {
  const said = step.stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const all = [said, step.stderr, step.summary, JSON.stringify(step.outputs), JSON.stringify(step.evidence)].join('\n');
  for (let at = 0; at + 8 <= secret.length; at++) expect(all).not.toContain(secret.slice(at, at + 8));
}

const token = (seed: number): string => new Recipes(seed).github('ghp_');

test('a pull request that adds a token fails and says nothing of the token', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n' });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { 'src/app.ts': `const a = 1;\nexport const token = '${token(1)}';\n` }, 'add');
  const step = await runStep('scan-secrets', {
    workspace,
    eventName: 'pull_request',
    event: { pull_request: { base: { sha: base }, head: { sha: head } } },
    inputs: { sarif: 'out.sarif' },
    env: { GITHUB_SHA: head },
  });
  expect(step).toMatchObject({
    code: 1,
    outputs: { status: 'failed', high: '1', 'new-findings': '1', 'scanned-files': '1', 'scanned-commits': '1' },
    evidence: { findings: [{ rule: 'github-classic-pat', file: 'src/app.ts', line: 2, commit: head, standing: true }] },
  });
  expect(step.masks).toContain(token(1).slice(4));
  expectNoLeak(step, token(1).slice(4));
});

test('a token that a pull request adds and takes out again is found in its commit', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n' });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const added = commit(workspace, { 'b.txt': `value: "${token(2)}"\n` }, 'add');
  const head = commit(workspace, { 'b.txt': 'value: none\n' }, 'take out');
  const step = await runStep('scan-secrets', {
    workspace,
    eventName: 'pull_request',
    event: { pull_request: { base: { sha: base }, head: { sha: head } } },
  });
  expect(step).toMatchObject({ code: 1, evidence: { findings: [{ commit: added, standing: false }] } });
});

test('a token that stood before the pull request does not fail it', async () => {
  const workspace = createRepository({ 'a.txt': `value: "${token(3)}"\n` });
  const base = git(workspace, ['rev-parse', 'HEAD']);
  const head = commit(workspace, { 'a.txt': `moved\nvalue: "${token(3)}"\n` }, 'move');
  const step = await runStep('scan-secrets', {
    workspace,
    eventName: 'pull_request',
    event: { pull_request: { base: { sha: base }, head: { sha: head } } },
  });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'passed', 'scanned-files': '1' } });
});

test('a schedule scans the tree', async () => {
  const workspace = createRepository({ 'a.txt': `value: "${token(4)}"\n` });
  expect(await runStep('scan-secrets', { workspace, eventName: 'schedule' })).toMatchObject({
    code: 1,
    outputs: { findings: '1' },
    evidence: { scope: 'tree' },
  });
});

test('an empty folder is never green', async () => {
  expect(await runStep('scan-secrets', { eventName: 'schedule' })).toMatchObject({
    code: 1,
    outputs: { status: 'failed', 'scanned-files': '0' },
  });
});

test('a merge group, a new branch and a shallow checkout scan what they brought', async () => {
  const origin = createRepository({ 'a.txt': 'one\n' });
  const base = git(origin, ['rev-parse', 'HEAD']);
  for (let n = 0; n < 3; n++) commit(origin, { [`n${n}.txt`]: 'x\n' }, `n${n}`);
  const head = commit(origin, { 'b.txt': `value: "${token(5)}"\n` }, 'add');
  const shallow = createRepository({});
  git(shallow, ['remote', 'add', 'origin', `file://${origin}`]);
  git(shallow, ['fetch', '-q', '--depth=1', 'origin', head]);
  git(shallow, ['checkout', '-q', '--detach', head]);
  const events = [
    { eventName: 'merge_group', event: { merge_group: { base_sha: base, head_sha: head } }, workspace: origin },
    { eventName: 'push', event: { before: '0'.repeat(40), after: head, repository: { default_branch: 'main' } }, workspace: shallow },
    { eventName: 'push', event: { before: base, after: head, forced: true }, workspace: shallow },
  ];
  for (const { workspace, ...event } of events) {
    const step = await runStep('scan-secrets', { workspace, ...event });
    expect(step).toMatchObject({ code: 1, outputs: { findings: '1' }, evidence: { findings: [{ file: 'b.txt', standing: true }] } });
  }
});

test('a history is scanned once per file version, each finding with its first commit and whether it stands', async () => {
  const workspace = createRepository({ 'a.txt': 'one\n' });
  const added = commit(workspace, { 'b.txt': `value: "${token(6)}"\n` }, 'add');
  commit(workspace, { 'b.txt': `more\nvalue: "${token(6)}"\n`, 'c.txt': 'x\n' }, 'more');
  commit(workspace, { 'b.txt': 'gone\n' }, 'take out');
  const step = await runStep('scan-secrets', { workspace, inputs: { scope: 'history' } });
  expect(step).toMatchObject({ code: 1, outputs: { findings: '1', 'scanned-commits': '4' }, evidence: { findings: [{ commit: added, standing: false }] } });
  const parts = await Promise.all(['1/2', '2/2'].map((shard) => runStep('scan-secrets', { workspace, inputs: { scope: 'history', shard } })));
  const files = parts.reduce((sum, part) => sum + Number(part.outputs['scanned-files']), 0);
  expect(String(files)).toBe(step.outputs['scanned-files']);
});

test('every one of many secrets is masked, before anything else is said', async () => {
  const recipes = new Recipes(12);
  const values = Array.from({ length: 700 }, () => recipes.take('b62', 30));
  const content = values.map((value, at) => `DB_PASSWORD_${at}="${value}"\n`).join('');
  const step = await runStep('scan-secrets', { workspace: createRepository({ '.env': content }), eventName: 'schedule' });
  expect(step.code).toBe(1);
  const masks = new Set(step.masks);
  expect(values.filter((value) => !masks.has(value))).toEqual([]);
  const lines = step.stdout.split('\n');
  const said = lines.findIndex((text) => !text.startsWith('::add-mask::'));
  expect(lines.slice(said).filter((text) => text.startsWith('::add-mask::'))).toEqual([]);
});

const KNOWN = ['uses/+"signs', 'plain'].map((end, at) => `${new Recipes(13 + at).take('b62', 22)}${end}`);

test.each([
  ['one per line', KNOWN.join('\n')],
  ['as JSON', JSON.stringify({ a: KNOWN[0], b: { c: [KNOWN[1]] } })],
])('values of `known`, %s, are masked in each spelling before anything is said, and are found in none of it', async (_name, known) => {
  const [first = '', second = ''] = KNOWN;
  const spelled = [
    first,
    Buffer.from(first).toString('base64'),
    Buffer.from(first).toString('hex'),
    encodeURIComponent(first),
    JSON.stringify(first).slice(1, -1),
    second,
    Buffer.from(second).toString('base64url'),
  ];
  const workspace = createRepository({ 'a.txt': 'x\n' });
  const files = { 'dist/a.js': spelled.map((text) => `a("${text}");\n`).join('') };
  writeFiles(workspace, files);
  const step = await runStep('scan-secrets', { workspace, eventName: 'schedule', inputs: { known, scope: 'artifacts', artifacts: 'dist' } });
  const lines = step.stdout.split('\n');
  const said = lines.findIndex((text) => !text.startsWith('::add-mask::'));
  expect(step.masks).toEqual(expect.arrayContaining(spelled));
  expect(lines.slice(said).filter((text) => text.startsWith('::add-mask::'))).toEqual([]);
  const findings = step.evidence?.['findings'] as { rule: string; line: number }[];
  expect(findings.filter(({ rule }) => rule === 'known-value').map((row) => row.line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const text of spelled) expectNoLeak(step, text);
});
