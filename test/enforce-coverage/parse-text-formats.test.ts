// The rules of lcov tracefiles and Go cover profiles, one small report each.
import { expect, test } from '@jest/globals';
import { parseText, reportOf, showCount, showFile, showTotals } from './parsed.ts';

const record = (...lines: string[]): string => ['SF:a.c', ...lines, 'end_of_record', ''].join('\n');

async function showLcov(...lines: string[]): Promise<string> {
  return (await reportOf(record(...lines))).files.map(showFile).join('\n');
}

test('lcov: a line recorded twice counts once and is covered if any record hit it', async () => {
  expect(await showLcov('DA:3,0', 'DA:1,1', 'DA:3,2', 'DA:1,0')).toBe('a.c: 1+ 3+');
});

test('lcov: records of one file, as test names split them, unite', async () => {
  const report = await reportOf(`TN:one\n${record('DA:1,0', 'DA:2,1')}TN:two\n${record('DA:1,4', 'DA:3,0')}`);
  expect(report.files.map(showFile)).toEqual(['a.c: 1+ 2+ 3-']);
});

test('lcov: a checksum is never read as a count, whatever it starts with', async () => {
  expect(await showLcov('DA:1,0,e3ZBNpC1LyO1Bnlj', 'DA:2,0,FNd', 'DA:3,1,SF', 'DA:4,0,99,1')).toBe('a.c: 1- 2- 3+ 4-');
});

test('lcov: counts may be decimal, scientific or beyond 2^64', async () => {
  expect(await showLcov('DA:1,1e+05', 'DA:2,0.0', 'DA:3,18446744073709551615', 'DA:4,1.5')).toBe('a.c: 1+ 2- 3+ 4+');
});

test('lcov: counts that are negative, not finite or no number are quarantined with their line', async () => {
  const report = await reportOf(
    record('DA:1,1', 'DA:2,-1', 'DA:3,NaN', 'DA:4,1e999', 'DA:5,', 'DA:x,1', 'DA:6', 'DA:99999999999,1'),
  );
  expect(report.files.map(showFile)).toEqual(['a.c: 1+']);
  expect(report.quarantined.examples.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9]);
});

test('lcov: line 0 counts as it does for lcov, a branch on line 0 does not', async () => {
  expect(await showLcov('DA:0,1', 'DA:2,0', 'BRDA:0,0,0,1', 'BRDA:2,0,0,1')).toBe('a.c: 0+ 2- | branches 2:1/1');
});

test('lcov: a branch of a block that never ran is not taken and counts', async () => {
  expect(await showLcov('DA:1,0', 'BRDA:1,0,0,-', 'BRDA:1,0,1,0', 'BRDA:1,0,2,3')).toBe('a.c: 1- | branches 1:1/3');
});

test('lcov: exception and fallthrough branches count, unreachable ones do not', async () => {
  const shown = await showLcov('DA:1,1', 'BRDA:1,e0,0,1', 'BRDA:1,f0,1,0', 'BRDA:1,U0,2,0', 'BRDA:1,eU0,3,1');
  expect(shown).toBe('a.c: 1+ | branches 1:1/2');
});

test('lcov: a branch may be an expression with commas, and a block may be a word', async () => {
  const shown = await showLcov('DA:1,1', 'BRDA:1,0,f(a,b),1', 'BRDA:1,0,f(a,c),0', 'BRDA:1,None,1,-');
  expect(shown).toBe('a.c: 1+ | branches 1:1/3');
});

test('lcov: a branch is one identity however often it is recorded', async () => {
  const shown = await showLcov(
    'DA:1,1',
    'BRDA:1,0,0,0',
    'BRDA:1,0,1,0',
    'BRDA:1,0,0,2',
    'BRDA:1,70000,1,1',
    'BRDA:1,70000,1,0',
  );
  expect(shown).toBe('a.c: 1+ | branches 1:2/3');
});

test('lcov: functions count by name in the old form, with or without an end line', async () => {
  const report = await reportOf(
    record('FN:1,main', 'FN:2,9,f(int, int)', 'FN:5,g', 'FNDA:3,f(int, int)', 'FNDA:0,g', 'FNDA:1e3,main'),
  );
  expect(showCount(report.totals.functions)).toBe('2/3');
});

test('lcov: functions count by place in the new form, whatever their aliases', async () => {
  const report = await reportOf(
    record('FNL:0,3,9', 'FNA:0,0,first', 'FNA:0,2,alias', 'FNL:1,12', 'FNA:1,0,other', 'FNA:7,1,lost'),
  );
  expect(showCount(report.totals.functions)).toBe('1/2');
  expect(report.quarantined.examples).toEqual([{ line: 7, cause: '"FNA:7,1,lost" is not a readable lcov line' }]);
});

test('lcov: comments, test names, versions and condition/decision records say nothing', async () => {
  expect(await showLcov('# a comment', '', 'VER:1', 'MCDC:1,2,t,1,0,a', 'MCF:2', 'MCH:1', 'DA:1,1')).toBe('a.c: 1+');
});

