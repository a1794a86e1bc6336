// The committed bundle of notify-slack, run as the runner runs it, against a Slack and a GitHub on loopback.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { faultOn, rateLimited } from '../doubles/slack/faults.ts';
import { CHANNEL, openStage, TOKEN, type Stage } from '../notify-slack/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** The header of the only message at the top of the channel. */
function headers(): string[] {
  return stage.slack.workspace.roots().map(({ body }) => {
    const [header] = body['blocks'] as { text?: { text: string } }[];
    return header?.text?.text ?? '';
  });
}

test('a message is posted, updated through every state and stays the only one, across processes, runs and attempts', async () => {
  const release = stage.evidence('version-release', { id: '20260115T140311Z-g8c1f0e6b7a2d', version: '1.4.2' });
  const gate = stage.evidence('enforce-coverage', { 'lines-covered': 9137, 'lines-total': 10_000 });
  const sick = stage.evidence('verify-health', { status: 'failed', reason: 'database is down', verdict: 'fail', samples: 74, 'error-rate': 0.16 });
  const back = stage.evidence('rollback', { state: 'rolled-back', from: '1.4.2', to: '1.4.1', seconds: 38 });
  const well = stage.evidence('verify-health', { verdict: 'pass', samples: 74, 'error-rate': 0, p95: 182 });
  const deployment = '9001';

  const first = await stage.step({ deployment, evidence: gate, event: 'gate' });
  expect(first).toMatchObject({ code: 0, outputs: { status: 'passed', delivered: 'yes', channel: CHANNEL } });
  const { ts, permalink } = first.outputs;
  expect(permalink).toContain(CHANNEL);
  await stage.step({ deployment, evidence: release, event: 'started' });
  expect(headers()).toEqual([':rocket: Deploying 1.4.2 to production']);
  await stage.step({ deployment, event: 'verifying' }, { job: 'verify' });
  await stage.step({ deployment, evidence: sick }, { job: 'verify' });
  expect(headers()).toEqual([':x: 1.4.2 failed on production']);
  await stage.step({ deployment, evidence: back }, { run: '4712', job: 'rollback' });
  expect(headers()).toEqual([':leftwards_arrow_with_hook: production was rolled back']);
  await stage.step({ deployment, event: 'started' }, { run: '4712', attempt: '2' });
  const last = await stage.step({ deployment, evidence: well }, { run: '4712', attempt: '2', job: 'verify' });

  expect(last).toMatchObject({ code: 0, outputs: { delivered: 'yes', ts } });
  expect(headers()).toEqual([':white_check_mark: 1.4.2 is live on production']);
  expect(stage.slack.workspace.duplicates()).toEqual([]);
  expect(stage.slack.workspace.roots()[0]?.edits).toBeGreaterThanOrEqual(6);
  expect(stage.git.refs.has('refs/plimsoll/production')).toBe(true);
});

test('steps of two environments that run at once post one message each', async () => {
  const one = (environment: string, event: string, job: string): Promise<unknown> =>
    stage.step({ environment, event, deployment: `${environment}-7` }, { job });
  await Promise.all([
    one('production', 'started', 'a'),
    one('production', 'verifying', 'b'),
    one('production', 'gate', 'c'),
    one('staging', 'started', 'd'),
    one('staging', 'verifying', 'e'),
  ]);
  expect(headers().sort()).toHaveLength(2);
  expect(stage.slack.workspace.duplicates()).toEqual([]);
  expect(headers().every((header) => header.startsWith(':mag: Verifying'))).toBe(true);
});

