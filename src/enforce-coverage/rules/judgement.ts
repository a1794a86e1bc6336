// One rule applied to one count: what was demanded, what was found, and the inequality between them.
import type { Count, Format, Quantity, Totals } from '../report.ts';
import { formatDecimal, type Decimal } from '../exact/decimal.ts';
import { atLeast, holds, type Inequality } from '../exact/inequality.ts';
import { formatPercent } from '../exact/percent.ts';
import { describeRounding, isEnoughForTool } from '../exact/rounding.ts';
import type { Threshold } from './threshold.ts';

export const RULES = ['minimum', 'minimum-patch', 'maximum-drop', 'ratchet', 'budget'] as const;

/**
 * `met` and `idle` (nothing to judge, proved) let the gate pass; `unjudged` (no baseline yet) warns; `missed` and
 * `empty` (no data) fail; `undecided` (data that cannot be had) is inconclusive.
 */
export type Finding = 'met' | 'idle' | 'unjudged' | 'missed' | 'empty' | 'undecided';

export interface Judgement {
  rule: (typeof RULES)[number];
  /** '' = the whole project or patch; else the glob of a budget. */
  scope: string;
  quantity: Quantity;
  finding: Finding;
  count: Count | null;
  base: Count | null;
  /** As `formatDecimal` writes it, null for the ratchet. */
  threshold: string | null;
  inequalities: readonly Inequality[];
  /** The tool's rounding by which it was met although the exact inequality does not hold. */
  byTool: string | null;
  /** Subject, fact and, unless met, remedy. */
  sentence: string;
}

/** The quantity a threshold speaks of: its own, or for a default one lines, else statements where no lines are counted. */
export function chooseQuantity(threshold: Pick<Threshold, 'quantity'>, totals: Totals): Quantity {
  if (threshold.quantity !== 'default') return threshold.quantity;
  return totals.lines === null && totals.statements !== null ? 'statements' : 'lines';
}

/** `lines 84.99 % (16998 of 20000)`. */
export function describeCount(quantity: Quantity, count: Count, percent?: Decimal): string {
  return `${quantity} ${formatPercent(count, percent?.digits)} (${count.covered} of ${count.total})`;
}

interface MinimumCase {
  rule: Judgement['rule'];
  scope: string;
  quantity: Quantity;
  percent: Decimal;
  /** What is measured, for the sentence: `project`, `patch`, or a glob. */
  subject: string;
  /** What to lower to let it pass. */
  input: string;
  rounding: 'exact' | 'tool';
  formats: readonly Format[];
}

function toolVerdict(given: MinimumCase, count: Count): string | null {
  const format = given.formats[0];
  if (given.rounding === 'exact' || format === undefined || given.formats.length > 1) return null;
  return isEnoughForTool(format, count, given.percent) === true ? describeRounding(format) : null;
}

/** Judges a count against a minimum; 0 of 0 and null are no data, which is never enough. */
export function judgeMinimum(given: MinimumCase, count: Count | null): Judgement {
  const { rule, scope, quantity, percent, subject, input } = given;
  const threshold = formatDecimal(percent);
  const common = { rule, scope, quantity, base: null, threshold };
  if (count === null || count.total === 0) {
    const sentence = `${subject}: no data about ${quantity}, so the minimum ${threshold} % cannot be met: produce a report with ${quantity} or change \`${input}\``;
    return { ...common, finding: 'empty', count: null, inequalities: [], byTool: null, sentence };
  }
  const inequality = atLeast(count, percent);
  const isExact = holds(inequality);
  const byTool = isExact ? null : toolVerdict(given, count);
  const isMet = isExact || byTool !== null;
  const fact = `${subject}: ${describeCount(quantity, count, percent)}`;
  const sentence = isMet
    ? `${fact} ${byTool === null ? 'reach' : `pass by the tool's rounding (${byTool}) although they are below`} the minimum ${threshold} %`
    : `${fact} are below the minimum ${threshold} %: cover ${missingPoints(count, percent)} more or lower \`${input}\``;
  return { ...common, finding: isMet ? 'met' : 'missed', count, inequalities: [inequality], byTool, sentence };
}

/** How many more points of `total` must be covered to reach the percentage. */
function missingPoints({ covered, total }: Count, { units, digits }: Decimal): string {
  const factor = 100n * 10n ** BigInt(digits);
  return String((BigInt(units) * BigInt(total) + factor - 1n) / factor - BigInt(covered));
}
