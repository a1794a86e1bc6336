// One run of record-deployment: read what is deployed or how it ended, put it on record, report.
import type { DeployedRelease } from '../domain/deployment.ts';
import { claimFor } from '../domain/ledger/lock.ts';
import { chooseLedger } from '../domain/ledger/place.ts';
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
import { readEvidence, readWord, type Result } from './result.ts';

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

/** What the input says of the end, and the SHA-256 of the evidence that says it. */
async function readResult(result: string | undefined, ports: Ports): Promise<{ result: Result; evidence: string }> {
  if (result === undefined)
    return {
      result: {
        status: 'unusable',
        reason: 'input `result` is missing at `phase: finish`: give success, failure, cancelled, or a path of evidence',
      },
      evidence: '',
    };
  const word = readWord(result);
  if (word !== undefined) return { result: word, evidence: '' };
  const unusable = (reason: string): Result => ({
    status: 'unusable',
    reason: `input \`result\`: ${result.slice(0, 200)} cannot be used (${reason})`,
  });
  const bytes = await readBytes(result, ports);
  if (typeof bytes === 'string') return { result: unusable(bytes), evidence: '' };
  const read = readEvidence(new TextDecoder().decode(bytes), ports.runner.context.runId);
  return read.status === 'known'
    ? { result: read, evidence: ports.digest.sha256(bytes) }
    : { result: unusable(read.reason), evidence: '' };
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
  const read = await readResult(inputs.result, ports);
  const ended = await finish(
    { environment, id: inputs['deployment-id'] ?? '', run: claim.run, task, url, ...read },
    ledger,
    clock,
  );
  return reportDeployment(ended, phase, task);
}

export const recordDeployment: Room<typeof contract> = { contract, run };
