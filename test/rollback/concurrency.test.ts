// Two rollbacks and a deployment at once, interleaved call by call in many orders: one at a time acts, and nobody claims another's work.
import { expect, test } from '@jest/globals';
import { createRedactor } from '../../src/kernel/redact.ts';
import { createHost } from '../../src/main.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { OwnerState } from '../../src/domain/ledger/lock.ts';
import { currentDeployment } from '../../src/domain/ledger/records.ts';
import { recordDeployment } from '../../src/record-deployment/run.ts';
import { rollback } from '../../src/rollback/run.ts';
import { createFakeClock, createRandom } from '../fakes/clock.ts';
import { createFakeLedger, type FakeLedger } from '../fakes/ledger.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder } from '../world.ts';
import { deployment, environment, NOW, release } from './sample.ts';

const workspace = createFolder({ 'release.json': JSON.stringify({ id: release('d').id, sha: release('d').sha }) });

/** Lets one waiting call go at a time, chosen by a seed, as long as anybody waits. */
function createTurns(seed: number): { wait: () => Promise<void>; run: (actors: Promise<unknown>[]) => Promise<void> } {
  const random = createRandom(seed);
  const waiting: (() => void)[] = [];
  return {
    wait: () => new Promise((go) => waiting.push(go)),
    async run(actors) {
      const ended = new Set<unknown>();
      for (const actor of actors) void actor.finally(() => ended.add(actor));
      while (ended.size < actors.length) {
        await new Promise((next) => setImmediate(next));
        // Nobody is let go while another is between two calls: the seed alone decides the order.
        if (waiting.length >= actors.length - ended.size)
          waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
      }
    },
  };
}

interface Stage {
  ledger: FakeLedger;
  live: string;
  /** Runs between the beginning and the end of their switch. */
  switching: Set<string>;
  clashes: string[];
}

function portsOf(stage: Stage, run: string, wait: () => Promise<void>, clock: Ports['clock']): Ports {
  const context = { runId: run, job: 'job', workspace };
  const runner = createFakeRunner({ context, variables: { GITHUB_ACTION: 'step' } });
  const { ledger } = stage;
  const paced =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await wait();
      return act(...args);
    };
  return {
    ...createHost(runner).portsAt(
      '.',
      createRedactor(() => undefined),
    ),
    clock,
    ledger: () => ({
      about: 'memory',
      read: paced((name: string) => ledger.read(name)),
      write: paced((...args: Parameters<FakeLedger['write']>) => ledger.write(...args)),
      open: paced((...args: Parameters<FakeLedger['open']>) => ledger.open(...args)),
      announce: paced((...args: Parameters<FakeLedger['announce']>) => ledger.announce(...args)),
      ask: paced((...args: Parameters<FakeLedger['ask']>) => ledger.ask(...args)),
    }),
    releases: () => ({
      inspect: paced(async () => ({ merged: 'yes' as const, tag: 'unasked' as const, artifacts: [] })),
      findAuthor: paced(async () => undefined),
    }),
    programs: {
      async run(_program, args, options = {}) {
        const id = options.env?.['PLIMSOLL_TO_ID'] ?? '';
        if (args.at(-1) === 'check') return stage.live === id ? 0 : 1;
        stage.switching.add(run);
        await wait();
        if (stage.switching.size > 1) stage.clashes.push([...stage.switching].join(' and '));
        stage.live = id;
        stage.switching.delete(run);
        return 0;
      },
    },
  };
}

const INPUTS = {
  environment: 'production',
  reason: 'x',
  command: 'switch',
  health: 'check',
  hold: 'on',
  'dry-run': 'off',
  drill: 'off',
};

async function play(
  seed: number,
  owners: Readonly<Record<string, OwnerState>>,
): Promise<{ wrong: string[]; ends: string[] }> {
  const ledger = createFakeLedger(environment([deployment('a'), deployment('b'), deployment('c')]), owners);
  const stage: Stage = { ledger, live: release('c').id, switching: new Set(), clashes: [] };
  const turns = createTurns(seed);
  const clock = createFakeClock(NOW);
  const wrong: string[] = [];
  const ends: string[] = [];
  const back = async (run: string): Promise<void> => {
    const outcome = await rollback.run(
      INPUTS as never,
      portsOf(stage, run, () => turns.wait(), clock),
    );
    ends.push(String(outcome.outputs.state));
    if (outcome.outputs.state === 'rolled-back' && stage.live !== outcome.outputs.to)
      wrong.push(`${run} claims ${outcome.outputs.to}`);
    if (String(outcome.outputs.state).startsWith('failed'))
      wrong.push(`${run} ended ${outcome.outputs.state}: ${outcome.reason}`);
  };
  const deploy = async (): Promise<void> => {
    const inputs = { environment: 'production', phase: 'start', task: 'deploy', release: 'release.json' };
    const ports = portsOf(stage, '11', () => turns.wait(), clock);
    const outcome = await recordDeployment.run(inputs as never, ports);
    const { state } = await ledger.read('production');
    ends.push(`deploy ${outcome.status}`);
    if (outcome.status === 'passed' && state.lock?.run !== '11') wrong.push('a deployment started without the lock');
  };
  await turns.run([back('9'), back('10'), deploy()]);
  const { state } = await ledger.read('production');
  const proved = currentDeployment(state);
  if (proved?.release.id !== stage.live)
    wrong.push(`on record ${proved?.release.id} is live, in truth ${stage.live} is`);
  return { wrong: [...wrong, ...stage.clashes.map((clash) => `${clash} switched at once`)], ends };
}

const rounds = process.env['PLIMSOLL_DEEP'] === '1' ? 2000 : 50;

test('in any order of their calls only one acts at a time, and whoever is green is right', async () => {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (let seed = 1; seed <= rounds; seed += 1) {
    const played = await play(seed, { '9': 'running', '10': 'running', '11': 'running' });
    wrong.push(...played.wrong.map((text) => `seed ${seed}: ${text}`));
    seen.add(played.ends.toSorted().join(' and '));
  }
  expect(wrong).toEqual([]);
  // The orders differ enough to matter: sometimes the deployment comes first, sometimes a rollback.
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['deploy passed and refused and refused', 'deploy failed and refused and rolled-back']),
  );
});

test('a lock whose owner cannot be asked is kept until it expires', async () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    const played = await play(seed, {});
    wrong.push(...played.wrong.map((text) => `seed ${seed}: ${text}`));
  }
  expect(wrong).toEqual([]);
});
