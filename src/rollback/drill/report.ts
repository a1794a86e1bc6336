// The outcome of a drill: that of its rollback, with each step, whether it passed, and the seconds it took.
import { escapeMarkdown, table } from '../../kernel/markdown.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { contract } from '../contract.ts';
import type { Ended } from '../steps/drive.ts';
import { reportRollback } from '../report.ts';

export interface DrillStep {
  name: string;
  passed: boolean;
  seconds: number;
  note: string;
}

const show = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** `recovery`: seconds from the broken release being live to the good one being proved live again; null when it is not. */
export function reportDrill(
  ended: Ended,
  steps: readonly DrillStep[],
  recovery: number | null,
  now: number,
): Outcome<typeof contract> {
  const base = reportRollback(ended, now);
  const rows = steps.map((step) => [
    step.name,
    step.passed ? 'passed' : 'FAILED',
    show(step.seconds),
    escapeMarkdown(step.note),
  ]);
  const recovered =
    recovery === null ? 'It was not recovered.' : `Recovered ${show(recovery)} after the broken release was live.`;
  const reason =
    base.status === 'failed'
      ? `drill failed: ${base.reason}`
      : `drill passed, recovered in ${show(recovery ?? 0)}: ${base.reason}`;
  return {
    ...base,
    reason,
    summary: [base.summary, '#### Drill', table(['Step', '', 'Took', 'What was seen'], rows), recovered].join('\n\n'),
    evidence: { ...base.evidence, drill: { recoverySeconds: recovery, steps } },
  };
}
