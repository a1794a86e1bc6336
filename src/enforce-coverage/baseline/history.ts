// Which commits have a record, newest first, with the totals that draw the trend.
import { z } from 'zod';
import { parseJson } from '../../domain/json.ts';
import { QUANTITIES, type Quantity, type Totals } from '../report.ts';

const whole = z.number().int().min(0);
const total = z
  .tuple([whole, whole])
  .refine(([covered, all]) => covered <= all)
  .nullable();

const entry = z.strictObject({
  commit: z.string().regex(/^[0-9a-f]{40,64}$/u),
  /** Milliseconds since 1970. */
  at: whole,
  totals: z.strictObject({ lines: total, branches: total, statements: total, functions: total }),
});

const history = z.strictObject({ schema: z.literal('plimsoll/coverage-history/v1'), entries: z.array(entry) });

export type HistoryEntry = z.infer<typeof entry>;

/** Commits whose lines are kept; older ones are forgotten. */
const MOST_RECORDS = 100;

/** The entries of a history text, null when it is none. */
export function readHistory(text: string): HistoryEntry[] | null {
  return history.safeParse(parseJson(text)).data?.entries ?? null;
}

/** Puts `totals` of `commit` first, once, and drops what is beyond the limit. */
export function addToHistory(
  entries: readonly HistoryEntry[],
  commit: string,
  at: number,
  totals: Totals,
): HistoryEntry[] {
  const pairs = Object.fromEntries(
    QUANTITIES.map((quantity) => [quantity, totals[quantity] && [totals[quantity].covered, totals[quantity].total]]),
  ) as Record<Quantity, [number, number] | null>;
  return [{ commit, at, totals: pairs }, ...entries.filter((other) => other.commit !== commit)].slice(0, MOST_RECORDS);
}

/** The text that readHistory reads. */
export function writeHistory(entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ schema: 'plimsoll/coverage-history/v1', entries })}\n`;
}
