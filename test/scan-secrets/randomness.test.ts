// Proves what a text looks like, letter for letter, and which looks are those of chance.
import { expect, test } from '@jest/globals';
import {
  describeLook,
  isCamelCase,
  isRandom,
  isUnspoken,
  measureEvenness,
} from '../../src/scan-secrets/generic/randomness.ts';

/** Texts are written in halves, so that none stands here whole. */
const join = (text: string): string => text.replaceAll('~', '');

test.each([
  ['', 0, 0, '', false, 0, 0],
  ['a', 1, 1, 'lower', true, 0, 0],
  ['A', 1, 1, 'upper', true, 0, 0],
  ['z', 1, 1, 'lower', false, 0, 0],
  ['Z', 1, 1, 'upper', false, 0, 0],
  ['0', 1, 1, 'digit', true, 0, 0],
  ['9', 1, 1, 'digit', true, 0, 0],
  ['f', 1, 1, 'lower', true, 0, 0],
  ['g', 1, 1, 'lower', false, 0, 0],
  ['`', 1, 1, 'other', false, 0, 0],
  ['{', 1, 1, 'other', false, 0, 0],
  ['@', 1, 1, 'other', false, 0, 0],
  ['[', 1, 1, 'other', false, 0, 0],
  ['/', 1, 1, 'other', false, 0, 0],
  [':', 1, 1, 'other', false, 0, 0],
  ['\xe9', 1, 1, 'other', false, 0, 0],
  ['aF', 2, 2, 'lower upper', false, 1, 0],
  ['a1', 2, 2, 'lower digit', true, 0, 0],
  ['th1HE', 5, 5, 'lower upper digit', false, 2, 1],
  ['theq', 4, 4, 'lower', false, 3, 2 / 3],
  ['th-xx', 5, 4, 'lower other', false, 2, 0.5],
  ['aaaa', 4, 1, 'lower', true, 3, 0],
] as const)('%j looks as it is', (text, length, distinct, kinds, isHex, pairs, wordiness) => {
  const look = describeLook(text);
  const { hasLower, hasUpper, hasDigit, hasOther } = look;
  const told = Object.entries({ lower: hasLower, upper: hasUpper, digit: hasDigit, other: hasOther });
  expect(told.flatMap(([kind, has]) => (has ? [kind] : [])).join(' ')).toBe(kinds);
  expect(look).toMatchObject({ length, distinct, isHex, pairs, wordiness });
});

test('evenness is one where no character comes twice, and nothing where there is one character', () => {
  expect(['', 'a', 'aa', 'ab', 'abcd', 'aabb', 'aaaaaaab'].map(measureEvenness)).toEqual([
    0,
    0,
    0,
    1,
    1,
    0.5,
    expect.closeTo(0.181),
  ]);
});

test.each([
  ['small letters, capitals and digits', 'xK7q~Z2vW9pLtQ', true],
  ['twelve of them', 'xK7q~Z2vW9pLt', true],
  ['eleven', 'xK7q~Z2vW9pL', false],
  ['seven that differ', 'xK7q~Z2vxK7qZ', false],
  ['eight that differ', 'xK7q~Z2vWxK7q', true],
  ['sixteen hexadecimal digits', '9d2e8f3a~7c1b6f4a', true],
  ['fifteen', '9d2e8f3a~7c1b6f4', false],
  ['capital hexadecimal digits', '9D2E8F3A~7C1B6F4A', true],
  ['digits alone', '82749163~50473812', false],
  ['hexadecimal letters alone', 'fbadcfeb~dacfbeda', false],
  ['twenty small letters', 'xkqzvwjhgf~pmbtrdlcns', true],
  ['twenty capitals', 'XKQZVWJHGF~PMBTRDLCNS', true],
  ['nineteen', 'xkqzvwjhgf~pmbtrdlcn', false],
  ['twenty that are spoken', 'thereonateistorender', false],
  ['twenty digits and signs', '8274!9163$5047%3812&', false],
  ['words with a digit', 'thereonateisto7', false],
  ['small letters and capitals that are half spoken', 'theREonXKqzVWjx', true],
  ['small letters and digits that are three fifths spoken', 'therxk7onqzat9', true],
  ['spoken letters that change their kind all the time', 'tH7eR~2oN9aT4eI', true],
  ['spoken letters that change it seldom', 'there7ONATE4isto', false],
  ['spoken letters of two kinds that change all the time', 'tHeRoNaTeIsToReN', false],
  ['small letters that change', '2766eN~n28t5sit', true],
  ['capitals and digits that change', 'A222U4N~U9D6tot', true],
  ['small letters and capitals that are more than half spoken', 'tRRoqqTSirxhen', false],
  ['words in a row', 'host1-token', false],
  ['words in a row, in capitals', 'XKQ7-ZVW2-JHG4-FPM8', false],
  ['names in a row', 'xkq7-zvw2-jhg4-fpm8', false],
  ['a row that ends in a sign', 'xkq7-zvw2-jhg4-f8!', true],
  ['a row that begins with a sign', '!xkq7-zvw2-jhg4-f8', true],
  ['a sentence', 'xkq7z vw2Jh g4f8m!', false],
  ['a sentence behind a sign', '$xkq7 zvw2Jh g4f8m', true],
  ['a sentence with a sign', 'xkq7z vw2Jh g4f8m$', true],
  ['words with capitals', 'ApimachineryPkg7xZq', false],
  ['uneven', 'xK7q~Z2vWxxxxxxxxxxxxxxxxxxxx', false],
] as const)('%s: %s', (_what, text, isDrawn) => {
  expect(isRandom(join(text))).toBe(isDrawn);
});

test('words with capitals make up more than seven tenths', () => {
  expect(['HostNames', 'HostName77', 'HostNam777', 'HoNaMe', 'hostnames'].map(isCamelCase)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('unspoken are five characters, four of them different, with three pairs that hardly ever stand in words', () => {
  expect(
    ['xkqzv', 'xkqzx', 'xkqz', 'xkqxkq', 'xkq7z', 'xkqz7', 'there', 'thexkq', 'therexk'].filter((one) =>
      isUnspoken(one),
    ),
  ).toEqual(['xkqzv', 'xkqzx', 'xkqz7', 'thexkq']);
});
