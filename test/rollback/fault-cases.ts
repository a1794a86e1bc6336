// The 24 ways a rollback is known to go wrong, each as a world, its inputs and where it must end.
import type { Deployment } from '../../src/domain/deployment.ts';
import type { EnvironmentState } from '../../src/domain/ledger/state.ts';
import { createWorld, putRecord, type Inputs, type World } from './fault-world.ts';
import { deployment, environment, holdOn, NOW, release, shaOf } from './sample.ts';

export interface Case {
  name: string;
  build: (world: World) => EnvironmentState;
  inputs?: Partial<Inputs>;
  /** The end without any fault. */
  end: 'rolled-back' | 'failed-safe' | 'failed-unsafe' | 'refused' | 'planned';
  /** Letter of the release that is live at that end. */
  live: string;
}

const SECOND = 1000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** a and b verified, c live and verified: what most cases start from. */
function history(more: Partial<EnvironmentState> = {}, last: Partial<Deployment> = {}): EnvironmentState {
  return environment([deployment('a'), deployment('b'), deployment('c', last)], more);
}

function lockedBy(run: string, expires: number): Partial<EnvironmentState> {
  const lock = {
    owner: `${run}/deploy/start`,
    run,
    runUrl: '',
    purpose: 'deploy' as const,
    since: iso(NOW - 60 * SECOND),
    expires: iso(expires),
  };
  return { lock };
}

const started = (letter: string, run: string): Deployment =>
  deployment(letter, { key: `${run}/deploy/start`, state: 'started', endedAt: null });

/** A rollback of run 8 to b that stopped at a step. */
function stopped(step: NonNullable<EnvironmentState['rollback']>['step']): EnvironmentState {
  const key = '8/rollback/step';
  const entry = deployment('b', { key, id: '', task: 'rollback', state: 'started', endedAt: null });
  const rollback = {
    key,
    step,
    from: 'run-c/deploy',
    to: 'run-b/deploy',
    reason: 'before',
    hold: true,
    startedAt: iso(NOW),
  };
  const lock = {
    owner: key,
    run: '8',
    runUrl: '',
    purpose: 'rollback' as const,
    since: iso(NOW),
    expires: iso(NOW + 600 * SECOND),
  };
  const base = history();
  return {
    ...base,
    deployments: [...base.deployments, entry],
    rollback,
    lock,
    holds: [{ ...holdOn('c'), owner: key }],
  };
}

function publish(world: World, assets: { name: string; digest: string }[]): void {
  world.extra.push(({ path: [area, kind] }) =>
    area === 'releases' && kind === 'tags' ? { status: 200, data: { assets } } : undefined,
  );
}

function upload(world: World, expired: boolean): void {
  const artifact = { name: 'app.tgz', expired, digest: null, workflow_run: { head_sha: shaOf('b') } };
  world.extra.push(({ path: [area, kind] }) =>
    area === 'actions' && kind === 'artifacts' ? { status: 200, data: { artifacts: [artifact] } } : undefined,
  );
}

const DIGEST = 'd'.repeat(64);
const withArtifact = release('b', { artifacts: [{ name: 'app.tgz', sha256: DIGEST }] });
const withB = (b: Partial<Deployment>): EnvironmentState =>
  environment([deployment('a'), deployment('b', b), deployment('c')]);

