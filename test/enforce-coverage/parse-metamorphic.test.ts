// The same measurement in another shape gives the same numbers: pieces, order, line ends, shards, duplicates, Cobertura.
import { expect, test } from '@jest/globals';
import { parseReport } from '../../src/enforce-coverage/formats/parsing.ts';
import type { FileCoverage, Report } from '../../src/enforce-coverage/report.ts';
import { listCoberturaLosses } from '../../src/enforce-coverage/reports/cobertura-losses.ts';
import { writeCobertura } from '../../src/enforce-coverage/reports/cobertura-text.ts';
import { uniteFiles } from '../../src/enforce-coverage/reports/file-union.ts';
import { uniteReports } from '../../src/enforce-coverage/reports/report-union.ts';
import { parseText, reportOf, seedRandom, showCount, showFile, showTotals } from './parsed.ts';
import { samples } from './report-samples.ts';

function show(report: Report): string[] {
  return [showTotals(report), ...report.files.map(showFile)];
}

for (const { name, format, text } of samples) {
  test(`${name}: the sizes of the pieces it arrives in do not matter`, async () => {
    const bytes = Buffer.from(text);
    const expected = show(await reportOf(text));
    for (const size of [1, 3, 64]) {
      // One buffer for all pieces: a parser that keeps a piece would read the next one in its place.
      const shared = Buffer.alloc(size);
      const pieces = function* (): Generator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) yield shared.subarray(0, bytes.copy(shared, 0, at, at + size));
      };
      const outcome = await parseReport('report', pieces(), format);
      expect([size, outcome.status === 'parsed' && show(outcome.report)]).toEqual([size, expected]);
    }
  });

  test(`${name}: a byte order mark and Windows line ends do not matter`, async () => {
    expect(show(await reportOf(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toEqual(show(await reportOf(text)));
  });

  test(`${name}: uniting a report with itself changes nothing`, async () => {
    const [one, two] = [await reportOf(text), await reportOf(text)];
    expect(show(uniteReports([one, two, one]))).toEqual(show(one));
  });

  test(`${name}: what Cobertura can hold comes back from it`, async () => {
    const report = await reportOf(text);
    const back = await reportOf([...writeCobertura(report, 0)].join(''));
    if (listCoberturaLosses(report).length === 0) {
      expect([showCount(back.totals.lines), showCount(back.totals.branches)]).toEqual([
        showCount(report.totals.lines),
        showCount(report.totals.branches),
      ]);
    }
    const lines = (file: FileCoverage): string =>
      showFile({ ...file, branches: null, path: file.path.replaceAll('\\', '/') });
    const withLines = (files: FileCoverage[]): string[] => files.filter((file) => file.lines.length > 0).map(lines);
    expect(withLines(back.files)).toEqual(withLines(report.files));
  });
}

/** Shuffles in place, by seed. */
function shuffle<T>(items: T[], random: () => number): T[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}

/** Generated lcov records: what is true of them is known without a parser. */
function generateRecords(random: () => number): { path: string; rows: string[] }[] {
  const pick = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: 1 + pick(12) }, () => ({
    path: `src/${pick(5)}.c`,
    rows: Array.from({ length: pick(30) }, () => {
      const line = 1 + pick(20);
      return random() < 0.6
        ? `DA:${line},${pick(2)}`
        : `BRDA:${line},${pick(2)},${pick(3)},${random() < 0.2 ? '-' : pick(2)}`;
    }),
  }));
}

function writeRecords(records: readonly { path: string; rows: string[] }[]): string {
  return records.map(({ path, rows }) => [`SF:${path}`, ...rows, 'end_of_record', ''].join('\n')).join('');
}

/** Brute force: sets of identities over all records. */
function countRecords(records: readonly { path: string; rows: string[] }[]): string {
  const found = new Map<string, boolean>();
  for (const { path, rows } of records) {
    for (const row of rows) {
      const comma = row.lastIndexOf(',');
      const key = `${path}\0${row.slice(0, comma)}`;
      found.set(key, found.get(key) === true || /[1-9]/.test(row.slice(comma)));
    }
  }
  const count = (tag: string): string => {
    const hits = [...found].filter(([key]) => key.includes(`\0${tag}:`)).map(([, hit]) => hit);
    return hits.length === 0 ? '-' : `${hits.filter(Boolean).length}/${hits.length}`;
  };
  return `lines ${count('DA')} branches ${count('BRDA')} statements - functions -`;
}

