// The committed bundle of scan-secrets, run as the runner runs it.
import { expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../harness.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createRepository, git } from '../world.ts';

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
