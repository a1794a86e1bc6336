// Where deployments are on record: one document per environment that changes by compare-and-set, and the public list.
import type { Announced, Deployment } from '../domain/deployment.ts';
import type { Lock, OwnerState } from '../domain/ledger/lock.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';

export interface LedgerEntry {
  state: EnvironmentState;
  /** What `write` compares; blank when nothing is on record yet. */
  revision: string;
}

export type LedgerWrite = { status: 'written'; revision: string } | { status: 'conflict' };

/** Every method throws UpstreamError when the ledger does not answer, and UsageError when what it holds cannot be read. */
export interface Ledger {
  /** For people: `GitHub deployments of owner/name`, or the path of a file. */
  readonly about: string;
  read(environment: string): Promise<LedgerEntry>;
  /** Replaces the document of `revision`; a conflict means that another one was written meanwhile. `message` says why, in one line. */
  write(state: EnvironmentState, revision: string, message: string): Promise<LedgerWrite>;
  /** Opens the deployment in the public list and gives its id; the same key gives the same id, however often it is asked. */
  open(environment: string, deployment: Deployment): Promise<string>;
  /** Adds a status to a deployment of the public list, unless it is its last one already. */
  announce(environment: string, deployment: Deployment, state: Announced): Promise<void>;
  /** Whether the run that holds a lock is still at work. Never throws: what cannot be found out is unknown. */
  ask(lock: Lock): Promise<OwnerState>;
}
