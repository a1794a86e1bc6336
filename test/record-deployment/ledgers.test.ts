// What a deployment on record promises, on both ledgers: the file of a local run, and GitHub on loopback.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createFileLedger } from '../../src/ledger/file-ledger.ts';
import { createGitHubLedger } from '../../src/ledger/github-ledger.ts';
import { createHost } from '../../src/main.ts';
import { createRedactor } from '../../src/kernel/redact.ts';
import { createFiles } from '../../src/ports/fs.ts';
import { connectGitHub } from '../../src/ports/github.ts';
import type { Ledger } from '../../src/ports/ledger.ts';
import { recordDeployment } from '../../src/record-deployment/run.ts';
import { createDeployments } from '../doubles/deployments/deployments.ts';
import { createGitData } from '../doubles/deployments/git-data.ts';
import type { Route } from '../doubles/deployments/route.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { describeRoutes, type Checked } from '../doubles/github/checked.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { emptyState } from '../../src/domain/ledger/state.ts';
import { holdOn, NOW, release, shaOf } from '../rollback/sample.ts';
import { createFolder } from '../world.ts';

const doubles: Double[] = [];
const checks: Checked[] = [];
afterAll(async () => {
  await Promise.all(doubles.map((double) => double.close()));
  expect(checks.flatMap(({ violations }) => violations)).toEqual([]);
});

const clock = createFakeClock(NOW);
const workspace = createFolder(
  Object.fromEntries(
    ['a', 'b', 'c'].map((letter) => [
      `${letter}.json`,
      JSON.stringify({ id: release(letter).id, sha: shaOf(letter), tag: `v-${letter}` }),
    ]),
  ),
);

interface Rig {
  ledger: Ledger;
  /** The statuses of each deployment in the public list, the oldest deployment first. */
  list: () => Promise<string[][]>;
}

function createFileRig(): Rig {
  const files = createFiles(createFolder(), '/tmp');
  return {
    ledger: createFileLedger(files, 'ledger.json', clock),
    list: async () => {
      if ((await files.facts('ledger.json')) === undefined) return [];
      const kept = JSON.parse(await files.readText('ledger.json')) as {
        deployments: { statuses: { state: string }[] }[];
      };
      return kept.deployments.map(({ statuses }) => statuses.map(({ state }) => state));
    },
  };
}

async function createGitHubRig(extra: Route = () => undefined): Promise<Rig & ReturnType<typeof createDeployments>> {
  const deployments = createDeployments(() => true);
  const runs: Route = ({ path: [area, kind, id] }) =>
    area === 'actions' && kind === 'runs'
      ? { status: 200, data: { status: id === '1' ? 'completed' : 'in_progress' } }
      : undefined;
  const checked = describeRoutes([extra, createGitData().route, deployments.route, runs]);
  const double = await startDouble([checked.route]);
  doubles.push(double);
  checks.push(checked);
  const github = connectGitHub('token', { apiUrl: double.url, repository: 'owner/repo' }, clock);
  const list = async (): Promise<string[][]> =>
    deployments.all.toReversed().map(({ statuses }) => statuses.toReversed().map(({ state }) => state));
  return { ...deployments, ledger: createGitHubLedger({ github, clock }), list };
}

/** One step of a run, as its attempt runs it. */
async function step(
  { ledger }: Rig,
  inputs: Record<string, string>,
  { run = '1', attempt = '1', name = 'start' } = {},
): Promise<{ status: string; reason: string; outputs: Record<string, unknown> }> {
  const context = { runId: run, runAttempt: attempt, job: 'deploy', workspace };
  const runner = createFakeRunner({ context, variables: { GITHUB_ACTION: name } });
  const base = createHost(runner).portsAt(
    '.',
    createRedactor(() => undefined),
  );
  const given = { environment: 'production', task: 'deploy', ...inputs };
  const { status, reason, outputs } = await recordDeployment.run(given as never, {
    ...base,
    clock,
    ledger: () => ledger,
  });
  return { status, reason, outputs };
}

const start = (letter: string): Record<string, string> => ({ phase: 'start', release: `${letter}.json` });
const finish = (result: string): Record<string, string> => ({ phase: 'finish', result });

