// Every outward call of a rollback × every fault × the 24 known cases: no broken invariant, and running again converges.
import { afterAll, expect, test } from '@jest/globals';
import { createRandom } from '../fakes/clock.ts';
import { buildCase, CASES, type Case } from './fault-cases.ts';
import { KINDS, runStep, type FaultKind, type World } from './fault-world.ts';
import { release } from './sample.ts';
import { listLeftovers, listViolations } from './invariants.ts';

interface Schedule {
  wanted: Case;
  at: number;
  kind: FaultKind;
}

const isDeep = process.env['PLIMSOLL_DEEP'] === '1';
const worlds: World[] = [];
afterAll(async () => void (await Promise.all(worlds.map((world) => world.double.close()))));

async function build(wanted: Case): Promise<World> {
  const world = await buildCase(wanted);
  worlds.push(world);
  return world;
}

async function step(world: World, wanted: Case, fault?: Pick<Schedule, 'at' | 'kind'>) {
  const before = world.servers.live;
  const switches = world.servers.switches.length;
  const ran = await runStep(world, wanted.inputs ?? {}, '9', fault);
  return { ran, before, isSwitched: world.servers.switches.length > switches };
}

/** Cases that a rerun cannot bring to a free environment: somebody else is at work, or nothing may be written. */
const LEFT_LOCKED = /^(?:4|24) /u;

/** Everything that a schedule has broken, as sentences. */
async function play({ wanted, at, kind }: Schedule): Promise<string[]> {
  const world = await build(wanted);
  const broken: string[] = [];
  const first = await step(world, wanted, { at, kind });
  if (first.ran.status === 'ended')
    broken.push(...listViolations(world, first.ran.outcome, first.before, first.isSwitched));
  if (first.ran.status === 'killed' && !kind.startsWith('kill')) broken.push('it ended as if it were killed');
  const again = await step(world, wanted);
  if (again.ran.status === 'killed') return [...broken, 'running again was killed'];
  broken.push(
    ...listViolations(world, again.ran.outcome, again.before, again.isSwitched).map((text) => `again: ${text}`),
  );
  if (again.ran.outcome.outputs.state !== 'refused' && !LEFT_LOCKED.test(wanted.name)) {
    broken.push(...listLeftovers(world, again.ran.outcome).map((text) => `again: ${text}`));
  }
  const end = again.ran.outcome.outputs.state;
  if (wanted.end === 'rolled-back' && end !== 'rolled-back')
    broken.push(`again: it ended ${end}: ${again.ran.outcome.reason}`);
  if (end === 'rolled-back') {
    const third = await step(world, wanted);
    if (third.isSwitched) broken.push('a third run acted once more');
    if (third.ran.status === 'ended' && third.ran.outcome.outputs.state !== 'rolled-back')
      broken.push('a third run did not find it done');
  }
  await world.double.close();
  return broken;
}

/** How many outward calls the case makes when nothing goes wrong. */
async function countCalls(wanted: Case): Promise<number> {
  const world = await build(wanted);
  await step(world, wanted);
  await world.double.close();
  return world.calls;
}

/** All schedules, or a part that is the same for the same seed, never fewer than one per case. */
async function listSchedules(most: number): Promise<Schedule[]> {
  const all: Schedule[] = [];
  for (const wanted of CASES) {
    const calls = await countCalls(wanted);
    for (let at = 0; at < calls; at += 1) for (const kind of KINDS) all.push({ wanted, at, kind });
  }
  const random = createRandom(20_260_102);
  const shuffled = all.map((schedule) => ({ schedule, order: random() })).sort((a, b) => a.order - b.order);
  return shuffled.slice(0, most).map(({ schedule }) => schedule);
}

test.each(CASES)('without a fault: $name', async (wanted) => {
  const world = await build(wanted);
  const { ran, before, isSwitched } = await step(world, wanted);
  if (ran.status === 'killed') throw new Error('nothing has killed it');
  const { outcome } = ran;
  expect({ state: outcome.outputs.state, live: world.servers.live, reason: outcome.reason }).toEqual({
    state: wanted.end,
    live: release(wanted.live).id,
    reason: expect.any(String),
  });
  expect(listViolations(world, outcome, before, isSwitched)).toEqual([]);
  if (outcome.outputs.state !== 'refused') expect(listLeftovers(world, outcome)).toEqual([]);
});

test(
  'with a fault in any one outward call nothing is ever claimed that is not so, and running again converges',
  async () => {
    const schedules = await listSchedules(isDeep ? 3000 : 150);
    const broken: string[] = [];
    for (const schedule of schedules) {
      const found = await play(schedule);
      broken.push(...found.map((text) => `${schedule.wanted.name} / call ${schedule.at} / ${schedule.kind}: ${text}`));
    }
    expect(broken).toEqual([]);
    expect(schedules.length).toBeGreaterThanOrEqual(isDeep ? 2000 : 150);
  },
  isDeep ? 3_600_000 : 120_000,
);
