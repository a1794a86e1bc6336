// How each producing tool rounds before it compares, for those who move from its gate to this one.
import type { Count, Format } from '../report.ts';
import { formatDecimal, type Decimal } from './decimal.ts';

interface Rounding {
  about: string;
  /** The percentage the tool compares, from the exact double it computes. */
  round: (percent: number) => number;
}

/** Nearest with `digits` decimals, exact ties to the even neighbour, as Python's round and C's printf do. */
function roundHalfEven(percent: number, digits: number): number {
  const factor = 10 ** digits;
  const isTie = Number.isInteger(percent * factor * 2) && !Number.isInteger(percent * factor);
  if (!isTie) return Number(percent.toFixed(digits));
  const below = Math.floor(percent * factor);
  return (below % 2 === 0 ? below : below + 1) / factor;
}

// Sources: coverage/results.py should_fail_under; gcovr data_model/stats.py; cmd/cover/func.go.
const ROUNDINGS: Partial<Record<Format, Rounding>> = {
  'coverage.py': {
    about: 'coverage.py rounds to whole percent, 100 only when exact',
    round: (percent) => (percent < 100 ? Math.min(roundHalfEven(percent, 0), 99.999_999) : percent),
  },
  gcovr: {
    about: 'gcovr rounds to one decimal, at most 99.9 unless exact',
    round: (percent) => (percent < 100 ? Math.min(roundHalfEven(percent, 1), 99.9) : percent),
  },
  go: {
    about: '`go tool cover` prints one decimal, which scripts compare',
    round: (percent) => roundHalfEven(percent, 1),
  },
};

/** One sentence about the rule of the tool behind `format`, or null where it compares exactly (as lcov, JaCoCo and SimpleCov do). */
export function describeRounding(format: Format): string | null {
  return ROUNDINGS[format]?.about ?? null;
}

/**
 * Whether the tool behind `format` would call `count` sufficient. An empty count never is, whatever the tool says.
 * @returns null where the tool compares exactly, so that the exact rule decides.
 */
export function isEnoughForTool(format: Format, { covered, total }: Count, percent: Decimal): boolean | null {
  const rounding = ROUNDINGS[format];
  if (rounding === undefined) return null;
  return total > 0 && rounding.round((100 * covered) / total) >= Number(formatDecimal(percent));
}
