// Patch coverage: what the report says about the lines that a change adds, and about changed files it is silent on.
import type { Count, FileCount, FileCoverage, LineTally, Quantity } from '../report.ts';
import { addedRanges, type FileChange } from './file-change.ts';
import { countLines, includesLine, toRanges, type LineRange } from './line-ranges.ts';

/** One changed file of which the report carries lines. */
export interface PatchFile {
  path: string;
  added: LineRange[];
  /** Added lines that count and ran. */
  covered: LineRange[];
  /** Added lines that count and never ran. */
  uncovered: LineRange[];
  /** Added lines that ran with at least one branch not taken. */
  partial: LineRange[];
  counts: Record<Quantity, Count | null>;
}

export interface Patch {
  files: PatchFile[];
  /** Sums over `files`; null where no added line carries data. */
  totals: Record<Quantity, Count | null>;
  /** Changed files with added lines that should be in the report and are not. */
  silent: string[];
  /** Changed files of which the report gives sums and no lines, per quantity. */
  blind: Record<Quantity, string[]>;
  /** Lines that the change adds, over all files. */
  addedLines: number;
}

function countWithin(tally: LineTally | null | undefined, added: readonly LineRange[]): Count | null {
  if (tally === null || tally === undefined) return null;
  const count = { covered: 0, total: 0 };
  tally.lines.forEach((line, index) => {
    if (!includesLine(added, line)) return;
    count.covered += tally.covered[index] ?? 0;
    count.total += tally.total[index] ?? 0;
  });
  return count.total === 0 ? null : count;
}

function partialLines(branches: LineTally | null | undefined, covered: readonly LineRange[]): LineRange[] {
  const lines = [...(branches?.lines ?? [])];
  return toRanges(
    lines.filter(
      (line, index) => includesLine(covered, line) && (branches?.covered[index] ?? 0) < (branches?.total[index] ?? 0),
    ),
  );
}

function readFile(change: FileChange, file: FileCoverage): PatchFile {
  const added = addedRanges(change);
  const inPatch = [...file.lines]
    .map((line, index) => ({ line, hit: file.hits[index] === 1 }))
    .filter(({ line }) => includesLine(added, line));
  const covered = toRanges(inPatch.filter(({ hit }) => hit).map(({ line }) => line));
  const uncovered = toRanges(inPatch.filter(({ hit }) => !hit).map(({ line }) => line));
  return {
    path: file.path,
    added,
    covered,
    uncovered,
    partial: partialLines(file.branches?.byLine, covered),
    counts: {
      lines: inPatch.length === 0 ? null : { covered: countLines(covered), total: inPatch.length },
      branches: countWithin(file.branches?.byLine, added),
      statements: countWithin(file.statements?.byLine, added),
      functions: countWithin(file.functions?.byLine, added),
    },
  };
}

function addUp(files: readonly PatchFile[], quantity: Quantity): Count | null {
  const counts = files.map((file) => file.counts[quantity]).filter((count) => count !== null);
  if (counts.length === 0) return null;
  return counts.reduce((sum, { covered, total }) => ({ covered: sum.covered + covered, total: sum.total + total }), {
    covered: 0,
    total: 0,
  });
}

function hasNoLines(count: FileCount | null): boolean {
  return count !== null && count.total > 0 && count.byLine === null;
}

function hasSums({ lineCount, statements }: FileCoverage): boolean {
  return (lineCount?.total ?? 0) > 0 || (statements?.total ?? 0) > 0;
}

/**
 * Intersects a diff with a measurement.
 * @param measured by repository path; files left out on purpose are not in it.
 * @param isExpected whether a file that is not measured should have been.
 */
export function measurePatch(
  changes: readonly FileChange[],
  measured: ReadonlyMap<string, FileCoverage>,
  isExpected: (path: string) => boolean,
): Patch {
  const adding = changes.filter(
    (change) => change.newPath !== null && change.hunks.some(({ newCount }) => newCount > 0),
  );
  const files: PatchFile[] = [];
  const silent: string[] = [];
  for (const change of adding) {
    const path = change.newPath ?? '';
    const file = measured.get(path);
    if (file !== undefined) files.push(readFile(change, file));
    else if (isExpected(path)) silent.push(path);
  }
  const totals = {
    lines: addUp(files, 'lines'),
    branches: addUp(files, 'branches'),
    statements: addUp(files, 'statements'),
    functions: addUp(files, 'functions'),
  };
  const addedLines = adding.reduce((sum, change) => sum + countLines(addedRanges(change)), 0);
  const known = files.flatMap(({ path }) => measured.get(path) ?? []);
  const opaque = changes.flatMap(({ isOpaque, newPath }) =>
    isOpaque && measured.has(newPath ?? '') ? [newPath ?? ''] : [],
  );
  const lineless = known.filter((file) => file.lines.length === 0 && hasSums(file)).map(({ path }) => path);
  const blind = {
    lines: [...opaque, ...lineless],
    branches: known.filter((file) => hasNoLines(file.branches)).map(({ path }) => path),
    statements: known.filter((file) => hasNoLines(file.statements)).map(({ path }) => path),
    functions: known.filter((file) => hasNoLines(file.functions)).map(({ path }) => path),
  };
  return { files, totals, silent, blind, addedLines };
}