describe.each<[string, () => Rig | Promise<Rig>]>([
  ['a file', createFileRig],
  ['GitHub', () => createGitHubRig()],
])('on %s', (_, create) => {
  test('the deployment before becomes inactive, in production too', async () => {
    const rig = await create();
    await step(rig, start('a'));
    await step(rig, finish('success'));
    await step(rig, start('b'), { run: '2' });
    expect(await step(rig, finish('success'), { run: '2' })).toMatchObject({ status: 'passed' });
    expect(await rig.list()).toEqual([
      ['in_progress', 'success', 'inactive'],
      ['in_progress', 'success'],
    ]);
  });

  test('a step is one deployment in every attempt of its run, and another step of the run is another', async () => {
    const rig = await create();
    const first = await step(rig, start('a'));
    const again = await step(rig, start('a'), { attempt: '2' });
    expect(again.outputs['deployment-id']).toBe(first.outputs['deployment-id']);
    await step(rig, finish('success'), { attempt: '2' });
    const ended = await step(rig, finish('success'), { attempt: '3' });
    expect([ended.status, ended.outputs['deployment-id']]).toEqual(['passed', first.outputs['deployment-id']]);
    await step(rig, start('b'), { name: 'second' });
    expect((await rig.list()).length).toBe(2);
  });

  test('a deployment that never ended is ended by the next, and never counts as live', async () => {
    const rig = await create();
    await step(rig, start('a'));
    await clock.sleep(31 * 60_000);
    const next = await step(rig, start('b'), { run: '2' });
    expect(next).toMatchObject({ status: 'warned', reason: expect.stringContaining('lock taken over') as unknown });
    expect(await rig.list()).toEqual([['in_progress', 'error'], ['in_progress']]);
    const late = await step(rig, finish('success'), { run: '1' });
    expect(late).toMatchObject({ status: 'failed', reason: expect.stringContaining('superseded') as unknown });
  });

  test('a held commit is refused with its reason, and nothing is opened', async () => {
    const rig = await create();
    await rig.ledger.write({ ...emptyState('production'), holds: [holdOn('b')] }, '', 'hold');
    const refused = await step(rig, start('b'));
    expect(refused).toMatchObject({ status: 'failed', outputs: { 'deployment-id': '' } });
    expect(refused.reason).toContain('it broke');
    expect(refused.reason).toContain(`release-hold: ${shaOf('b')}`);
    expect(await rig.list()).toEqual([]);
    expect(await step(rig, start('c'))).toMatchObject({ status: 'passed' });
  });
});

test('GitHub is asked for a deployment that neither merges nor waits, and its statuses fit into 140 characters', async () => {
  const rig = await createGitHubRig();
  const long = createFolder({
    'health.json': JSON.stringify({ schema: 'plimsoll/verify-health/v1', status: 'failed', reason: '𝛀'.repeat(300) }),
  });
  await step(rig, start('a'));
  expect(rig.all[0]).toMatchObject({ environment: 'production', production_environment: true });
  const context = { runId: '1', job: 'deploy', workspace: long };
  const runner = createFakeRunner({ context, variables: { GITHUB_ACTION: 'finish' } });
  const base = createHost(runner).portsAt(
    '.',
    createRedactor(() => undefined),
  );
  const inputs = { environment: 'production', task: 'deploy', ...finish('health.json') };
  await recordDeployment.run(inputs as never, { ...base, clock, ledger: () => rig.ledger });
  const said = rig.all[0]?.statuses[0];
  expect([said?.state, [...(said?.description ?? '')].length]).toEqual(['failure', 140]);
  const evidence = readFileSync(`${long}/health.json`);
  const digest = createHash('sha256').update(evidence).digest('hex');
  expect(said?.description.endsWith(`𝛀… (evidence sha256:${digest.slice(0, 16)})`)).toBe(true);
  expect((await rig.ledger.read('production')).state.deployments.at(-1)?.evidence).toBe(digest);
});

test('a 202 is no deployment: the step does not go on, and the next one finds nothing half done', async () => {
  let isMerging = true;
  const rig = await createGitHubRig(({ method, path }) =>
    isMerging && method === 'POST' && path.join('/') === 'deployments'
      ? { status: 202, data: { message: 'Auto-merged main into topic on deployment.' } }
      : undefined,
  );
  await expect(step(rig, start('a'))).rejects.toThrow('GitHub answered 202');
  expect(rig.all).toEqual([]);
  isMerging = false;
  expect(await step(rig, start('a'))).toMatchObject({ status: 'passed' });
  expect(rig.all).toHaveLength(1);
});
