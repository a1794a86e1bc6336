// A world to break: a server that switches versions, GitHub on loopback, a room run like a step, and what must always hold.
import { createRedactor } from '../../src/kernel/redact.ts';
import type { InputsOf } from '../../src/kernel/contract.ts';
import type { Outcome } from '../../src/kernel/outcome.ts';
import { environmentRef } from '../../src/domain/environment.ts';
import { emptyState, parseState, writeState, type EnvironmentState } from '../../src/domain/ledger/state.ts';
import { createGitHubLedger } from '../../src/ledger/github-ledger.ts';
import { createGitHubReleases } from '../../src/ledger/github-releases.ts';
import { createHost } from '../../src/main.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { connectGitHub, type GitHub } from '../../src/ports/github.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { contract } from '../../src/rollback/contract.ts';
import { rollback } from '../../src/rollback/run.ts';
import { createDeployments, type Deployments } from '../doubles/deployments/deployments.ts';
import { createGitData, type GitData } from '../doubles/deployments/git-data.ts';
import { answerFirst, type Route } from '../doubles/deployments/route.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { describeRoutes, type Checked } from '../doubles/github/checked.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeRunner } from '../fakes/runner.ts';

/** What can go wrong with one outward call. A command has no status: those faults fail it before or after its effect. */
export const KINDS = [
  '5xx before',
  '5xx after',
  'timeout before',
  'timeout after',
  '404',
  '409',
  '422',
  '403',
  '429',
  'kill before',
  'kill after',
  // From this call on GitHub answers nothing useful any more.
  'outage',
  'revoked',
] as const;
export type FaultKind = (typeof KINDS)[number];

/** The process of the step is gone: nothing it would still do takes effect. */
class Killed extends Error {}

/** A server farm with one version live; some versions are broken, and a command can fail half-way. */
export interface Servers {
  live: string;
  /** Ids that answer but are not healthy. */
  broken: Set<string>;
  /** Ids that the command cannot switch to. */
  unswitchable: Set<string>;
  switches: string[];
}

export interface World {
  double: Double;
  /** Every request and answer against GitHub's description. */
  checked: Checked;
  git: GitData;
  deployments: Deployments;
  servers: Servers;
  /** Answers of this test alone, asked before the others. */
  extra: Route[];
  clock: ReturnType<typeof createFakeClock>;
  /** Outward calls of the step, GitHub's and commands', in order. */
  calls: number;
  /** How many steps have begun; a step that is repeated is one of another attempt. */
  starts: number;
  fault: { at: number; kind: FaultKind } | undefined;
  isDead: boolean;
}

const ENVIRONMENT = 'production';

export async function createWorld(): Promise<World> {
  const git = createGitData();
  const knows = new Set<string>();
  const deployments = createDeployments((sha) => knows.has(sha));
  const extra: Route[] = [];
  const repository: Route = ({ path }) =>
    path.length === 0 ? { status: 200, data: { default_branch: 'main' } } : undefined;
  const runs: Route = ({ path: [area, kind, id] }) =>
    area === 'actions' && kind === 'runs'
      ? { status: 200, data: { status: id === '77' ? 'in_progress' : 'completed' } }
      : undefined;
  const asked: Route = (request) => answerFirst(extra, request);
  const checked = describeRoutes([asked, git.route, deployments.route, repository, runs]);
  const double = await startDouble([checked.route]);
  const servers: Servers = { live: '', broken: new Set(), unswitchable: new Set(), switches: [] };
  const world: World = {
    double,
    checked,
    git,
    deployments,
    servers,
    extra,
    clock: createFakeClock(),
    calls: 0,
    starts: 0,
    fault: undefined,
    isDead: false,
  };
  world.git = { ...git, addCommit: (sha, parents) => (knows.add(sha), git.addCommit(sha, parents)) };
  double.fail = () => faultOf(world);
  return world;
}

const STATUS: Partial<Record<FaultKind, number>> = { '404': 404, '409': 409, '422': 422, '403': 403, '429': 429 };

/** The fault of the call that is made now; counting it is part of making it. */
function nextFault(world: World): FaultKind | undefined {
  const at = world.calls;
  world.calls += 1;
  const { fault } = world;
  const isLasting = fault?.kind === 'outage' || fault?.kind === 'revoked';
  return fault !== undefined && (fault.at === at || (isLasting && fault.at < at)) ? fault.kind : undefined;
}

function faultOf(world: World): ReturnType<Double['fail']> {
  const kind = nextFault(world);
  if (kind === undefined) return undefined;
  if (kind.startsWith('kill')) world.isDead = true;
  if (kind === 'revoked') return { effect: false, answer: { status: 403, data: { message: 'Bad credentials' } } };
  const effect = kind.endsWith('after');
  const status = STATUS[kind];
  if (status !== undefined) {
    const headers: Record<string, string> = kind === '403' || kind === '429' ? { 'retry-after': '1' } : {};
    return { effect: false, answer: { status, data: { message: `fault ${status}` }, headers } };
  }
  return {
    effect,
    answer: kind.startsWith('5xx') || kind === 'outage' ? { status: 502, data: { message: 'Bad Gateway' } } : 'reset',
  };
}

