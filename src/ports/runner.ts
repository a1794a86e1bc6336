// The runner as a step sees it: inputs, masks, log, annotations, outputs, summary, the event; GitHub's own runner behind it.
import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { EOL } from 'node:os';
// Past the front door of @actions/core: behind it stands an HTTP client, half of what a step would load, that no step calls.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';
import { toCommandProperties } from '../../node_modules/@actions/core/lib/utils.js';
import type { Annotation } from '../kernel/outcome.ts';
import { escapeLog, stripControls } from '../kernel/markdown.ts';

/** What happened and where; blank text where the runner did not say. */
export interface RunContext {
  eventName: string;
  /** The event's JSON; untrusted. */
  payload: unknown;
  /** The commit the job runs on. */
  sha: string;
  ref: string;
  /** `owner/name`. */
  repository: string;
  actor: string;
  workflow: string;
  job: string;
  runId: string;
  runAttempt: string;
  serverUrl: string;
  apiUrl: string;
  /** Absolute folder of the caller's checkout. */
  workspace: string;
  /** Absolute folder for files that live as long as the job. */
  temp: string;
}

export interface Runner {
  readonly kind: 'actions' | 'terminal';
  /** Raw text of an input, `''` when unset. */
  input(name: string): string;
  /** An environment variable of the step, undefined when unset. */
  variable(name: string): string | undefined;
  /** Names of all environment variables of the step. */
  variableNames(): string[];
  mask(secret: string): void;
  log(line: string): void;
  debug(line: string): void;
  annotate(annotation: Annotation): void;
  output(name: string, value: string): void;
  summary(markdown: string): Promise<void>;
  /** Marks the step as failed; the run goes on. */
  fail(reason: string): void;
  readonly context: RunContext;
}

function readPayload(path: string | undefined): unknown {
  if (!path) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** The context from GitHub's documented environment variables. */
export function readContext(variables: NodeJS.ProcessEnv): RunContext {
  const at = (name: string): string => variables[name] ?? '';
  return {
    eventName: at('GITHUB_EVENT_NAME'),
    payload: readPayload(variables['GITHUB_EVENT_PATH']),
    sha: at('GITHUB_SHA'),
    ref: at('GITHUB_REF'),
    repository: at('GITHUB_REPOSITORY'),
    actor: at('GITHUB_ACTOR'),
    workflow: at('GITHUB_WORKFLOW'),
    job: at('GITHUB_JOB'),
    runId: at('GITHUB_RUN_ID'),
    runAttempt: at('GITHUB_RUN_ATTEMPT') || '1',
    serverUrl: at('GITHUB_SERVER_URL') || 'https://github.com',
    apiUrl: at('GITHUB_API_URL') || 'https://api.github.com',
    workspace: at('GITHUB_WORKSPACE') || process.cwd(),
    temp: at('RUNNER_TEMP') || at('TMPDIR') || '/tmp',
  };
}

function toProperties(annotation: Annotation): ReturnType<typeof toCommandProperties> {
  return toCommandProperties({
    ...(annotation.title === undefined ? {} : { title: stripControls(annotation.title) }),
    ...(annotation.file === undefined ? {} : { file: stripControls(annotation.file) }),
    ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
    ...(annotation.endLine === undefined ? {} : { endLine: annotation.endLine }),
    ...(annotation.column === undefined ? {} : { startColumn: annotation.column }),
  });
}

/** GitHub's runner, through @actions/core. Every line is escaped so that no text can become a workflow command. */
export function createActionsRunner(variables: NodeJS.ProcessEnv): Runner {
  return {
    kind: 'actions',
    input: (name) => variables[`INPUT_${name.replace(/ /gu, '_').toUpperCase()}`] ?? '',
    variable: (name) => variables[name],
    variableNames: () => Object.keys(variables),
    mask: (secret) => issueCommand('add-mask', {}, secret),
    log: (line) => void process.stdout.write(`${escapeLog(line)}${EOL}`),
    debug: (line) => issueCommand('debug', {}, escapeLog(line)),
    annotate: (annotation) => issueCommand(annotation.level, toProperties(annotation), escapeLog(annotation.message)),
    output(name, value) {
      if (variables['GITHUB_OUTPUT']) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
      else issueCommand('set-output', { name }, value);
    },
    async summary(markdown) {
      const path = variables['GITHUB_STEP_SUMMARY'];
      if (path) await appendFile(path, `${markdown}\n`);
    },
    fail(reason) {
      process.exitCode = 1;
      issueCommand('error', {}, escapeLog(reason));
    },
    context: readContext(variables),
  };
}
