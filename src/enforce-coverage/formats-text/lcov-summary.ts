// The counts that lcov records state about themselves: a cross-check, never a source.
import { readWhole } from '../formats/numbers.ts';
import type { Quantity } from '../report.ts';
import type { ReportDraft } from '../reports/report-draft.ts';

const MEANINGS: ReadonlyMap<string, readonly [Quantity, 'covered' | 'total']> = new Map([
  ['LF', ['lines', 'total']],
  ['LH', ['lines', 'covered']],
  ['BRF', ['branches', 'total']],
  ['BRH', ['branches', 'covered']],
  ['FNF', ['functions', 'total']],
  ['FNH', ['functions', 'covered']],
]);

export class LcovSummary {
  readonly #stated = new Map<Quantity, { covered: number; total: number }>();

  /** @returns false = not a readable count of a known kind. */
  read(tag: string, rest: string): boolean {
    const meaning = MEANINGS.get(tag);
    const value = readWhole(rest.trim());
    if (meaning === undefined || value === null) return false;
    const [quantity, part] = meaning;
    const count = this.#stated.get(quantity) ?? { covered: 0, total: 0 };
    count[part] = value;
    this.#stated.set(quantity, count);
    return true;
  }

  /** Called when a record closes: its claims are handed on and forgotten. */
  stateTo(report: ReportDraft): void {
    for (const [quantity, count] of this.#stated) report.state(quantity, count.covered, count.total);
    this.#stated.clear();
  }
}
