// The verdict in one sentence: how much is covered, of the whole and of the change, and how many rules hold.
import { countThings } from '../../domain/wording.ts';
import { formatChange, formatPercent } from '../exact/percent.ts';
import type { Count, Totals } from '../report.ts';

export interface SentenceFacts {
  totals: Totals;
  /** Of an earlier commit; null without. */
  base: Totals | null;
  /** Lines of the change; null = it adds none that can be covered, or is not known. */
  patch: Count | null;
  rules: number;
  held: number;
}

function describeTotal({ totals, base }: SentenceFacts): string {
  const quantity = totals.lines === null && totals.statements !== null ? 'statements' : 'lines';
  const count = totals[quantity];
  if (count === null) return 'Nothing was measured';
  const then = base?.[quantity] ?? null;
  const change = then === null ? '' : ` (${formatChange(then, count)} points)`;
  return `**${formatPercent(count)}** of ${count.total} ${quantity} are covered${change}`;
}

/** Markdown of numbers alone, so that nothing in it has to be escaped. */
export function writeSentence(facts: SentenceFacts): string {
  const { patch, rules, held } = facts;
  const change =
    patch === null ? '' : `, **${formatPercent(patch)}** of the ${countThings(patch.total, 'line')} this change adds`;
  const verdict = rules === 0 ? '' : ` ${held === rules ? 'Every rule holds' : `${held} of ${rules} rules hold`}.`;
  return `${describeTotal(facts)}${change}.${verdict}`;
}
