// The life of a step: inputs in, masks first, one run, then outputs, annotations, summary, evidence and exit code.
import type { Ports } from '../ports/ports.ts';
import type { Runner } from '../ports/runner.ts';
import type { Contract, InputsOf } from './contract.ts';
import { describeError, UpstreamError, UsageError } from './errors.ts';
import { storeNumbered, writeEnvelope } from './evidence.ts';
import { codeBlock, escapeMarkdown } from './markdown.ts';
import { isGreen, type Annotation, type Outcome } from './outcome.ts';
import { readPolicy } from './policy.ts';
import { createRedactor, type Redactor } from './redact.ts';
import { differingSettings, readSettings, resolveInputs } from './settings.ts';

/** One action: what it promises and what it does. */
export interface Room<C extends Contract = Contract> {
  contract: C;
  run(inputs: InputsOf<C>, ports: Ports): Promise<Outcome<C>>;
}

/** Where a step runs: a runner, and ports for a folder below its workspace. */
export interface Host {
  runner: Runner;
  portsAt(workingDirectory: string, redactor: Redactor): Ports;
  /** Names of every action, the sections a configuration file may have. */
  actions: readonly string[];
}

/** An outcome with its types erased: what any room, or a failure before the room ran, gives back. */
type AnyOutcome = Omit<Outcome, 'outputs'> & {
  outputs: Readonly<Record<string, string | number | boolean | null>>;
};
type AnyRoom = { contract: Contract; run(inputs: never, ports: Ports): Promise<AnyOutcome> };

const SUMMARY_LIMIT = 1024 * 1024 - 4096;
const REPORT = 'This is a fault of Plimsoll itself: please report it with the lines above.';

function permissionHint(contract: Contract): string {
  const lines = Object.entries(contract.permissions).map(([scope, { access }]) => `  ${scope}: ${access}`);
  return lines.length === 0 ? '' : `: the job needs\npermissions:\n${lines.join('\n')}`;
}

function failureOf(contract: Contract, error: unknown, runner: Runner, redactor: Redactor): AnyOutcome {
  const message = redactor.clean(describeError(error));
  const isUpstream = error instanceof UpstreamError;
  const hint = isUpstream && error.facts.status === 403 ? permissionHint(contract) : '';
  const isOurs = !isUpstream && !(error instanceof UsageError);
  if (isOurs) runner.log(redactor.clean(error instanceof Error ? (error.stack ?? message) : message));
  const full = `${message}${hint}${isOurs ? `\n${REPORT}` : ''}`;
  return {
    status: isUpstream ? 'inconclusive' : 'failed',
    reason: full,
    outputs: {},
    summary: `### ${contract.name} could not decide\n\n${codeBlock(full)}`,
    annotations: [],
    evidence: {
      error: isOurs ? 'internal' : isUpstream ? 'upstream' : 'usage',
      ...(isUpstream ? { upstream: error.facts } : {}),
    },
  };
}

function maskSecrets(contract: Contract, runner: Runner, redactor: Redactor): string[] {
  const secrets = Object.entries(contract.inputs).filter(([, spec]) => spec.secret === true);
  return secrets.flatMap(([name]) => {
    const value = runner.input(name);
    return value.trim() === '' || redactor.add(value)
      ? []
      : [`input \`${name}\` is too short or too common to be masked: it may show in the log`];
  });
}

/** GitHub's own token: the input that action.yml fills from `github.token`. An input named `token` may be another service's. */
function readGitHubToken(contract: Contract, runner: Runner): string {
  const own = Object.entries(contract.inputs).find(([, spec]) => spec.expression?.includes('github.token'));
  return own === undefined ? '' : runner.input(own[0]).trim();
}

