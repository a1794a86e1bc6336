// Uncovered lines of the patch as annotations: the longest gaps first, and what the cap left out.
import { countThings } from '../domain/wording.ts';
import type { Annotation } from '../kernel/outcome.ts';
import { findRange, type LineRange } from './diff/line-ranges.ts';
import type { Patch, PatchFile } from './diff/patch.ts';

interface Gap extends LineRange {
  path: string;
  lines: number;
}

/** Uncovered lines between which no covered line stands are one gap, blank lines and comments inside included. */
function gapsOf({ path, added, covered, uncovered }: PatchFile): Gap[] {
  const gaps: Gap[] = [];
  for (const range of uncovered) {
    const last = gaps.at(-1);
    const end = last === undefined ? 0 : (findRange(added, last.start)?.end ?? 0);
    const barrier = findRange(covered, (last?.end ?? 0) + 1)?.start ?? Infinity;
    const lines = range.end - range.start + 1;
    if (last !== undefined && range.end <= end && barrier > range.start) {
      last.end = range.end;
      last.lines += lines;
    } else gaps.push({ ...range, path, lines });
  }
  return gaps;
}

function annotateGap({ path, start, end, lines }: Gap): Annotation {
  const where = start === end ? `Line ${start} is` : `${lines} lines between ${start} and ${end} are`;
  return {
    level: 'warning',
    title: 'Not covered',
    message: `${where} added here and run by no test.`,
    file: path,
    line: start,
    endLine: end,
  };
}

/** At most `limit` annotations; when there are more gaps, the last one says how many are left and where to read them. */
export function annotatePatch(patch: Patch | null, limit: number): Annotation[] {
  const gaps = (patch?.files ?? [])
    .flatMap(gapsOf)
    .sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start));
  if (limit === 0 || gaps.length === 0) return [];
  if (gaps.length <= limit) return gaps.map(annotateGap);
  const shown = gaps.slice(0, limit - 1);
  const left = gaps.slice(limit - 1);
  const lines = left.reduce((sum, gap) => sum + gap.lines, 0);
  const files = new Set(left.map(({ path }) => path)).size;
  const message = `${countThings(left.length, 'more gap')} with ${countThings(lines, 'uncovered line')} in ${countThings(files, 'file')}: the job summary lists them.`;
  return [...shown.map(annotateGap), { level: 'warning', title: 'Not covered', message }];
}
