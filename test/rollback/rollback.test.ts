// Golden folders of rollback: an environment on record, servers, inputs; and how the step ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRedactor } from '../../src/kernel/redact.ts';
import { createHost } from '../../src/main.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { ReleaseFacts } from '../../src/ports/releases.ts';
import type { Deployment, DeployedRelease } from '../../src/domain/deployment.ts';
import type { EnvironmentState } from '../../src/domain/ledger/state.ts';
import { rollback } from '../../src/rollback/run.ts';
import { testCases } from '../cases.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeLedger } from '../fakes/ledger.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { deployment, environment, holdOn, NOW, release, shaOf } from './sample.ts';

interface Input {
  /** One letter per deployment, the last one is live; more about each under `about`. */
  deployments: string[];
  about?: Record<string, Partial<Deployment>>;
  releases?: Record<string, Partial<DeployedRelease>>;
  holds?: string[];
  /** Run that holds the lock. */
  lockedBy?: string;
  frozen?: string;
  facts?: Partial<ReleaseFacts>;
  /** Letters whose release is not healthy, or cannot be switched to. */
  broken?: string[];
  unswitchable?: string[];
  /** The check says yes to everything. */
  blind?: boolean;
  inputs?: Record<string, unknown>;
}

function recordOf(input: Input): EnvironmentState {
  const entries = input.deployments.map((letter) =>
    deployment(letter, { ...input.about?.[letter], release: release(letter, input.releases?.[letter]) }),
  );
  const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();
  const run = input.lockedBy;
  const lock =
    run === undefined
      ? null
      : { owner: `${run}/deploy/start`, run, runUrl: '', purpose: 'deploy' as const, since: at(-1), expires: at(29) };
  return environment(entries, { lock, frozen: input.frozen ?? null, holds: (input.holds ?? []).map(holdOn) });
}

function createPrograms(input: Input, switched: string[]): Ports['programs'] {
  const letterOf = (id: string): string => input.deployments.find((letter) => release(letter).id === id) ?? id;
  let live = input.deployments.at(-1) ?? '';
  return {
    async run(_program, args, options = {}) {
      const letter = letterOf(options.env?.['PLIMSOLL_TO_ID'] ?? '');
      const isBroken = (input.broken ?? []).includes(letter) || letter.endsWith('-broken');
      if (args.at(-1) === 'check') return input.blind || (live === letter && !isBroken) ? 0 : 1;
      switched.push(letter);
      if ((input.unswitchable ?? []).includes(letter)) return 1;
      live = letter;
      return 0;
    },
  };
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

testCases('rollback', async (folder) => {
  const input = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8')) as Input;
  const ledger = createFakeLedger(recordOf(input), { '77': 'running', '5': 'finished' });
  const runner = createFakeRunner({ context: { runId: '9', job: 'rollback' }, variables: { GITHUB_ACTION: 'step' } });
  const switched: string[] = [];
  const facts: ReleaseFacts = { merged: 'yes', tag: 'unasked', artifacts: [], ...input.facts };
  const ports: Ports = {
    ...createHost(runner).portsAt(
      '.',
      createRedactor(() => undefined),
    ),
    git: {
      text: async () => undefined,
      run: async () => ({ code: 1, stdout: new Uint8Array(), stderr: '' }),
      async *stream() {},
    },
    github: () => ({
      repository: { owner: 'owner', repo: 'repo' },
      call: async () => ({ status: 404, data: undefined, headers: {} }),
      async *pages() {},
    }),
    clock: createFakeClock(NOW),
    programs: createPrograms(input, switched),
    ledger: () => ledger,
    releases: () => ({
      inspect: async () => facts,
      findAuthor: async () => ({ author: 'Ada', at: '2026-01-01T00:00:00Z' }),
    }),
  };
  const outcome = await rollback.run({ ...INPUTS, ...input.inputs } as never, ports);
  const { state } = await ledger.read('production');
  const letterOf = (sha: string): string => input.deployments.find((letter) => shaOf(letter) === sha) ?? sha;
  return {
    status: outcome.status,
    reason: outcome.reason,
    outputs: outcome.outputs,
    refusal: outcome.evidence['refusal'],
    path: outcome.evidence['path'],
    checks: outcome.evidence['checks'],
    drill:
      (outcome.evidence['drill'] as { steps: { name: string; passed: boolean }[] } | null)?.steps.map(
        ({ name, passed }) => `${passed ? 'passed' : 'failed'}: ${name}`,
      ) ?? null,
    switched,
    messages: ledger.messages,
    said: Object.fromEntries(ledger.said),
    record: {
      current: state.current,
      lock: state.lock?.owner ?? null,
      frozen: state.frozen,
      holds: state.holds.map((held) => letterOf(held.sha)),
      deployments: state.deployments.map(
        (entry) => `${entry.key} ${entry.task} ${letterOf(entry.release.sha)} ${entry.state}`,
      ),
    },
  };
});
