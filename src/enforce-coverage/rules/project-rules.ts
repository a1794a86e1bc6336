// The rules that need today's reports alone: the minimum of the project and the budgets of its parts.
import { compileGlobs } from '../paths/glob-set.ts';
import type { Count, FileCoverage, Format, Quantity, Totals } from '../report.ts';
import { sumFiles } from '../reports/totals.ts';
import { chooseQuantity, judgeMinimum, type Judgement } from './judgement.ts';
import type { Policy } from './policy.ts';
import type { Threshold } from './threshold.ts';

export interface ProjectFacts {
  totals: Totals;
  files: readonly FileCoverage[];
  formats: readonly Format[];
}

interface Part {
  quantity: Quantity;
  count: Count | null;
  /** '' = everything; else which files. */
  which: string;
}

const LINELESS = 'files without lines';

/**
 * What a threshold judges. A default one judges lines, and where formats are mixed also the statements of the files whose
 * format counts no lines, so that none escapes.
 */
function partsFor(threshold: Threshold, totals: Totals, files: readonly FileCoverage[]): Part[] {
  const quantity = chooseQuantity(threshold, totals);
  const whole = { quantity, count: totals[quantity], which: '' };
  if (threshold.quantity !== 'default' || quantity !== 'lines') return [whole];
  const { statements } = sumFiles(files.filter(({ lineCount }) => lineCount === null));
  return statements === null ? [whole] : [whole, { quantity: 'statements', count: statements, which: LINELESS }];
}

/** One judgement per threshold of `minimum`, two where formats with and without lines are mixed. */
export function judgeProject({ minimum, rounding }: Policy, { totals, files, formats }: ProjectFacts): Judgement[] {
  return minimum.flatMap((threshold) =>
    partsFor(threshold, totals, files).map(({ quantity, count, which }) => {
      const subject = which === '' ? 'project' : which;
      const given = { rule: 'minimum', scope: which, subject, input: 'minimum', rounding, formats } as const;
      return judgeMinimum({ ...given, quantity, percent: threshold.percent }, count);
    }),
  );
}

/** The same per glob; a glob that no measured file matches has no data. */
export function judgeBudgets({ budgets, rounding }: Policy, { files, formats }: ProjectFacts): Judgement[] {
  return budgets.flatMap(({ glob, thresholds }) => {
    const isWithin = compileGlobs([glob]);
    const own = files.filter((file) => isWithin(file.path));
    const totals = sumFiles(own);
    return thresholds.flatMap((threshold) =>
      partsFor(threshold, totals, own).map(({ quantity, count, which }) => {
        const subject = which === '' ? glob : `${glob} (${which})`;
        const given = { rule: 'budget', scope: glob, subject, input: 'budgets', rounding, formats } as const;
        return judgeMinimum({ ...given, quantity, percent: threshold.percent }, count);
      }),
    );
  });
}
