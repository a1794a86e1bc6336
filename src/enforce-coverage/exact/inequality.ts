// Verdicts as inequalities between integers, which anyone can check by hand.
import type { Count } from '../report.ts';
import type { Decimal } from './decimal.ts';

/** Holds iff `left >= right`; both are integers written in decimal digits. */
export interface Inequality {
  left: string;
  right: string;
  /** The same with its parts: `16999 * 100 >= 85 * 20000`. */
  text: string;
}

function power(digits: number): bigint {
  return 10n ** BigInt(digits);
}

/** Whether the inequality holds. */
export function holds({ left, right }: Inequality): boolean {
  return BigInt(left) >= BigInt(right);
}

/** `covered / total >= percent`, multiplied out: `covered * 100 * 10^digits >= units * total`. */
export function atLeast({ covered, total }: Count, { units, digits }: Decimal): Inequality {
  const factor = 100n * power(digits);
  return {
    left: String(BigInt(covered) * factor),
    right: String(BigInt(units) * BigInt(total)),
    text: `${covered} * ${factor} >= ${units} * ${total}`,
  };
}

/**
 * `base - head <= points`, multiplied out over both totals:
 * `points * base.total * head.total >= (base.covered * head.total - head.covered * base.total) * 100 * 10^digits`.
 */
export function dropAtMost(base: Count, head: Count, { units, digits }: Decimal): Inequality {
  const factor = 100n * power(digits);
  const fallen = BigInt(base.covered) * BigInt(head.total) - BigInt(head.covered) * BigInt(base.total);
  return {
    left: String(BigInt(units) * BigInt(base.total) * BigInt(head.total)),
    right: String(fallen * factor),
    text: `${units} * ${base.total} * ${head.total} >= (${base.covered} * ${head.total} - ${head.covered} * ${base.total}) * ${factor}`,
  };
}

/** `head / head.total >= base / base.total`: coverage did not fall. */
export function notBelow(base: Count, head: Count): Inequality {
  return {
    left: String(BigInt(head.covered) * BigInt(base.total)),
    right: String(BigInt(base.covered) * BigInt(head.total)),
    text: `${head.covered} * ${base.total} >= ${base.covered} * ${head.total}`,
  };
}
