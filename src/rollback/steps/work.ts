// What a rollback has in hand while it runs: the request, the ledger's document as last seen, and what was found out.
import type { DeployedRelease, Deployment } from '../../domain/deployment.ts';
import type { Claim } from '../../domain/ledger/lock.ts';
import { findDeployment } from '../../domain/ledger/records.ts';
import { emptyState } from '../../domain/ledger/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ledger, LedgerEntry } from '../../ports/ledger.ts';
import type { Authorship, Releases } from '../../ports/releases.ts';
import type { Proof } from '../../ports/verification.ts';
import type { Result } from '../decide/machine.ts';
import type { ConfigurationVerdict } from '../configuration/difference.ts';
import type { Refusal } from '../decide/refusal.ts';
import type { StatedSchema } from '../decide/schema-window.ts';

/** A release to put live and the one it replaces, as the caller's command is told. */
export interface Switch {
  to: DeployedRelease;
  from: DeployedRelease | undefined;
  environment: string;
}

/** The outside world of a rollback. */
export interface Tools {
  ledger: Ledger;
  releases: Releases;
  clock: Clock;
  log: (line: string) => void;
  /** Runs the caller's command; the exit code, or why it could not be run. */
  switchTo: (wanted: Switch) => Promise<{ code: number; reason: string }>;
  /** Compares the configuration that `wanted.to` asks for with that of `wanted.from`. */
  compare: (wanted: Switch) => Promise<ConfigurationVerdict>;
  /** Proves that `wanted.to` is live. */
  prove: (wanted: Switch) => Promise<Proof>;
}

export interface Order {
  environment: string;
  claim: Claim;
  /** Attempt of the run. */
  attempt: string;
  to: string;
  /** Name of the release that must be live, blank when any may be. */
  expectedFrom: string;
  reason: string;
  hold: boolean;
  dryRun: boolean;
  schema: StatedSchema;
  actor: string;
  url: string;
}

export interface Work {
  order: Order;
  tools: Tools;
  entry: LedgerEntry;
  target?: Deployment;
  from?: Deployment;
  refusal?: Refusal;
  /** Who wrote the commit of each release, by its id; what nobody can tell is missing. */
  authors: ReadonlyMap<string, Authorship>;
  /** When the rollback was begun, in ISO 8601; unset while nothing is begun. */
  startedAt?: string;
  /** What the last step found out, in one line. */
  note: string;
  /** What was checked, for people. */
  notes: readonly string[];
  /** What went wrong without changing the verdict. */
  warnings: readonly string[];
  /** How often the record moved away while it was being locked. */
  moved: number;
}

export interface Stepped {
  result: Result;
  work: Work;
}

/** The switch towards the target. */
export function towards(work: Work): Switch {
  if (work.target === undefined) throw new RangeError('a rollback acts without a target');
  return { to: work.target.release, from: work.from?.release, environment: work.order.environment };
}

/** The switch back to what was live. */
export function backwards(work: Work): Switch {
  if (work.from === undefined) throw new RangeError('a rollback returns to nothing');
  return { to: work.from.release, from: work.target?.release, environment: work.order.environment };
}

/** The deployments that the rollback under way names, put in hand. */
export function recall(work: Work): Work {
  const { state } = work.entry;
  const target = findDeployment(state, state.rollback?.to ?? null);
  const from = findDeployment(state, state.rollback?.from ?? null);
  const startedAt = state.rollback?.startedAt;
  return {
    ...work,
    ...(target === undefined ? {} : { target }),
    ...(from === undefined ? {} : { from }),
    ...(startedAt === undefined ? {} : { startedAt }),
  };
}

/** A rollback before its first step. */
export function createWork(order: Order, tools: Tools): Work {
  const entry = { state: emptyState(order.environment), revision: '' };
  return { order, tools, entry, authors: new Map(), note: '', notes: [], warnings: [], moved: 0 };
}
