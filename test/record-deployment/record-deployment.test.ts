// Golden folders of record-deployment: an environment on record, the inputs of a step, and what the step leaves behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRedactor } from '../../src/kernel/redact.ts';
import { createHost } from '../../src/main.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { Deployment } from '../../src/domain/deployment.ts';
import { environmentRef } from '../../src/domain/environment.ts';
import type { EnvironmentState } from '../../src/domain/ledger/state.ts';
import { recordDeployment } from '../../src/record-deployment/run.ts';
import { testCases } from '../cases.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeLedger } from '../fakes/ledger.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { deployment, environment, holdOn, NOW, release, shaOf } from '../rollback/sample.ts';
import { createFolder } from '../world.ts';

interface Input {
  deployments: string[];
  about?: Record<string, Partial<Deployment>>;
  holds?: string[];
  /** Run that holds the lock. */
  lockedBy?: string;
  frozen?: string;
  /** Step at which a rollback stopped. */
  rollback?: NonNullable<EnvironmentState['rollback']>['step'];
  /** Letter of the release in release.json. */
  manifest?: string;
  files?: Record<string, unknown>;
  /** Steps of the same run, one after the other. */
  steps: (Record<string, unknown> & { as?: string })[];
}

function recordOf(input: Input): EnvironmentState {
  const entries = input.deployments.map((letter) => deployment(letter, input.about?.[letter]));
  const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();
  const run = input.lockedBy;
  const lock =
    run === undefined
      ? null
      : { owner: `${run}/deploy/start`, run, runUrl: '', purpose: 'deploy' as const, since: at(-1), expires: at(29) };
  const { rollback: step } = input;
  const rollback =
    step === undefined
      ? null
      : { key: '8/rollback/step', step, from: null, to: 'run-a/deploy', reason: '', hold: true, startedAt: at(-1) };
  const holds = (input.holds ?? []).map(holdOn);
  return environment(entries, { lock, rollback, frozen: input.frozen ?? null, holds });
}

function filesOf(input: Input): Record<string, string> {
  const { id, sha, tag } = release(input.manifest ?? 'd');
  const manifest = {
    schema: 'plimsoll/release/v1',
    id,
    sha,
    tag,
    version: '1.2.3',
    artifacts: [],
    token: 'never kept',
  };
  const given = Object.entries(input.files ?? {}).map(([path, content]) => [path, JSON.stringify(content)]);
  return { 'release.json': JSON.stringify(manifest), ...Object.fromEntries(given) };
}

const INPUTS = { environment: 'production', task: 'deploy' };

testCases('record-deployment', async (folder) => {
  const input = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8')) as Input;
  const ledger = createFakeLedger(recordOf(input), { '77': 'running', '5': 'finished' });
  const workspace = createFolder(filesOf(input));
  const steps = [];
  for (const [at, step] of input.steps.entries()) {
    const context = { runId: '9', job: 'deploy', workspace };
    const runner = createFakeRunner({ context, variables: { GITHUB_ACTION: step.as ?? `step-${at}` } });
    const ports: Ports = {
      ...createHost(runner).portsAt(
        '.',
        createRedactor(() => undefined),
      ),
      clock: createFakeClock(NOW),
      ledger: () => ledger,
    };
    const outcome = await recordDeployment.run({ ...INPUTS, ...step } as never, ports).catch((error: Error) => ({
      status: error.name,
      reason: error.message,
      outputs: {},
    }));
    steps.push({ status: outcome.status, reason: outcome.reason, outputs: outcome.outputs });
  }
  const { state } = await ledger.read('production');
  const letterOf = (sha: string): string => ['a', 'b', 'c', 'd'].find((letter) => shaOf(letter) === sha) ?? sha;
  const result = {
    steps,
    ref: environmentRef('production'),
    messages: ledger.messages,
    said: Object.fromEntries(ledger.said),
    record: {
      current: state.current,
      lock: state.lock?.owner ?? null,
      deployments: state.deployments.map(
        (entry) =>
          `${entry.key} ${entry.id} ${entry.task} ${letterOf(entry.release.sha)} ${entry.state}: ${entry.note}`,
      ),
      evidence: state.deployments.at(-1)?.evidence ?? '',
    },
  };
  return JSON.parse(JSON.stringify(result).replaceAll(workspace, '/workspace')) as unknown;
});
