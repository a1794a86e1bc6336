// Drives a rollback through its states: each is written down before its command runs.
import { describeRelease } from '../../domain/deployment.ts';
import { JOURNAL_STEPS, type JournalStep } from '../../domain/ledger/journal.ts';
import { carryAnnouncements } from '../../domain/ledger/records.ts';
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import { close, record, revert, switchTo, verify, verifyRevert } from './act.ts';
import { confirm } from './confirm.ts';
import { enterStep } from '../decide/chronicle.ts';
import { advance, isEnd, MACHINE, type End, type State } from '../decide/machine.ts';
import { refuse } from '../decide/refusal.ts';
import { lock, preflight, resolve, resume } from './prepare.ts';
import { save } from './save.ts';
import type { Stepped, Work } from './work.ts';

type Acting = Exclude<State, End>;

const COMMANDS: Readonly<Record<Acting, (work: Work) => Promise<Stepped>>> = {
  resolve,
  preflight,
  lock,
  resume,
  record,
  switch: switchTo,
  verify,
  commit: close,
  revert,
  'verify-revert': verifyRevert,
  'fail-safe': close,
  'fail-unsafe': close,
  confirm,
};

export interface Ended {
  end: End;
  work: Work;
  /** The states it went through, in order. */
  path: readonly State[];
}

function isWritten(state: State): state is JournalStep {
  return (JOURNAL_STEPS as readonly State[]).includes(state);
}

/** A step that cannot be written is not taken: where that leads depends on what was touched. */
async function enter(from: Acting, next: State, work: Work): Promise<{ state: State; work: Work }> {
  // The lock was taken together with the first step, and going on leaves the step as it is written.
  if (!isWritten(next) || from === 'lock' || from === 'resume') return { state: next, work };
  const { order, tools, note } = work;
  const facts = { now: tools.clock.now(), note };
  const said = work.entry.state;
  const change = (state: EnvironmentState): EnvironmentState =>
    enterStep(carryAnnouncements(state, said), next, order.claim, facts);
  const saved = await save(work, change, `rollback: ${next}`);
  if (saved.status === 'saved') return { state: next, work: saved.work };
  const result = saved.status === 'lost' ? 'lost' : 'unwritten';
  const reason = `${note === '' ? '' : `${note}; `}${next} could not be written: ${saved.reason}`;
  const refusal = refuse(
    result === 'lost' ? 'locked' : 'unreachable',
    `nothing was switched, because ${saved.reason}: run again`,
  ).refusal;
  return { state: advance(from, result), work: { ...work, note: reason, refusal } };
}

/** Runs until nothing follows. Throws only on a fault of the program or of the caller's workflow. */
export async function drive(first: Work): Promise<Ended> {
  const path: State[] = [];
  let state: State = 'resolve';
  let work = first;
  while (!isEnd(state)) {
    path.push(state);
    const from: Acting = state;
    work.tools.log(`${from}: ${MACHINE[from].command}`);
    const stepped = await COMMANDS[from](work);
    ({ state, work } = await enter(from, advance(from, stepped.result), stepped.work));
  }
  path.push(state);
  const target = work.target === undefined ? '' : ` ${describeRelease(work.target.release)}`;
  work.tools.log(`${state}${target}`);
  return { end: state, work, path };
}