test('300 generated lcov reports: totals are those of the sets, in any order, in one report or in shards', async () => {
  const random = seedRandom(41);
  for (let round = 0; round < 300; round += 1) {
    const records = generateRecords(random);
    const expected = countRecords(records);
    const whole = await reportOf(writeRecords(records));
    expect([round, showTotals(whole)]).toEqual([round, expected]);
    const mixed = await reportOf(
      writeRecords(
        shuffle(
          records.map(({ path, rows }) => ({ path, rows: shuffle([...rows], random) })),
          random,
        ),
      ),
    );
    expect(show(mixed)).toEqual(show(whole));
    const cut = Math.floor(random() * records.length);
    const shards = [records.slice(0, cut), records.slice(cut)].filter((shard) => shard.length > 0);
    const united = uniteReports(await Promise.all(shards.map((shard) => reportOf(writeRecords(shard)))));
    expect(show(united)).toEqual(show(whole));
  }
});

const shardPairs: readonly (readonly [string, string, string, string])[] = [
  [
    'lcov',
    'SF:a\nDA:1,1\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nend_of_record\n',
    'SF:a\nDA:1,0\nBRDA:1,0,0,0\nBRDA:1,0,1,1\nend_of_record\n',
    'lines 1/1 branches 2/2',
  ],
  [
    'Go',
    'mode: set\na.go:1.1,2.2 3 1\na.go:4.1,5.2 2 0\n',
    'mode: set\na.go:1.1,2.2 3 0\na.go:4.1,5.2 2 1\n',
    'statements 5/5',
  ],
  [
    'istanbul',
    '{"a":{"statementMap":{"0":{"start":{"line":1}},"1":{"start":{"line":2}}},"s":{"0":1,"1":0},"branchMap":{"0":{"line":2}},"b":{"0":[1,0]}}}',
    '{"a":{"statementMap":{"0":{"start":{"line":1}},"1":{"start":{"line":2}}},"s":{"0":0,"1":1},"branchMap":{"0":{"line":2}},"b":{"0":[0,1]}}}',
    'lines 2/2 branches 2/2 statements 2/2',
  ],
  [
    'JaCoCo, which only counts branches',
    '<report><package name="p"><sourcefile name="A"><line nr="1" ci="1" mb="1" cb="1"/><line nr="2" mi="1" ci="0"/></sourcefile></package></report>',
    '<report><package name="p"><sourcefile name="A"><line nr="1" ci="0" mb="2" cb="0"/><line nr="2" ci="1"/></sourcefile></package></report>',
    'lines 2/2 branches 1/2',
  ],
];

for (const [name, one, two, expected] of shardPairs) {
  test(`shards of ${name} unite line by line and point by point, in either order`, async () => {
    const [first, second] = [await reportOf(one), await reportOf(two)];
    const dashless = (report: Report): string =>
      showTotals(report)
        .replace(/ ?\w+ -/g, '')
        .trim();
    expect([dashless(uniteReports([first, second])), dashless(uniteReports([second, first]))]).toEqual([
      expected,
      expected,
    ]);
  });
}

test('points of different formats are not comparable: the larger count per line is kept', async () => {
  const lcov = await reportOf('SF:a\nDA:1,0\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nend_of_record\n');
  const sonar = await reportOf(
    '<coverage version="1"><file path="a"><lineToCover lineNumber="1" covered="true" branchesToCover="4" coveredBranches="1"/></file></coverage>',
  );
  expect(uniteReports([lcov, sonar]).files.map(showFile)).toEqual(['a: 1+ | branches 1:1/4']);
});

