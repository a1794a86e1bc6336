// Real reports with known totals: every number to the integer, every broken one named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Format, Quantity } from '../../src/enforce-coverage/report.ts';
import { writeCobertura } from '../../src/enforce-coverage/reports/cobertura-text.ts';
import { fixtures } from '../fixtures.ts';
import { parseText, reportOf, showCount, showTotals } from './parsed.ts';

type Expected = { id: string; file: string; format: Format } & Partial<Record<Quantity, [number, number] | null>>;

const folder = join(fixtures ?? '', 'coverage');
const known = fixtures === undefined ? undefined : readFileSync(join(folder, 'expected.json'), 'utf8');
const { cases } = JSON.parse(known ?? '{"cases":[]}') as { cases: Expected[] };
const quantities: readonly Quantity[] = ['lines', 'branches', 'statements', 'functions'];
const read = (file: string): Buffer => readFileSync(join(folder, file));

if (known === undefined) test.skip('real reports: skipped, PLIMSOLL_FIXTURES names no folder', () => undefined);

for (const expected of cases) {
  test(`${expected.id} (${expected.format}) is recognised and gives its true totals`, async () => {
    const report = await reportOf(read(expected.file));
    const wanted = quantities.filter((quantity) => expected[quantity]);
    expect({
      format: report.format,
      quarantined: report.quarantined.count,
      totals: wanted.map((quantity) => `${quantity} ${showCount(report.totals[quantity])}`),
    }).toEqual({
      format: expected.format,
      quarantined: 0,
      totals: wanted.map((quantity) => `${quantity} ${expected[quantity]?.join('/')}`),
    });
  });
}

const whenReal = known === undefined ? test.skip : test;

whenReal('a header that contradicts its records is reported and not believed', async () => {
  const [lcov, cobertura] = await Promise.all([
    reportOf(read('D02/lcov.info')),
    reportOf(read('D09/cobertura-duplicate-classes.xml')),
  ]);
  const show = ({ disagreements }: typeof lcov): string[] =>
    disagreements.map(({ quantity, stated, counted }) => `${quantity} ${showCount(stated)} not ${showCount(counted)}`);
  expect(show(lcov)).toEqual(['lines 124/199 not 118/184', 'functions 27/57 not 27/54']);
  expect(show(cobertura)).toEqual(['lines 44/53 not 37/40', 'branches 3/4 not 20/26']);
});

whenReal('branches that only a header states are marked as such', async () => {
  expect((await reportOf(read('D07/Cobertura_Istanbul.xml'))).headerOnly).toEqual(['branches']);
});

whenReal('partially covered lines are counted as not covered and disclosed', async () => {
  const files = ['D24/VisualStudio2022.coveragexml', 'D25/DynamicCodeCoverage.xml'];
  const reports = await Promise.all(files.map((file) => reportOf(read(file))));
  expect(reports.map((report) => report.partialLines)).toEqual([1, 3]);
});

/** Cobertura hangs all on lines: what these reports count beyond their lines cannot be lossless. */
const COUNTED_OTHERWISE = new Set(['D22', 'D18', 'D19', 'D27', 'D28']);

for (const expected of cases.filter(({ id }) => !COUNTED_OTHERWISE.has(id))) {
  test(`${expected.id} (${expected.format}) loses neither lines nor branches on its way through Cobertura`, async () => {
    const report = await reportOf(read(expected.file));
    const back = await reportOf([...writeCobertura(report, 0)].join(''));
    expect([showCount(back.totals.lines), showCount(back.totals.branches)]).toEqual([
      showCount(report.totals.lines),
      showCount(report.totals.branches),
    ]);
    expect(back.disagreements).toEqual([]);
  });
}

whenReal('a truncated record is refused with the line where the report ends', async () => {
  const outcome = await parseText(read('malformed/invalid_DA_record.info'));
  expect(outcome).toMatchObject({ status: 'rejected', error: { line: 479 } });
});

whenReal('blank lines and function names with commas are legal', async () => {
  for (const file of ['malformed/empty_line.info', 'malformed/prova_fn_with_commas.info']) {
    const report = await reportOf(read(file));
    expect([showTotals(report), report.quarantined.count]).toEqual([
      'lines 27/57 branches 3/20 statements - functions 4/7',
      0,
    ]);
  }
});

whenReal('a text that is no report is refused', async () => {
  const outcome = await parseText(read('malformed/not_info_file.info'));
  expect(outcome).toMatchObject({ status: 'rejected', error: { line: 1, file: 'report' } });
  const forced = await parseText(read('malformed/not_info_file.info'), 'lcov');
  expect(forced).toMatchObject({ status: 'rejected', error: { line: 1 } });
});

whenReal('each malformed count of lcov is quarantined with its line', async () => {
  const report = await reportOf(read('malformed/format.info'));
  expect(report.quarantined.examples.map(({ line }) => line)).toEqual([7, 8, 23, 24, 30, 32]);
});

whenReal('a mismatched tag is refused with its line', async () => {
  const outcome = await parseText(read('malformed/cobertura.xml'));
  expect(outcome).toMatchObject({ status: 'rejected', error: { line: 781 } });
});

whenReal('odd but readable XML is read', async () => {
  const npe = await reportOf(read('malformed/cobertura-npe.xml'));
  expect(showTotals(npe)).toBe('lines 44/53 branches 3/4 statements - functions 4/5');
  const without = await reportOf(read('malformed/cobertura-missing-condition-coverage.xml'));
  expect(showTotals(without)).toBe('lines 37/40 branches 10/16 statements - functions 1/1');
  expect(without.notes).toHaveLength(1);
  const marked = await reportOf(read('malformed/opencover-with-bom.xml'));
  expect(showTotals(marked)).toBe('lines 9/15 branches 3/6 statements 9/15 functions 1/1');
});
