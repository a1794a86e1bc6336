// Indirect changes: lines that nobody touched and that run no longer, or run now.
import { tableOfFirst } from '../../domain/wording.ts';
import { code } from '../../kernel/markdown.ts';
import { formatRanges, toRanges } from '../diff/line-ranges.ts';
import type { FileFlips } from '../diff/line-flips.ts';

const MOST_FILES = 10;

function shorten(lines: readonly number[]): string {
  const text = formatRanges(toRanges(lines));
  return text.length > 80 ? `${text.slice(0, text.lastIndexOf(',', 80))}, …` : text;
}

/** '' when no untouched line flipped. */
export function writeFlips(flips: readonly FileFlips[]): string {
  const changed = flips.filter(({ lost, gained }) => lost.length + gained.length > 0);
  if (changed.length === 0) return '';
  changed.sort(
    (a, b) => b.lost.length - a.lost.length || b.gained.length - a.gained.length || (a.path < b.path ? -1 : 1),
  );
  const rows = changed.map(({ path, lost, gained }) => [code(path), shorten(lost), shorten(gained)]);
  return `#### Indirect changes\n\nLines this change does not touch that ran before and do not now, or the reverse.\n\n${tableOfFirst(['file', 'no longer run', 'run now'], rows, MOST_FILES)}`;
}
