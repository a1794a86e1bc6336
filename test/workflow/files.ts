// The workflow files of this repository as values.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Step } from './steps.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Job {
  if?: string;
  needs?: string | string[];
  uses?: string;
  environment?: string | { name: string; deployment?: boolean };
  concurrency?: { group: string; queue?: string; 'cancel-in-progress': boolean };
  permissions?: Record<string, string>;
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  strategy?: { matrix: Record<string, unknown> };
  with?: Record<string, unknown>;
  steps?: Step[];
}

export interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

/** A text below the repository's root. */
export function readText(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

/** A workflow of ours by its file name without the ending. */
export function readWorkflow(name: string): Workflow {
  return parse(readText(`.github/workflows/${name}.yml`)) as Workflow;
}

/** One job of a workflow of ours; throws where there is none. */
export function readJob(workflow: string, name: string): Job & { steps: Step[] } {
  const job = readWorkflow(workflow).jobs[name];
  if (job === undefined) throw new Error(`${workflow}.yml has no job ${name}`);
  return { ...job, steps: job.steps ?? [] };
}
