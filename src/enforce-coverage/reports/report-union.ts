// Shards of one measurement as one report: united line by line and point by point, never added up or averaged.
import type { Report } from '../report.ts';
import { uniteByPath } from './file-union.ts';
import { sumFiles } from './totals.ts';

const MOST_EXAMPLES = 20;

/**
 * Unites reports whose paths are already comparable: files of equal scope and path become one.
 * A quantity that only headers state survives if there is one report, and is null for several: headers do not unite.
 * @param reports at least one; name and format of the first are kept.
 */
export function uniteReports(reports: readonly Report[]): Report {
  const first = reports[0] as Report;
  if (reports.length === 1) return first;
  const files = uniteByPath(reports.flatMap((report) => report.files));
  const totals = sumFiles(files);
  const lost = new Set(reports.flatMap((report) => report.headerOnly));
  const notes = [...lost].map((quantity) => `${quantity}: a header's sum cannot be united with other reports.`);
  return {
    name: reports.map((report) => report.name).join(', '),
    format: first.format,
    files,
    roots: [...new Set(reports.flatMap((report) => report.roots))],
    totals,
    headerOnly: [],
    disagreements: reports.flatMap((report) => report.disagreements),
    quarantined: {
      count: reports.reduce((sum, report) => sum + report.quarantined.count, 0),
      examples: reports.flatMap((report) => report.quarantined.examples).slice(0, MOST_EXAMPLES),
    },
    partialLines: reports.reduce((sum, report) => sum + report.partialLines, 0),
    notes: [...new Set([...reports.flatMap((report) => report.notes), ...notes])],
  };
}
