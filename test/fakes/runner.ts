// A runner in memory: inputs in, everything a step says out.
import type { Annotation } from '../../src/kernel/outcome.ts';
import type { RunContext, Runner } from '../../src/ports/runner.ts';

export interface FakeRunner extends Runner {
  readonly said: {
    lines: string[];
    masks: string[];
    annotations: Annotation[];
    outputs: Record<string, string>;
    summaries: string[];
    failures: string[];
    /** Every call in order, by name. */
    order: string[];
  };
}

export interface FakeRunnerOptions {
  inputs?: Record<string, string>;
  variables?: Record<string, string>;
  context?: Partial<RunContext>;
}

const CONTEXT: RunContext = {
  eventName: 'push',
  payload: {},
  sha: '',
  ref: 'refs/heads/main',
  repository: 'owner/repo',
  actor: 'octocat',
  workflow: 'test',
  job: 'test',
  runId: '1',
  runAttempt: '1',
  serverUrl: 'https://github.invalid',
  apiUrl: 'http://127.0.0.1:9',
  workspace: '/',
  temp: '/tmp',
};

export function createFakeRunner(options: FakeRunnerOptions = {}): FakeRunner {
  const said: FakeRunner['said'] = {
    lines: [],
    masks: [],
    annotations: [],
    outputs: {},
    summaries: [],
    failures: [],
    order: [],
  };
  const note =
    <T>(name: string, list: T[]) =>
    (entry: T): void => {
      said.order.push(name);
      list.push(entry);
    };
  return {
    kind: 'actions',
    said,
    context: { ...CONTEXT, ...options.context },
    input: (name) => options.inputs?.[name] ?? '',
    variable: (name) => options.variables?.[name],
    variableNames: () => Object.keys(options.variables ?? {}),
    mask: note('mask', said.masks),
    log: note('log', said.lines),
    debug: note('debug', said.lines),
    annotate: note('annotate', said.annotations),
    output: (name, value) => {
      said.order.push('output');
      said.outputs[name] = value;
    },
    summary: async (markdown) => note('summary', said.summaries)(markdown),
    fail: note('fail', said.failures),
  };
}
