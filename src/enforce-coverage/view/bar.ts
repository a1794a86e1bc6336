// Coverage as a bar of ten blocks, floored, so that only full coverage fills it.
import type { Count } from '../report.ts';

/** `█████████░`; ten light blocks without data. */
export function drawBar({ covered, total }: Count): string {
  const full = total === 0 ? 0 : Number((BigInt(covered) * 10n) / BigInt(total));
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)}`;
}
