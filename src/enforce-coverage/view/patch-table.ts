// The files of the patch with uncovered lines, worst first, each line range a link.
import { tableOfFirst } from '../../domain/wording.ts';
import { code, link } from '../../kernel/markdown.ts';
import { countLines, formatRanges, type LineRange } from '../diff/line-ranges.ts';
import type { Patch, PatchFile } from '../diff/patch.ts';
import { formatPercent } from '../exact/percent.ts';

const MOST_FILES = 20;
const MOST_RANGES = 12;

/** Turns a path and lines into the address of that place, '' when there is no server to link to. */
export type Locate = (path: string, range: LineRange) => string;

function writeRanges(path: string, ranges: readonly LineRange[], locate: Locate): string {
  const shown = ranges.slice(0, MOST_RANGES).map((range) => link(formatRanges([range]), locate(path, range)));
  return [...shown, ...(ranges.length > MOST_RANGES ? [`${ranges.length - MOST_RANGES} more`] : [])].join(', ');
}

function writeRow(file: PatchFile, locate: Locate): string[] {
  const { covered = 0, total = 0 } = file.counts.lines ?? {};
  return [
    code(file.path),
    `${formatPercent({ covered, total })} of ${total}`,
    writeRanges(file.path, file.uncovered, locate),
    writeRanges(file.path, file.partial, locate),
  ];
}

/** '' when every added line is covered with all its branches. */
export function writePatchTable(patch: Patch | null, locate: Locate): string {
  const open = (patch?.files ?? []).filter(({ uncovered, partial }) => uncovered.length + partial.length > 0);
  if (open.length === 0) return '';
  open.sort(
    (a, b) =>
      countLines(b.uncovered) - countLines(a.uncovered) ||
      countLines(b.partial) - countLines(a.partial) ||
      (a.path < b.path ? -1 : 1),
  );
  const rows = open.map((file) => writeRow(file, locate));
  return `#### Uncovered lines of this change\n\n${tableOfFirst(['file', 'patch', 'not run', 'branches missed'], rows, MOST_FILES)}`;
}
