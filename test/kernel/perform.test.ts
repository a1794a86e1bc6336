// The life of a step, through a runner in memory: masks first, one verdict, nothing lost when the run fails.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineContract, input } from '../../src/kernel/contract.ts';
import { UpstreamError, UsageError } from '../../src/kernel/errors.ts';
import { int, secretText } from '../../src/kernel/inputs.ts';
import { perform, type Host, type Room } from '../../src/kernel/perform.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import { createHost } from '../../src/main.ts';
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from '../fakes/runner.ts';
import { commit, createFolder, createRepository, git, writeFiles } from '../world.ts';

const contract = defineContract({
  name: 'weigh',
  about: 'Weighs.',
  branding: { icon: 'anchor', color: 'blue' },
  inputs: {
    minimum: input({ about: 'Least.', type: int(0, 100), fallback: '80', stricter: Math.max }),
    token: input({ about: 'Key.', type: secretText(), secret: true }),
  },
  outputs: { weight: { about: 'Weight.' } },
  permissions: { contents: { access: 'write', why: 'to store' } },
  failsWhen: [],
  evidence: z.object({ weight: z.number() }),
});

type Weigh = Outcome<typeof contract>;
const secret = ['s3cr3t', 'value', '42'].join('-');

function roomOf(run: Room<typeof contract>['run']): Room<typeof contract> {
  return { contract, run };
}

function outcome(parts: Partial<Weigh> = {}): Weigh {
  return {
    status: 'passed',
    reason: 'weighed 7',
    outputs: { weight: 7 },
    summary: '### weigh',
    annotations: [],
    evidence: { weight: 7 },
    ...parts,
  };
}

async function act(
  run: Room<typeof contract>['run'],
  options: FakeRunnerOptions = {},
  workspace = createFolder(),
): Promise<FakeRunner['said']> {
  const runner = createFakeRunner({ ...options, context: { workspace, temp: createFolder(), ...options.context } });
  const host: Host = { ...createHost(runner), actions: ['weigh'] };
  await perform(roomOf(run), host);
  return runner.said;
}

const evidenceOf = (said: FakeRunner['said']): unknown =>
  JSON.parse(readFileSync(said.outputs['evidence'] ?? '', 'utf8'));

test('a pass writes every output, the evidence envelope and one summary, and does not fail the step', async () => {
  const said = await act(async () => outcome());
  expect(said.outputs).toMatchObject({ status: 'passed', reason: 'weighed 7', weight: '7' });
  expect(evidenceOf(said)).toEqual({
    schema: 'plimsoll/weigh/v1',
    status: 'passed',
    reason: 'weighed 7',
    run: '1',
    weight: 7,
  });
  expect({ summaries: said.summaries, failures: said.failures }).toEqual({ summaries: ['### weigh'], failures: [] });
});

test.each(['failed', 'inconclusive'] as const)('%s fails the step and still writes its outputs', async (status) => {
  const said = await act(async () => outcome({ status, reason: 'too light' }));
  expect(said.failures).toEqual(['too light']);
  expect(said.outputs).toMatchObject({ status, weight: '7' });
});

test.each(['warned', 'skipped'] as const)('%s leaves the step green', async (status) => {
  const said = await act(async () => outcome({ status }));
  expect(said.failures).toEqual([]);
  expect(said.outputs['status']).toBe(status);
});

test('an unknown quantity is the empty string', async () => {
  const said = await act(async () => outcome({ outputs: { weight: null } }));
  expect(said.outputs['weight']).toBe('');
});

test('secrets are masked before anything is logged and appear nowhere', async () => {
  const leak = `oops ${secret} ${Buffer.from(secret).toString('base64')}`;
  const annotations = [{ level: 'error' as const, message: leak, title: leak }];
  const said = await act(
    async () => outcome({ status: 'failed', reason: leak, summary: leak, annotations, evidence: { leak } }),
    { inputs: { token: secret } },
  );
  expect(said.order[0]).toBe('mask');
  const { masks, ...shown } = said;
  expect(masks).toContain(secret);
  expect(JSON.stringify([shown, evidenceOf(said)])).not.toContain(secret);
});

