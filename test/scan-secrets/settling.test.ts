// Proves how candidates are settled: which of two that overlap stays, where each is said to stand, which secret belongs to a key id, what a name of a file holds.
import { describe, expect, test } from '@jest/globals';
import type { Candidate, Detection } from '../../src/scan-secrets/engine/detection.ts';
import { BY_OWN_RULE } from '../../src/scan-secrets/engine/detection.ts';
import { describeFile } from '../../src/scan-secrets/engine/file-kind.ts';
import { inspectName, scanName } from '../../src/scan-secrets/engine/file-name.ts';
import { locate } from '../../src/scan-secrets/engine/locate.ts';
import { detectPairs } from '../../src/scan-secrets/engine/pairs.ts';
import { settleOverlaps } from '../../src/scan-secrets/engine/scan.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { findLineEnd, findLineStart, openText, sliceText, type Text } from '../../src/scan-secrets/engine/text.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(3306);
const open = (text: string): Text =>
  openText(Buffer.from(text, 'latin1'), describeFile('a.txt'), { depth: 0, allowance: { left: 0 } });
const candidate = (start: number, end: number, more: Partial<Candidate> = {}): Candidate => ({
  rule: 'x',
  provider: 'X',
  start,
  end,
  secretStart: start,
  confidence: 'high',
  why: ['x'],
  rank: 5,
  ...more,
});

describe('of candidates that overlap', () => {
  const settle = (...all: Candidate[]): string[] => settleOverlaps(all).map(({ start, end }) => `${start}-${end}`);
  test('the one whose rule knows most stays, then the most trusted, the longest, the first', () => {
    expect(settle(candidate(0, 20), candidate(5, 10, { rank: 6 }))).toEqual(['5-10']);
    expect(settle(candidate(0, 20, { confidence: 'low' }), candidate(5, 10, { confidence: 'medium' }))).toEqual([
      '5-10',
    ]);
    expect(settle(candidate(5, 10), candidate(0, 20))).toEqual(['0-20']);
    expect(settle(candidate(5, 15), candidate(0, 10))).toEqual(['0-10']);
  });
  test('those that only touch both stay, in the order of their places', () => {
    expect(settle(candidate(10, 20), candidate(0, 10))).toEqual(['0-10', '10-20']);
    expect(settle(candidate(10, 20), candidate(0, 11))).toEqual(['0-11']);
    expect(settle(candidate(0, 10), candidate(9, 12))).toEqual(['0-10']);
    expect(settle(candidate(7, 7))).toEqual(['7-7']);
    expect(settle()).toEqual([]);
  });
  test('a long one takes all that lies in it, near and far', () => {
    const long = candidate(100, 5000);
    const inner = [100, 511, 512, 2000, 4607, 4608, 4990].map((at) => candidate(at, at + 5));
    expect(settle(...inner, long)).toEqual(['100-5000']);
    expect(settle(long, candidate(5000, 5010), candidate(90, 100))).toEqual(['90-100', '100-5000', '5000-5010']);
    expect(settle(candidate(500, 520), candidate(515, 530), candidate(525, 540))).toEqual(['500-520', '525-540']);
    expect(settle(candidate(0, 512), candidate(512, 515), candidate(513, 514))).toEqual(['0-512', '512-515']);
    expect(settle(candidate(600, 600), candidate(600, 601))).toEqual(['600-601', '600-600']);
  });
});

describe('a candidate stands', () => {
  const tell = (text: string, ...all: Candidate[]): string[] =>
    locate(open(text), all).map(({ line, column, token, secret }) => `${line}:${column} ${token} ${secret}`);
  test('on the line and in the column of its first character', () => {
    expect(tell('ab\n\ncd ef\ngh', candidate(0, 2), candidate(4, 6), candidate(7, 9), candidate(10, 12))).toEqual([
      '1:1 ab ab',
      '3:1 cd cd',
      '3:4 ef ef',
      '4:1 gh gh',
    ]);
    expect(tell('ab\ncd', candidate(2, 4))).toEqual(['1:3 \nc \nc']);
    expect(tell('\xc3\xa9\xe2\x80\xa6 ab', candidate(6, 8))).toEqual(['1:4 ab ab']);
    expect(tell('xab', candidate(0, 3, { secretStart: 1 }))).toEqual(['1:1 xab ab']);
  });
  test('once on a line, and on each line again', () => {
    const same = [candidate(0, 2), candidate(3, 5), candidate(6, 8)];
    expect(tell('ab ab\nab', ...same)).toEqual(['1:1 ab ab', '2:1 ab ab']);
    expect(tell('ab ab', candidate(0, 2), candidate(3, 5, { rule: 'y' }))).toHaveLength(2);
  });
  test('with what it opens and the values inside of it', () => {
    const [first] = locate(open('ab'), [candidate(0, 2, { reach: 'all', parts: ['b'] })]);
    expect(first).toMatchObject({ reach: 'all', parts: ['b'] });
    const [second] = locate(open('ab'), [candidate(0, 2, { rule: 'github-classic-pat' })]);
    expect(second).toMatchObject({ reach: expect.stringContaining('acts as its user'), parts: [] });
    expect(locate(open('ab'), [])).toEqual([]);
  });
});

