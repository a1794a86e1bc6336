// The rules of the JSON formats and their dialects, one small report each.
import { expect, test } from '@jest/globals';
import { parseText, reportOf, showCount, showFile, showTotals } from './parsed.ts';

const at = (line: number): object => ({ start: { line, column: 0 }, end: { line, column: 9 } });

const istanbul = {
  path: '/a.ts',
  statementMap: { 0: at(1), 1: at(1), 2: at(4) },
  fnMap: { 0: { name: 'f', decl: at(1), loc: at(1) }, 1: { name: 'g', loc: at(4) } },
  branchMap: { 0: { loc: at(1), type: 'if', locations: [] }, 1: { line: 4, type: 'cond-expr', locations: [] } },
  s: { 0: 0, 1: 3, 2: 0, 9: 1 },
  f: { 0: 1, 1: 0 },
  b: { 0: [1, 0], 1: [0, 0, 0] },
};

test('istanbul: a line is as covered as its best statement; counts unknown to the map are ignored', async () => {
  const report = await reportOf(JSON.stringify({ '/a.ts': istanbul }));
  expect(showTotals(report)).toBe('lines 1/2 branches 1/5 statements 1/3 functions 1/2');
  expect(report.files.map(showFile)).toEqual(['/a.ts: 1+ 4- | branches 1:1/2 4:0/3']);
});

test('istanbul: an entry may be wrapped in data, and old jscoverage has a list of lines', async () => {
  const report = await reportOf(
    JSON.stringify({ '/a.ts': { data: istanbul }, '/b.js': { lineData: [null, 1, 0, null, 2] } }),
  );
  expect(report.files.map(showFile)).toEqual(['/a.ts: 1+ 4- | branches 1:1/2 4:0/3', '/b.js: 1+ 2- 4+']);
});

test('istanbul: counts and places that are none are quarantined with the line of their file', async () => {
  const odd = { ...istanbul, s: { 0: -1, 1: 1, 2: 'x' }, f: { 0: 1 }, b: { 0: [1, null], 1: [0] } };
  const report = await reportOf(`{\n"/a.ts":${JSON.stringify(odd)},\n"/b.ts": 3,\n"/c.ts": {}}`);
  expect(report.quarantined.examples.map(({ line }) => line)).toEqual([2, 2, 2, 2, 3, 4]);
});

test('istanbul: a count of 1e999 is quarantined', async () => {
  const report = await reportOf(JSON.stringify({ '/a.ts': istanbul }).replace('"s":{"0":0', '"s":{"0":1e999'));
  expect([showCount(report.totals.statements), report.quarantined.count]).toEqual(['1/2', 1]);
});

test('istanbul: a summary gives sums per file, its total is a cross-check, percentages are never read', async () => {
  const sum = (covered: number, total: number): object => ({ total, covered, skipped: 0, pct: 'Unknown' });
  const entry = { lines: sum(1, 2), statements: sum(2, 3), functions: sum(0, 0), branches: sum(1, 4) };
  const report = await reportOf(JSON.stringify({ total: { ...entry, lines: sum(9, 9) }, '/a.ts': entry }));
  expect(showTotals(report)).toBe('lines 1/2 branches 1/4 statements 2/3 functions -');
  expect(report.disagreements).toEqual([
    { quantity: 'lines', stated: { covered: 9, total: 9 }, counted: { covered: 1, total: 2 } },
  ]);
});

test('istanbul: a summary whose sums are none is quarantined', async () => {
  const report = await reportOf('{"/a.ts":{"lines":{"total":1,"covered":2,"pct":200}}}');
  expect([report.files, report.quarantined.count]).toEqual([[], 1]);
});

const coveragePy = (file: object, totals: object = {}): string =>
  JSON.stringify({ meta: { version: '7', branch_coverage: true }, files: { 'pkg\\a.py': file }, totals });

test('coverage.py: the summary is the count, the lists are the lines, backslashes stay', async () => {
  const report = await reportOf(
    coveragePy(
      { executed_lines: [1, 2, 9], missing_lines: [3], summary: { covered_lines: 2, num_statements: 3 } },
      { covered_lines: 2, num_statements: 4 },
    ),
  );
  expect([showTotals(report), report.files.map(showFile)]).toEqual([
    'lines 2/3 branches - statements - functions -',
    ['pkg\\a.py: 1+ 2+ 3- 9+'],
  ]);
  expect(report.disagreements).toHaveLength(1);
});

