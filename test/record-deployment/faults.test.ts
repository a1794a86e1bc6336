// Every outward call of a start and a finish × every fault: nothing is claimed that is not so, and running again converges.
import { afterAll, expect, test } from '@jest/globals';
import type { Deployment } from '../../src/domain/deployment.ts';
import { currentDeployment } from '../../src/domain/ledger/records.ts';
import type { EnvironmentState } from '../../src/domain/ledger/state.ts';
import { UpstreamError } from '../../src/kernel/errors.ts';
import { recordDeployment } from '../../src/record-deployment/run.ts';
import { createRandom } from '../fakes/clock.ts';
import { buildCase } from '../rollback/fault-cases.ts';
import { actIn, KINDS, readRecord, type FaultKind, type World } from '../rollback/fault-world.ts';
import { deployment, environment, holdOn, NOW, release } from '../rollback/sample.ts';
import { createFolder } from '../world.ts';

interface Case {
  name: string;
  state: () => EnvironmentState;
  inputs: Record<string, string>;
  /** What the step says when nothing goes wrong, and what the deployment of this run then is on record; blank: there is none. */
  isGreen: boolean;
  end: Deployment['state'] | '';
}

const evidence = (status: string): string =>
  JSON.stringify({ schema: 'plimsoll/verify-health/v1', status, reason: 'so it was seen' });
const workspace = createFolder({
  'release.json': JSON.stringify({ id: release('d').id, sha: release('d').sha, tag: 'v-d' }),
  'good.json': evidence('passed'),
  'bad.json': evidence('failed'),
  'torn.json': evidence('passed').slice(0, 20),
});

const RUN = '9';
const START_KEY = `${RUN}/rollback/step`;
const started = (letter: string, key: string): Deployment =>
  deployment(letter, { key, state: 'started', endedAt: null, announced: 'in_progress' });
const live = (letter: string): Deployment => deployment(letter, { announced: 'success' });
const lockOf = (owner: string): EnvironmentState['lock'] => ({
  owner,
  run: owner.split('/')[0] ?? '',
  runUrl: '',
  purpose: 'deploy',
  since: new Date(NOW).toISOString(),
  expires: new Date(NOW + 600_000).toISOString(),
});
/** a is live, d is under way. */
const underWay = (owner = START_KEY): EnvironmentState => ({
  ...environment([live('a')]),
  deployments: [live('a'), started('d', owner)],
  lock: lockOf(owner),
});

const START = { phase: 'start', release: 'release.json' };
const CASES: readonly Case[] = [
  { name: 'the first start', state: () => environment([]), inputs: START, isGreen: true, end: 'started' },
  {
    name: 'a start after another',
    state: () => environment([live('a')]),
    inputs: START,
    isGreen: true,
    end: 'started',
  },
  {
    name: 'a start after a run that died',
    state: () => ({ ...underWay('5/deploy/start') }),
    inputs: START,
    isGreen: true,
    end: 'started',
  },
  {
    name: 'a start of a held commit',
    state: () => environment([live('a')], { holds: [holdOn('d')] }),
    inputs: START,
    isGreen: false,
    end: '',
  },
  {
    name: 'a start beside another run',
    state: () => underWay('77/deploy/start'),
    inputs: START,
    isGreen: false,
    end: '',
  },
  ...(
    [
      ['success', true, 'verified'],
      ['cancelled', true, 'cancelled'],
      ['good.json', true, 'verified'],
      ['bad.json', true, 'failed'],
      ['torn.json', false, 'failed'],
      ['gone.json', false, 'failed'],
    ] as const
  ).map(([result, isGreen, end]) => {
    const inputs = { phase: 'finish', result };
    return { name: `a finish by ${result}`, state: () => underWay(), inputs, isGreen, end };
  }),
  {
    name: 'a finish that was overtaken',
    state: () => ({
      ...environment([live('a')]),
      deployments: [live('a'), { ...started('d', START_KEY), state: 'superseded' }, started('c', '77/deploy/start')],
      lock: lockOf('77/deploy/start'),
    }),
    inputs: { phase: 'finish', result: 'success' },
    isGreen: false,
    end: 'superseded',
  },
];

const worlds: World[] = [];
afterAll(async () => void (await Promise.all(worlds.map(({ double }) => double.close()))));

async function build({ state }: Case): Promise<World> {
  const world = await buildCase({ build: state });
  worlds.push(world);
  return world;
}

interface Played {
  isGreen: boolean;
  isWarned: boolean;
  reason: string;
}

/** One step; undefined when it was killed. */
async function play(world: World, { inputs }: Case, run: string, fault?: World['fault']): Promise<Played | undefined> {
  const given = { environment: 'production', task: 'deploy', ledger: 'github', token: 'token-of-the-test', ...inputs };
  const ran = await actIn(
    world,
    { run, workspace },
    (ports) =>
      recordDeployment.run(given as never, ports).catch((error: unknown) => {
        if (error instanceof UpstreamError) return { status: 'inconclusive' as const, reason: error.message };
        throw error;
      }),
    fault,
  );
  if (ran.status === 'killed') return undefined;
  const { status, reason } = ran.outcome;
  return { isGreen: status === 'passed' || status === 'warned', isWarned: status === 'warned', reason };
}

