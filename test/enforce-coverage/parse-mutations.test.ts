// Broken reports: whatever the bytes, the answer is a sound report, or a refusal with line and cause.
import { expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { parseReport } from '../../src/enforce-coverage/formats/parsing.ts';
import { type FileCoverage, type ParseOutcome, QUANTITIES, type Report } from '../../src/enforce-coverage/report.ts';
import { sumFiles } from '../../src/enforce-coverage/reports/totals.ts';
import { isDeep } from '../fixtures.ts';
import { parseText, seedRandom, showTotals } from './parsed.ts';
import { type Sample, samples } from './report-samples.ts';

const ROUNDS = isDeep ? 100_000 : 2000;

/** What mutations like to put into reports. */
const TOKENS = [
  '-1',
  'NaN',
  '1e999',
  '9007199254740993',
  '18446744073709551616',
  '0',
  '\n',
  '\r\n',
  '"',
  '<',
  '&x;',
  '}',
  ']',
  ',',
  '\u0000',
  'ÿ',
  'end_of_record\n',
  'SF:',
  '99999999999',
  '4294967295',
];

function mutate(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length);
  const size = Math.floor(random() * 12);
  const kinds: readonly (() => Buffer)[] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at - size), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([Math.floor(random() * 256)]), bytes.subarray(at + 1)]),
    () =>
      Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(TOKENS[Math.floor(random() * TOKENS.length)] ?? ''),
        bytes.subarray(at),
      ]),
    () =>
      Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([(bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))]),
        bytes.subarray(at + 1),
      ]),
  ];
  const mutated = kinds[Math.floor(random() * kinds.length)]?.() ?? bytes;
  return random() < 0.3 && mutated.length > 0 ? mutate(mutated, random) : mutated;
}

/** @returns what is unsound about an outcome; empty = nothing. */
function findFaults(outcome: ParseOutcome): string[] {
  if (outcome.status === 'rejected') {
    const { file, line, cause } = outcome.error;
    return file === 'report' && Number.isInteger(line) && line >= 0 && cause.length > 5
      ? []
      : ['an error without file, line or cause'];
  }
  const { report } = outcome;
  return [...report.files.flatMap(findFileFaults), ...findTotalFaults(report)];
}

function findFileFaults(file: FileCoverage): string[] {
  const faults: string[] = [];
  if (file.lines.length !== file.hits.length) faults.push('lines and hits differ in length');
  for (let at = 1; at < file.lines.length; at += 1)
    if (file.lines[at - 1]! >= file.lines[at]!) faults.push('lines do not ascend');
  for (const count of [
    file.lineCount && { ...file.lineCount, byLine: null },
    file.branches,
    file.statements,
    file.functions,
  ]) {
    if (count === null) continue;
    const isSound = Number.isSafeInteger(count.total) && Number.isSafeInteger(count.covered);
    if (!isSound || count.covered < 0 || count.covered > count.total)
      faults.push(`a count is ${count.covered}/${count.total}`);
    const tally = count.byLine;
    if (tally === null) continue;
    const sum = (values: Uint32Array): number => values.reduce((one, two) => one + two, 0);
    if (sum(tally.covered) !== count.covered || sum(tally.total) !== count.total) faults.push('lines do not add up');
  }
  return faults;
}

function findTotalFaults(report: Report): string[] {
  const sums = sumFiles(report.files);
  const own = QUANTITIES.filter((quantity) => !report.headerOnly.includes(quantity));
  const isWrong = own.some((quantity) => JSON.stringify(sums[quantity]) !== JSON.stringify(report.totals[quantity]));
  const { count, examples } = report.quarantined;
  return [
    ...(isWrong ? ['files do not add up'] : []),
    ...(examples.length > count ? ['more examples than records'] : []),
  ];
}

test(`${ROUNDS} mutated reports: each gives a sound report or a refusal with line and cause`, async () => {
  const random = seedRandom(20_260_101);
  const faults: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sample = samples[round % samples.length] as Sample;
    const bytes = mutate(Buffer.from(sample.text), random);
    const pieces = random() < 0.5 ? [bytes] : [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
    const outcome = await parseReport('report', pieces, random() < 0.5 ? sample.format : undefined);
    faults.push(...findFaults(outcome).map((fault) => `${sample.name}, round ${round}: ${fault}`));
  }
  expect(faults).toEqual([]);
}, 600_000);

for (const sample of samples.filter(({ format }) => format !== 'go')) {
  test(`${sample.name}: cut after any byte it is refused or a record is quarantined`, async () => {
    const bytes = Buffer.from(sample.text);
    const silent: number[] = [];
    const ends = /end_of_record\n/g;
    // A cut between two lcov records leaves a whole report: nothing in the format tells.
    const whole = new Set(
      sample.format === 'lcov' ? [...sample.text.matchAll(ends)].flatMap(({ index }) => [index + 13, index + 14]) : [],
    );
    for (let size = 0; size < sample.text.trimEnd().length; size += 1) {
      const outcome = await parseText(bytes.subarray(0, size), sample.format);
      const isSilent = outcome.status === 'parsed' && outcome.report.quarantined.count === 0;
      if (isSilent && !whole.has(size)) silent.push(size);
    }
    expect(silent).toEqual([]);
  });
}

test('Go: cut after any byte, the last block is quarantined or the missing newline is said', async () => {
  const { text } = samples.find(({ format }) => format === 'go') as Sample;
  for (let size = 12; size < text.length; size += 1) {
    const outcome = await parseText(text.slice(0, size));
    const isWhole = text[size - 1] === '\n';
    const isSaid =
      outcome.status === 'parsed' && (outcome.report.notes.length > 0 || outcome.report.quarantined.count > 0);
    expect([size, isWhole || isSaid]).toEqual([size, true]);
  }
});

/** The verdict of another strict parser on the same bytes, apart from blanks before the document, which are harmless. */
function isWellFormed(text: string): boolean {
  const saxes = new SaxesParser();
  let isSound = true;
  saxes.on('error', () => {
    isSound = false;
  });
  saxes.write(text.trimStart()).close();
  return isSound;
}

test(`${ROUNDS} mutated XML reports: none is read that another strict parser refuses`, async () => {
  const random = seedRandom(7);
  const xml = samples.filter(({ text }) => text.startsWith('<'));
  const accepted: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sample = xml[round % xml.length] as Sample;
    const text = mutate(Buffer.from(sample.text), random).toString('latin1');
    const outcome = await parseText(text, sample.format);
    if (outcome.status === 'parsed' && !isWellFormed(text)) accepted.push(text);
  }
  expect(accepted).toEqual([]);
}, 600_000);

test('the samples themselves are sound, whole and undisputed', async () => {
  for (const sample of samples) {
    const outcome = await parseText(sample.text);
    if (outcome.status === 'rejected') throw new Error(`${sample.name}: ${outcome.error.cause}`);
    expect([sample.name, outcome.report.format, findFaults(outcome), outcome.report.quarantined.count]).toEqual([
      sample.name,
      sample.format,
      [],
      0,
    ]);
    expect(showTotals(outcome.report)).toMatch(/\d/);
  }
});