test('coverage.py: arcs are branches, those with a negative target leave the function', async () => {
  const lists = {
    executed_lines: [1],
    missing_lines: [],
    executed_branches: [
      [1, 2],
      [1, -1],
    ],
    missing_branches: [[1, 3]],
  };
  const summary = { covered_lines: 1, num_statements: 1, covered_branches: 2, num_branches: 3 };
  expect((await reportOf(coveragePy({ ...lists, summary }))).files.map(showFile)).toEqual([
    'pkg\\a.py: 1+ | branches 1:2/3',
  ]);
  const other = await reportOf(coveragePy({ ...lists, summary: { ...summary, num_branches: 8 } }));
  expect([showCount(other.totals.branches), other.files[0]?.branches?.byLine]).toEqual(['2/8', null]);
});

test('coverage.py: a file without a summary is quarantined', async () => {
  const report = await reportOf(coveragePy({ executed_lines: [1], missing_lines: [] }));
  expect([report.files, report.quarantined.count]).toEqual([[], 1]);
});

test('SimpleCov: suites unite, null and ignored lines are no code, a line that nothing ran stays uncovered', async () => {
  const report = await reportOf(
    JSON.stringify({
      unit: { coverage: { '/a.rb': { lines: [null, 1, 0, 'ignored', 0] } }, timestamp: 1.5 },
      system: { coverage: { '/a.rb': [null, 0, 2, null, 0] }, timestamp: 2 },
    }),
  );
  expect(report.files.map(showFile)).toEqual(['/a.rb: 2+ 3+ 5-']);
});

test('SimpleCov: branches have stringified keys, methods are functions', async () => {
  const branches = { '[:if, 0, 12, 4, 14, 7]': { '[:then, 1, 13, 6, 13, 11]': 1, '[:else, 2, 12, 4, 14, 7]': 0 } };
  const report = await reportOf(
    JSON.stringify({
      RSpec: { coverage: { '/a.rb': { lines: [1], branches, methods: { '["A", :f, 3, 2, 5, 5]': 1 } } } },
    }),
  );
  expect([report.files.map(showFile), showCount(report.totals.functions)]).toEqual([
    ['/a.rb: 1+ | branches 12:1/2'],
    '1/1',
  ]);
});

test('SimpleCov: the JSON of its formatter is read as well', async () => {
  const branch = (coverage: unknown): object => ({ type: 'then', start_line: 2, end_line: 3, coverage });
  const report = await reportOf(
    JSON.stringify({
      meta: { simplecov_version: '0.22' },
      coverage: { '/a.rb': { lines: [1, 0], branches: [branch(1), branch(0), branch('ignored')] } },
      groups: {},
    }),
  );
  expect(report.files.map(showFile)).toEqual(['/a.rb: 1+ 2- | branches 2:1/2']);
});

const llvm = (file: object, totals: object = {}): string =>
  JSON.stringify({
    data: [{ files: [file], functions: [{ name: 'x', regions: [[1]] }], totals }],
    type: 'llvm.coverage.json.export',
    version: '2.0.1',
  });

test('llvm-cov: the summary is the count, segments are the lines, gaps and skipped regions are no code', async () => {
  const segments = [
    [1, 1, 3, true, true, false],
    [3, 5, 0, true, true, false],
    [4, 1, 3, true, false, false],
    [6, 2, 0, false, false, false],
    [8, 1, 0, false, true, false],
    [9, 1, 0, false, false, false],
  ];
  const lines = { count: 6, covered: 5 };
  const report = await reportOf(
    llvm(
      {
        filename: '/a.rs',
        segments,
        branches: [
          [3, 1, 3, 9, 2, 0, 0, 0, 4],
          [3, 1, 3, 9, 0, 0, 0, 0, 4],
        ],
        summary: { lines, branches: { count: 2, covered: 1 }, functions: { count: 2, covered: 1 } },
      },
      { lines },
    ),
  );
  expect(showTotals(report)).toBe('lines 5/6 branches 1/2 statements - functions 1/2');
  expect(report.files.map(showFile)).toEqual(['/a.rs: 1+ 2+ 3+ 4- 5+ 6+ | branches 3:1/2']);
});

