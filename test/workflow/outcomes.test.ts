// What the deployment's workflows do in every outcome, as values: which steps run, what is put on record, who is told.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { isTargets } from '../../src/rollback/health.ts';
import { writeManifest } from '../../src/version-release/record/manifest.ts';
import { createFolder } from '../world.ts';
import { interpolate, isRun, type JobStatus } from './expressions.ts';
import { readJob } from './files.ts';
import { playSteps, type Ended, type Performance, type Step } from './steps.ts';

const URL = 'https://app.example.test/health';
const NAMES = ['verify-health', 'record-deployment', 'rollback', 'notify-slack', 'join-evidence'];

/** How the steps with an id end; the others succeed. */
type Plan = Readonly<Record<string, Ended>>;

const verdict = (word: string, outcome: JobStatus): Ended => ({
  outcome,
  outputs: { verdict: word, evidence: '/temp/verify-health-1.json', reason: 'because' },
});
const STARTED: Ended = { outcome: 'success', outputs: { 'deployment-id': '7' } };

function nameOf(step: Step): string {
  const action = NAMES.find((name) => step.uses?.endsWith(`/${name}`));
  return step.id ?? action ?? 'other';
}

async function play(workflow: string, job: string, inputs: object, plan: Plan, tells = 'true'): Promise<Performance> {
  const contexts = {
    inputs: { url: URL, targets: '', environment: 'production', 'rollback-command': '', ...inputs },
    secrets: { 'slack-token': '', 'slack-webhook': '', 'deploy-env': '' },
    vars: {},
    env: { PLIMSOLL_TELLS: tells },
    github: { token: 'token' },
    runner: { temp: '/temp' },
    needs: {
      release: { outputs: { id: '1.0.0', sha: 'a'.repeat(40), tag: 'v1.0.0' } },
      plan: { outputs: { to: 'r1' } },
    },
  };
  return playSteps(
    readJob(workflow, job).steps,
    contexts,
    (step) => plan[nameOf(step)] ?? { outcome: 'success', outputs: { status: 'passed', evidence: '/temp/one.json' } },
  );
}

function describe(performance: Performance): object {
  const inputOf = (id: string, name: string): string | undefined =>
    performance.played.find(({ step }) => step.id === id)?.inputs[name];
  return {
    ran: performance.played.map(({ step }) => nameOf(step)).filter((name) => name !== 'other'),
    recorded: inputOf('finish', 'result'),
    told: inputOf('told', 'event'),
  };
}

const REST = ['told', 'join-evidence'];

test.each<[string, Plan, object]>([
  [
    'a good deployment',
    { start: STARTED, health: verdict('pass', 'success') },
    {
      ran: ['start', 'notify-slack', 'command', 'health', 'finish', ...REST],
      recorded: '/temp/verify-health-1.json',
      told: 'finished',
    },
  ],
  [
    'a broken version',
    {
      start: STARTED,
      health: verdict('fail', 'failure'),
      rollback: { outcome: 'success', outputs: { state: 'rolled-back' } },
    },
    {
      ran: ['start', 'notify-slack', 'command', 'health', 'finish', 'rollback', ...REST],
      recorded: '/temp/verify-health-1.json',
      told: 'rolled-back',
    },
  ],
  [
    'a rollback that fails',
    {
      start: STARTED,
      health: verdict('fail', 'failure'),
      rollback: { outcome: 'failure', outputs: { state: 'failed-unsafe' } },
    },
    {
      ran: ['start', 'notify-slack', 'command', 'health', 'finish', 'rollback', ...REST],
      recorded: '/temp/verify-health-1.json',
      told: 'finished',
    },
  ],
  [
    'a verdict that could not be had',
    { start: STARTED, health: verdict('inconclusive', 'failure') },
    {
      ran: ['start', 'notify-slack', 'command', 'health', 'finish', ...REST],
      recorded: '/temp/verify-health-1.json',
      told: 'finished',
    },
  ],
  [
    'a command that fails',
    { start: STARTED, command: { outcome: 'failure' } },
    { ran: ['start', 'notify-slack', 'command', 'finish', ...REST], recorded: 'failure', told: 'finished' },
  ],
  [
    'a command that is cancelled',
    { start: STARTED, command: { outcome: 'cancelled' } },
    { ran: ['start', 'notify-slack', 'command', 'finish', ...REST], recorded: 'cancelled', told: 'finished' },
  ],
  [
    'a verification that is cancelled',
    { start: STARTED, health: { outcome: 'cancelled' } },
    { ran: ['start', 'notify-slack', 'command', 'health', 'finish', ...REST], recorded: 'cancelled', told: 'finished' },
  ],
  [
    'a start that is refused',
    { start: { outcome: 'failure' } },
    { ran: ['start', ...REST], recorded: undefined, told: 'finished' },
  ],
  [
    'a Slack that does not answer',
    { start: STARTED, 'notify-slack': { outcome: 'failure' }, health: verdict('pass', 'success') },
    {
      ran: ['start', 'notify-slack', 'command', 'health', 'finish', ...REST],
      recorded: '/temp/verify-health-1.json',
      told: 'finished',
    },
  ],
])('deploy.yml: %s is put on record, told and judged', async (_, plan, expected) => {
  expect(describe(await play('deploy', 'deploy', {}, plan))).toEqual(expected);
});