test('a line ends at either character, within reach', () => {
  const bytes = Buffer.from('ab\rcd\nef');
  expect([0, 3, 6].map((at) => findLineEnd(bytes, at, 99))).toEqual([2, 5, 8]);
  expect([2, 5, 8].map((at) => findLineStart(bytes, at, 99))).toEqual([0, 3, 6]);
  expect([findLineEnd(bytes, 0, 1), findLineEnd(bytes, 0, 2), findLineStart(bytes, 8, 1)]).toEqual([1, 2, 7]);
  expect([sliceText(open('abc'), -5, 2), sliceText(open('abc'), 1, 99)]).toEqual(['ab', 'bc']);
});

describe('the secret of an AWS key id', () => {
  const secret = `aB7/${r.take('b64', 36)}`;
  const find = (text: string, ids = 1, rule = 'aws-access-key-id'): string[] => {
    const opened = open(text);
    const at = text.indexOf('@');
    for (let index = 0; index < ids; index++) opened.candidates.push(candidate(at, at + 1, { rule }));
    detectPairs(opened);
    return opened.candidates.slice(ids).map(({ start, end }) => text.slice(start, end));
  };
  test('stands within five lines on either side', () => {
    for (const lines of [0, 1, 5]) {
      const between = '\n'.repeat(lines);
      expect(find(`@ ${between}${secret}`)).toEqual([secret]);
      expect(find(`${secret} ${between}@`)).toEqual([secret]);
    }
    expect([find(`@${'\n'.repeat(7)}${secret}`), find(`${secret}${'\n'.repeat(7)}@`)]).toEqual([[], []]);
    expect(find(`@ ${secret}`, 1, 'other')).toEqual([]);
  });
  test('has forty characters of all kinds, drawn at random', () => {
    const others = [
      `${secret}x`,
      secret.slice(1),
      `${secret}=`,
      r.take('hex', 40),
      secret.toLowerCase(),
      secret.toUpperCase(),
      secret.replaceAll(/\d/g, 'x'),
      'thereonateisThereonateisThereonateisThe7',
    ];
    expect(others.filter((other) => find(`@ ${other} `).length > 0)).toEqual([]);
    expect([`"${secret}"`, `${secret}-`].map((text) => find(`@ ${text}`))).toEqual([[secret], [secret]]);
  });
  test('is told as what it is', () => {
    const text = open(`@ ${secret}`);
    text.candidates.push(candidate(0, 1, { rule: 'aws-access-key-id' }));
    detectPairs(text);
    expect(text.candidates[1]).toEqual({
      rule: 'aws-secret-access-key',
      provider: 'AWS',
      start: 2,
      end: 42,
      secretStart: 2,
      confidence: 'high',
      why: ['beside an AWS key id'],
      rank: 8,
    });
  });
});

describe('the name of a file', () => {
  const scanner = compileScanner(TOKEN_RULES, []);
  const token = r.github('ghp_');
  test('holds tokens, and no assignments', () => {
    expect(scanName(scanner, null, `a/${token}.txt`)).toMatchObject([
      {
        rule: 'github-classic-pat',
        column: 1,
        isOfName: true,
        why: expect.arrayContaining(['in the name of the file']),
      },
    ]);
    expect(scanName(scanner, null, `a/password="${r.take('b62', 20)}"`)).toEqual([]);
    expect(scanName(scanner, null, 'a/b.txt')).toEqual([]);
  });
  test('holds known values of any length, but nothing of own rules', () => {
    const found = (why: string): Detection => ({
      rule: 'known',
      provider: 'job',
      line: 1,
      column: 3,
      confidence: 'high',
      why: [why],
      token: 'abc',
      secret: 'abc',
    });
    expect(scanName(scanner, () => [found('x'), found(BY_OWN_RULE)], 'abc')).toEqual([
      { ...found('x'), column: 1, why: ['x', 'in the name of the file'], isOfName: true },
    ]);
    const rows = [found('x'), { ...found('y'), isOfName: true }];
    expect(inspectName((bytes, path) => (bytes.length === 0 && path === 'p' ? rows : []), 'p')).toEqual([rows[1]]);
  });
  test('is looked into where sixteen characters with a digit stand in a row', () => {
    const rule = { id: 'acme', provider: 'Acme', shapes: ['zqx<b64u:12-13>'] };
    const own = compileScanner([rule], []);
    const holds = (path: string): boolean => scanName(own, null, path).length > 0;
    const tail = 'kQvZwJhGfPmB';
    expect([`zqx7${tail}`, `zqx${tail}7`, `zqx7-_${tail.slice(2)}`].map(holds)).toEqual([true, true, true]);
    expect([`zqx7${tail.slice(1)}`, `zqxk${tail}`, `7/zqxk${tail}`].map(holds)).toEqual([false, false, false]);
  });
});
