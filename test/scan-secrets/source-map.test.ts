// Proves where what a source map carries is told: the name and line of the source, and the place in the map.
import { describe, expect, test } from '@jest/globals';
import { findStringEnd, readString } from '../../src/scan-secrets/decode/json-text.ts';
import { scanSourceMap } from '../../src/scan-secrets/decode/source-map.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
const recipes = new Recipes(19);
const token = recipes.github('ghp_');

/** Each finding as `line:column reason`, the reason that names a source. */
const find = (map: string, path = 'a.js.map'): string[] | undefined =>
  scanSourceMap(scanner, Buffer.from(map), path)?.map(
    ({ line, column, why }) => `${line}:${column} ${why.find((one) => one.startsWith('in the source')) ?? ''}`,
  );

test('what is no source map with its sources is left to be scanned as text', () => {
  const map = `{"sourcesContent":["${token}"]}`;
  expect(find(map)).toHaveLength(1);
  expect(find(map, 'A.MAP')).toHaveLength(1);
  for (const path of ['a.js', 'a.map.js']) expect(find(map, path)).toBeUndefined();
  expect(find(`{"sources":["${token}"]}`)).toBeUndefined();
});

describe('the name of a source', () => {
  const source = (index: number, names: string): string =>
    `{"sources":[${names}],"sourcesContent":[${[0, 1, 2].map((at) => (at === index ? `"x\\n${token}"` : '"y"')).join()}]}`;
  test.each<[string, string, string]>([
    ['is that of the same number', source(1, '"a","b","c"'), 'b, line 2'],
    ['is that of the same number behind one that is null', source(2, 'null,"b","c"'), 'c, line 2'],
    ['is its number where there is none', source(2, '"a"'), 'source 3, line 2'],
    ['is its number where it is null', source(1, '"a",null,"c"'), 'source 2, line 2'],
    ['is cut in front', source(0, `"${'p/'.repeat(100)}end.ts"`), `${`${'p/'.repeat(100)}end.ts`.slice(-120)}, line 2`],
    ['is read as JSON writes it', source(0, '"\\u0061\\"b"'), 'a"b, line 2'],
    ['counts a source that is null', `{"sources":["a","b"],"sourcesContent":[null,"${token}"]}`, 'b, line 1'],
    [
      'is that of its own section',
      `{"sections":[{"map":{"sources":["a"],"sourcesContent":["x"]}},{"map":{"sources":["b"],"sourcesContent":["${token}"]}}]}`,
      'b, line 1',
    ],
  ])('%s', (_name, map, name) => {
    expect(find(map)?.map((row) => row.replace(/^\S+ /, ''))).toEqual([`in the source ${name}`]);
  });
});

describe('the place in the map', () => {
  test('is that of the token, the first place where the token is escaped there', () => {
    const escaped = `\\u0067${token.slice(1)}`;
    expect(find(`{\n\n "sourcesContent":["a ${token}"]\n}`)).toEqual(['3:23 in the source source 1, line 1']);
    expect(find(`{\n\n "sourcesContent":["a ${escaped}"]\n}`)).toEqual(['1:1 in the source source 1, line 1']);
    expect(find(`{"x":\n"${token}","sourcesContent":[]}`)).toEqual(['1:1 ']);
  });
  test('is looked up for the first fifty findings', () => {
    const tokens = Array.from({ length: 52 }, () => recipes.github('ghp_'));
    const rows = find(`{"sourcesContent":[\n${tokens.map((one) => `"${one}"`).join(',\n')}]}`) ?? [];
    expect(rows.filter((row) => row.startsWith('1:1 '))).toHaveLength(2);
    expect([rows[0]?.split(' ')[0], rows[49]?.split(' ')[0]]).toEqual(['2:2', '51:2']);
  });
});

describe('of mappings', () => {
  const map = (mappings: string): string => `{"mappings":"${mappings}","sourcesContent":["x"]}`;
  const secret = token.slice(0, 4) + recipes.take('b62', 20);
  test.each<[string, string, number]>([
    ['what is longer than one is read', `AAAA,${token.replace('_', '')},AAAA`, 0],
    ['what is no list of them is read', `AAAA,${token},AAAA`, 1],
    ['what is short is none', `AAAA,${secret.slice(0, 20)};AAAA`, 0],
  ])('%s', (_name, mappings, count) => {
    expect(find(map(mappings))).toHaveLength(count);
  });
  const key = `AKIA${recipes.take('b32', 16)}`;
  test.each([
    [`AAAA,AAAA;${key}`, 0],
    [`AAAA;a/${key}/b,AAAA`, 1],
    [`${'A'.repeat(30)}/${key}`, 1],
  ])('%#: a key is found in what is longer than a mapping', (mappings, count) => {
    expect(find(map(mappings))).toHaveLength(count);
  });
});

describe('a string of JSON', () => {
  test.each([
    ['"a" "b"', 3],
    [String.raw`"a\"b" x`, 6],
    [String.raw`"a\\" x`, 5],
    [String.raw`"a\\\"" x`, 7],
    [String.raw`"a\"`, 4],
    ['"', 1],
    ['""', 2],
  ])('%s ends at %d', (text, end) => {
    expect(findStringEnd(text, 0)).toBe(end);
  });
  test('behind a backslash begins where it begins', () => {
    expect(findStringEnd(String.raw`\"a" x`, 1)).toBe(4);
    expect(findStringEnd(String.raw`\\""`, 2)).toBe(4);
  });
  test('is what it stands for, or what is written', () => {
    expect(readString(String.raw`"a\nb\u0063"`)).toBe('a\nbc');
    expect(readString('"a\nb"')).toBe('"a\nb"');
  });
});