test('deploy.yml: without Slack nobody is told and everything else is the same', async () => {
  const plan = { start: STARTED, health: verdict('pass', 'success') };
  const performance = await play('deploy', 'deploy', {}, plan, 'false');
  expect(describe(performance)).toMatchObject({
    ran: ['start', 'command', 'health', 'finish', 'join-evidence'],
    told: undefined,
  });
});

test('deploy.yml: proof that is missing is a name without a file, never an older file', async () => {
  const judged = async (plan: Plan): Promise<string | undefined> =>
    (await play('deploy', 'deploy', {}, plan)).played.find(({ step }) => step.uses?.endsWith('/join-evidence'))?.inputs[
      'evidence'
    ];
  const broken = { start: STARTED, command: { outcome: 'failure' as const }, finish: { outcome: 'failure' as const } };
  expect(await judged(broken)).toBe('.git/missing/verify-health.json\n.git/missing/record-deployment.json\n');
});

test.each<[string | null, string]>([
  [null, ''],
  ['api-v1.2.0', 'api-v1.2.0'],
])('deploy.yml: a release whose manifest has the tag %j is handed to the command with the tag %j', (tag, expected) => {
  const temp = createFolder();
  const facts = { id: 'id', version: '1.2.0', tag, sha: 'a'.repeat(40), ref: '"tag": "odd",', actor: '', run: '' };
  const fixed = {
    schema: 'plimsoll/release/v1',
    time: '2026-01-02T03:04:05Z',
    artifacts: [] as { name: string; sha256: string }[],
  } as const;
  mkdirSync(join(temp, 'plimsoll-release'));
  writeFileSync(
    join(temp, 'plimsoll-release/release.json'),
    writeManifest({ ...fixed, ...facts, 'schema-window': null }),
  );
  const step = readJob('deploy', 'deploy').steps.find(({ id }) => id === 'command');
  const contexts = {
    inputs: { command: 'printf %s "$PLIMSOLL_TO_TAG"', environment: 'production' },
    secrets: { 'deploy-env': '' },
    needs: { release: { outputs: { id: 'id', sha: 'a'.repeat(40), tag: 'api-v1.2.0' } } },
  };
  const env = Object.entries(step?.env ?? {}).map(([name, text]) => [name, interpolate(text, contexts)]);
  const { stdout, status } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 9'],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        RUNNER_TEMP: temp,
        ...(Object.fromEntries(env) as Record<string, string>),
      },
      encoding: 'utf8',
    },
  );
  expect({ stdout, status }).toEqual({ stdout: expected, status: 0 });
});

test.each([
  ['deploy', 'deploy'],
  ['finish', 'finish'],
])('%s.yml: targets are verified instead of the url, which may be given for people to follow', (workflow, job) => {
  const given = readJob(workflow, job).steps.find(({ id }) => id === 'health')?.with ?? {};
  const read = (url: string, targets: string): string[] =>
    ['url', 'targets'].map((name) => interpolate(String(given[name]), { inputs: { url, targets } }));
  expect([read(URL, ''), read(URL, '- url: x'), read('', '- url: x')]).toEqual([
    [URL, ''],
    ['', '- url: x'],
    ['', '- url: x'],
  ]);
});

test.each([
  ['deploy', 'deploy'],
  ['finish', 'finish'],
])(
  '%s.yml: a rollback proves what the workflow names for as long as its deployment may take, and reads the configuration file where it names nothing',
  (workflow, job) => {
    const health = String(readJob(workflow, job).steps.find(({ id }) => id === 'rollback')?.with?.['health']);
    const read = (given: object): unknown => {
      const written = interpolate(health, { inputs: { url: '', targets: '', deadline: '', soak: '', ...given } });
      return written === '' ? undefined : isTargets(written) && (parse(written) as unknown);
    };
    const none = { url: '', targets: '', deadline: '', soak: '' };
    expect(read({ deadline: '9m' })).toBeUndefined();
    expect(read({ url: URL })).toEqual({ ...none, url: URL });
    const targets = '- url: https://a.example.test\n  expect: { body: "\\"up\\" {0} \u00fc" }\n';
    const given = { targets, deadline: '9m', soak: '30s' };
    expect(read({ url: URL, ...given })).toEqual({ ...none, ...given });
  },
);