describe('Slack in trouble', () => {
  test('that hangs ends within the time, green, and says that nothing was delivered', async () => {
    stage.slack.plan = faultOn('chat.postMessage', { kind: 'hang' });
    const step = await stage.step({ event: 'started', timeout: '6s' }, { timeoutMs: 20_000 });
    expect(step).toMatchObject({ code: 0, outputs: { status: 'warned', delivered: 'no' } });
    expect(step.outputs['reason']).toContain('did not answer in time');
    expect(step.evidence).toMatchObject({ message: { text: expect.stringContaining('Deploying') } });
    expect(step.summary).toContain('does **not** have the message');
  });

  test('that refuses connections ends within the time', async () => {
    const step = await stage.step({ event: 'started', timeout: '4s', 'api-url': 'http://127.0.0.1:9/api/' }, { timeoutMs: 20_000 });
    expect(step).toMatchObject({ code: 0, outputs: { status: 'warned', delivered: 'no' } });
    expect(step.outputs['reason']).toContain('refused');
  });

  test('that answers 500 for ever ends within the time, and red when the message is required', async () => {
    stage.slack.plan = faultOn('chat.postMessage', { kind: 'status', status: 500, takesEffect: false });
    const step = await stage.step({ event: 'started', timeout: '4s', required: 'on' }, { timeoutMs: 20_000 });
    expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', delivered: 'no' } });
    expect(stage.slack.calls.filter(({ method }) => method === 'chat.postMessage').length).toBeGreaterThan(1);
  });

  test('that limits the rate is waited for as it asks, and no longer than there is time', async () => {
    stage.slack.plan = faultOn('chat.postMessage', rateLimited(1), 1);
    expect(await stage.step({ event: 'started' })).toMatchObject({ code: 0, outputs: { delivered: 'yes' } });
    stage.slack.plan = faultOn('chat.update', rateLimited(60));
    const late = await stage.step({ event: 'verifying' }, { timeoutMs: 20_000 });
    expect(late).toMatchObject({ code: 0, outputs: { delivered: 'no' } });
    expect(late.outputs['reason']).toContain('ratelimited');
  });

  test('that took the message but answered 500 is asked before it is posted again', async () => {
    stage.slack.plan = faultOn('chat.postMessage', { kind: 'status', status: 502, takesEffect: true }, 1);
    const step = await stage.step({ event: 'started' });
    expect(step).toMatchObject({ code: 0, outputs: { delivered: 'yes' } });
    expect(stage.slack.workspace.roots()).toHaveLength(1);
  });

  test('that took the message and cut the connection is not asked twice', async () => {
    stage.slack.plan = faultOn('chat.postMessage', { kind: 'cut', takesEffect: true }, 1);
    await stage.step({ event: 'started' });
    await stage.step({ event: 'verifying' });
    expect(stage.slack.workspace.roots()).toHaveLength(1);
    expect(headers()[0]).toContain('Verifying');
  });

  test('that no longer lets the message be edited gets a reply, once per state', async () => {
    await stage.step({ event: 'started' });
    stage.slack.workspace.closeEditWindow('edit_window_closed');
    const step = await stage.step({ event: 'verifying' });
    expect(step).toMatchObject({ code: 0, outputs: { status: 'warned', delivered: 'fallback' } });
    await stage.step({ event: 'verifying' });
    expect(stage.slack.workspace.roots()).toHaveLength(1);
    expect(stage.slack.workspace.messages).toHaveLength(2);
  });

  test('whose errors are known gives the remedy', async () => {
    const step = await stage.step({ event: 'started', channel: 'C0NOWHERE' });
    expect(step).toMatchObject({ code: 0, outputs: { status: 'warned', delivered: 'no', channel: '' } });
    expect(step.outputs['reason']).toContain('channel_not_found: give `channel` the id of a channel');
  });
});

test('a webhook posts once, when the deployment has ended', async () => {
  const inputs = { token: '', channel: '', webhook: stage.slack.webhook() };
  expect(await stage.step({ ...inputs, event: 'started' })).toMatchObject({ code: 0, outputs: { delivered: 'skipped' } });
  expect(stage.slack.workspace.messages).toHaveLength(0);
  const evidence = stage.evidence('verify-health', { verdict: 'pass', samples: 74 });
  expect(await stage.step({ ...inputs, evidence })).toMatchObject({ code: 0, outputs: { delivered: 'yes', ts: '' } });
  expect(await stage.step({ ...inputs, evidence })).toMatchObject({ code: 0, outputs: { delivered: 'skipped' } });
  expect(stage.slack.workspace.messages).toHaveLength(1);
});

test('token and webhook are masked before the first line and stand nowhere else', async () => {
  const step = await stage.step({ event: 'started', webhook: stage.slack.webhook() });
  expect(step.masks).toContain(TOKEN);
  expect(step.stdout.split('\n').find((line) => line !== '')).toContain('add-mask');
  const told = step.stdout.replace(/^::add-mask::.*$/gm, '') + step.summary + JSON.stringify([step.outputs, step.evidence]);
  expect(told).not.toContain(TOKEN);
  expect(JSON.stringify(stage.slack.workspace.messages)).not.toContain(TOKEN);
});

test('a run from a fork without secrets is skipped with a notice', async () => {
  const event = { pull_request: { head: { repo: { full_name: 'stranger/repo' } } } };
  const step = await stage.step({ token: '', channel: '', event: 'started' }, { eventName: 'pull_request', event });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'skipped', delivered: 'skipped' } });
  expect(step.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('fork') }]);
});

test('a missing secret elsewhere is a warning, and red when the message is required', async () => {
  expect(await stage.step({ token: '', event: 'started' })).toMatchObject({ code: 0, outputs: { status: 'warned' } });
  expect(await stage.step({ token: '', event: 'started', required: 'on' })).toMatchObject({ code: 1, outputs: { status: 'failed' } });
});

