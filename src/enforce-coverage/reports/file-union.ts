// What several records, shards or reports say together about one source file.
import type { Count, FileCoverage } from '../report.ts';
import { FileDraft, countHits } from './file-draft.ts';

/**
 * Unites what was measured of one file: a line is covered if any part covers it, a point is taken if any part
 * takes it. Where parts have no points, or points of different schemes, the larger count per line is kept; where they
 * have only sums for the file, the larger sum: both can only understate.
 * @param parts at least one; path and scope of the first are kept.
 * @param draft an empty one, for callers that unite many files.
 */
export function uniteFiles(parts: readonly FileCoverage[], draft = new FileDraft(null)): FileCoverage {
  const first = parts[0] as FileCoverage;
  if (parts.length === 1) return first;
  for (const part of parts) draft.lines.addAll(part);
  for (const quantity of ['branches', 'statements', 'functions'] as const) {
    draft[quantity].absorb(parts.map((part) => part[quantity]).filter((count) => count !== null));
  }
  draft.lineCount = uniteOwnCounts(parts);
  const countsLines = parts.some((part) => part.lineCount !== null);
  return draft.finish(first.path, first.scope, countsLines);
}

/** Files of equal scope and path become one; ascending by scope and path. */
export function uniteByPath(files: readonly FileCoverage[]): FileCoverage[] {
  const parts = new Map<string, FileCoverage[]>();
  for (const file of files) {
    const key = `${file.scope}\0${file.path}`;
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [file]);
    else known.push(file);
  }
  const draft = new FileDraft(null);
  return [...parts.keys()].sort().map((key) => uniteFiles(parts.get(key) as FileCoverage[], draft));
}

/** Lines that a format counts by its own rule cannot be united by line: the larger numbers are kept. */
function uniteOwnCounts(parts: readonly FileCoverage[]): Count | null {
  if (parts.every((part) => part.lineCount === null || isCounted(part))) return null;
  const largest = { covered: 0, total: 0 };
  for (const { lineCount } of parts) {
    largest.covered = Math.max(largest.covered, lineCount?.covered ?? 0);
    largest.total = Math.max(largest.total, lineCount?.total ?? 0);
  }
  return largest;
}

function isCounted(file: FileCoverage): boolean {
  return file.lineCount?.total === file.lines.length && file.lineCount.covered === countHits(file.hits);
}
