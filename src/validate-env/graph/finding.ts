// One thing that is wrong with a variable: names, kinds and places, never a value.

export const findingKinds = [
  'undeclared',
  'undocumented',
  'unused',
  'inert',
  'provided-but-unread',
  'read-but-not-provided',
  'build-time-not-passed',
  'name-mismatch',
  'value-drift',
  'port-conflict',
  'secret-in-shell-text',
  'placeholder',
  'empty-secret',
  'loader-difference',
  'dynamic-read',
  'unreadable',
  'leftover',
  'rewritten-value',
  'schema',
  'rule',
  'invalid-value',
  'same-secret',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const levels = ['error', 'warning', 'note'] as const;
export type Level = (typeof levels)[number];

/** Lines and columns count from 1. `suggestion` is the name to use instead, or the remedy in one sentence. */
export interface Finding {
  kind: FindingKind;
  name: string;
  level: Level;
  file: string;
  line: number;
  column?: number;
  component: string;
  message: string;
  suggestion: string;
}

const rank = (level: Level): number => levels.indexOf(level);

/** Worst first, then by place. */
export const compareFindings = (one: Finding, other: Finding): number =>
  rank(one.level) - rank(other.level) ||
  (one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line) ||
  (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