export const CASES: readonly Case[] = [
  { name: '1 target missing', build: () => history(), inputs: { to: 'v-zzz' }, end: 'refused', live: 'c' },
  {
    name: '2 artifact expired',
    build: (world) => (publish(world, []), upload(world, true), withB({ release: withArtifact })),
    end: 'refused',
    live: 'c',
  },
  {
    name: '3 digest differs from record',
    build: (world) => (
      publish(world, [{ name: 'app.tgz', digest: `sha256:${'e'.repeat(64)}` }]),
      withB({ release: withArtifact })
    ),
    end: 'refused',
    live: 'c',
  },
  {
    name: '4 a deployment of another run is under way',
    build: () => {
      const base = history(lockedBy('77', NOW + 600 * SECOND));
      return { ...base, deployments: [...base.deployments, started('d', '77')] };
    },
    end: 'refused',
    live: 'c',
  },
  {
    name: '5 a rollback that waited finds the record as the one before left it',
    build: () => history({ holds: [holdOn('b')] }),
    end: 'rolled-back',
    live: 'a',
  },
  {
    name: '6 an older run has not finished, and never will',
    build: () => {
      const base = history(lockedBy('5', NOW + 600 * SECOND));
      return { ...base, deployments: [...base.deployments, started('d', '5')] };
    },
    end: 'rolled-back',
    live: 'c',
  },
  {
    name: '7 health fails after the rollback and after going back too',
    build: (world) => (world.servers.broken.add(release('b').id), world.servers.broken.add(release('c').id), history()),
    end: 'failed-unsafe',
    live: 'c',
  },
  { name: '8 an answer is lost after it took effect', build: () => history(), end: 'rolled-back', live: 'b' },
  {
    name: '9 a rate limit strikes midway',
    build: () => history({ current: 'run-c/deploy' }, { state: 'failed' }),
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '10 the job was lost between switch and commit',
    build: (world) => ((world.servers.live = release('b').id), stopped('verify')),
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '11 a failed run is run again',
    build: () => {
      const base = history();
      const before = deployment('b', { key: '9/rollback/step', id: '', task: 'rollback', state: 'failed' });
      return { ...base, deployments: [...base.deployments, before], frozen: 'it failed before' };
    },
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '12 a rollback of a rollback',
    build: (world) => {
      world.servers.live = release('b').id;
      const again = deployment('b', { key: 'run-r/rollback', id: '9', task: 'rollback' });
      return environment([deployment('a'), deployment('b'), deployment('c'), again], { holds: [holdOn('c')] });
    },
    end: 'rolled-back',
    live: 'a',
  },
  {
    name: '13 the clocks of the records are turned round',
    build: () =>
      environment([
        deployment('a', { startedAt: iso(NOW * 1.01) }),
        deployment('b', { startedAt: iso(0) }),
        deployment('c'),
      ]),
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '14 the schema is newer than the target understands',
    build: () => withB({ release: release('b', { schema: { min: 40, max: 41 } }) }),
    inputs: { 'schema-window': { min: 42, max: 42 } },
    end: 'refused',
    live: 'c',
  },
  {
    name: '15 migrations are left alone: the command runs once',
    build: () => history(),
    inputs: { to: release('b').id },
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '16 the bad commit is held back from automation',
    build: () => history({}, { state: 'failed' }),
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '17 the first deployment ever',
    build: () => environment([deployment('c', { state: 'failed' })]),
    end: 'refused',
    live: 'c',
  },
  {
    name: '18 a part of the fleet cannot be switched',
    build: (world) => (world.servers.unswitchable.add(release('b').id), history()),
    end: 'failed-safe',
    live: 'c',
  },
  {
    name: '19 the server is not where the record says',
    build: (world) => ((world.servers.live = release('a').id), history()),
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '20 the configuration has changed so that the target is not healthy any more',
    build: (world) => (world.servers.broken.add(release('b').id), history()),
    end: 'failed-safe',
    live: 'c',
  },
  {
    name: '21 a lock of a dead run',
    build: () => history(lockedBy('77', NOW - SECOND)),
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '22 releases of the same second',
    build: () =>
      environment(['a', 'b', 'c'].map((letter) => deployment(letter, { startedAt: iso(NOW), endedAt: iso(NOW) }))),
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '23 a tag with slashes, 200 characters and a leading dash',
    build: (world) => {
      const tag = `-/${'ü/'.repeat(90)}x`;
      world.git.refs.set(`refs/tags/${tag}`, shaOf('b'));
      return withB({ release: release('b', { tag }) });
    },
    inputs: { to: `-/${'ü/'.repeat(90)}x` },
    end: 'rolled-back',
    live: 'b',
  },
  {
    name: '24 a token that may only read',
    build: (world) => {
      world.extra.push(({ method }) =>
        method === 'GET' ? undefined : { status: 403, data: { message: 'Resource not accessible by integration' } },
      );
      return history();
    },
    end: 'refused',
    live: 'c',
  },
];

/** A world in the state of the case. */
export async function buildCase(wanted: Pick<Case, 'build'>): Promise<World> {
  const world = await createWorld();
  const letters = ['a', 'b', 'c', 'd'];
  letters.forEach((letter, at) => world.git.addCommit(shaOf(letter), at === 0 ? [] : [shaOf(letters[at - 1] ?? '')]));
  world.git.refs.set('refs/heads/main', shaOf('d'));
  for (const letter of letters) world.git.refs.set(`refs/tags/v-${letter}`, shaOf(letter));
  world.servers.live = release('c').id;
  const state = wanted.build(world);
  for (const entry of state.deployments.filter((known) => known.id !== '')) {
    world.deployments.all.unshift({
      id: Number(entry.id),
      sha: entry.release.sha,
      ref: entry.release.sha,
      task: entry.task,
      environment: 'production',
      payload: { key: entry.key },
      description: '',
      transient_environment: false,
      production_environment: true,
      statuses: [
        {
          id: 1,
          state: entry.state === 'verified' ? 'success' : entry.state === 'started' ? 'in_progress' : 'failure',
          description: '',
          log_url: '',
        },
      ],
    });
  }
  putRecord(world, state);
  return world;
}