test('a sum that only a header states is not united with other reports, and that is said', async () => {
  const header = await reportOf('SF:a\nDA:1,1\nBRF:4\nBRH:1\nend_of_record\n');
  const united = uniteReports([header, await reportOf('SF:b\nDA:1,1\nend_of_record\n')]);
  expect([united.totals.branches, united.headerOnly, united.notes.length]).toEqual([null, [], 1]);
});

test('files that count lines by their own rule unite to the larger numbers', async () => {
  const report = async (covered: number): Promise<FileCoverage> => {
    const text = `{"files":{"a.py":{"executed_lines":[1],"missing_lines":[2],"summary":{"covered_lines":${covered},"num_statements":9}}},"meta":{"branch_coverage":false}}`;
    return (await reportOf(text)).files[0] as FileCoverage;
  };
  expect(uniteFiles([await report(3), await report(5)]).lineCount).toEqual({ covered: 5, total: 9 });
});

test('a report that repeats one small thing 50,000 times is read in time that grows with its size', async () => {
  const times = 50_000;
  const summary = '"summary":{"lines":{"count":9,"covered":1}}';
  const segments = `"segments":[${Array.from({ length: times }, () => '[1,1,1,true,true,false]').join(',')}]`;
  const texts = [
    `SF:a\nDA:1,1\nend_of_record\n`.repeat(times),
    `SF:a\n${'BRDA:1,x,y,1\n'.repeat(times)}end_of_record\n`,
    `<coverage line-rate="1"><packages><package><classes>${'<class filename="a"><lines><line number="1" hits="1"/></lines></class>'.repeat(times)}</classes></package></packages></coverage>`,
    `{"data":[{"files":[{"filename":"a",${segments},${summary}}]}]}`,
    `{"files":{${Array.from({ length: times / 5 }, () => '"a":{"executed_lines":[1],"missing_lines":[],"summary":{"covered_lines":1,"num_statements":2}}').join(',')}}}`,
    `{"RSpec":{"coverage":{"a":{"lines":[1],"branches":{"[${', '.repeat(times)}":{"x":1}}}}}}`,
    `<!--${'<!--'.repeat(times / 5)}`,
    `<report ${'a '.repeat(times)}`,
  ];
  for (const text of texts) expect(['parsed', 'rejected']).toContain((await parseText(text)).status);
}, 60_000);

test('Cobertura is written with paths of the repository, escaped, in the shape of its DTD', async () => {
  const report = await reportOf(
    'SF:src/a&b".c\nDA:1,1\nDA:2,0\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nBRDA:3,0,0,1\nend_of_record\nSF:main.c\nDA:7,1\nend_of_record\n',
  );
  expect([...writeCobertura(report, 1_700_000_000_000)].join('')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage line-rate="0.6666" branch-rate="0.6666" lines-covered="2" lines-valid="3" branches-covered="2" branches-valid="3" complexity="0" version="plimsoll" timestamp="1700000000000">
  <sources>
    <source>.</source>
  </sources>
  <packages>
    <package name="." line-rate="1" branch-rate="0" complexity="0">
      <classes>
        <class name="main.c" filename="main.c" line-rate="1" branch-rate="0" complexity="0">
          <methods/>
          <lines>
            <line number="7" hits="1" branch="false"/>
          </lines>
        </class>
      </classes>
    </package>
    <package name="src" line-rate="0.5" branch-rate="0.6666" complexity="0">
      <classes>
        <class name="a&amp;b&quot;.c" filename="src/a&amp;b&quot;.c" line-rate="0.5" branch-rate="0.6666" complexity="0">
          <methods/>
          <lines>
            <line number="1" hits="1" branch="true" condition-coverage="50% (1/2)"/>
            <line number="2" hits="0" branch="true" condition-coverage="100% (1/1)"/>
          </lines>
        </class>
      </classes>
    </package>
  </packages>
</coverage>
`);
});

test('what Cobertura cannot hold is said', async () => {
  const losses = await Promise.all(
    samples.map(async ({ name, text }) => [name, listCoberturaLosses(await reportOf(text)).length] as const),
  );
  expect(losses.filter(([, count]) => count > 0).map(([name]) => name)).toEqual([
    'dotCover',
    'scoverage',
    'Go',
    'istanbul summary',
  ]);
});
