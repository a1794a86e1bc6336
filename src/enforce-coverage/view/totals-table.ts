// The table of the summary: one row per flag or per package, with bars.
import { code, table } from '../../kernel/markdown.ts';
import { formatChange, formatPercent } from '../exact/percent.ts';
import { QUANTITIES, type Count, type FileCoverage, type Quantity, type Totals } from '../report.ts';
import { sumFiles } from '../reports/totals.ts';
import { drawBar } from './bar.ts';

export interface Row {
  /** Markdown already. */
  label: string;
  totals: Totals;
  base: Totals | null;
}

const MOST_PACKAGES = 20;

function cell(count: Count | null, base: Count | null): string {
  if (count === null) return '';
  const change = base === null ? '' : ` (${formatChange(base, count)})`;
  return `${formatPercent(count)}${change}<br>${count.covered}/${count.total}`;
}

/** One column per quantity that any row has data about. */
export function writeRows(heading: string, rows: readonly Row[]): string {
  const shown = QUANTITIES.filter((quantity) => rows.some(({ totals }) => totals[quantity] !== null));
  const main: Quantity = shown[0] ?? 'lines';
  const body = rows.map(({ label, totals, base }) => [
    label,
    totals[main] === null ? '' : drawBar(totals[main]),
    ...shown.map((quantity) => cell(totals[quantity], base?.[quantity] ?? null)),
  ]);
  return table([heading, '', ...shown], body);
}

/** The folder a file is counted under: its first two, or fewer where there are no more. */
function packageOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return (
    folders.slice(0, folders[0] === 'packages' || folders[0] === 'apps' || folders[0] === 'src' ? 2 : 1).join('/') ||
    '.'
  );
}

/** One row per package, the most uncovered first; beyond 20 the rest is one row. */
export function packageRows(files: readonly FileCoverage[]): Row[] {
  const packages = new Map<string, FileCoverage[]>();
  for (const file of files) {
    const own = packages.get(packageOf(file.path)) ?? [];
    own.push(file);
    packages.set(packageOf(file.path), own);
  }
  const rows = [...packages].map(([name, own]) => ({ label: code(name), totals: sumFiles(own), base: null, own }));
  const gap = ({ totals }: { totals: Totals }): number => {
    const count = totals.lines ?? totals.statements;
    return count === null ? 0 : count.total - count.covered;
  };
  rows.sort((a, b) => gap(b) - gap(a) || (a.label < b.label ? -1 : 1));
  if (rows.length <= MOST_PACKAGES) return rows;
  const rest = rows.slice(MOST_PACKAGES - 1).flatMap(({ own }) => own);
  return [
    ...rows.slice(0, MOST_PACKAGES - 1),
    { label: `${rows.length - MOST_PACKAGES + 1} more`, totals: sumFiles(rest), base: null },
  ];
}
