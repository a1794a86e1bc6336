// What all reports say together about the repository's files, per flag and as a whole, with the proof of their paths.
import { carryForward } from '../baseline/carryforward.ts';
import type { Group } from '../baseline/record.ts';
import type { FileChange } from '../diff/file-change.ts';
import { compileGlobs } from '../paths/glob-set.ts';
import type { GoModule } from '../paths/go-module.ts';
import { provePaths, type PathProof } from '../paths/path-proof.ts';
import type { Resolution } from '../paths/resolution.ts';
import { resolvePaths, type Named } from '../paths/resolver.ts';
import { indexTree } from '../paths/tree-index.ts';
import type { FileCoverage, Format, Report, Totals } from '../report.ts';
import { uniteByPath } from '../reports/file-union.ts';
import { sumFiles } from '../reports/totals.ts';
import type { Concern } from '../rules/verdict.ts';
import type { Flag } from '../settings/flags.ts';
import type { ReportFile } from './report-files.ts';
import { fromTop, type Revision } from './revision.ts';

export interface MeasurementRequest {
  revision: Revision | null;
  workspaces: readonly string[];
  modules: readonly GoModule[];
  exclude: readonly string[];
  flags: readonly Flag[];
}

/** A flag's part; `carried` = from an earlier commit. */
export interface FlagPart extends Group {
  carried: boolean;
}

export interface Measurement {
  /** Files of all parts, united; repository paths where matched, else as written. */
  files: FileCoverage[];
  totals: Totals;
  formats: Format[];
  /** Flags by name, and '' for what no flag claims. */
  parts: FlagPart[];
  /** Repository paths. */
  matched: ReadonlySet<string>;
  proof: PathProof;
  concerns: Concern[];
}

interface Placed {
  file: ReportFile;
  report: Report;
  files: FileCoverage[];
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function resolveReport(
  file: ReportFile,
  report: Report,
  request: MeasurementRequest,
  tree: ReturnType<typeof indexTree>,
): Resolution[] {
  const prefix = request.revision?.prefix ?? '';
  return resolvePaths(report.files, {
    tree,
    workspaces: request.workspaces,
    workingDirectory: prefix,
    reportFolder: folderOf(fromTop({ prefix }, file.path)),
    sources: report.roots,
    modules: request.modules,
  });
}

function placeFile(file: FileCoverage, resolution: Resolution | undefined): FileCoverage {
  return resolution?.status === 'matched' ? { ...file, path: resolution.path, scope: '' } : file;
}

/** A header's word holds for one report of which nothing was taken away. */
function totalsOf(files: readonly FileCoverage[], placed: readonly Placed[], kept: number): Totals {
  const totals = sumFiles(files);
  const only = placed.length === 1 ? placed[0] : undefined;
  if (only?.report.files.length !== kept) return totals;
  for (const quantity of only.report.headerOnly) totals[quantity] ??= only.report.totals[quantity];
  return totals;
}

function partOf(name: string, placed: readonly Placed[], flags: readonly Flag[]): FlagPart {
  const paths = flags.find((flag) => flag.name === name)?.paths ?? [];
  const isWithin = paths.length === 0 ? () => true : compileGlobs(paths);
  const own = placed.filter(({ file }) => (name === '' ? file.flags.length === 0 : file.flags.includes(name)));
  return {
    name,
    carried: false,
    files: uniteByPath(own.flatMap(({ files }) => files).filter(({ path }) => isWithin(path))),
  };
}

/** Resolves, filters and unites the reports that could be read. Flags without a report come out empty. */
export function measure(reports: readonly ReportFile[], request: MeasurementRequest): Measurement {
  const tree = indexTree(request.revision?.paths ?? []);
  const isExcluded = compileGlobs(request.exclude);
  const named: Named[] = [];
  const resolutions: Resolution[] = [];
  const placed = reports.flatMap((file): Placed[] => {
    if (file.report === null) return [];
    const found = resolveReport(file, file.report, request, tree);
    const kept = file.report.files.flatMap((one, index): FileCoverage[] => {
      const moved = placeFile(one, found[index]);
      if (isExcluded(moved.path)) return [];
      named.push(one);
      resolutions.push(found[index] ?? { status: 'unmatched' });
      return [moved];
    });
    return [{ file, report: file.report, files: kept }];
  });
  const names = [...request.flags.map(({ name }) => name), ''];
  const parts = names.map((name) => partOf(name, placed, request.flags));
  const files = uniteByPath(parts.flatMap((part) => part.files));
  return {
    files,
    totals: totalsOf(files, placed, named.length),
    formats: [...new Set(placed.map(({ report }) => report.format))],
    parts: parts.filter((part) => part.name !== '' || part.files.length > 0),
    matched: new Set(resolutions.flatMap((one) => (one.status === 'matched' ? [one.path] : []))),
    proof: provePaths(named, resolutions),
    concerns: [],
  };
}

/** Lets an earlier measurement stand in for flags without a report, moved through the diff since then. */
export function standIn(
  measurement: Measurement,
  flags: readonly Flag[],
  reports: readonly ReportFile[],
  earlier: { commit: string; groups: readonly Group[]; changes: readonly FileChange[] } | null,
  exists: (path: string) => boolean,
): Measurement {
  const concerns: Concern[] = [];
  const parts = measurement.parts.map((part): FlagPart => {
    const flag = flags.find(({ name }) => name === part.name);
    if (flag === undefined || reports.some((file) => file.flags.includes(flag.name))) return part;
    const group = flag.carryforward ? earlier?.groups.find(({ name }) => name === part.name) : undefined;
    if (group === undefined || earlier === null) {
      const fact = flag.carryforward ? 'and no earlier measurement to carry forward' : 'and is not carried forward';
      concerns.push({
        level: 'failed',
        message: `flag ${part.name} has no report ${fact}: upload ${flag.reports.join(', ')}, or set \`carryforward: true\` once a baseline exists`,
      });
      return part;
    }
    concerns.push({
      level: 'note',
      message: `flag ${part.name} was carried forward from ${earlier.commit.slice(0, 12)}: its lines are moved through the diff, changed lines have no data`,
    });
    return { name: part.name, carried: true, files: carryForward(group.files, earlier.changes) };
  });
  if (!parts.some((part) => part.carried)) return { ...measurement, concerns: [...measurement.concerns, ...concerns] };
  const files = uniteByPath(parts.flatMap((part) => part.files));
  const carried = parts.filter((part) => part.carried).flatMap((part) => part.files.map(({ path }) => path));
  const matched = new Set([...measurement.matched, ...carried.filter(exists)]);
  return {
    ...measurement,
    parts,
    files,
    totals: sumFiles(files),
    matched,
    concerns: [...measurement.concerns, ...concerns],
  };
}
