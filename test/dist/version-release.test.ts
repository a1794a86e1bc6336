// The committed bundle of version-release, run as the runner runs it, against a temporary repository and GitHub's double.
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readChecksums } from '../../src/version-release/record/checksums.ts';
import { makeBundle } from '../doubles/github/bundle.ts';
import { runStep, type StepResult } from '../harness.ts';
import { build, raiseGitHub, tellStory, type Stage } from '../version-release/story.ts';
import { createFolder, git } from '../world.ts';

const stages: Stage[] = [];
afterAll(() => Promise.all(stages.map(({ double }) => double.close())));

async function raise(folder: string): Promise<Stage> {
  const stage = await raiseGitHub(folder);
  stages.push(stage);
  return stage;
}

const REPOSITORY = 'https://github.invalid/owner/repo';

const step = (workspace: string, stage: Stage, inputs: Record<string, string>, env: Record<string, string> = {}): Promise<StepResult> =>
  runStep('version-release', {
    workspace,
    inputs,
    env: { GITHUB_API_URL: stage.double.url, TEST_GITHUB_TOKEN: ['ghs', 'token'].join('_'), ...env },
  });

test('a plan names version, id, notes and the commit that decided', async () => {
  const workspace = tellStory(['feat: begin', 'tag v1.2.3', 'fix: two', 'feat(api): three']);
  const { code, outputs, summary, evidence } = await step(workspace, await raise(workspace), {});
  expect({ code, outputs }).toMatchObject({
    code: 0,
    outputs: { status: 'passed', version: '1.3.0', 'previous-version': '1.2.3', bump: 'minor', tag: 'v1.3.0', released: 'false' },
  });
  expect(outputs['id']).toBe(`20260102T070405Z-g${outputs['short-sha']}`);
  expect(outputs['notes']).toContain('- **api:** three');
  expect(summary).toContain('feature → minor | Conventional Commits 1.0.0 §2');
  expect(evidence).toMatchObject({ schema: 'plimsoll/version-release/v1', version: '1.3.0' });
});

test('a release is published with its files, and a rerun finds it complete', async () => {
  const workspace = tellStory(['feat: begin', 'tag v1.2.3', 'feat: two']);
  build(workspace, {
    'dist/app.js': 'app',
    '.github/workflows/after.yml': 'on: { push: { tags: ["v*"] } }\njobs: {}\n',
  });
  const stage = await raise(workspace);
  const inputs = { publish: 'release', assets: 'dist/*', 'major-tag': 'on' };
  const first = await step(workspace, stage, inputs);
  expect(first).toMatchObject({ code: 0, outputs: { status: 'passed', released: 'true', tag: 'v1.3.0' } });
  expect(stage.tags.refs.get('refs/tags/v1')).toBe(first.outputs['sha']);
  expect(first.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    'notice: after.yml waits for `push` of tag v1.3.0, which GITHUB_TOKEN does not set off: add `workflow_dispatch:` to its `on:`, then `gh workflow run after.yml --ref v1.3.0`',
  ]);
  const again = await step(workspace, stage, inputs);
  expect(again).toMatchObject({ code: 0, outputs: { released: 'true', 'release-id': first.outputs['release-id'] } });
  expect(readFileSync(again.outputs['manifest'] ?? '', 'utf8')).toBe(readFileSync(first.outputs['manifest'] ?? '', 'utf8'));
  expect(stage.checked.violations).toEqual([]);
});

