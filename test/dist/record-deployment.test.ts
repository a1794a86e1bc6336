// The committed bundle of record-deployment: a deployment from start to finish in a file, its outputs, and what a lost answer leaves.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createDeployments, type Deployments } from '../doubles/deployments/deployments.ts';
import { createGitData } from '../doubles/deployments/git-data.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { describeRoutes, type Checked } from '../doubles/github/checked.ts';
import { json, serve } from '../doubles/health/servers.ts';
import { runStep, type StepResult } from '../harness.ts';
import { shaOf } from '../rollback/sample.ts';
import { createFolder } from '../world.ts';

let double: Double;
let deployments: Deployments;
let checked: Checked;

beforeAll(async () => {
  deployments = createDeployments((sha) => sha === shaOf('a'));
  checked = describeRoutes([createGitData().route, deployments.route]);
  double = await startDouble([checked.route]);
});
afterAll(() => double.close());
afterEach(() => expect(checked.violations).toEqual([]));

const manifest = { schema: 'plimsoll/release/v1', id: 'r1', sha: shaOf('a'), tag: 'v1.0.0', version: '1.0.0', secret: 'not for the record' };
const health = { schema: 'plimsoll/verify-health/v1', status: 'passed', reason: '5 of 5 answers were good' };

const createWorkspace = (): string =>
  createFolder({ 'release.json': JSON.stringify(manifest), 'health.json': JSON.stringify(health) });

function step(workspace: string, inputs: Record<string, string>, env: Record<string, string> = {}): Promise<StepResult> {
  return runStep('record-deployment', { workspace, inputs: { environment: 'production', ledger: 'ledger.json', ...inputs }, env });
}

test('a deployment is on record from its start to its proved end, and the record keeps a whitelist', async () => {
  const workspace = createWorkspace();
  const started = await step(workspace, { phase: 'start', release: 'release.json' }, { GITHUB_ACTION: 'start' });
  expect(started).toMatchObject({ code: 0, outputs: { status: 'passed', 'deployment-id': '1', previous: '', current: '' } });
  const finished = await step(workspace, { phase: 'finish', result: 'health.json', url: 'https://example.com/' });
  expect(finished).toMatchObject({ code: 0, outputs: { status: 'passed', 'deployment-id': '1', previous: '' } });
  expect(JSON.parse(finished.outputs['current'] ?? '')).toEqual({ id: 'r1', sha: shaOf('a'), verified: true });
  expect(finished.evidence).toMatchObject({ schema: 'plimsoll/record-deployment/v1', phase: 'finish', state: 'verified' });
  expect(finished.summary).toContain('Deployments of production');
  expect(readFileSync(join(workspace, 'ledger.json'), 'utf8')).not.toContain('not for the record');
});

test('a verification of this run and commit proves the end, in any attempt; one of another run or commit does not', async () => {
  const workspace = createWorkspace();
  const verify = async (sha: string, run: string): Promise<string> => {
    const server = await serve(json({ status: 'ok', sha }));
    const inputs = { url: `http://127.0.0.1:${server.port}/`, 'allow-private': 'true', deadline: '20s', interval: '50ms', 'expect-sha': sha };
    const { outputs } = await runStep('verify-health', { workspace, inputs, env: { GITHUB_RUN_ID: run } });
    await server.close();
    expect(outputs).toMatchObject({ verdict: 'pass' });
    const path = `${sha.slice(0, 2)}-${run}.json`;
    copyFileSync(outputs['evidence'] ?? '', join(workspace, path));
    return path;
  };
  const finish = async (result: string, run: string): Promise<StepResult> => {
    const env = { GITHUB_RUN_ID: run, GITHUB_ACTION: 'start' };
    expect(await step(workspace, { phase: 'start', release: 'release.json' }, env)).toMatchObject({ code: 0 });
    return step(workspace, { phase: 'finish', result }, { ...env, GITHUB_ACTION: 'finish', GITHUB_RUN_ATTEMPT: '2' });
  };
  const own = await verify(manifest.sha, '1');
  expect(await finish(own, '1')).toMatchObject({ code: 0, evidence: { state: 'verified', run: '1' } });
  const foreign = await finish(own, '2');
  expect(foreign).toMatchObject({ code: 1, evidence: { state: 'failed' } });
  expect(foreign.outputs['reason']).toContain('the evidence of run 1, and this is run 2');
  const other = await finish(await verify('bc'.repeat(20), '3'), '3');
  expect(other).toMatchObject({ code: 1, evidence: { state: 'failed' } });
  expect(other.outputs['reason']).toContain(`and the release is ${manifest.sha}`);
}, 60_000);

