// Whether this run's coverage becomes a baseline for others, and what the reader is told about it.
import { z } from 'zod';
import type { Ports } from '../ports/ports.ts';
import { publish, type Publication } from './baseline/publication.ts';
import type { Facts } from './gather/facts.ts';
import type { Concern } from './rules/verdict.ts';

const pushed = z.object({ repository: z.object({ default_branch: z.string() }) });

function isPushToDefault({ context }: Ports['runner']): boolean {
  const branch = pushed.safeParse(context.payload).data?.repository.default_branch;
  return context.eventName === 'push' && branch !== undefined && context.ref === `refs/heads/${branch}`;
}

export interface Keeping {
  /** For the evidence; '' = this run keeps none. */
  store: string;
  concerns: Concern[];
}

function tell(publication: Publication, isNeeded: boolean): Keeping {
  if (publication.status === 'recorded') return { store: `recorded at ${publication.at}`, concerns: [] };
  const level = isNeeded ? 'warned' : 'note';
  return { store: 'not recorded', concerns: [{ level, message: `baseline not recorded: ${publication.why}` }] };
}

/**
 * Stores the coverage on pushes to the default branch, also when a rule is missed: a baseline says what is, so that nobody
 * is held to what is not. Incomplete or unreadable reports are never stored.
 * @param isNeeded whether a rule fails on the baseline, so that its absence must be noticed.
 */
export async function keepBaseline(
  facts: Facts,
  ports: Ports,
  token: string | undefined,
  isNeeded: boolean,
): Promise<Keeping> {
  const { revision, measurement, concerns } = facts;
  const isSound =
    revision !== null &&
    measurement.proof.matched > 0 &&
    !concerns.some(({ level }) => level === 'failed' || level === 'inconclusive');
  if (!isPushToDefault(ports.runner)) return { store: '', concerns: [] };
  if (!isSound)
    return {
      store: 'not recorded',
      concerns: [{ level: 'note', message: 'baseline not recorded: the reports of this run are not complete' }],
    };
  const snapshot = {
    commit: revision.head,
    at: ports.clock.now(),
    totals: measurement.totals,
    groups: measurement.parts,
  };
  return tell(await publish(ports.git, token, snapshot), isNeeded);
}