type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

test.each<[string, Result, Record<string, string>, JobStatus, boolean]>([
  ['went live and told it', 'success', { told: 'passed' }, 'success', false],
  ['has no Slack to tell', 'success', {}, 'success', false],
  ['failed and told it', 'failure', { told: 'passed' }, 'failure', false],
  ['was cancelled in its job, which told it', 'cancelled', { told: 'passed' }, 'cancelled', false],
  ['was skipped behind a red gate', 'skipped', {}, 'failure', true],
  ['was cancelled while it waited in the queue', 'cancelled', {}, 'cancelled', true],
  ['was not approved', 'failure', {}, 'failure', true],
  ['lost its runner', 'failure', {}, 'failure', true],
])('deploy.yml: the last job tells of a deployment that %s: %s', (_, result, outputs, status, tells) => {
  const job = readJob('deploy', 'tell');
  const contexts = { needs: { deploy: { result, outputs } }, env: { PLIMSOLL_TELLS: 'true' } };
  expect(isRun(job.if, contexts, status)).toBe(tells);
  expect(job.needs).toEqual(['gate', 'release', 'deploy']);
  expect(job.steps.at(-1)?.with?.['event']).toBe('gate');
  expect(isRun(job.steps.at(-1)?.if, contexts, 'failure')).toBe(true);
});

test.each<[string, string, Plan, object]>([
  [
    'success',
    '7',
    { health: verdict('pass', 'success') },
    { ran: ['health', 'finish', ...REST], recorded: '/temp/verify-health-1.json', told: 'finished' },
  ],
  [
    'success',
    '7',
    {
      health: verdict('fail', 'failure'),
      rollback: { outcome: 'success', outputs: { state: 'rolled-back' } },
    },
    {
      ran: ['health', 'finish', 'rollback', ...REST],
      recorded: '/temp/verify-health-1.json',
      told: 'rolled-back',
    },
  ],
  ['failure', '7', {}, { ran: ['finish', ...REST], recorded: 'failure', told: 'finished' }],
  ['cancelled', '7', {}, { ran: ['finish', ...REST], recorded: 'cancelled', told: 'finished' }],
  ['skipped', '7', {}, { ran: ['finish', ...REST], recorded: 'failure', told: 'finished' }],
  ['skipped', '', {}, { ran: REST, recorded: undefined, told: 'gate' }],
])(
  "finish.yml: a caller's deployment that ended in %s (id %j) is recorded, told and judged",
  async (result, id, plan, expected) => {
    const performance = await play('finish', 'finish', { result, 'deployment-id': id, sha: 'a'.repeat(40) }, plan);
    expect(describe(performance)).toEqual(expected);
  },
);

test.each([
  ['of this deployment', 'a', true],
  ['of a deployment that came after it', 'b', false],
])('finish.yml: a verdict of fail rolls the release %s back: %s, %s', async (_, digit, isRolledBack) => {
  const current = JSON.stringify({ id: 'r', sha: digit.repeat(40), verified: digit === 'b' });
  const plan: Plan = {
    health: verdict('fail', 'failure'),
    finish: { outcome: 'failure', outputs: { current, evidence: '/temp/record-deployment-1.json' } },
  };
  const given = { result: 'success', 'deployment-id': '7', sha: 'a'.repeat(40) };
  const { played, status } = await play('finish', 'finish', given, plan);
  expect(played.some(({ step }) => step.id === 'rollback')).toBe(isRolledBack);
  expect(status).toBe('failure');
});

test('finish.yml is red unless the deployment is proved: the judging step runs last and asks for both proofs', async () => {
  const performance = await play('finish', 'finish', { result: 'skipped', 'deployment-id': '' }, {});
  const judge = performance.played.find(({ step }) => step.uses?.endsWith('/join-evidence'));
  expect(judge?.inputs['expected']).toBe('verify-health\nrecord-deployment\n');
  expect(judge?.inputs['evidence']).toBe('.git/missing/verify-health.json\n.git/missing/record-deployment.json\n');
});

test('the message about a deployment is told from the evidence of its own steps, or of the gates where it never began', () => {
  const told = readJob('finish', 'finish').steps.find(({ id }) => id === 'told');
  expect(interpolate(String(told?.with?.['evidence']), { runner: { temp: '/temp' } })).toBe(
    'evidence/*.json\n/temp/plimsoll/*.json\n',
  );
});

const REVERTED: Ended = { outcome: 'success', outputs: { state: 'rolled-back' } };