test('a secret too short to be masked is reported without its value', async () => {
  const said = await act(async () => outcome(), { inputs: { token: 'abc' } });
  expect(said.annotations).toEqual([
    { level: 'notice', message: expect.stringContaining('input `token` is too short') },
  ]);
  expect(said.masks).toEqual([]);
});

test('a bad input fails the step before it runs, with status and evidence', async () => {
  const said = await act(async () => outcome(), { inputs: { minimum: '200%' } });
  expect(said.outputs).toMatchObject({ status: 'failed', weight: '' });
  expect(said.failures[0]).toMatch(/input `minimum`: "200%" allowed: a whole number from 0 to 100/u);
  expect(evidenceOf(said)).toMatchObject({ error: 'usage' });
});

test("the caller's mistake shows no stack; a service's refusal names the permissions; our bug shows where to report", async () => {
  const usage = await act(async () => Promise.reject(new UsageError('give x')));
  expect(usage.failures).toEqual(['give x']);
  expect(usage.lines).toEqual([]);
  const facts = { service: 'GitHub', status: 403, attempts: 1, retryable: false };
  const upstream = await act(async () => Promise.reject(new UpstreamError('GitHub answered 403', facts)));
  expect(upstream.failures[0]).toMatch(/permissions:\n {2}contents: write/u);
  expect(upstream.outputs['status']).toBe('inconclusive');
  const bug = await act(async () => Promise.reject(new TypeError('x is undefined')));
  expect(bug.failures[0]).toMatch(/x is undefined[\s\S]*please report/u);
  expect(bug.lines.join('\n')).toMatch(/perform\.test\.ts/u);
});

test('a summary above 1 MiB is cut at a line and says so', async () => {
  const said = await act(async () => outcome({ summary: 'line\n'.repeat(400_000) }));
  expect(Buffer.byteLength(said.summaries[0] ?? '')).toBeLessThan(1024 * 1024);
  expect(said.summaries[0]).toMatch(/Cut here: \d+ more bytes/u);
});

test('two uses of an action in a job have two evidence files', async () => {
  const temp = createFolder();
  const first = await act(async () => outcome(), { context: { temp } });
  const second = await act(async () => outcome(), { context: { temp } });
  expect(first.outputs['evidence']).not.toBe(second.outputs['evidence']);
});

test('a working directory outside the workspace is refused', async () => {
  const said = await act(async () => outcome(), { inputs: { 'working-directory': '../..' } });
  expect(said.failures[0]).toMatch(/working-directory.*outside the workspace/u);
});

function pullRequest(base: string): FakeRunnerOptions {
  return { context: { eventName: 'pull_request', payload: { pull_request: { base: { sha: base } } } } };
}

test("on a pull request the base branch's file is the policy and the proposal's own is shown, not obeyed", async () => {
  const folder = createRepository({ '.github/plimsoll.yml': 'weigh:\n  minimum: 85\n' });
  const base = git(folder, ['rev-parse', 'HEAD']);
  commit(folder, { '.github/plimsoll.yml': 'weigh:\n  minimum: 10\n' }, 'lower the bar');
  let seen = 0;
  const said = await act(
    async (inputs) => outcome({ reason: `minimum ${(seen = inputs.minimum)}` }),
    pullRequest(base),
    folder,
  );
  expect(seen).toBe(85);
  expect(said.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('is "10" and not obeyed: the base branch says "85"'),
  ]);
});

test('a base commit that cannot be read fails with the line to add', async () => {
  const folder = createRepository();
  const said = await act(async () => outcome(), pullRequest('0123456789012345678901234567890123456789'), folder);
  expect(said.outputs['status']).toBe('failed');
  expect(said.failures[0]).toMatch(/fetch-depth: 0/u);
});

test('on a push the file of the checkout is the policy', async () => {
  const folder = createFolder();
  writeFiles(folder, { '.github/plimsoll.yml': 'weigh:\n  minimum: 85\n' });
  const said = await act(async (inputs) => outcome({ reason: String(inputs.minimum) }), {}, folder);
  expect(said.outputs['reason']).toBe('85');
});

test('results that cannot be written fail the step', async () => {
  const temp = createFolder({ plimsoll: 'a file where the folder should be' });
  const said = await act(async () => outcome(), { context: { temp } });
  expect(said.failures[0]).toMatch(/results of weigh could not be written/u);
});
