// What findings mean for the deployment.
import { countThings } from '../domain/wording.ts';
import type { Status } from '../kernel/outcome.ts';
import type { Finding } from './graph/finding.ts';

export interface Verdict {
  status: Status;
  reason: string;
  errors: number;
  warnings: number;
}

const describe = ({ kind, name, file, line, suggestion }: Finding): string =>
  `${kind}${name === '' ? '' : ` ${name}`} at ${file}:${line}: ${kind === 'name-mismatch' ? `the code reads ${suggestion}` : suggestion}`;

/** `findings` are those that count, worst first. */
export const reach = (findings: readonly Finding[], failOn: 'error' | 'warning', variables: number): Verdict => {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const [worst] = findings;
  const counts = `${countThings(errors, 'error')} and ${countThings(warnings, 'warning')} in ${countThings(variables, 'variable')}`;
  const isFailed = errors > 0 || (failOn === 'warning' && warnings > 0);
  if (isFailed && worst) return { status: 'failed', reason: `${counts}; first: ${describe(worst)}`, errors, warnings };
  if (warnings > 0 && worst)
    return { status: 'warned', reason: `${counts}; first: ${describe(worst)}`, errors, warnings };
  return {
    status: 'passed',
    reason: `${countThings(variables, 'variable')} in the graph, no edge is missing or contradictory`,
    errors,
    warnings,
  };
};

/** What was asked for and could not be answered lets nothing pass. */
export const doubt = (verdict: Verdict, doubts: readonly string[]): Verdict =>
  verdict.status === 'failed' || doubts[0] === undefined
    ? verdict
    : { ...verdict, status: 'inconclusive', reason: doubts[0] };