test.each<[string, string, Plan, object]>([
  ['rollback', 'a rollback that is proved', { rollback: REVERTED }, { ran: ['rollback', 'told'], status: 'success' }],
  [
    'rollback',
    'a rollback that fails',
    { rollback: { outcome: 'failure' } },
    { ran: ['rollback', 'told'], status: 'failure' },
  ],
  [
    'rollback',
    'a rollback that is cancelled',
    { rollback: { outcome: 'cancelled' } },
    { ran: ['rollback', 'told'], status: 'cancelled' },
  ],
  [
    'rollback',
    'a Slack that does not answer',
    { rollback: REVERTED, told: { outcome: 'failure' } },
    { ran: ['rollback', 'told'], status: 'success' },
  ],
  ['drill', 'a drill that passes', { drill: REVERTED }, { ran: ['drill', 'told'], status: 'success' }],
  ['drill', 'a drill that fails', { drill: { outcome: 'failure' } }, { ran: ['drill', 'told'], status: 'failure' }],
  [
    'drill',
    'a Slack that does not answer',
    { drill: REVERTED, told: { outcome: 'failure' } },
    { ran: ['drill', 'told'], status: 'success' },
  ],
])('%s.yml: %s is told, and telling decides nothing', async (workflow, _, plan, expected) => {
  const { played, status } = await play(workflow, workflow, { 'slack-channel': '#deploys' }, plan);
  const ran = played.map(({ step }) => nameOf(step)).filter((name) => name !== 'other');
  expect({ ran, status }).toEqual(expected);
  const told = played.find(({ step }) => step.id === 'told');
  expect(told?.inputs).toMatchObject({
    event: 'rolled-back',
    environment: 'production',
    channel: '#deploys',
    evidence: '/temp/plimsoll/*.json',
  });
  const silent = await play(workflow, workflow, {}, plan, 'false');
  expect(silent.played.some(({ step }) => step.id === 'told')).toBe(false);
});

const AT_ALL = { 'release-hold': '', 'dry-run': false };

test.each<[string, object, Result, Record<string, string>, boolean]>([
  ['went well and told it', AT_ALL, 'success', { told: 'passed' }, false],
  ['failed and told it', AT_ALL, 'failure', { told: 'passed' }, false],
  ['was refused by its plan', AT_ALL, 'skipped', {}, true],
  ['was not approved', AT_ALL, 'failure', {}, true],
  ['was cancelled while it waited', AT_ALL, 'cancelled', {}, true],
  ['lost its runner', AT_ALL, 'failure', {}, true],
  ['was only planned', { ...AT_ALL, 'dry-run': true }, 'skipped', {}, false],
  ['was the release of a hold', { ...AT_ALL, 'release-hold': 'all' }, 'skipped', {}, false],
])('rollback.yml: the last job tells of a rollback that %s: %s', (_, inputs, result, outputs, tells) => {
  const job = readJob('rollback', 'tell');
  const contexts = { inputs, needs: { rollback: { result, outputs } }, env: { PLIMSOLL_TELLS: 'true' } };
  expect(isRun(job.if, contexts, result === 'success' ? 'success' : 'failure')).toBe(tells);
  expect(job).toMatchObject({ needs: ['plan', 'rollback'], permissions: { contents: 'read' } });
  expect(job.steps.every((step) => step['continue-on-error'] === true)).toBe(true);
  expect(isRun(job.steps.at(-1)?.if, contexts, 'failure')).toBe(true);
});

test('drill.yml: the last job tells of a drill that could not', () => {
  const job = readJob('drill', 'tell');
  const tells = (result: Result, told: string): boolean =>
    isRun(job.if, { needs: { drill: { result, outputs: { told } } } }, result === 'success' ? 'success' : 'failure');
  expect([tells('success', ''), tells('failure', 'passed'), tells('failure', ''), tells('cancelled', '')]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test.each([
  ['rollback', 'rollback'],
  ['rollback', 'tell'],
  ['drill', 'drill'],
  ['drill', 'tell'],
])(
  '%s.yml: the job %s knows by its secrets alone whether there is a Slack, and shows them to nobody else',
  (workflow, name) => {
    const { env, steps } = readJob(workflow, name);
    const tells = (token: string, webhook: string): string =>
      interpolate(env?.['PLIMSOLL_TELLS'] ?? '', { secrets: { 'slack-token': token, 'slack-webhook': webhook } });
    expect([tells('', ''), tells('t', ''), tells('', 'w')]).toEqual(['false', 'true', 'true']);
    const holders = steps.filter((step) => JSON.stringify(step).includes('secrets.slack'));
    expect(holders.map((step) => step.uses)).toEqual(['$/actions/notify-slack']);
  },
);
