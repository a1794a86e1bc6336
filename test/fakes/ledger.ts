// A ledger in memory: documents by environment with counted writes, and the public list as it was told.
import { emptyState, parseState, writeState, type EnvironmentState } from '../../src/domain/ledger/state.ts';
import type { OwnerState } from '../../src/domain/ledger/lock.ts';
import type { Ledger } from '../../src/ports/ledger.ts';

export interface FakeLedger extends Ledger {
  /** Ids by key, and the statuses said of each id. */
  readonly opened: Map<string, string>;
  readonly said: Map<string, string[]>;
  readonly messages: string[];
}

function reread(state: EnvironmentState): EnvironmentState {
  const parsed = parseState(writeState(state));
  if (parsed.status === 'invalid') throw new Error(parsed.reason);
  return parsed.state;
}

/** `runs` says which runs are at work; every other one is unknown. */
export function createFakeLedger(
  first?: EnvironmentState,
  runs: Readonly<Record<string, OwnerState>> = {},
): FakeLedger {
  const documents = new Map<string, { state: EnvironmentState; revision: string }>();
  if (first !== undefined) documents.set(first.environment, { state: reread(first), revision: '1' });
  const opened = new Map<string, string>();
  const said = new Map<string, string[]>();
  const messages: string[] = [];
  return {
    about: 'memory',
    opened,
    said,
    messages,
    read: async (environment) => documents.get(environment) ?? { state: emptyState(environment), revision: '' },
    async write(state, revision, message) {
      const known = documents.get(state.environment)?.revision ?? '';
      if (known !== revision) return { status: 'conflict' };
      const next = String(Number(known || '0') + 1);
      documents.set(state.environment, { state: reread(state), revision: next });
      messages.push(message);
      return { status: 'written', revision: next };
    },
    async open(_environment, { key }) {
      const id = opened.get(key) ?? String(1000 + opened.size);
      opened.set(key, id);
      return id;
    },
    async announce(_environment, { id }, state) {
      const known = said.get(id) ?? [];
      if (known.at(-1) !== state) said.set(id, [...known, state]);
    },
    ask: async ({ run }) => runs[run] ?? 'unknown',
  };
}