const newest = (world: World, state: string): string[] =>
  world.deployments.all.filter((entry) => entry.statuses[0]?.state === state).map(({ id }) => String(id));

/** What must hold whenever a step has ended, as sentences about what does not. */
function listBroken(world: World, wanted: Case, played: Played | undefined, run: string, isSettled: boolean): string[] {
  const record = readRecord(world);
  const key = `${run}/rollback/step`;
  const own = record.deployments.find((entry) => entry.key === key);
  const keys = world.deployments.all.map(({ payload }) => (payload as { key: string }).key);
  const isStart = wanted.inputs['phase'] === 'start';
  const shown = isSettled && played?.isWarned === false;
  const current = currentDeployment(record);
  const success = current?.state === 'verified' ? current.id : '';
  const wrong: [boolean, string][] = [
    [new Set(keys).size !== keys.length, 'a deployment is on GitHub twice'],
    [played?.isGreen === true && !wanted.isGreen, `green: ${played?.reason}`],
    [played?.isGreen === true && own?.state !== wanted.end, `green, and on record it is ${own?.state}`],
    [own?.state === 'verified' && wanted.end !== 'verified', 'verified without a proof'],
    [wanted.end === '' && (own !== undefined || keys.includes(key)), 'refused, and on record all the same'],
    [played?.isGreen === true && isStart && own?.id === '', 'started without an id'],
    [played?.isGreen === true && isStart && record.lock?.owner !== key, 'started without the lock'],
    [isSettled && !isStart && own?.state !== 'superseded' && record.lock !== null, 'ended with the lock kept'],
    [isSettled && own?.state !== (wanted.end || undefined), `on record it is ${own?.state}, not ${wanted.end}`],
    [shown && newest(world, 'success').join() !== success, `GitHub shows ${newest(world, 'success').join()} as live`],
    [
      shown && wanted.isGreen && newest(world, 'in_progress').join() !== (isStart ? own?.id : ''),
      `GitHub shows ${newest(world, 'in_progress').join()} under way`,
    ],
  ];
  return [...wrong.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence), ...world.checked.violations];
}

interface Schedule {
  wanted: Case;
  at: number;
  kind: FaultKind;
}

/** The same step is run again, and after a start also a step of another run, as if the first had been lost for good. */
async function playSchedule({ wanted, at, kind }: Schedule): Promise<string[]> {
  const broken: string[] = [];
  for (const run of wanted.end === 'started' ? [RUN, '10'] : [RUN]) {
    const world = await build(wanted);
    const first = await play(world, wanted, RUN, { at, kind });
    broken.push(...listBroken(world, wanted, first, RUN, false));
    if (first === undefined && !kind.startsWith('kill')) broken.push('it ended as if it were killed');
    const again = await play(world, wanted, run);
    broken.push(...listBroken(world, wanted, again, run, true).map((text) => `run ${run}: ${text}`));
    if (again?.isGreen !== wanted.isGreen) broken.push(`run ${run}: ${again?.reason}`);
    if (newest(world, 'success').length > 1) broken.push('two deployments are shown as live');
    await world.double.close();
  }
  return broken;
}

async function listSchedules(): Promise<Schedule[]> {
  const all: Schedule[] = [];
  for (const wanted of CASES) {
    const world = await build(wanted);
    await play(world, wanted, RUN);
    for (let at = 0; at < world.calls; at += 1) for (const kind of KINDS) all.push({ wanted, at, kind });
    await world.double.close();
  }
  return all;
}

test.each(CASES)('without a fault: $name', async (wanted) => {
  const world = await build(wanted);
  const played = await play(world, wanted, RUN);
  expect(played).toMatchObject({ isGreen: wanted.isGreen });
  expect(listBroken(world, wanted, played, RUN, true)).toEqual([]);
});

const isDeep = process.env['PLIMSOLL_DEEP'] === '1';
const MOST = isDeep ? Infinity : 80;

test(
  'with a fault in any one outward call the record never lies, and running again converges',
  async () => {
    const random = createRandom(20_261_121);
    const all = (await listSchedules()).map((schedule) => ({ schedule, order: random() }));
    const schedules = all.sort((a, b) => a.order - b.order).slice(0, MOST);
    const broken: string[] = [];
    for (const { schedule } of schedules) {
      const found = await playSchedule(schedule);
      broken.push(...found.map((text) => `${schedule.wanted.name} / call ${schedule.at} / ${schedule.kind}: ${text}`));
    }
    expect(broken).toEqual([]);
    expect(schedules.length).toBeGreaterThanOrEqual(isDeep ? 1000 : MOST);
  },
  isDeep ? 3_600_000 : 120_000,
);
