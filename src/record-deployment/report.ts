// From the record after the step to the step's outcome.
import type { Deployment } from '../domain/deployment.ts';
import { currentDeployment, findDeployment } from '../domain/ledger/records.ts';
import type { EnvironmentState } from '../domain/ledger/state.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { contract } from './contract.ts';
import { writeSummary } from './summary.ts';

export interface Report {
  isGood: boolean;
  reason: string;
  state: EnvironmentState;
  /** Of the deployment that the step was about; blank when there is none. */
  key: string;
  warnings: readonly string[];
}

const nameOf = (entry: Deployment | undefined): { id: string; sha: string } | null =>
  entry === undefined ? null : { id: entry.release.id, sha: entry.release.sha };

/** The newest deployment before this one that was proved, of whatever release. */
function previousOf(state: EnvironmentState, key: string): Deployment | undefined {
  return state.deployments.findLast((entry) => entry.state === 'verified' && entry.key !== key);
}

/** `task` and `phase` as the step was given them. */
export function reportDeployment(
  report: Report,
  phase: 'start' | 'finish',
  task: Deployment['task'],
): Outcome<typeof contract> {
  const { isGood, state, key, warnings } = report;
  const entry = findDeployment(state, key === '' ? null : key);
  const previous = nameOf(previousOf(state, key));
  const live = currentDeployment(state);
  const current = nameOf(live);
  const said = warnings.length === 0 ? report.reason : `${report.reason} (${warnings.join('; ')})`;
  const verified = live?.state === 'verified' && state.frozen === null;
  return {
    status: isGood ? (warnings.length > 0 ? 'warned' : 'passed') : 'failed',
    reason: said,
    outputs: {
      'deployment-id': entry?.id ?? '',
      previous: previous === null ? '' : JSON.stringify(previous),
      current: current === null ? '' : JSON.stringify({ ...current, verified }),
    },
    summary: writeSummary(state, entry, said),
    annotations: [],
    evidence: {
      phase,
      environment: state.environment,
      task: entry?.task ?? task,
      deploymentId: entry?.id ?? '',
      state: entry?.state ?? '',
      release: nameOf(entry),
      previous,
      current,
      warnings,
    },
  };
}
