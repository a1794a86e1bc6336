// The root action run without a runner: its steps by GitHub's rules, each with the committed bundle, in one job.
import { parse } from 'yaml';
import { runStep, type StepResult } from '../harness.ts';
import { createFolder } from '../world.ts';
import { interpolate } from './expressions.ts';
import { readText } from './files.ts';
import { playSteps, type Step } from './steps.ts';

interface Manifest {
  inputs: Record<string, unknown>;
  outputs: Record<string, { value: string }>;
  runs: { steps: Step[] };
}

export interface GateRun {
  code: number;
  outputs: Record<string, string>;
  /** Results by action. */
  steps: Record<string, StepResult>;
}

export interface GateOptions {
  inputs?: Record<string, string>;
  eventName?: string;
  event?: unknown;
  env?: Record<string, string>;
  /** An action whose process dies before it gives anything back. */
  dead?: string;
}

/** Runs the root action in `workspace` as a step of a job. */
export async function runRootAction(workspace: string, options: GateOptions = {}): Promise<GateRun> {
  const manifest = parse(readText('action.yml')) as Manifest;
  const blank = Object.fromEntries(Object.keys(manifest.inputs).map((name) => [name, '']));
  const temp = createFolder();
  const steps: Record<string, StepResult> = {};
  const given = { inputs: { ...blank, ...options.inputs }, runner: { temp } };
  const performance = await playSteps(manifest.runs.steps, given, async (step, inputs) => {
    const action = step.uses?.replace('$/actions/', '') ?? '';
    if (action === options.dead) return { outcome: 'failure' };
    const { dead: _dead, ...own } = options;
    const result = await runStep(action, { ...own, workspace, inputs, env: { RUNNER_TEMP: temp, ...options.env } });
    steps[action] = result;
    return { outcome: result.code === 0 ? 'success' : 'failure', outputs: result.outputs };
  });
  const outputs = Object.entries(manifest.outputs).map(([name, { value }]) => [
    name,
    interpolate(value, performance.contexts),
  ]);
  return {
    code: performance.status === 'success' ? 0 : 1,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    steps,
  };
}
