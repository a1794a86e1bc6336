// Knows how the public list of deployments is brought up to date with the record: open what is missing, say what is unsaid.
import type { Ledger } from '../../ports/ledger.ts';
import { changeDeployment, findDeployment, pendingAnnouncements } from './records.ts';
import type { EnvironmentState } from './state.ts';

/** The document with the id of one deployment, opened when it has none. Throws what the ledger throws. */
export async function openInLedger(ledger: Ledger, state: EnvironmentState, key: string): Promise<EnvironmentState> {
  const entry = findDeployment(state, key);
  if (entry === undefined || entry.id !== '') return state;
  return changeDeployment(state, key, { id: await ledger.open(state.environment, entry) });
}

/** The document with everything said that was unsaid. Throws what the ledger throws. */
export async function announceInLedger(ledger: Ledger, state: EnvironmentState): Promise<EnvironmentState> {
  let said = state;
  for (const { key, state: announced } of pendingAnnouncements(state)) {
    const entry = findDeployment(said, key);
    if (entry === undefined) continue;
    await ledger.announce(state.environment, entry, announced);
    said = changeDeployment(said, key, { announced });
  }
  return said;
}
