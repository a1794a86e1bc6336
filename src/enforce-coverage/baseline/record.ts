// What is remembered of one commit's coverage, as JSON on refs/plimsoll/coverage.
import { z } from 'zod';
import { parseJson } from '../../domain/json.ts';
import { countLines, formatRanges, linesOf, parseRanges, toRanges } from '../diff/line-ranges.ts';
import type { Count, FileCount, FileCoverage } from '../report.ts';
import { readTally, writeTally } from './tally-text.ts';

const whole = z.number().int().min(0);
const pair = z.tuple([whole, whole]).refine(([covered, total]) => covered <= total);
const ranges = z.string().refine((text) => parseRanges(text) !== null);
const measured = z.strictObject({
  count: pair,
  byLine: z
    .string()
    .refine((text) => readTally(text) !== null)
    .nullable(),
});

const fileRecord = z.strictObject({
  path: z.string().min(1),
  lines: pair.nullable(),
  covered: ranges,
  uncovered: ranges,
  branches: measured.nullable(),
  statements: measured.nullable(),
  functions: measured.nullable(),
});

/** Groups are flags by name; what no flag claims is the group ''. */
const baselineRecord = z.strictObject({
  schema: z.literal('plimsoll/coverage-record/v1'),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/u),
  groups: z.array(z.strictObject({ name: z.string(), files: z.array(fileRecord) })),
});

type FileRecord = z.infer<typeof fileRecord>;
export type BaselineRecord = z.infer<typeof baselineRecord>;

/** The files of one flag, or of what no flag claims. */
export interface Group {
  name: string;
  files: FileCoverage[];
}

const toPair = ({ covered, total }: Count): [number, number] => [covered, total];
const toCount = ([covered, total]: [number, number]): Count => ({ covered, total });

function writeCount(count: FileCount | null): FileRecord['branches'] {
  return count && { count: toPair(count), byLine: count.byLine && writeTally(count.byLine) };
}

function readCount(record: FileRecord['branches']): FileCount | null {
  return record && { ...toCount(record.count), byLine: record.byLine === null ? null : readTally(record.byLine) };
}

function writeFile(file: FileCoverage): FileRecord {
  const lines = [...file.lines];
  return {
    path: file.path,
    lines: file.lineCount && toPair(file.lineCount),
    covered: formatRanges(toRanges(lines.filter((_, index) => file.hits[index] === 1))),
    uncovered: formatRanges(toRanges(lines.filter((_, index) => file.hits[index] !== 1))),
    branches: writeCount(file.branches),
    statements: writeCount(file.statements),
    functions: writeCount(file.functions),
  };
}

function readFile(record: FileRecord): FileCoverage {
  const covered = parseRanges(record.covered) ?? [];
  const uncovered = parseRanges(record.uncovered) ?? [];
  const rows = new Uint32Array(countLines(covered) + countLines(uncovered));
  rows.set([...linesOf(covered), ...linesOf(uncovered)]);
  const hit = new Set(linesOf(covered));
  rows.sort();
  return {
    path: record.path,
    scope: '',
    lines: rows,
    hits: Uint8Array.from(rows, (line) => (hit.has(line) ? 1 : 0)),
    lineCount: record.lines && toCount(record.lines),
    branches: readCount(record.branches),
    statements: readCount(record.statements),
    functions: readCount(record.functions),
  };
}

/** Remembers groups of files whose paths are the repository's. */
export function writeRecord(commit: string, groups: readonly Group[]): BaselineRecord {
  return {
    schema: 'plimsoll/coverage-record/v1',
    commit,
    groups: groups.map(({ name, files }) => ({ name, files: files.map(writeFile) })),
  };
}

/** The groups behind a record's JSON text, null when the text is no record of `commit`. */
export function readRecord(text: string, commit: string): Group[] | null {
  const parsed = baselineRecord.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.commit !== commit) return null;
  return parsed.data.groups.map(({ name, files }) => ({ name, files: files.map(readFile) }));
}
