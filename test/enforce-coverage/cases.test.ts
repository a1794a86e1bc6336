// Golden folders of enforce-coverage: a repository, a change and reports in case.json, the verdict in expected.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testCases } from '../cases.ts';
import { play, writeLcov, writeSource, type Scene } from './scene.ts';

/** In case.json a number instead of a text is a source of that many lines; an array of counts is a file of an lcov report. */
interface CaseFile extends Omit<Scene, 'before' | 'after' | 'reports' | 'reportsBefore'> {
  before: Record<string, string | number>;
  after: Record<string, string | number | null>;
  reports: Record<string, string | Record<string, (number | null)[]>>;
  reportsBefore?: CaseFile['reports'];
}

const sources = (files: CaseFile['before']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'number' ? writeSource(text) : text]),
  );

const reports = (files: CaseFile['reports']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? text : writeLcov(text)]),
  );

testCases('enforce-coverage', async (folder) => {
  const given = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as CaseFile;
  const { reportsBefore, ...rest } = given;
  const after = Object.fromEntries(
    Object.entries(given.after).map(([path, text]) => [path, typeof text === 'number' ? writeSource(text) : text]),
  );
  const scene = { ...rest, before: sources(given.before), after, reports: reports(given.reports) };
  const ending = await play(reportsBefore === undefined ? scene : { ...scene, reportsBefore: reports(reportsBefore) });
  const { status, reason } = ending;
  const outputs = Object.fromEntries(
    Object.entries(ending.outputs).filter(
      ([name, value]) => value !== '' && !['status', 'reason', 'evidence'].includes(name),
    ),
  );
  return { status, reason, outputs };
});
