// An older measurement moved to today's line numbers: what did not change keeps its word, what changed is not spoken of.
import { mapToNew, type FileChange, type LineMap } from '../diff/file-change.ts';
import type { Count, FileCount, FileCoverage, LineTally } from '../report.ts';

function moveTally({ lines, covered, total }: LineTally, toNew: LineMap): LineTally {
  const rows = [...lines].flatMap((line, index): [number, number, number][] => {
    const at = toNew(line);
    return at === null ? [] : [[at, covered[index] ?? 0, total[index] ?? 0]];
  });
  return {
    lines: Uint32Array.from(rows, (row) => row[0]),
    covered: Uint32Array.from(rows, (row) => row[1]),
    total: Uint32Array.from(rows, (row) => row[2]),
    points: null,
  };
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}

/** Sums without lines hold for an unchanged file alone. */
function moveCount(count: FileCount | null, change: FileChange | undefined, toNew: LineMap): FileCount | null {
  if (count === null || change === undefined || change.hunks.length === 0) return count;
  if (count.byLine === null) return null;
  const byLine = moveTally(count.byLine, toNew);
  return { covered: sum(byLine.covered), total: sum(byLine.total), byLine };
}

function moveFile(file: FileCoverage, change: FileChange | undefined): FileCoverage | null {
  if (change?.newPath === null) return null;
  const path = change?.newPath ?? file.path;
  if (change === undefined || change.hunks.length === 0) return { ...file, path };
  const toNew = mapToNew(change);
  const rows = [...file.lines].flatMap((line, index): [number, number][] => {
    const at = toNew(line);
    return at === null ? [] : [[at, file.hits[index] ?? 0]];
  });
  const hits = Uint8Array.from(rows, (row) => row[1]);
  const lineCount: Count | null = file.lineCount && { covered: sum(hits), total: rows.length };
  return {
    path,
    scope: '',
    lines: Uint32Array.from(rows, (row) => row[0]),
    hits,
    lineCount,
    branches: moveCount(file.branches, change, toNew),
    statements: moveCount(file.statements, change, toNew),
    functions: moveCount(file.functions, change, toNew),
  };
}

/** Deletions and additions of one path (a file that became a link) are two entries; the one that says where it went counts. */
export function indexByOldPath(changes: readonly FileChange[]): Map<string, FileChange> {
  const byPath = new Map<string, FileChange>();
  for (const change of changes) if (change.oldPath !== null) byPath.set(change.oldPath, change);
  return byPath;
}

/** Moves files through a diff from then to now; deleted files drop out, renamed ones follow. */
export function carryForward(files: readonly FileCoverage[], changes: readonly FileChange[]): FileCoverage[] {
  const byPath = indexByOldPath(changes);
  return files.map((file) => moveFile(file, byPath.get(file.path))).filter((file) => file !== null);
}
