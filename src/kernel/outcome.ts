// What an action's run gives back: one verdict with its reason, outputs, summary, annotations and evidence.
import type { Contract, OutputsOf } from './contract.ts';

export const STATUSES = ['passed', 'warned', 'failed', 'inconclusive', 'skipped'] as const;
export type Status = (typeof STATUSES)[number];

/** GitHub's annotation; lines and columns count from 1. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  column?: number;
}

export interface Outcome<C extends Contract = Contract> {
  status: Status;
  /** One line: subject, fact and, when it did not pass, remedy. */
  reason: string;
  outputs: OutputsOf<C>;
  /** Markdown, every untrusted part escaped by kernel/markdown. */
  summary: string;
  annotations: readonly Annotation[];
  /** JSON-serialisable facts behind the verdict; `schema`, `status` and `reason` are added by perform. */
  evidence: Readonly<Record<string, unknown>>;
}

/** Whether a status lets the job go on: passed, warned and skipped do; failed and inconclusive do not. */
export function isGreen(status: Status): boolean {
  return status === 'passed' || status === 'warned' || status === 'skipped';
}
