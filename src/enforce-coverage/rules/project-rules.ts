// The rules that need today's reports alone: the minimum of the project and the budgets of its parts.
import { compileGlobs } from '../paths/glob-set.ts';
import type { FileCoverage, Format, Totals } from '../report.ts';
import { sumFiles } from '../reports/totals.ts';
import { chooseQuantity, judgeMinimum, type Judgement } from './judgement.ts';
import type { Policy } from './policy.ts';

export interface ProjectFacts {
  totals: Totals;
  files: readonly FileCoverage[];
  formats: readonly Format[];
}

/** One judgement per threshold of `minimum`. */
export function judgeProject({ minimum, rounding }: Policy, { totals, formats }: ProjectFacts): Judgement[] {
  return minimum.map((threshold) => {
    const quantity = chooseQuantity(threshold, totals);
    const given = { rule: 'minimum', scope: '', subject: 'project', input: 'minimum' } as const;
    return judgeMinimum({ ...given, quantity, percent: threshold.percent, rounding, formats }, totals[quantity]);
  });
}

/** One judgement per glob and threshold; a glob that no measured file matches has no data. */
export function judgeBudgets({ budgets, rounding }: Policy, { files, formats }: ProjectFacts): Judgement[] {
  return budgets.flatMap(({ glob, thresholds }) => {
    const isWithin = compileGlobs([glob]);
    const totals = sumFiles(files.filter((file) => isWithin(file.path)));
    return thresholds.map((threshold) => {
      const quantity = chooseQuantity(threshold, totals);
      const given = { rule: 'budget', scope: glob, subject: glob, input: 'budgets' } as const;
      return judgeMinimum({ ...given, quantity, percent: threshold.percent, rounding, formats }, totals[quantity]);
    });
  });
}
