// What a report counts and Cobertura, which hangs everything on lines, cannot say.
import type { FileCoverage, Report } from '../report.ts';
import { countHits } from './file-draft.ts';

/** @returns one sentence per kind of loss; none = lines and branches are all there. */
export function listCoberturaLosses({ files }: Pick<Report, 'files'>): string[] {
  const losses: readonly [string, (file: FileCoverage) => boolean][] = [
    ['count lines that their report does not list', hasOtherLines],
    ['count branches without saying on which lines', (file) => file.branches?.byLine === null],
    ['count statements and no lines: lines were derived from them', (file) => file.lineCount === null],
  ];
  return losses.flatMap(([loss, isLost]) => {
    const count = files.filter(isLost).length;
    return count === 0 ? [] : [`${count} of ${files.length} files ${loss}.`];
  });
}

function hasOtherLines({ lines, hits, lineCount }: FileCoverage): boolean {
  return lineCount !== null && (lineCount.total !== lines.length || lineCount.covered !== countHits(hits));
}
