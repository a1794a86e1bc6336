// Knows where deployments are on record when nobody says: on GitHub for a runner, in a file for everybody else.

/** Where a local run keeps its ledger. */
const LOCAL = '.plimsoll/ledger.json';

/** `github`, or the path of a file. */
export function chooseLedger(given: string | undefined, kind: 'actions' | 'terminal'): string {
  return given ?? (kind === 'actions' ? 'github' : LOCAL);
}
