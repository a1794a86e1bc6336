// Line-by-line counts as short text: `1-5=1/1,7=0/2` says lines 1 to 5 have 1 of 1, line 7 has 0 of 2.
import type { LineTally } from '../report.ts';

/** Runs of consecutive lines with equal counts become one entry; the points behind them are not kept. */
export function writeTally({ lines, covered, total }: LineTally): string {
  const runs: { start: number; end: number; counts: string }[] = [];
  lines.forEach((line, index) => {
    const counts = `${covered[index] ?? 0}/${total[index] ?? 0}`;
    const last = runs.at(-1);
    if (last !== undefined && last.counts === counts && line === last.end + 1) last.end = line;
    else runs.push({ start: line, end: line, counts });
  });
  return runs.map(({ start, end, counts }) => `${start === end ? start : `${start}-${end}`}=${counts}`).join(',');
}

const MAX_LINES = 10_000_000;

/** The reverse of writeTally; null for text it never writes. */
export function readTally(text: string): LineTally | null {
  const rows: [line: number, covered: number, total: number][] = [];
  for (const entry of text === '' ? [] : text.split(',')) {
    const match = /^(\d{1,8})(?:-(\d{1,8}))?=(\d{1,9})\/(\d{1,9})$/u.exec(entry);
    if (match === null) return null;
    const [start, end, covered, total] = [match[1], match[2] ?? match[1], match[3], match[4]].map(Number) as [
      number,
      number,
      number,
      number,
    ];
    if (start <= (rows.at(-1)?.[0] ?? 0) || end < start || covered > total || rows.length + end - start > MAX_LINES)
      return null;
    for (let line = start; line <= end; line += 1) rows.push([line, covered, total]);
  }
  return {
    lines: Uint32Array.from(rows, (row) => row[0]),
    covered: Uint32Array.from(rows, (row) => row[1]),
    total: Uint32Array.from(rows, (row) => row[2]),
    points: null,
  };
}
