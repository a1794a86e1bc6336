// One run of record-deployment: read what is deployed or how it ended, put it on record, report.
import type { DeployedRelease } from '../domain/deployment.ts';
import { claimFor } from '../domain/ledger/lock.ts';
import { chooseLedger } from '../domain/ledger/place.ts';
import type { Ending } from '../domain/ledger/start.ts';
import { readManifest } from '../domain/release-manifest.ts';
import type { InputsOf } from '../kernel/contract.ts';
import { UsageError } from '../kernel/errors.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Room } from '../kernel/perform.ts';
import type { Ports } from '../ports/ports.ts';
import { begin } from './begin.ts';
import { contract } from './contract.ts';
import { finish } from './finish.ts';
import { reportDeployment } from './report.ts';
import { readEvidence, readWord } from './result.ts';

type Inputs = InputsOf<typeof contract>;

/** Larger than any manifest or evidence of this suite. */
const MAX_BYTES = 4 * 1024 * 1024;

async function readRelease(path: string | undefined, { files, digest }: Ports): Promise<DeployedRelease> {
  if (path === undefined)
    throw new UsageError('input `release` is missing at `phase: start`: give the path of release.json');
  const bytes = await files.read(path, MAX_BYTES);
  const read = readManifest(new TextDecoder().decode(bytes), digest.sha256(bytes));
  if (read.status === 'valid') return read.release;
  throw new UsageError(
    `input \`release\`: ${path} is not a release manifest (${read.reason}): give the output \`manifest\` of version-release`,
  );
}

/** The bytes of a file, or why there are none. */
async function readBytes(path: string, { files }: Ports): Promise<Uint8Array | string> {
  return files.read(path, MAX_BYTES).catch((error: unknown) => {
    if (error instanceof UsageError) return error.message;
    throw error;
  });
}

/** How it ended. What cannot be read proves nothing, so that it ends as a failure, with `fault` for the step to fail with. */
async function readEnding({ result, url = '' }: Inputs, ports: Ports): Promise<{ ending: Ending; fault: string }> {
  const unproved = (fault: string): { ending: Ending; fault: string } => ({
    ending: { state: 'failed', note: fault.slice(0, 1000), evidence: '', url },
    fault,
  });
  if (result === undefined)
    return unproved(
      'input `result` is missing at `phase: finish`: give success, failure, cancelled, or a path of evidence',
    );
  const word = readWord(result);
  const bytes = word === undefined ? await readBytes(result, ports) : new Uint8Array();
  const known =
    word ??
    (typeof bytes === 'string'
      ? ({ status: 'unreadable', reason: bytes } as const)
      : readEvidence(new TextDecoder().decode(bytes)));
  if (known.status === 'unreadable')
    return unproved(`input \`result\`: ${result.slice(0, 200)} cannot be used (${known.reason})`);
  const evidence = word === undefined ? ports.digest.sha256(bytes) : '';
  return { ending: { state: known.state, note: known.note, evidence, url }, fault: '' };
}

async function run(inputs: Inputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const { environment, task, phase, url = '' } = inputs;
  const { runner, clock } = ports;
  const ledger = ports.ledger(chooseLedger(inputs.ledger, runner.kind), inputs.token ?? '');
  const claim = claimFor(runner.context, runner.variable('GITHUB_ACTION') ?? 'record-deployment', task, clock.now());
  if (phase === 'start') {
    const release = await readRelease(inputs.release, ports);
    const started = await begin({ environment, claim, task, release, actor: runner.context.actor, url }, ledger, clock);
    return reportDeployment(started, phase, task);
  }
  const ended = await finish(
    { environment, id: inputs['deployment-id'] ?? '', run: claim.run, task, ...(await readEnding(inputs, ports)) },
    ledger,
    clock,
  );
  return reportDeployment(ended, phase, task);
}

export const recordDeployment: Room<typeof contract> = { contract, run };
