// What one file looks like in Cobertura: its lines, each with the branches that belong to it.
import type { FileCoverage } from '../report.ts';

export interface CoberturaLine {
  number: number;
  hit: boolean;
  branchesCovered: number;
  branchesTotal: number;
}

/**
 * Cobertura hangs branches on lines. Branches of a line that the report does not list as a line (lcov allows it) go to
 * the nearest listed line before it, else after it, so that neither total changes; a file of which the report lists
 * branches and no lines gets theirs, unless it counts lines that it does not list.
 */
export function listCoberturaLines(file: FileCoverage): CoberturaLine[] {
  const rows: CoberturaLine[] = Array.from(file.lines, (number, index) => ({
    number,
    hit: file.hits[index] === 1,
    branchesCovered: 0,
    branchesTotal: 0,
  }));
  const tally = file.branches?.byLine ?? null;
  if (tally === null) return rows;
  const hasLines = rows.length > 0;
  if (!hasLines && file.lineCount !== null && file.lineCount.total > 0) return rows;
  let at = 0;
  for (const [index, number] of tally.lines.entries()) {
    const covered = tally.covered[index] as number;
    if (!hasLines) rows.push({ number, hit: covered > 0, branchesCovered: 0, branchesTotal: 0 });
    while (at + 1 < rows.length && (rows[at + 1] as CoberturaLine).number <= number) at += 1;
    const row = rows[at] as CoberturaLine;
    row.branchesCovered += covered;
    row.branchesTotal += tally.total[index] as number;
  }
  return rows;
}
