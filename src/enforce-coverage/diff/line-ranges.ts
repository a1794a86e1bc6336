// Sorted sets of line numbers as ranges: `1-5,8,10-12`.

/** Inclusive, both from 1. */
export interface LineRange {
  start: number;
  end: number;
}

/** Ascending distinct numbers as the fewest ranges. */
export function toRanges(lines: Iterable<number>): LineRange[] {
  const ranges: LineRange[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last.end + 1) last.end = line;
    else ranges.push({ start: line, end: line });
  }
  return ranges;
}

/** `1-5,8`. */
export function formatRanges(ranges: readonly LineRange[]): string {
  return ranges.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`)).join(',');
}

const MAX_LINE = 100_000_000;

/** The ranges behind `1-5,8`, null unless they are ascending, apart and above 0. */
export function parseRanges(text: string): LineRange[] | null {
  if (text === '') return [];
  const ranges: LineRange[] = [];
  for (const part of text.split(',')) {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(part);
    const start = Number(match?.[1] ?? 0);
    const end = Number(match?.[2] ?? start);
    if (start <= (ranges.at(-1)?.end ?? 0) || end < start || end > MAX_LINE) return null;
    ranges.push({ start, end });
  }
  return ranges;
}

/** Every number of the ranges, ascending. */
export function* linesOf(ranges: readonly LineRange[]): Generator<number> {
  for (const { start, end } of ranges) for (let line = start; line <= end; line += 1) yield line;
}

/** How many numbers the ranges hold. */
export function countLines(ranges: readonly LineRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start + 1, 0);
}

/** The first of ascending ranges that does not end before `line`, found in logarithmic time. */
export function findRange(ranges: readonly LineRange[], line: number): LineRange | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return ranges[low];
}

/** Whether ascending ranges hold `line`. */
export function includesLine(ranges: readonly LineRange[], line: number): boolean {
  return (findRange(ranges, line)?.start ?? Infinity) <= line;
}