test('lcov: the rest of a name that holds newlines is not a record', async () => {
  const report = await reportOf(
    'SF:data:,new function() {\n  load("x");\n}\nFN:1,a\nmore of the name\nFNDA:1,a\nDA:1,1\nend_of_record\n',
  );
  expect([report.files.map(showFile), report.quarantined.count]).toEqual([['data:,new function() {: 1+'], 0]);
});

test('lcov: an unknown line anywhere else is quarantined', async () => {
  const report = await reportOf(record('DA:1,1', 'EA:2,0', 'stray', 'DA:3,0'));
  expect(report.quarantined.examples.map(({ line }) => line)).toEqual([3, 4]);
});

test('lcov: paths keep colons, spaces and backslashes', async () => {
  const report = await reportOf('SF:C:\\my work\\a.c\nDA:1,1\nend_of_record\n');
  expect(report.files[0]?.path).toBe('C:\\my work\\a.c');
});

test('lcov: headers that contradict the records are reported', async () => {
  const { disagreements } = await reportOf(record('DA:1,1', 'LF:2', 'LH:1'));
  expect(disagreements).toEqual([
    { quantity: 'lines', stated: { covered: 1, total: 2 }, counted: { covered: 1, total: 1 } },
  ]);
});

test('lcov: branches that only BRF states are header-only', async () => {
  const report = await reportOf(record('DA:1,1', 'BRF:4', 'BRH:1'));
  expect([report.headerOnly, showCount(report.totals.branches)]).toEqual([['branches'], '1/4']);
});

test('lcov: a report without records of lines has no data, which is not 0', async () => {
  expect(showTotals(await reportOf(record()))).toBe('lines - branches - statements - functions -');
});

for (const [rule, text, line] of [
  ['cut inside a record', 'SF:a.c\nDA:1,1\n', 2],
  ['cut inside a number', 'SF:a.c\nDA:1,1\nend_of_record\nSF:b.c\nDA:12', 5],
  ['with a record inside another', 'SF:a.c\nDA:1,1\nSF:b.c\nDA:1,1\nend_of_record\n', 3],
  ['whose end mark is cut', 'SF:a.c\nDA:1,1\nend_of_rec', 3],
] as const) {
  test(`lcov: a report ${rule} is refused at line ${line}`, async () => {
    expect(await parseText(text)).toMatchObject({ status: 'rejected', error: { line } });
  });
}

test('Go: statements are the unit, a block measured twice counts once, lines are derived', async () => {
  const report = await reportOf('mode: atomic\nm/a.go:1.2,3.4 2 0\nm/a.go:5.1,5.9 1 7\nm/a.go:1.2,3.4 2 1\n');
  expect(showTotals(report)).toBe('lines - branches - statements 3/3 functions -');
  expect(report.files.map(showFile)).toEqual(['m/a.go: 1+ 2+ 3+ 5+']);
  expect(report.files[0]?.lineCount).toBeNull();
});

test('Go: file names may hold colons and spaces', async () => {
  const report = await reportOf('mode: set\nC:/a b/x.go:10.1,11.2 3 0\n');
  expect([report.files[0]?.path, showCount(report.totals.statements)]).toEqual(['C:/a b/x.go', '0/3']);
});

test('Go: concatenated profiles are read, and it is said', async () => {
  const report = await reportOf('mode: set\na.go:1.1,2.2 1 0\nmode: set\na.go:1.1,2.2 1 1\n');
  expect([showCount(report.totals.statements), report.notes]).toEqual([
    '1/1',
    ['2 profiles were concatenated; equal blocks are united.'],
  ]);
});

test('Go: one block with two sizes means two builds, and is refused', async () => {
  const outcome = await parseText('mode: set\na.go:1.1,2.2 1 0\na.go:1.1,2.2 2 1\n');
  expect(outcome).toMatchObject({ status: 'rejected', error: { line: 3 } });
});

test('Go: unreadable blocks are quarantined, and a missing last newline is said', async () => {
  const report = await reportOf(
    'mode: set\na.go:1.1,2.2 1 1\na.go:3.1,2.2 1 1\nb.go:1.1 1\nb.go:1.1,900000.2 1 1\na.go:4.1,4.2 1 -1',
  );
  expect(report.quarantined.examples.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  expect(report.notes).toEqual(['The last line does not end in a newline: the profile may be cut.']);
});

test('Go: a text without a mode is refused', async () => {
  expect(await parseText('a.go:1.1,2.2 1 1\n', 'go')).toMatchObject({ status: 'rejected' });
});

test('an empty report is refused in every format', async () => {
  expect(await parseText('')).toMatchObject({ status: 'rejected', error: { line: 1, cause: 'the report is empty' } });
  expect(await parseText(' \n\n', 'lcov')).toMatchObject({ status: 'rejected' });
});
