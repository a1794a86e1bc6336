// Writes a change of the record: by compare-and-set, decided anew whenever somebody else has written.
import { announceInLedger, openInLedger } from '../domain/ledger/announce.ts';
import { carryAnnouncements } from '../domain/ledger/records.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';
import { describeError, UpstreamError } from '../kernel/errors.ts';
import type { Ledger, LedgerEntry } from '../ports/ledger.ts';

const TRIES = 5;

export type Decision<T> = { status: 'write'; next: EnvironmentState; message: string } | { status: 'stop'; answer: T };

export type Recorded<T> =
  { status: 'written'; entry: LedgerEntry } | { status: 'stopped'; answer: T; state: EnvironmentState };

/** Reads, decides and writes until nobody has written in between. Throws UpstreamError when the record keeps changing. */
export async function recordChange<T>(
  ledger: Ledger,
  environment: string,
  decide: (state: EnvironmentState) => Promise<Decision<T>>,
): Promise<Recorded<T>> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const { state, revision } = await ledger.read(environment);
    const decision = await decide(state);
    if (decision.status === 'stop') return { status: 'stopped', answer: decision.answer, state };
    const wrote = await ledger.write(decision.next, revision, decision.message);
    if (wrote.status === 'written')
      return { status: 'written', entry: { state: decision.next, revision: wrote.revision } };
  }
  const facts = { service: ledger.about, status: 409, attempts: TRIES, retryable: true };
  throw new UpstreamError(`the record of ${environment} keeps changing: run again`, facts);
}

export interface Published {
  state: EnvironmentState;
  warnings: string[];
}

/** Puts ids and announcements that were made into the record; another's write in between is theirs to complete. */
async function keepAnnouncements(ledger: Ledger, said: EnvironmentState): Promise<void> {
  await recordChange<undefined>(ledger, said.environment, async (state) => {
    const next = carryAnnouncements(state, said);
    const isNews = JSON.stringify(next) !== JSON.stringify(state);
    return isNews ? { status: 'write', next, message: 'record: announced' } : { status: 'stop', answer: undefined };
  });
}

/** Opens the deployment of `key` in the public list; it must have an id, so that failing to open it is an error. */
export async function publishStart(ledger: Ledger, state: EnvironmentState, key: string): Promise<Published> {
  const opened = await openInLedger(ledger, state, key);
  return publish(ledger, opened);
}

/** Brings the public list up to date. The record counts already, so that a list that lags is a warning. */
export async function publish(ledger: Ledger, state: EnvironmentState): Promise<Published> {
  let said = state;
  const warnings: string[] = [];
  try {
    said = await announceInLedger(ledger, state);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    warnings.push(`the list of deployments is behind, the next step brings it up to date: ${describeError(error)}`);
  }
  await keepAnnouncements(ledger, said);
  return { state: said, warnings };
}
