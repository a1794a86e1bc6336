// Everything a verdict rests on, gathered: revision, reports, their paths, the change, the earlier coverage.
import type { Ports } from '../../ports/ports.ts';
import type { FileChange } from '../diff/file-change.ts';
import { parseModuleName, type GoModule } from '../paths/go-module.ts';
import type { Concern } from '../rules/verdict.ts';
import { UpstreamError } from '../../kernel/errors.ts';
import { readApiChanges } from './api-changes.ts';
import { readBaseline, type Baseline } from './baseline.ts';
import { readChanges } from './changes.ts';
import { findCommittedReports } from './committed-reports.ts';
import { countFileLines } from './file-lengths.ts';
import { measure, standIn, type Measurement } from './measurement.ts';
import { readReports, type ReportFile, type ReportRequest } from './report-files.ts';
import { readRevision, type Revision } from './revision.ts';

export interface FactsRequest extends ReportRequest {
  exclude: readonly string[];
  base: string | undefined;
  token: string | undefined;
  /** Whether any rule or flag looks at earlier coverage. */
  needsBaseline: boolean;
}

export interface Facts {
  /** Null = not a git checkout. */
  revision: Revision | null;
  reports: ReportFile[];
  measurement: Measurement;
  /** From the merge base to the head; null = not known. */
  changes: FileChange[] | null;
  /** The commit (for a first commit: the tree) that `changes` start from, '' when it is not known. */
  mergeBase: string;
  baseline: Baseline;
  /** Lines of the changed files that are measured. */
  lengths: ReadonlyMap<string, number>;
  concerns: Concern[];
}

const NO_CHECKOUT =
  'this is not a git checkout, so nothing proves that the reports are about it: run actions/checkout before this step';

async function readModules(
  ports: Ports,
  revision: Revision | null,
  reports: readonly ReportFile[],
): Promise<GoModule[]> {
  const needsThem = reports.some(
    ({ report }) => report?.format === 'go' || report?.files.some(({ path }) => path.endsWith('.go')),
  );
  const paths = needsThem ? (revision?.paths ?? []).filter((path) => /(?:^|\/)go\.mod$/u.test(path)) : [];
  const modules: GoModule[] = [];
  for (const path of paths) {
    const name = parseModuleName((await ports.git.text(['cat-file', 'blob', `HEAD:${path}`])) ?? '');
    if (name !== null) modules.push({ name, folder: path.slice(0, Math.max(0, path.length - '/go.mod'.length)) });
  }
  return modules;
}

async function findBaseline(ports: Ports, revision: Revision | null, request: FactsRequest): Promise<Baseline> {
  if (revision === null) return { status: 'unknown', why: NO_CHECKOUT, entries: [] };
  if (!request.needsBaseline) return { status: 'absent', why: 'no rule asks for a baseline', entries: [] };
  return readBaseline(ports.git, request.token, revision);
}

async function lengthsOf(
  ports: Ports,
  revision: Revision | null,
  changes: readonly FileChange[] | null,
  measurement: Measurement,
): Promise<Map<string, number>> {
  const touched = (changes ?? []).flatMap(({ newPath }) =>
    newPath !== null && measurement.matched.has(newPath) ? [newPath] : [],
  );
  return revision === null ? new Map() : countFileLines(ports.git, revision.head, touched);
}

type Change = Pick<Facts, 'changes' | 'mergeBase' | 'concerns'>;

/** From git; where its history is too short, from the API, which is said. */
async function findChanges(ports: Ports, revision: Revision | null, token: string | undefined): Promise<Change> {
  const unknown = { changes: null, mergeBase: '', concerns: [] };
  if (revision === null) return unknown;
  const { base, head } = revision;
  if (base.status === 'known') {
    return { changes: await readChanges(ports.git, base.sha, head), mergeBase: base.sha, concerns: [] };
  }
  const told = await readApiChanges(ports, token, head).catch((error: unknown) => {
    if (error instanceof UpstreamError) return null;
    throw error;
  });
  if (told === null) return unknown;
  const message = `the change was read from the API against ${told.base.slice(0, 12)}, because ${base.why}`;
  return { changes: told.changes, mergeBase: told.mergeBase, concerns: [{ level: 'note', message }] };
}

/** Reads everything; what is wrong comes back as concerns, never as an exception. */
export async function gatherFacts(request: FactsRequest, ports: Ports): Promise<Facts> {
  const { context } = ports.runner;
  const [revision, { reports, concerns }] = await Promise.all([
    readRevision(ports.git, request.base, context),
    readReports(ports.files, request),
  ]);
  const modules = await readModules(ports, revision, reports);
  const workspaces = [revision?.top ?? '', context.workspace].filter((folder) => folder !== '');
  const first = measure(reports, { revision, workspaces, modules, exclude: request.exclude, flags: request.flags });
  const baseline = await findBaseline(ports, revision, request);
  const paths = new Set(revision?.paths ?? []);
  const earlier = baseline.status === 'found' ? baseline : null;
  const measurement = standIn(first, request.flags, reports, earlier, (path) => paths.has(path));
  const change = await findChanges(ports, revision, request.token);
  const committed = revision === null ? [] : await findCommittedReports(ports.git, revision, reports);
  const lengths = await lengthsOf(ports, revision, change.changes, measurement);
  const all = [
    ...(revision === null ? [{ level: 'inconclusive', message: NO_CHECKOUT } as const] : []),
    ...concerns,
    ...committed,
    ...measurement.concerns,
    ...change.concerns,
  ];
  return { ...change, revision, reports, measurement, baseline, lengths, concerns: all };
}
