// How coverage went over the last recorded commits, as a small chart with its table.
import { code, codeBlock, table } from '../../kernel/markdown.ts';
import type { HistoryEntry } from '../baseline/history.ts';
import { formatPercent } from '../exact/percent.ts';
import type { Count } from '../report.ts';

const MOST_POINTS = 20;

function countOf({ totals }: HistoryEntry): Count | null {
  const pair = totals.lines ?? totals.statements;
  return pair && { covered: pair[0], total: pair[1] };
}

/** '' with fewer than two recorded commits; `entries` are newest first, `head` is today. */
export function drawTrend(entries: readonly HistoryEntry[], head: Count | null): string {
  const past = entries.flatMap((entry) => {
    const count = countOf(entry);
    return count === null || count.total === 0 ? [] : [{ label: entry.commit.slice(0, 7), count }];
  });
  const points = [
    ...past.slice(0, MOST_POINTS - 1).reverse(),
    ...(head === null ? [] : [{ label: 'now', count: head }]),
  ];
  if (past.length < 2 || points.length < 3) return '';
  const percents = points.map(({ count }) => formatPercent(count).replace(' %', ''));
  const low = Math.max(0, Math.floor(Math.min(...percents.map(Number))) - 1);
  const chart = [
    'xychart-beta',
    `  x-axis [${points.map(({ label }) => `"${label}"`).join(', ')}]`,
    `  y-axis "covered %" ${low} --> 100`,
    `  line [${percents.join(', ')}]`,
  ].join('\n');
  const rows = points.map(({ label, count }) => [code(label), formatPercent(count), `${count.covered}/${count.total}`]);
  const details = `<details><summary>As a table</summary>\n\n${table(['commit', 'covered', 'count'], rows)}\n\n</details>`;
  return `#### Trend\n\n${codeBlock(chart, 'mermaid')}\n\n${details}`;
}
