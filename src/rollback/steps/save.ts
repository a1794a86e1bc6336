// Writing a step down: by compare-and-set, again on a document that others have changed, never once the lock is lost.
import type { EnvironmentState } from '../../domain/ledger/state.ts';
import { describeError, UpstreamError } from '../../kernel/errors.ts';
import type { Work } from './work.ts';

export type Saved =
  { status: 'saved'; work: Work } | { status: 'lost' | 'unwritten' | 'moved'; work: Work; reason: string };

const TRIES = 5;

/** Whether the document still says that this rollback is ours. */
function isOurs(work: Work, state: EnvironmentState): boolean {
  return state.lock?.owner === work.order.claim.owner && state.rollback?.key === work.entry.state.rollback?.key;
}

/** One write of a document that nobody may have changed since it was read. */
export async function saveOnce(work: Work, next: EnvironmentState, message: string): Promise<Saved> {
  const { ledger } = work.tools;
  try {
    const wrote = await ledger.write(next, work.entry.revision, message);
    if (wrote.status === 'written')
      return { status: 'saved', work: { ...work, entry: { state: next, revision: wrote.revision } } };
    return { status: 'moved', work, reason: 'the record changed meanwhile' };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { status: 'unwritten', work, reason: describeError(error) };
  }
}

/** Writes a change of our own rollback; whoever else wrote meanwhile keeps what they wrote. */
export async function save(
  work: Work,
  change: (state: EnvironmentState) => EnvironmentState,
  message: string,
): Promise<Saved> {
  let now = work;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const saved = await saveOnce(now, change(now.entry.state), message);
    if (saved.status !== 'moved') return saved;
    try {
      const entry = await work.tools.ledger.read(work.order.environment);
      if (!isOurs(work, entry.state)) return { status: 'lost', work, reason: 'another run has taken the lock over' };
      now = { ...now, entry };
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      return { status: 'unwritten', work, reason: describeError(error) };
    }
  }
  return { status: 'unwritten', work, reason: 'the record kept changing' };
}
