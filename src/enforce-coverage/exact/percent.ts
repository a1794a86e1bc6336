// Percentages for the eye: floored, so that what is shown is never more than what is true.
import type { Count } from '../report.ts';

function floorRatio(numerator: bigint, denominator: bigint, digits: number): string {
  const scaled = (numerator * 100n * 10n ** BigInt(digits)) / denominator;
  const text = String(scaled).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * `84.99 %`, floored to `digits` decimals (at least 2). With as many decimals as a threshold has, a value below that
 * threshold is never shown as equal to it. `no data` when nothing can be covered.
 */
export function formatPercent({ covered, total }: Count, digits = 2): string {
  return total === 0 ? 'no data' : `${floorRatio(BigInt(covered), BigInt(total), Math.max(2, digits))} %`;
}

/** The change from `base` to `head` in points with a sign, `+0.42`, rounded away from zero where it fell; '' without data. */
export function formatChange(base: Count, head: Count): string {
  if (base.total === 0 || head.total === 0) return '';
  const totals = BigInt(base.total) * BigInt(head.total);
  const change = BigInt(head.covered) * BigInt(base.total) - BigInt(base.covered) * BigInt(head.total);
  if (change >= 0n) return `+${floorRatio(change, totals, 2)}`;
  const fallen = -change * 10_000n;
  const ceiling = (fallen + totals - 1n) / totals;
  const text = String(ceiling).padStart(3, '0');
  return `-${text.slice(0, -2)}.${text.slice(-2)}`;
}
