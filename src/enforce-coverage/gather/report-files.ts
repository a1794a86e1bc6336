// The reports of a run: which files, what they say, and which of them cannot be read.
import { countThings } from '../../domain/wording.ts';
import type { Files } from '../../ports/fs.ts';
import { parseReport } from '../formats/parsing.ts';
import { compileGlobs } from '../paths/glob-set.ts';
import type { Format, Report } from '../report.ts';
import type { Concern } from '../rules/verdict.ts';
import { checkExpectation, type Expectation } from '../settings/expectation.ts';
import type { Flag } from '../settings/flags.ts';
import { NEVER_SEARCHED, USUAL_PLACES } from './usual-places.ts';

export interface ReportFile {
  /** Relative to the working directory. */
  path: string;
  sha256: string;
  /** Names of the flags whose globs match. */
  flags: string[];
  /** Null = refused; a concern says why. */
  report: Report | null;
}

export interface ReportRequest {
  reports: readonly string[] | undefined;
  format: Format | undefined;
  flags: readonly Flag[];
  expected: Expectation | undefined;
}

/** An Istanbul or LCOV twin in the same folder is the same measurement: one of them is enough, the one with most detail. */
const TWINS: readonly [richer: RegExp, poorer: RegExp][] = [
  [
    /(?:^|\/)coverage-final\.json$/u,
    /(?:^|\/)(?:coverage-summary\.json|lcov\.info|clover\.xml|cobertura-coverage\.xml)$/u,
  ],
  [/(?:^|\/)lcov\.info$/u, /(?:^|\/)(?:coverage-summary\.json|clover\.xml|cobertura-coverage\.xml)$/u],
];

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function withoutTwins(paths: readonly string[]): string[] {
  return paths.filter(
    (path) =>
      !TWINS.some(
        ([richer, poorer]) =>
          poorer.test(path) && paths.some((other) => folderOf(other) === folderOf(path) && richer.test(other)),
      ),
  );
}

async function findPaths(files: Files, { reports, flags }: ReportRequest): Promise<string[]> {
  const globs = [...(reports ?? []), ...flags.flatMap((flag) => flag.reports)];
  if (globs.length > 0) return files.find(globs);
  return withoutTwins(await files.find(USUAL_PLACES, { exclude: NEVER_SEARCHED }));
}

function concernsAbout(report: Report): Concern[] {
  const { name, quarantined, disagreements, notes, partialLines } = report;
  const first = quarantined.examples[0];
  const left: Concern = {
    level: 'warned',
    message: `${name}: quarantined ${countThings(quarantined.count, 'record')} that cannot be read, the first at line ${first?.line}: ${first?.cause}`,
  };
  const headers = disagreements.map(({ quantity, stated, counted }): Concern => ({
    level: 'note',
    message: `${name}: its header says ${stated.covered}/${stated.total} ${quantity}, its records ${counted.covered}/${counted.total}; the records count`,
  }));
  const partial =
    partialLines > 0
      ? [
          `${name}: ${countThings(partialLines, 'line ran in part and counts', 'lines ran in part and count')} as not covered`,
        ]
      : [];
  const said = [...partial, ...notes].map((message): Concern => ({ level: 'note', message }));
  return [...(quarantined.count > 0 ? [left] : []), ...headers, ...said];
}

async function readOne(
  files: Files,
  path: string,
  request: ReportRequest,
): Promise<{ file: ReportFile; concerns: Concern[] }> {
  const flags = request.flags.filter((flag) => compileGlobs(flag.reports)(path)).map(({ name }) => name);
  const sha256 = await files.digest(path);
  const outcome = await parseReport(path, files.stream(path), request.format);
  if (outcome.status === 'parsed')
    return { file: { path, sha256, flags, report: outcome.report }, concerns: concernsAbout(outcome.report) };
  const { line, cause } = outcome.error;
  const message = `${path}${line > 0 ? `:${line}` : ''}: the report cannot be read: ${cause}`;
  return { file: { path, sha256, flags, report: null }, concerns: [{ level: 'failed', message }] };
}

/** Lines of `reports` that find nothing while others do: a file by its name has to be there, one kind of several need not. */
async function findUnmet(files: Files, globs: readonly string[]): Promise<Concern[]> {
  const found = await Promise.all(globs.map((glob) => files.find([glob])));
  if (found.every((paths) => paths.length === 0)) return [];
  const unmet = globs.filter((_, at) => found[at]?.length === 0);
  return unmet.map((glob) => ({
    level: /[*?[{(!]/u.test(glob) ? 'warned' : 'failed',
    message: `reports: nothing matches ${glob}: produce it before this step, or take the line out`,
  }));
}

/** Finds and reads the reports one after the other, so that only one is held as text at a time. */
export async function readReports(
  files: Files,
  request: ReportRequest,
): Promise<{ reports: ReportFile[]; concerns: Concern[] }> {
  const paths = await findPaths(files, request);
  const concerns = [...checkExpectation(request.expected, paths), ...(await findUnmet(files, request.reports ?? []))];
  const reports: ReportFile[] = [];
  for (const path of paths) {
    const read = await readOne(files, path, request);
    reports.push(read.file);
    concerns.push(...read.concerns);
  }
  if (paths.length === 0 && !request.flags.some((flag) => flag.carryforward)) {
    const where = request.reports === undefined && request.flags.length === 0 ? 'in the usual places' : 'that matches';
    concerns.push({
      level: 'failed',
      message: `no coverage report was found ${where}: run the tests with coverage before this step and set \`reports\``,
    });
  }
  return { reports, concerns };
}
