// Which reports came with the checkout and were not written since, so that they may tell of an earlier run.
import type { Git } from '../../ports/git.ts';
import type { Concern } from '../rules/verdict.ts';
import type { ReportFile } from './report-files.ts';
import { fromTop, type Revision } from './revision.ts';

/** A note for each such report. It is judged all the same: whoever commits reports may do so on purpose. */
export async function findCommittedReports(
  git: Git,
  revision: Revision,
  reports: readonly ReportFile[],
): Promise<Concern[]> {
  const committed = new Set(revision.paths);
  const suspects = reports.map(({ path }) => fromTop(revision, path)).filter((path) => committed.has(path));
  if (suspects.length === 0) return [];
  const specs = suspects.map((path) => `:(top,literal)${path}`);
  // The index knows when the checkout wrote a file: one written since differs in that, even where its content is the same.
  const written = await git.text(['diff-files', '-z', '--name-only', '--', ...specs]);
  if (written === undefined) return [];
  const since = new Set(written.split('\0'));
  return suspects
    .filter((path) => !since.has(path))
    .map((path) => ({
      level: 'note',
      message: `${path} is committed and was not written since the checkout, so it may tell of an earlier run: let the tests of this run write it, and take it out of the repository`,
    }));
}
