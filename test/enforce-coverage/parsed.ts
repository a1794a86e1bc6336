// Short forms for tests of parsing: a report from text, and its numbers on one line.
import { parseReport } from '../../src/enforce-coverage/formats/parsing.ts';
import type { Count, FileCoverage, Format, ParseOutcome, Report } from '../../src/enforce-coverage/report.ts';

export async function parseText(text: string | Uint8Array, format?: Format): Promise<ParseOutcome> {
  return parseReport('report', [typeof text === 'string' ? Buffer.from(text) : text], format);
}

/** @throws when the report is refused. */
export async function reportOf(text: string | Uint8Array, format?: Format): Promise<Report> {
  const outcome = await parseText(text, format);
  if (outcome.status === 'rejected') throw new Error(`${outcome.error.line}: ${outcome.error.cause}`);
  return outcome.report;
}

/** "lines 1/2 branches - statements - functions 0/1": a dash where no record carries data. */
export function showTotals({ totals }: Pick<Report, 'totals'>): string {
  return Object.entries(totals)
    .map(([quantity, count]) => `${quantity} ${showCount(count)}`)
    .join(' ');
}

export function showCount(count: Count | null | undefined): string {
  return count ? `${count.covered}/${count.total}` : '-';
}

/** "src/a.ts: 1+ 2- 5+ | branches 2:1/2": every line with its hit, every line with its branches. */
export function showFile(file: FileCoverage): string {
  const lines = [...file.lines].map((line, index) => `${line}${file.hits[index] === 1 ? '+' : '-'}`).join(' ');
  const tally = file.branches?.byLine;
  if (!tally) return `${file.path}: ${lines}`;
  const branches = [...tally.lines].map((line, index) => `${line}:${tally.covered[index]}/${tally.total[index]}`);
  return `${file.path}: ${lines} | branches ${branches.join(' ')}`;
}

/** A generator of numbers below 1 that are the same in every run (mulberry32). */
export function seedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
