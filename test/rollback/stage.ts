// A stage for steps one after the other: one record in memory, one server that switches, and runs of the room as a runner starts them.
import { createHost } from '../../src/main.ts';
import { createRedactor } from '../../src/kernel/redact.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import type { EnvironmentState } from '../../src/domain/ledger/state.ts';
import type { OwnerState } from '../../src/domain/ledger/lock.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { contract } from '../../src/rollback/contract.ts';
import { rollback } from '../../src/rollback/run.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeLedger, type FakeLedger } from '../fakes/ledger.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import type { Inputs } from './fault-world.ts';
import { NOW } from './sample.ts';

/** Where a step runs. */
export interface Place {
  run: string;
  attempt?: string;
  job?: string;
  variables?: Record<string, string>;
}

export interface Stage {
  ledger: FakeLedger;
  /** What is known of other runs. */
  runs: Record<string, OwnerState>;
  /** Id of the release that serves. */
  live: string;
  /** Ids that the check refutes, and ids whose check cannot be run. */
  broken: Set<string>;
  /** What GitHub lists of the environment, whoever deployed it. */
  listed: { id: number; task: string }[];
  unproved: Set<string>;
  /** Ids in the order they were switched to. */
  switches: string[];
  /** Called before each switch; what it throws ends the step as a kill would. */
  onSwitch: (id: string) => void;
  read: () => Promise<EnvironmentState>;
  step: (inputs: Partial<Inputs>, place: Place) => Promise<Outcome<typeof contract>>;
}

const INPUTS = {
  environment: 'production',
  reason: 'a test',
  command: 'switch',
  health: 'check',
  hold: 'on',
  'dry-run': 'off',
  drill: 'off',
  summary: 'on',
};

function createPrograms(stage: Stage): Ports['programs'] {
  return {
    async run(_program, args, options = {}) {
      const id = options.env?.['PLIMSOLL_TO_ID'] ?? '';
      if (args.at(-1) === 'check') {
        if (stage.unproved.has(id)) return 127;
        return stage.live === id && !stage.broken.has(id) && !id.endsWith('-broken') ? 0 : 1;
      }
      stage.onSwitch(id);
      stage.switches.push(id);
      stage.live = id;
      return 0;
    },
  };
}

function portsOf(
  stage: Stage,
  { run, attempt = '1', job = 'job', variables = {} }: Place,
  clock: Ports['clock'],
): Ports {
  const runner = createFakeRunner({
    context: { runId: run, runAttempt: attempt, job },
    variables: { GITHUB_ACTION: 'step', ...variables },
  });
  return {
    ...createHost(runner).portsAt(
      '.',
      createRedactor(() => undefined),
    ),
    git: {
      text: async () => undefined,
      run: async () => ({ code: 1, stdout: new Uint8Array(), stderr: '' }),
      async *stream() {},
    },
    clock,
    programs: createPrograms(stage),
    github: () => ({
      repository: { owner: 'owner', repo: 'repo' },
      call: async () => ({ status: 404, data: undefined, headers: {} }),
      async *pages() {
        yield* stage.listed;
      },
    }),
    ledger: () => stage.ledger,
    releases: () => ({
      inspect: async () => ({ merged: 'yes' as const, tag: 'unasked' as const, artifacts: [] }),
      findAuthor: async () => undefined,
    }),
  };
}

/** `state` is what is on record; its live release is what serves. */
export function createStage(state: EnvironmentState): Stage {
  const clock = createFakeClock(NOW);
  const current = state.deployments.find((entry) => entry.key === state.current);
  const runs: Stage['runs'] = {};
  const stage: Stage = {
    ledger: createFakeLedger(state, runs),
    runs,
    live: current?.release.id ?? '',
    broken: new Set(),
    listed: [],
    unproved: new Set(),
    switches: [],
    onSwitch: () => undefined,
    read: async () => (await stage.ledger.read(state.environment)).state,
    step: (inputs, place) =>
      rollback.run({ ...INPUTS, environment: state.environment, ...inputs } as never, portsOf(stage, place, clock)),
  };
  return stage;
}
