// Steps of a job or composite played in order by GitHub's rules: `if:`, `continue-on-error`, outputs, the status of the job.
import { interpolate, isRun, type Contexts, type JobStatus } from './expressions.ts';

export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  if?: string | boolean;
  with?: Readonly<Record<string, unknown>>;
  env?: Readonly<Record<string, string>>;
  'continue-on-error'?: boolean;
}

/** How a step ended and what it gave. */
export interface Ended {
  outcome: JobStatus;
  outputs?: Readonly<Record<string, string>>;
}

export interface Played {
  step: Step;
  /** Inputs with their expressions replaced. */
  inputs: Record<string, string>;
  outcome: JobStatus;
}

export interface Performance {
  /** The steps that ran, in order. */
  played: Played[];
  /** What later steps and the outputs of the job see. */
  contexts: Contexts;
  status: JobStatus;
}

function readInputs(step: Step, contexts: Contexts): Record<string, string> {
  const entries = Object.entries(step.with ?? {}).map(([name, text]) => [name, interpolate(String(text), contexts)]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/**
 * Plays `steps`; `perform` runs one, or says how it would end. A step that is cancelled cancels its job: of the later ones only
 * those run whose condition holds then.
 */
export async function playSteps(
  steps: readonly Step[],
  given: Contexts,
  perform: (step: Step, inputs: Record<string, string>) => Promise<Ended> | Ended,
): Promise<Performance> {
  const played: Played[] = [];
  const results: Record<string, object> = {};
  let status: JobStatus = 'success';
  const contexts = (): Contexts => ({ ...given, steps: results, job: { status } });
  for (const step of steps) {
    if (!isRun(step.if, contexts(), status)) {
      if (step.id !== undefined) results[step.id] = { outcome: 'skipped', conclusion: 'skipped', outputs: {} };
      continue;
    }
    const inputs = readInputs(step, contexts());
    const { outcome, outputs = {} } = await perform(step, inputs);
    const isForgiven = outcome === 'failure' && step['continue-on-error'] === true;
    if (step.id !== undefined) results[step.id] = { outcome, conclusion: isForgiven ? 'success' : outcome, outputs };
    if (outcome === 'cancelled' || (outcome === 'failure' && !isForgiven && status === 'success')) status = outcome;
    played.push({ step, inputs, outcome });
  }
  return { played, contexts: contexts(), status };
}
