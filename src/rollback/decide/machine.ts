// Knows every state of a rollback, what is done on entering it, and which state each result leads to.
import type { JournalStep } from '../../domain/ledger/journal.ts';

export type State = 'resolve' | 'preflight' | 'lock' | 'resume' | JournalStep | 'confirm' | End;
export type End = 'rolled-back' | 'failed-safe' | 'failed-unsafe' | 'refused' | 'planned';

export const ENDS: readonly End[] = ['rolled-back', 'failed-safe', 'failed-unsafe', 'refused', 'planned'];

/**
 * What came of a state's command. `failed` means proved wrong, `unknown` not proved either way; `-returnable` says that what was
 * live before was proved then, so that going back to it is better than staying. `lost`: the lock is another's by now.
 * `unwritten`: the ledger cannot be written.
 */
export type Result =
  | 'found'
  | 'allowed'
  | 'dry'
  | 'taken'
  | 'moved'
  | 'refused'
  | 'repeated'
  | 'unfinished'
  | `at-${JournalStep}`
  | 'done'
  | 'passed'
  | 'failed'
  | 'failed-returnable'
  | 'unknown'
  | 'lost'
  | 'unwritten';

interface Row {
  /** What is done on entering the state, in one phrase. */
  command: string;
  next: Partial<Readonly<Record<Result, State>>>;
}

const LEFT_ALONE = { lost: 'failed-unsafe', unwritten: 'failed-unsafe' } as const;

/** The whole machine. From `record` on, a state is written to the ledger before its command is run. */
export const MACHINE: Readonly<Record<Exclude<State, End>, Row>> = {
  resolve: {
    command: 'read the ledger and pick the target',
    next: { found: 'preflight', refused: 'refused', repeated: 'confirm', unfinished: 'resume' },
  },
  preflight: {
    command: 'check what the target needs',
    next: { allowed: 'lock', dry: 'planned', refused: 'refused' },
  },
  lock: {
    command: 'take the lock and write the intent',
    next: { taken: 'record', moved: 'resolve', refused: 'refused' },
  },
  resume: {
    command: 'take the lock and go on at the step that was written',
    next: {
      'at-record': 'record',
      'at-switch': 'switch',
      'at-verify': 'verify',
      'at-commit': 'commit',
      'at-revert': 'revert',
      'at-verify-revert': 'verify-revert',
      'at-fail-safe': 'fail-safe',
      'at-fail-unsafe': 'fail-unsafe',
      dry: 'planned',
      moved: 'resolve',
      refused: 'refused',
    },
  },
  record: { command: 'open the deployment', next: { done: 'switch', lost: 'refused', unwritten: 'refused' } },
  switch: {
    command: 'run the command towards the target',
    next: { done: 'verify', failed: 'fail-unsafe', 'failed-returnable': 'revert', ...LEFT_ALONE },
  },
  verify: {
    command: 'prove that the target is live',
    next: {
      passed: 'commit',
      failed: 'fail-unsafe',
      'failed-returnable': 'revert',
      unknown: 'fail-unsafe',
      ...LEFT_ALONE,
    },
  },
  commit: { command: 'announce the target as live', next: { done: 'rolled-back' } },
  revert: {
    command: 'run the command back to what was live',
    next: { done: 'verify-revert', failed: 'fail-unsafe', ...LEFT_ALONE },
  },
  'verify-revert': {
    command: 'prove that what was live is live again',
    next: { passed: 'fail-safe', failed: 'fail-unsafe', unknown: 'fail-unsafe', ...LEFT_ALONE },
  },
  'fail-safe': { command: 'announce the failure', next: { done: 'failed-safe' } },
  'fail-unsafe': { command: 'announce the failure', next: { done: 'failed-unsafe' } },
  confirm: {
    command: 'prove again what this run did before',
    next: { passed: 'rolled-back', failed: 'failed-unsafe', unknown: 'failed-unsafe' },
  },
};

/** True when nothing follows. */
export function isEnd(state: State): state is End {
  return (ENDS as readonly State[]).includes(state);
}

/** The state that follows; throws RangeError on a result its state cannot have, which is a fault of the program. */
export function advance(state: Exclude<State, End>, result: Result): State {
  const next = MACHINE[state].next[result];
  if (next === undefined) throw new RangeError(`a rollback in state ${state} cannot answer ${result}`);
  return next;
}