/** Ports of a process that can die: afterwards every one of them only throws. */
function guard<T extends unknown[], R>(world: World, act: (...args: T) => R): (...args: T) => R {
  return (...args) => {
    if (world.isDead) throw new Killed();
    return act(...args);
  };
}

/** The caller's command and check, on the servers of this world. */
function createPrograms(world: World): Ports['programs'] {
  const { servers } = world;
  const act = (script: string, id: string): number => {
    if (script === 'check') return servers.live === id && !servers.broken.has(id) ? 0 : 1;
    servers.switches.push(id);
    if (servers.unswitchable.has(id)) return 1;
    servers.live = id;
    return 0;
  };
  return {
    async run(_program, args, options = {}) {
      const found = nextFault(world);
      // The servers are up while GitHub is not.
      const kind = found === 'outage' || found === 'revoked' ? undefined : found;
      const id = options.env?.['PLIMSOLL_TO_ID'] ?? '';
      const code = kind === undefined || kind.endsWith('after') ? act(args.at(-1) ?? '', id) : 1;
      if (kind?.startsWith('kill')) world.isDead = true;
      if (world.isDead) throw new Killed();
      return kind === undefined ? code : 1;
    },
  };
}

/** Where a step runs. */
export interface Place {
  run: string;
  /** The step's own name in its job. */
  step?: string;
  workspace?: string;
}

function createPorts(world: World, { run, step = 'step', workspace = '/' }: Place): Ports {
  const runner = createFakeRunner({
    context: { runId: run, runAttempt: String(world.starts), job: 'rollback', apiUrl: world.double.url, workspace },
    variables: { GITHUB_ACTION: step },
  });
  const clock: Clock = {
    now: () => world.clock.now(),
    random: () => world.clock.random(),
    sleep: guard(world, (ms: number) => world.clock.sleep(ms)),
  };
  const where = { apiUrl: world.double.url, repository: 'owner/repo' };
  const connected = connectGitHub('token-of-the-test', where, clock);
  const github: GitHub = {
    repository: connected.repository,
    call: guard(world, (...args: Parameters<GitHub['call']>) => connected.call(...args)),
    pages: guard(world, (...args: Parameters<GitHub['pages']>) => connected.pages(...args)),
  };
  const base = createHost(runner).portsAt(
    '.',
    createRedactor(() => undefined),
  );
  const programs = createPrograms(world);
  return {
    ...base,
    clock,
    programs: { run: guard(world, (...args: Parameters<Ports['programs']['run']>) => programs.run(...args)) },
    github: () => github,
    ledger: () => createGitHubLedger({ github, clock }),
    releases: () => createGitHubReleases(github),
  };
}

export type Inputs = InputsOf<typeof contract>;

const INPUTS: Inputs = {
  environment: ENVIRONMENT,
  to: undefined,
  reason: 'the test says so',
  command: 'switch',
  health: 'check',
  'schema-window': undefined,
  hold: 'on',
  'release-hold': undefined,
  'dry-run': 'off',
  drill: 'off',
  ledger: 'github',
  token: 'token-of-the-test',
  'working-directory': '.',
  config: '',
  summary: 'on',
};

type Ended<T> = { status: 'ended'; outcome: T } | { status: 'killed' };
export type Ran = Ended<Outcome<typeof contract>>;

/** One step of run `run`, with at most one fault. */
export function runStep(world: World, inputs: Partial<Inputs>, run: string, fault?: World['fault']): Promise<Ran> {
  return actIn(world, { run }, (ports) => rollback.run({ ...INPUTS, ...inputs }, ports), fault);
}

/** Anything a step does, with at most one fault. */
export async function actIn<T>(
  world: World,
  place: Place,
  perform: (ports: Ports) => Promise<T>,
  fault?: World['fault'],
): Promise<Ended<T>> {
  world.calls = 0;
  world.starts += 1;
  world.fault = fault;
  world.isDead = false;
  try {
    return { status: 'ended', outcome: await perform(createPorts(world, place)) };
  } catch (error) {
    if (world.isDead) return { status: 'killed' };
    throw error;
  } finally {
    world.fault = undefined;
    world.isDead = false;
  }
}

/** What is on record, read straight from the ref. */
export function readRecord(world: World): EnvironmentState {
  const text = world.git.readFile(environmentRef(ENVIRONMENT), 'environment.json');
  if (text === undefined) return emptyState(ENVIRONMENT);
  const parsed = parseState(text);
  if (parsed.status === 'invalid') throw new Error(`the record is broken: ${parsed.reason}`);
  return parsed.state;
}

/** Puts a document on the ref, as an earlier step would have. */
export function putRecord(world: World, state: EnvironmentState): void {
  const post = (kind: string, body: Record<string, unknown>): string => {
    const answer = world.git.route({ method: 'POST', path: ['git', kind], query: new URLSearchParams(), body });
    if (answer?.status !== 201) throw new Error(`the double refused ${kind}`);
    return (answer.data as { sha: string }).sha;
  };
  const tree = post('trees', { tree: [{ path: 'environment.json', content: writeState(state) }] });
  const sha = post('commits', { tree, parents: [], message: 'before' });
  world.git.refs.set(environmentRef(ENVIRONMENT), sha);
}
