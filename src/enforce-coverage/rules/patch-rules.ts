// The rule on the lines that a change adds.
import { listFirst } from '../../domain/wording.ts';
import type { Patch } from '../diff/patch.ts';
import type { Count, Format, Quantity, Totals } from '../report.ts';
import { formatDecimal } from '../exact/decimal.ts';
import { judgeMinimum, type Judgement } from './judgement.ts';
import type { Policy } from './policy.ts';
import type { Threshold } from './threshold.ts';

export interface PatchFacts {
  /** Null = the change under judgement is not known. */
  patch: Patch | null;
  /** Of the project: a quantity it has no data about cannot be idle in the patch. */
  totals: Totals;
  formats: readonly Format[];
}

/** Lines serve the patch also where a format counts statements only: they are derived from them. */
function quantityOf({ quantity }: Threshold): Quantity {
  return quantity === 'default' ? 'lines' : quantity;
}

function unmeasured(threshold: Threshold, finding: 'idle' | 'undecided' | 'empty', sentence: string): Judgement {
  const quantity = quantityOf(threshold);
  const common = { rule: 'minimum-patch', scope: '', quantity, base: null, inequalities: [], byTool: null } as const;
  return { ...common, finding, count: null, threshold: formatDecimal(threshold.percent), sentence };
}

const MOST_PATHS = 3;

function hasData(quantity: Quantity, totals: Totals): boolean {
  return totals[quantity] !== null || (quantity === 'lines' && totals.statements !== null);
}

function judgeThreshold(threshold: Threshold, policy: Policy, { patch, totals, formats }: PatchFacts): Judgement {
  const quantity = quantityOf(threshold);
  if (patch === null)
    return unmeasured(threshold, 'undecided', 'patch: the change is not known, so its coverage is not either');
  const blind = patch.blind[quantity];
  if (blind.length > 0) {
    const sentence = `patch: the report gives no ${quantity} line by line for ${listFirst(blind, MOST_PATHS)}: use a format that does`;
    return unmeasured(threshold, 'undecided', sentence);
  }
  const count: Count | null = patch.totals[quantity];
  if (count === null && patch.silent.length > 0) {
    const sentence = `patch: the reports say nothing about ${listFirst(patch.silent, MOST_PATHS)}, which the change adds lines to: measure these files, or name them in \`exclude\``;
    return unmeasured(threshold, 'empty', sentence);
  }
  if (count === null && hasData(quantity, totals)) {
    return unmeasured(threshold, 'idle', `patch: the change adds no ${quantity} that can be covered`);
  }
  const given = { rule: 'minimum-patch', scope: '', subject: 'patch', input: 'minimum-patch' } as const;
  return judgeMinimum({ ...given, quantity, percent: threshold.percent, rounding: policy.rounding, formats }, count);
}

/** One judgement per threshold of `minimum-patch`. */
export function judgePatch(policy: Policy, facts: PatchFacts): Judgement[] {
  return policy.minimumPatch.map((threshold) => judgeThreshold(threshold, policy, facts));
}
