// Proves again what this run did before, and writes down when nobody knows any more what is live.
import type { LedgerEntry } from '../../ports/ledger.ts';
import { describeError, UpstreamError } from '../../kernel/errors.ts';
import { say, warn } from './act.ts';
import { saveOnce } from './save.ts';
import { towards, type Stepped, type Work } from './work.ts';

const TRIES = 5;

/** Why the record is not ours to change: another step is at work, or has put something else live. */
function findOther({ state }: LedgerEntry, work: Work): string | undefined {
  if (state.current !== work.target?.key || state.rollback !== null) return 'something else was put live meanwhile';
  const isAtWork = state.lock !== null && work.tools.clock.now() < Date.parse(state.lock.expires);
  return isAtWork ? 'another step is at work' : undefined;
}

/** Writes whether the environment is frozen, unless somebody else is at work: what they end with is on record then. */
async function writeFrozen(work: Work, frozen: string | null): Promise<Work> {
  let now = work;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const other = findOther(now.entry, work);
    if (other !== undefined) return warn(now, `nothing was written, because ${other}`);
    const { state } = now.entry;
    const saved = await saveOnce(now, { ...state, frozen }, `rollback: ${frozen === null ? 'thaw' : 'freeze'}`);
    if (saved.status === 'saved') return saved.work;
    if (saved.status !== 'moved') return warn(now, `what was found could not be written: ${saved.reason}`);
    now = { ...now, entry: await work.tools.ledger.read(work.order.environment) };
  }
  return warn(now, 'what was found could not be written: the record kept changing');
}

/** The record with what was found, and GitHub's list with it. */
async function settle(work: Work, frozen: string | null): Promise<Work> {
  if (work.order.dryRun || (work.entry.state.frozen === null) === (frozen === null)) return work;
  try {
    const said = await say(await writeFrozen(work, frozen));
    // What another step wrote in between stays: the next one looks up what was said already.
    await saveOnce(said, said.entry.state, 'rollback: end');
    return said;
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return warn(work, `what was found could not be written: ${describeError(error)}`);
  }
}

export async function confirm(work: Work): Promise<Stepped> {
  const proof = await work.tools.prove(towards(work));
  const seen = { ...work, note: proof.reason };
  if (proof.verdict === 'pass') return { result: 'passed', work: await settle(seen, null) };
  const result = proof.verdict === 'fail' ? 'failed' : 'unknown';
  return { result, work: await settle(seen, proof.reason.slice(0, 1000)) };
}