test.each([
  ['http://hooks.slack.com/services/T1/B1/x', 'must start with https'],
  ['https://hooks.slack.com.evil.test/services/T1/B1/x', 'must be an address of hooks.slack.com'],
  ['https://user@hooks.slack.com/services/T1/B1/x', 'must not hold a user name'],
  ['https://hooks.slack.com/triggers/T1/1/x', 'a workflow trigger takes no blocks'],
])('the webhook %s is refused', async (webhook, why) => {
  const step = await stage.step({ token: '', channel: '', webhook, event: 'started' });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  expect(step.outputs['reason']).toContain(why);
});

test('a failure names job, step and log, masked, and addresses the author in the thread', async () => {
  stage.runs.jobs = [
    {
      id: 9,
      name: 'deploy',
      status: 'completed',
      conclusion: 'failure',
      steps: [{ name: 'Switch', conclusion: 'failure' }],
      log: `2026-01-15T14:05:09.1234567Z ##[group]Run\n2026-01-15T14:05:10.1Z <!channel> token ${TOKEN}\n2026-01-15T14:05:11.1Z ##[error]Process completed with exit code 1.\n`,
    },
  ];
  const inputs = { deployment: '9002', mention: 'octocat: ada@example.test' };
  await stage.step({ ...inputs, event: 'started' });
  await stage.step({ ...inputs, event: 'finished' });
  expect(headers()).toEqual([expect.stringContaining(':x:')]);
  const [reply] = stage.slack.workspace.messages.filter(({ thread_ts }) => thread_ts !== undefined);
  const written = JSON.stringify(reply?.body);
  expect(written).toContain('<@U0ADA1111>');
  expect(written).toContain('&lt;!channel&gt; token ***');
  expect(JSON.stringify(stage.slack.workspace.messages[0]?.body)).toContain('step “Switch”');
});

test('without the right to write, there is one message per job and the line that gives the right', async () => {
  stage.github.fail = (_call, { method }) =>
    method === 'POST' ? { effect: false, answer: { status: 403, data: { message: 'Resource not accessible by integration' } } } : undefined;
  const step = await stage.step({ event: 'started' });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'warned', delivered: 'yes' } });
  expect(step.outputs['reason']).toContain('permissions: contents: write');
});

test('changes and authors since the last good deployment, and the recovery after failed ones, are told', async () => {
  const well = stage.evidence('verify-health', { verdict: 'pass', samples: 74 });
  const sick = stage.evidence('verify-health', { status: 'failed', verdict: 'fail', samples: 74 });
  const at = (digit: string): StepEnv => ({ env: { GITHUB_SHA: digit.repeat(40) } });
  await stage.step({ deployment: '1', evidence: well }, at('a'));
  await stage.step({ deployment: '2', evidence: sick }, at('b'));
  await stage.step({ deployment: '3', evidence: sick }, at('c'));
  stage.runs.commits = [{ sha: 'd'.repeat(40), message: 'fix: <b> & "quotes"\n\nbody', name: 'Grace', login: 'grace' }];
  await stage.step({ deployment: '4', evidence: well }, at('d'));
  expect(stage.runs.compared.at(-1)).toBe(`${'a'.repeat(40)}...${'d'.repeat(40)}`);
  const written = JSON.stringify(stage.slack.workspace.roots().at(-1)?.body);
  expect(written).toContain('Recovered after 2 failed deployments');
  expect(written).toContain('fix: &lt;b&gt; &amp; \\"quotes\\" – grace');
});

interface StepEnv {
  env: Record<string, string>;
}

test('a message of the caller is escaped and posted', async () => {
  const step = await stage.step({ event: 'message', text: 'Tonight: <!channel> & "maintenance"\nfrom 22:00' });
  expect(step).toMatchObject({ code: 0, outputs: { delivered: 'yes' } });
  expect(stage.slack.workspace.messages[0]?.body['text']).toBe('Tonight: &lt;!channel&gt; &amp; "maintenance"\nfrom 22:00');
});

test('only the deployments that `when` asks for get a message, and one that has a message is kept true', async () => {
  const sick = stage.evidence('verify-health', { status: 'failed', verdict: 'fail' });
  const well = stage.evidence('verify-health', { verdict: 'pass' });
  const inputs = { deployment: '5', when: 'failure' };
  expect(await stage.step({ ...inputs, event: 'started' })).toMatchObject({ outputs: { status: 'skipped', delivered: 'skipped' } });
  await stage.step({ ...inputs, evidence: sick });
  await stage.step({ ...inputs, evidence: well }, { attempt: '2' });
  expect(headers()).toEqual([expect.stringContaining('is live on production')]);
});
