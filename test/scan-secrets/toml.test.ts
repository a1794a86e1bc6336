// Proves that a configuration in TOML is read as its author meant it, or refused with the line that cannot be read.
import { expect, test } from '@jest/globals';
import { parseToml } from '../../src/scan-secrets/own/toml.ts';

const read = (text: string): unknown => JSON.parse(JSON.stringify(parseToml(text)));

test.each<[string, string, object]>([
  [
    'values',
    'a = 1\nb = true\nc = false\nd = 2.5 # note\n"e-f" = \'x\'',
    { a: 1, b: true, c: false, d: 2.5, 'e-f': 'x' },
  ],
  ['comments and blank lines', '# one\n\n  a = 1 # two\n\t# three\nb = "#"', { a: 1, b: '#' }],
  ['texts as they stand', String.raw`a = 'x\n"'` + `\nb = '''it's'''`, { a: String.raw`x\n"`, b: "it's" }],
  ['texts with escapes', String.raw`a = "q\"b\\n\n\t\r\d"`, { a: 'q"b\\n\n\t\r\\d' }],
  ['texts of several lines', "a = '''\nx\ny'''\nb = \"\"\"\r\nz\"\"\"\nc = '''u\n'''", { a: 'x\ny', b: 'z', c: 'u\n' }],
  ['empty texts', `a = ''\nb = ""\nc = ''''''`, { a: '', b: '', c: '' }],
  [
    'lists',
    'a = [ 1, "x", ]\nb = []\nc = [\n  # why\n  "y", # z\n  [2,3]\n]',
    { a: [1, 'x'], b: [], c: ['y', [2, 3]] },
  ],
  ['tables', '[a]\nx = 1\n[ a . b ]\ny = 2\n["c"] # why\nz = 3', { a: { x: 1, b: { y: 2 } }, c: { z: 3 } }],
  [
    'lists of tables',
    '[[a]]\nx = 1\n[[a]]\nx = 2\n[a.b]\ny = 3\n[[a.c]]\n[[a.c]]',
    { a: [{ x: 1 }, { x: 2, b: { y: 3 }, c: [{}, {}] }] },
  ],
  ['a table opened again', '[a]\nx = 1\n[b]\n[a]\ny = 2', { a: { x: 1, y: 2 }, b: {} }],
  ['a table where a value stood', 'a = 1\nb = [2]\n[a]\nx = 1\n[b]\ny = 2\n[[a]]', { a: [{}], b: { y: 2 } }],
  [
    'names that objects have',
    '[constructor]\na = 1\n[toString.valueOf]\nb = 2',
    { constructor: { a: 1 }, toString: { valueOf: { b: 2 } } },
  ],
  ['line ends of two characters', '[a]\r\nx = 1\r\ny = "z"\r\n', { a: { x: 1, y: 'z' } }],
])('%s are read', (_name, text, table) => {
  expect(read(text)).toEqual(table);
});

test('a table named like the prototype of all objects is a table, and changes none', () => {
  const table = parseToml('__proto__ = [1]\n[__proto__.a]\nb = 1\n');
  expect(Object.keys(table)).toEqual(['__proto__']);
  expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
});

test.each([
  ['a = 1\nb\n', 'line 2 cannot be read'],
  ['\n\na.b = 1\n', 'line 3 cannot be read'],
  ["a = 'x' y\n", 'line 1 cannot be read'],
  ['a = { b = 1 }\n', 'line 1 cannot be read'],
  ['a = 1\nb = ]', 'line 2 has no value'],
  ['a = 1\nb =', 'line 2 has no value'],
  ["a = 1\nb = 'x\nc = 'y'", 'line 2 begins a text without end'],
  ['a = "x', 'line 1 begins a text without end'],
  ['a = "x\\"', 'line 1 begins a text without end'],
  ["a = 1\nb = '''x\ny''", 'line 2 begins a text without end'],
  ['a = 1\nb = [\n 1,\n', 'line 2 begins a list without end'],
])('%j is refused: %s', (text, fact) => {
  expect(() => parseToml(text)).toThrow(new SyntaxError(fact));
});
