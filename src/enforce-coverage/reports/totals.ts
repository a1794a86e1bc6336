// Adds up files; a quantity of which no file carries data stays null.
import type { Count, FileCoverage, Quantity, Totals } from '../report.ts';

/** @returns what this file carries of a quantity, null = nothing. */
export function countOf(file: FileCoverage, quantity: Quantity): Count | null {
  return quantity === 'lines' ? file.lineCount : file[quantity];
}

/** Sums of exact integers over files; a sum of 0 out of 0 is no data either. */
export function sumFiles(files: readonly FileCoverage[]): Totals {
  const totals: Totals = { lines: null, branches: null, statements: null, functions: null };
  for (const quantity of ['lines', 'branches', 'statements', 'functions'] as const) {
    for (const file of files) {
      const count = countOf(file, quantity);
      if (count === null) continue;
      const sum = (totals[quantity] ??= { covered: 0, total: 0 });
      sum.covered += count.covered;
      sum.total += count.total;
    }
    if (totals[quantity]?.total === 0) totals[quantity] = null;
  }
  return totals;
}