async function runRoom(
  room: AnyRoom,
  host: Host,
  redactor: Redactor,
): Promise<{ outcome: AnyOutcome; notes: string[] }> {
  const { runner } = host;
  const notes = maskSecrets(room.contract, runner, redactor);
  const outside = host.portsAt('.', redactor);
  const path = runner.input('config').trim() || '.github/plimsoll.yml';
  const policy = await readPolicy(outside, path, readGitHubToken(room.contract, runner));
  const problems: string[] = [];
  const settings = readSettings(room.contract, policy.base, host.actions, problems);
  const resolution = resolveInputs(room.contract, (name) => runner.input(name), settings, policy.isProposal, problems);
  if (policy.isProposal) notes.push(...differingSettings(room.contract, settings, policy.head, host.actions));
  const ports = host.portsAt(String(resolution.values['working-directory']), redactor);
  const outcome = await room.run(resolution.values as never, ports);
  return { outcome, notes: [...notes, ...resolution.notes] };
}

/** The summary within GitHub's 1 MiB per step; what is cut is said. */
function withinLimit(markdown: string): string {
  if (Buffer.byteLength(markdown) <= SUMMARY_LIMIT) return markdown;
  const kept = Buffer.from(markdown).subarray(0, SUMMARY_LIMIT).toString('utf8');
  const whole = kept.slice(0, kept.lastIndexOf('\n'));
  return `${whole}\n\n*Cut here: ${Buffer.byteLength(markdown) - Buffer.byteLength(whole)} more bytes; the evidence file has the facts.*`;
}

function storeEvidence(contract: Contract, outcome: AnyOutcome, ports: Ports, redactor: Redactor): Promise<string> {
  const { status, reason, evidence } = outcome;
  const envelope = { schema: `plimsoll/${contract.name}/v1`, status, reason, ...evidence };
  return storeNumbered(ports, contract.name, 'json', redactor.clean(writeEnvelope(envelope)));
}

function announce(outcome: AnyOutcome, reason: string, runner: Runner, redactor: Redactor): void {
  for (const annotation of outcome.annotations) {
    const clean: Annotation = { ...annotation, message: redactor.clean(annotation.message) };
    runner.annotate(annotation.title === undefined ? clean : { ...clean, title: redactor.clean(annotation.title) });
  }
  if (!isGreen(outcome.status)) runner.fail(reason);
  else if (outcome.status === 'warned') runner.annotate({ level: 'warning', message: reason });
  else runner.log(`${outcome.status}: ${reason}`);
}

async function publish(
  room: AnyRoom,
  outcome: AnyOutcome,
  notes: readonly string[],
  host: Host,
  redactor: Redactor,
): Promise<void> {
  const { runner } = host;
  const reason = redactor.clean(outcome.reason);
  const ports = host.portsAt('.', redactor);
  const evidence = await storeEvidence(room.contract, outcome, ports, redactor);
  const { outputs, status } = outcome;
  const values: AnyOutcome['outputs'] = { ...outputs, status, reason: reason.split('\n').join(' '), evidence };
  for (const name of Object.keys(room.contract.outputs))
    runner.output(name, redactor.clean(String(values[name] ?? '')));
  for (const note of notes) runner.annotate({ level: 'notice', message: redactor.clean(note) });
  announce(outcome, reason, runner, redactor);
  const shown = notes.map((note) => `> ${escapeMarkdown(note)}`);
  if (runner.input('summary').trim() !== 'off')
    await runner.summary(withinLimit(redactor.clean([outcome.summary, ...shown].join('\n\n'))));
}

/** Runs one action on a host. Everything a step gives back to its workflow is written here, also when the run fails. */
export async function perform(room: AnyRoom, host: Host): Promise<AnyOutcome> {
  const redactor = createRedactor((spelling) => host.runner.mask(spelling));
  const { outcome, notes } = await runRoom(room, host, redactor).catch((error: unknown) => ({
    outcome: failureOf(room.contract, error, host.runner, redactor),
    notes: [],
  }));
  await publish(room, outcome, notes, host, redactor).catch((error: unknown) => {
    host.runner.fail(
      redactor.clean(`the results of ${room.contract.name} could not be written: ${describeError(error)}`),
    );
  });
  return outcome;
}
