// Knows how the deployment of a commit ended, given what the caller's result says of it.
import type { Ending } from '../domain/ledger/start.ts';
import { findOtherCommit, findOtherEnvironment, type Result } from './result.ts';

/** What a step was told of the end. */
export interface Told {
  /** That is deployed to. */
  environment: string;
  result: Result;
  /** SHA-256 of the evidence that says it; blank when there is none. */
  evidence: string;
  /** Where the deployment can be seen; blank when unknown. */
  url: string;
}

/** What proves nothing of the deployment ends it as a failure, with `fault` for the step to fail with; blank elsewhere. */
export function judgeEnding(
  { environment, result, evidence, url }: Told,
  sha: string,
): { ending: Ending; fault: string } {
  const unproved = (fault: string): { ending: Ending; fault: string } => ({
    ending: { state: 'failed', note: fault.slice(0, 1000), evidence: '', url },
    fault,
  });
  if (result.status === 'unusable') return unproved(result.reason);
  const other = findOtherCommit(result, sha) ?? findOtherEnvironment(result, environment);
  if (other !== undefined) return unproved(`input \`result\`: the evidence is not of this deployment (${other})`);
  return { ending: { state: result.state, note: result.note, evidence, url }, fault: '' };
}
