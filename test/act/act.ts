// Runs a workflow under nektos/act on this machine, without a container or a network, and reads what happened.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createFolder } from '../world.ts';

/** The runner's path, undefined where it is not installed: the suites that need it say so. */
export const act = process.env['PLIMSOLL_ACT'];

export interface WorkflowRun {
  code: number | null;
  /** Result per job id: `success`, `failure`, or absent when it did not run. */
  jobs: Record<string, string>;
  /** Outputs per step id. */
  outputs: Record<string, Record<string, string>>;
  /** Everything the jobs wrote to their summaries. */
  summary: string;
  /** Every line the steps printed. */
  log: string;
}

export interface WorkflowOptions {
  /** Folder of the repository that holds the workflow. */
  repository: string;
  /** Path of the workflow below it. */
  workflow: string;
  eventName?: string;
  event?: unknown;
  env?: Record<string, string>;
  secrets?: Record<string, string>;
  /** Configuration variables (`vars`). */
  vars?: Record<string, string>;
  /** `owner/repo@ref` → folder, for remote `uses:`. */
  local?: Record<string, string>;
}

interface Line {
  msg?: string;
  jobID?: string;
  stepID?: string[];
  jobResult?: string;
  command?: string;
  name?: string;
  arg?: string;
  content?: string;
  raw_output?: boolean;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

function flags(options: WorkflowOptions, temp: string, artifactPort: number): string[] {
  const pairs = (flag: string, values: Record<string, string> = {}): string[] =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  const none = ['--secret-file', '--var-file', '--env-file', '--input-file'].flatMap((flag) => [flag, '/dev/null']);
  const labels = ['ubuntu-latest', 'ubuntu-24.04'].flatMap((label) => ['-P', `${label}=-self-hosted`]);
  return [
    options.eventName ?? 'push',
    ...['-C', options.repository, '-W', options.workflow, '-e', join(temp, 'event.json')],
    ...labels,
    ...['--container-daemon-socket', '-'],
    ...pairs('-s', { GITHUB_TOKEN: 'test-token', ...options.secrets }),
    ...pairs('--var', options.vars),
    ...pairs('--env', {
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_REPOSITORY: 'owner/repo',
      GITHUB_RUN_ID: '1',
      ...options.env,
    }),
    ...none,
    ...pairs('--local-repository', options.local),
    ...['--action-cache-path', join(temp, 'act'), '--action-offline-mode', '--no-cache-server'],
    ...[
      '--artifact-server-path',
      join(temp, 'artifacts'),
      '--artifact-server-addr',
      '127.0.0.1',
      '--artifact-server-port',
      String(artifactPort),
    ],
    ...['--concurrent-jobs', '1', '--rm', '--json', '-v'],
  ];
}

function parseLines(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function readRun(code: number | null, text: string): WorkflowRun {
  const run: WorkflowRun = { code, jobs: {}, outputs: {}, summary: '', log: '' };
  for (const line of parseLines(text)) {
    if (line.jobResult !== undefined && line.jobID !== undefined) run.jobs[line.jobID] = line.jobResult;
    if (line.command === 'set-output')
      (run.outputs[line.stepID?.at(-1) ?? ''] ??= {})[line.name ?? ''] = line.arg ?? '';
    if (line.command === 'summary') run.summary += line.content ?? '';
    if (line.raw_output === true) run.log += line.msg ?? '';
  }
  return run;
}

/** One run of one workflow. Throws when act itself cannot start. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  if (act === undefined) throw new Error('PLIMSOLL_ACT names no runner');
  const temp = createFolder();
  for (const folder of ['home', 'config', 'cache']) mkdirSync(join(temp, folder));
  writeFileSync(join(temp, 'event.json'), JSON.stringify(options.event ?? {}));
  const env = {
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: join(temp, 'home'),
    TMPDIR: temp,
    XDG_CONFIG_HOME: join(temp, 'config'),
    XDG_CACHE_HOME: join(temp, 'cache'),
    ACT_DISABLE_VERSION_CHECK: '1',
    DOCKER_HOST: 'unix:///nonexistent',
  };
  const child = spawn(act, flags(options, temp, await freePort()), {
    env,
    cwd: temp,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.resume();
  const code = await new Promise<number | null>((done, refuse) => {
    child.on('error', refuse);
    child.on('close', done);
  });
  return readRun(code, stdout);
}
