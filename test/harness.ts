// Runs the committed bundle as GitHub's runner does: action.yml read, INPUT_* set, file commands and log parsed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface StepOptions {
  inputs?: Record<string, string>;
  /** Folder of the caller's checkout; a fresh empty one when not given. */
  workspace?: string;
  env?: Record<string, string>;
  eventName?: string;
  event?: unknown;
  /** Node to run with; the one that runs the tests when not given. */
  node?: string;
  /** Kills the step after this many milliseconds. Default 60,000. */
  timeoutMs?: number;
}

export interface StepAnnotation {
  level: string;
  message: string;
  properties: Record<string, string>;
}

export interface StepResult {
  code: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  masks: string[];
  annotations: StepAnnotation[];
  /** The parsed evidence file, undefined when none was written. */
  evidence: Record<string, unknown> | undefined;
  /** RUNNER_TEMP of the step. */
  temp: string;
}

const root = resolve(import.meta.dirname, '..');

function unescape(text: string): string {
  return text
    .replace(/%0D/gu, '\r')
    .replace(/%0A/gu, '\n')
    .replace(/%3A/gu, ':')
    .replace(/%2C/gu, ',')
    .replace(/%25/gu, '%');
}

/** key=value and heredoc entries of a file command. */
function parseFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const heredoc = /^([^=]+?)<<(.+)$/u.exec(lines[at] ?? '');
    const plain = /^([^=]+)=(.*)$/u.exec(lines[at] ?? '');
    if (heredoc) {
      const end = lines.indexOf(heredoc[2] ?? '', at + 1);
      values[heredoc[1] ?? ''] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (plain) values[plain[1] ?? ''] = plain[2] ?? '';
  }
  return values;
}

/** Every line that the runner would take as a workflow command. */
export function parseCommands(stdout: string): { name: string; properties: Record<string, string>; message: string }[] {
  return stdout.split('\n').flatMap((line) => {
    const command = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/u.exec(line);
    if (!command) return [];
    const pairs = (command[2] ?? '').split(',').filter(Boolean);
    const properties = Object.fromEntries(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))]),
    );
    return [{ name: command[1] ?? '', properties, message: unescape(command[3] ?? '') }];
  });
}

function stepEnvironment(
  action: string,
  options: StepOptions,
  temp: string,
  workspace: string,
): Record<string, string> {
  const manifest = parse(readFileSync(join(root, 'actions', action, 'action.yml'), 'utf8')) as {
    inputs?: Record<string, { default?: string }>;
  };
  const declared = manifest.inputs ?? {};
  for (const name of Object.keys(options.inputs ?? {}))
    if (!(name in declared)) throw new Error(`Unexpected input ${name} of ${action}`);
  const inputs = Object.entries(declared).map(([name, spec]) => {
    const fallback = spec.default?.includes('github.token')
      ? (options.env?.['TEST_GITHUB_TOKEN'] ?? '')
      : (spec.default ?? '');
    return [`INPUT_${name.replace(/ /gu, '_').toUpperCase()}`, options.inputs?.[name] ?? fallback];
  });
  const files = ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'].map((name) => {
    const path = join(temp, `file-${name}`);
    writeFileSync(path, '');
    return [`GITHUB_${name}`, path];
  });
  writeFileSync(join(temp, 'event.json'), JSON.stringify(options.event ?? {}));
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: options.eventName ?? 'push',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'owner/repo',
    GITHUB_SERVER_URL: 'https://github.invalid',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'test',
    GITHUB_WORKFLOW: 'test',
    GITHUB_ACTOR: 'octocat',
    RUNNER_TEMP: temp,
    ...Object.fromEntries(files),
    ...Object.fromEntries(inputs),
    ...options.env,
  };
}

function runNode(
  node: string,
  script: string,
  env: Record<string, string>,
  cwd: string,
  timeoutMs: number,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((done, refuse) => {
    const child = spawn(node, [script], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('error', refuse);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code, stdout, stderr });
    });
  });
}

/** Runs one action's committed bundle as a workflow step. */
export async function runStep(action: string, options: StepOptions = {}): Promise<StepResult> {
  const temp = mkdtempSync(join(tmpdir(), 'plimsoll-step-'));
  const workspace = options.workspace ?? join(temp, 'workspace');
  mkdirSync(workspace, { recursive: true });
  const env = stepEnvironment(action, options, temp, workspace);
  const ended = await runNode(
    options.node ?? process.execPath,
    join(root, 'dist', `${action}.js`),
    env,
    workspace,
    options.timeoutMs ?? 60_000,
  );
  const outputs = parseFileCommand(readFileSync(env['GITHUB_OUTPUT'] ?? '', 'utf8'));
  const commands = parseCommands(ended.stdout);
  const evidencePath = outputs['evidence'] ?? '';
  return {
    ...ended,
    outputs,
    summary: readFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8'),
    masks: commands.filter((command) => command.name === 'add-mask').map((command) => command.message),
    annotations: commands
      .filter((command) => ['error', 'warning', 'notice'].includes(command.name))
      .map((command) => ({ level: command.name, message: command.message, properties: command.properties })),
    evidence: existsSync(evidencePath)
      ? (JSON.parse(readFileSync(evidencePath, 'utf8')) as Record<string, unknown>)
      : undefined,
    temp,
  };
}
