// The grammar of thresholds: `85`, or `lines 85, branches 70, statements 80, functions 80`.
import { QUANTITIES, type Quantity } from '../report.ts';
import { compareDecimals, formatDecimal, parseDecimal, type Decimal } from '../exact/decimal.ts';

/** `default` = lines, or statements where the report counts no lines. */
export interface Threshold {
  quantity: Quantity | 'default';
  percent: Decimal;
}

export const THRESHOLD_FORM =
  'allowed: a percentage from 0 to 100 with at most 6 decimals such as `85`, or a list such as `lines 85, branches 70, statements 80, functions 80`';

const ORDER = ['default', ...QUANTITIES] as const;

function parseEntry(entry: string): Threshold | null {
  const match = /^(?:([a-z]+)\s*[:=]?\s+|([a-z]+)\s*[:=]\s*)?(\S.*)$/u.exec(entry.trim());
  const quantity = ORDER.find((name) => name === (match?.[1] ?? match?.[2] ?? 'default'));
  const percent = parseDecimal(match?.[3] ?? '');
  return quantity === undefined || percent === null ? null : { quantity, percent };
}

/**
 * Reads a threshold input.
 * @returns the thresholds in the order default, lines, branches, statements, functions; null when the text is not of
 * the form (junk, a repeated quantity, a number outside 0 to 100).
 */
export function parseThresholds(text: string): Threshold[] | null {
  const entries = text.split(/[,\n]/u).filter((entry) => entry.trim() !== '');
  const parsed = entries.map(parseEntry);
  const found = parsed.filter((threshold) => threshold !== null);
  const isDistinct = new Set(found.map(({ quantity }) => quantity)).size === found.length;
  if (found.length === 0 || found.length !== parsed.length || !isDistinct) return null;
  return found.sort((a, b) => ORDER.indexOf(a.quantity) - ORDER.indexOf(b.quantity));
}

/** `lines 85, branches 70`; a default threshold is its bare number. */
export function formatThresholds(thresholds: readonly Threshold[]): string {
  return thresholds
    .map(({ quantity, percent }) => `${quantity === 'default' ? '' : `${quantity} `}${formatDecimal(percent)}`)
    .join(', ');
}

/** Every demand of both lists; of two for one quantity the one that `isStricter` prefers. */
function merge(
  a: readonly Threshold[],
  b: readonly Threshold[],
  isStricter: (x: Decimal, y: Decimal) => boolean,
): Threshold[] {
  return ORDER.flatMap((quantity) => {
    const both = [...a, ...b].filter((threshold) => threshold.quantity === quantity);
    const first = both[0];
    if (first === undefined) return [];
    return [both.reduce((best, next) => (isStricter(next.percent, best.percent) ? next : best), first)];
  });
}

/** The stricter of two minimum lists: every demand of both, the higher where both name a quantity. */
export function stricterMinimum(a: readonly Threshold[], b: readonly Threshold[]): Threshold[] {
  return merge(a, b, (x, y) => compareDecimals(x, y) > 0);
}

/** The stricter of two maximum lists: every limit of both, the lower where both name a quantity. */
export function stricterMaximum(a: readonly Threshold[], b: readonly Threshold[]): Threshold[] {
  return merge(a, b, (x, y) => compareDecimals(x, y) < 0);
}