test('llvm-cov: a report of summaries only counts and cannot tell lines', async () => {
  const report = await reportOf(llvm({ filename: '/a.rs', summary: { lines: { count: 3, covered: 1 } } }));
  expect([showCount(report.totals.lines), report.files[0]?.lines.length]).toEqual(['1/3', 0]);
});

test('Coveralls: lists or strings of counts, branches in groups of four', async () => {
  const report = await reportOf(
    JSON.stringify({
      source_files: [
        { name: 'a.c', coverage: [0, null, 2], branches: [3, 0, 0, 1, 3, 0, 1, 0] },
        { name: 'b.c', coverage: '[1,null]' },
      ],
    }),
  );
  expect(report.files.map(showFile)).toEqual(['a.c: 1- 3+ | branches 3:1/2', 'b.c: 1+']);
});

test('Coveralls: what is no list or no count is quarantined', async () => {
  const report = await reportOf(
    '{"source_files":[{"name":"a"},{"name":"b","coverage":"[1"},{"name":"c","coverage":[1,-2],"branches":[1,0,0]}]}',
  );
  expect([report.files.map(showFile), report.quarantined.count]).toEqual([['c: 1+'], 4]);
});

test('gcovr: lines repeat per function of a template and unite, excluded ones are no code', async () => {
  const line = (count: number, branches: object[], more: object = {}): object => ({
    line_number: 4,
    count,
    branches,
    ...more,
  });
  const lines = [
    line(0, [{ count: 1 }, { count: 0 }]),
    line(2, [{ count: 0 }, { count: 0 }]),
    { line_number: 5, count: 0, branches: [], 'gcovr/excluded': true },
  ];
  const functions = [
    { name: '_Zf', lineno: 4, execution_count: 1 },
    { demangled_name: 'g()', lineno: 9, execution_count: 0 },
  ];
  const report = await reportOf(
    JSON.stringify({ 'gcovr/format_version': '0.6', files: [{ file: 'a.h', lines, functions }] }),
  );
  expect([report.files.map(showFile), showCount(report.totals.functions)]).toEqual([
    ['a.h: 4+ | branches 4:1/2'],
    '1/2',
  ]);
});

const head = '{\n"source_files": [\n';

for (const [rule, text, line] of [
  ['cut between files', `${head}{"name":"a","coverage":[1]},\n`, 4],
  ['cut inside a file', `${head}{"name":"a",`, 3],
  ['cut before the end', `${head}{"name":"a","coverage":[1]}]`, 3],
  ['with a trailing comma', `${head}{"name":"a","coverage":[1]},]}`, 3],
  ['with a broken value', `${head}{"name":"a",\n"coverage":[1,]}]}`, 3],
  ['with a missing colon', '{"source_files" []}', 1],
  ['with the wrong bracket', `${head}{"name":"a","coverage":[1]}}`, 3],
  ['with more after its end', `${head}{"name":"a","coverage":[1]}]}\n}`, 4],
  ['with NaN for a count', `${head}{"name":"a","coverage":[NaN]}]}`, 3],
] as const) {
  test(`JSON ${rule} is refused at line ${line}`, async () => {
    expect(await parseText(text, 'coveralls')).toMatchObject({ status: 'rejected', error: { line } });
  });
}

test('JSON nested without end is refused', async () => {
  const outcome = await parseText(`{"source_files":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`);
  expect(outcome.status === 'rejected' || outcome.report.quarantined.count === 1).toBe(true);
  expect(await parseText(`{"source_files":[${'['.repeat(200_000)}`)).toMatchObject({ status: 'rejected' });
});

test('a JSON report read as another format is refused, not empty', async () => {
  const text = JSON.stringify({ '/a.ts': istanbul });
  for (const format of ['coveralls', 'gcovr', 'llvm', 'coverage.py'] as const) {
    expect((await parseText(text, format)).status).toBe('rejected');
  }
});

test('a JSON text of another kind is refused', async () => {
  for (const text of ['{}', '{"a":1}', '[1,2]', '"x"', '7']) expect((await parseText(text)).status).toBe('rejected');
});