test('a joined verdict proves the end by what its parts have seen live, never by gates alone or by another commit', async () => {
  const finish = async (run: string, ...parts: [string, object][]): Promise<StepResult> => {
    const workspace = createWorkspace();
    const env = { GITHUB_RUN_ID: run, GITHUB_ACTION: 'start' };
    const names = parts.map(([action, facts], at) => {
      const name = `part-${at}.json`;
      writeFileSync(join(workspace, name), JSON.stringify({ schema: `plimsoll/${action}/v1`, status: 'passed', reason: 'good', run, ...facts }));
      return name;
    });
    const joined = await runStep('join-evidence', { workspace, inputs: { evidence: names.join('\n') }, env });
    expect(joined).toMatchObject({ code: 0, outputs: { status: 'passed' } });
    copyFileSync(joined.outputs['evidence'] ?? '', join(workspace, 'join.json'));
    await step(workspace, { phase: 'start', release: 'release.json' }, env);
    return step(workspace, { phase: 'finish', result: 'join.json' }, { ...env, GITHUB_ACTION: 'finish' });
  };
  const gate: [string, object] = ['scan-secrets', {}];
  const seen = (...versions: string[]): [string, object] => ['verify-health', { targets: versions.map((version) => ({ version })) }];
  expect(await finish('1', gate, seen(manifest.sha))).toMatchObject({ code: 0, evidence: { state: 'verified' } });
  const blind = await finish('2', gate);
  expect(blind).toMatchObject({ code: 1, evidence: { state: 'failed' } });
  expect(blind.outputs['reason']).toContain('none of what it joins has seen what is live');
  const other = await finish('3', gate, seen(manifest.sha, 'bc'.repeat(20)));
  expect(other).toMatchObject({ code: 1, evidence: { state: 'failed' } });
  expect(other.outputs['reason']).toContain(`it has seen ${'bc'.repeat(20)} live`);
}, 60_000);

test('evidence that nobody can read ends the deployment as a failure, red, with the environment free for the next', async () => {
  const workspace = createWorkspace();
  await step(workspace, { phase: 'start', release: 'release.json' }, { GITHUB_RUN_ID: '1', GITHUB_ACTION: 'start' });
  const ended = await step(workspace, { phase: 'finish', result: 'gone.json' }, { GITHUB_RUN_ID: '1' });
  expect(ended).toMatchObject({ code: 1, outputs: { status: 'failed', 'deployment-id': '1' }, evidence: { state: 'failed' } });
  expect(ended.outputs['reason']).toContain('gone.json cannot be used');
  expect(JSON.parse(ended.outputs['current'] ?? '')).toMatchObject({ verified: false });
  const next = await step(workspace, { phase: 'start', release: 'release.json' }, { GITHUB_RUN_ID: '2', GITHUB_ACTION: 'start' });
  expect(next).toMatchObject({ code: 0, outputs: { status: 'passed' } });
});

test('a second run is refused while the first is under way, and a run that cannot tell does not overwrite it', async () => {
  const workspace = createWorkspace();
  await step(workspace, { phase: 'start', release: 'release.json' }, { GITHUB_RUN_ID: '1', GITHUB_ACTION: 'start' });
  const second = await step(workspace, { phase: 'start', release: 'release.json' }, { GITHUB_RUN_ID: '2', GITHUB_ACTION: 'start' });
  expect(second).toMatchObject({ code: 1, outputs: { status: 'failed', 'deployment-id': '' } });
  expect(second.outputs['reason']).toContain('production is locked');
  const stranger = await step(workspace, { phase: 'finish', result: 'success' }, { GITHUB_RUN_ID: '2' });
  expect(stranger).toMatchObject({ code: 1, outputs: { status: 'failed' } });
});

test('an answer that is lost after GitHub has created the deployment does not make a second one', async () => {
  const workspace = createWorkspace();
  let lost = 0;
  double.fail = (_call, { method, path }) =>
    method === 'POST' && path.join('/') === 'deployments' && lost++ === 0 ? { effect: true, answer: 'reset' } : undefined;
  const env = { GITHUB_API_URL: double.url, TEST_GITHUB_TOKEN: 'token-of-the-test', GITHUB_ACTION: 'start' };
  const started = await step(workspace, { phase: 'start', release: 'release.json', ledger: 'github' }, env);
  expect(started).toMatchObject({ code: 0, outputs: { status: 'passed' } });
  expect(deployments.all.map(({ id, statuses }) => [String(id), statuses[0]?.state])).toEqual([
    [started.outputs['deployment-id'], 'in_progress'],
  ]);
});

test('a server that does not answer is red and says so', async () => {
  const workspace = createWorkspace();
  const env = { TEST_GITHUB_TOKEN: 'token-of-the-test', GITHUB_API_URL: double.url, GITHUB_REPOSITORY: 'owner/repo' };
  double.fail = () => ({ effect: false, answer: { status: 403, data: { message: 'Resource not accessible by integration' } } });
  const refused = await step(workspace, { phase: 'start', release: 'release.json', ledger: 'github' }, env);
  double.fail = () => undefined;
  expect(refused.code).toBe(1);
  expect(refused.outputs['reason']).toContain('Resource not accessible by integration');
  expect(refused.outputs['reason']).toContain('deployments: write');
});

test.each([
  ['start without a manifest', { phase: 'start' }, 'input `release` is missing'],
  ['finish without a result', { phase: 'finish' }, 'input `result` is missing'],
  ['a phase that is none', { phase: 'begin' }, 'phase'],
  ['an environment of control characters', { phase: 'start', environment: 'a\u202eb' }, 'cannot be seen'],
  ['evidence that is not there', { phase: 'finish', result: 'gone.json' }, 'gone.json'],
])('%s is an error of the workflow', async (_, inputs, message) => {
  const ran = await step(createWorkspace(), inputs);
  expect(ran.code).toBe(1);
  expect(ran.outputs['reason']).toContain(message);
});
