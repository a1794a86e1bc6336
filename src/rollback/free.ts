// Sets a held commit free, or a frozen environment: the only change, and on record.
import type { Outcome } from '../kernel/outcome.ts';
import { escapeMarkdown } from '../kernel/markdown.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { contract } from './contract.ts';
import { removeHold } from '../domain/ledger/hold.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';

const TRIES = 5;

function report(
  environment: string,
  isFreed: boolean,
  reason: string,
  state: EnvironmentState,
): Outcome<typeof contract> {
  return {
    status: isFreed ? 'passed' : 'failed',
    reason,
    outputs: { state: '', from: '', to: '', seconds: null },
    summary: `### Hold in ${escapeMarkdown(environment)}\n\n${escapeMarkdown(reason)}`,
    annotations: [],
    evidence: {
      environment,
      state: '',
      refusal: null,
      from: null,
      to: null,
      seconds: null,
      path: [],
      checks: [],
      warnings: [],
      holds: state.holds.map((held) => held.sha),
      drill: null,
    },
  };
}

/** Sets a commit free, or everything when it is `all`; undefined when nothing was held. */
function releaseHold(state: EnvironmentState, which: string): EnvironmentState | undefined {
  if (which === 'all')
    return state.holds.length === 0 && state.frozen === null ? undefined : { ...state, holds: [], frozen: null };
  const holds = removeHold(state.holds, which);
  return holds.length === state.holds.length ? undefined : { ...state, holds };
}

/** `which` is a full commit id or `all`. Fails when nothing of that name is held; a dry run only says what would be freed. */
export async function freeHold(
  ledger: Ledger,
  environment: string,
  which: string,
  isDry = false,
): Promise<Outcome<typeof contract>> {
  const subject = which === 'all' ? 'everything' : which;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const { state, revision } = await ledger.read(environment);
    const next = releaseHold(state, which);
    if (next === undefined) {
      const held = state.holds.map((entry) => entry.sha).join(', ') || 'nothing';
      return report(environment, false, `${subject} is not on hold in ${environment}: held is ${held}`, state);
    }
    if (isDry)
      return report(environment, true, `${subject} would be free in ${environment} again; nothing was touched`, state);
    const wrote = await ledger.write(next, revision, `rollback: release hold on ${which}`);
    if (wrote.status === 'written')
      return report(environment, true, `${subject} may be deployed to ${environment} again`, next);
  }
  const { state } = await ledger.read(environment);
  return report(environment, false, `${environment} keeps changing while the hold is released: run again`, state);
}