test('a published release is verified with its attestations, and is red where one is missing or of another commit', async () => {
  const workspace = tellStory(['feat: begin', 'tag v1.2.3', 'feat: two']);
  build(workspace, { 'dist/app.js': 'app' });
  const stage = await raise(workspace);
  const published = await step(workspace, stage, { publish: 'release', assets: 'dist/*' });
  git(workspace, ['tag', 'v1.3.0']);
  const sums = readChecksums(readFileSync(published.outputs['checksums'] ?? '', 'utf8'));
  const attest = (commit: string): void => {
    for (const { sha256 } of typeof sums === 'string' ? [] : sums)
      stage.attestations.bundles.set(`sha256:${sha256}`, [makeBundle({ sha256, sha: commit, repository: REPOSITORY })]);
  };
  /** With a GitHub CLI on the path that writes down what it is asked. */
  const verify = (code = 0, says = ''): Promise<StepResult> => {
    const folder = createFolder();
    const script = `#!/bin/sh\necho "gh $*" >> asked\necho '${says}' >&2\nexit ${code}\n`;
    writeFileSync(join(folder, 'gh'), script, { mode: 0o755 });
    return step(workspace, stage, { publish: 'verify', assets: 'dist/*' }, { PATH: `${folder}${delimiter}${process.env['PATH']}` });
  };
  expect(await verify()).toMatchObject({ code: 1, outputs: { status: 'inconclusive' } });
  attest('c'.repeat(40));
  expect(await verify()).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  attest(published.outputs['sha'] ?? '');
  const good = await verify(1, 'unknown command "attestation" for "gh"');
  expect(good).toMatchObject({ code: 0, outputs: { status: 'passed', released: 'true' } });
  expect(good.summary).toContain('not checked here: who issued that certificate');
  expect(await verify(1, 'no log entry')).toMatchObject({ code: 1, outputs: { status: 'failed', reason: expect.stringContaining('no log entry') as unknown } });
  const proved = await verify(0, 'verified');
  expect(proved).toMatchObject({ code: 0, outputs: { status: 'passed' } });
  expect(proved.summary).toContain('proves who issued that certificate, and the transparency log');
  const asked = readFileSync(join(workspace, 'asked'), 'utf8').trimEnd().split('\n');
  const kept = `${proved.temp}/plimsoll/release/v1.3.0`;
  const where = (at: number): string => `--repo owner/repo --bundle ${kept}/attestation-${at}.json --predicate-type https://slsa.dev/provenance/v1 --`;
  expect(asked.slice(-2)).toEqual([
    `gh attestation verify ${where(1)} dist/app.js`,
    `gh attestation verify ${where(2)} ${kept}/release.json`,
  ]);
  expect(stage.checked.violations).toEqual([]);
});

test('a release that GitHub drops half way is red, and the next run completes it', async () => {
  const workspace = tellStory(['feat: begin', 'tag v1.2.3', 'feat: two']);
  const stage = await raise(workspace);
  stage.double.fail = (_, { method }) => (method === 'PATCH' ? { effect: false, answer: { status: 502 } } : undefined);
  const broken = await step(workspace, stage, { publish: 'release' });
  expect(broken).toMatchObject({ code: 1, outputs: { status: 'inconclusive', released: '' } });
  stage.double.fail = () => undefined;
  expect(await step(workspace, stage, { publish: 'release' })).toMatchObject({ code: 0, outputs: { released: 'true' } });
  expect(stage.releases.all).toHaveLength(1);
});

test('a token that may not write is told what to add', async () => {
  const workspace = tellStory(['feat: begin', 'tag v1.2.3', 'feat: two']);
  const stage = await raise(workspace);
  const refused = { status: 403, data: { message: 'Resource not accessible by integration' } };
  stage.double.fail = (_, { method }) => (method === 'POST' ? { effect: false, answer: refused } : undefined);
  const { code, outputs } = await step(workspace, stage, { publish: 'tag' });
  expect({ code, reason: outputs['reason'] }).toEqual({ code: 1, reason: expect.stringContaining('contents: write') as unknown });
});

test('hostile words of commits and authors stay words', async () => {
  const hostile = '::set-output name=version::9.9.9';
  const workspace = tellStory(['feat: begin', 'tag v1.2.3', `fix: $(id) \`id\` <img src=x>\n\n${hostile}\n`, hostile]);
  const { code, outputs, stdout, summary } = await step(workspace, await raise(workspace), { policy: 'conventional-patch' });
  expect({ code, version: outputs['version'] }).toEqual({ code: 0, version: '1.2.4' });
  expect(stdout).not.toMatch(/^::set-output/mu);
  expect(summary).not.toContain('<img');
});

test('a job without a checkout is red with the lines to write', async () => {
  const { code, outputs } = await runStep('version-release');
  expect({ code, reason: outputs['reason'] }).toEqual({ code: 1, reason: expect.stringContaining('fetch-depth: 0') as unknown });
});
