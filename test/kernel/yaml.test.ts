// Hand-written YAML: its values, the place of every mistake, and no key that stands twice.
import { expect, test } from '@jest/globals';
import { parseYaml } from '../../src/kernel/yaml.ts';

const text = 'weigh:\n  paths:\n    - a\n    - b\n  minimum: 85\n';

test.each<[string, PropertyKey[], string]>([
  ['a key', ['weigh'], '1:1'],
  ['a key in a map', ['weigh', 'minimum'], '5:3'],
  ['an entry of a list', ['weigh', 'paths', 1], '4:7'],
  ['nothing: the nearest thing around it', ['weigh', 'maximum', 'x'], '1:1'],
  ['the whole text', [], '1:1'],
])('placeOf %s', (_, path, place) => {
  expect(parseYaml(text).placeOf(path)).toBe(place);
});

test('a key that stands twice is a mistake at its second place, in every map and however it is quoted', () => {
  const { value, problems } = parseYaml('a:\n  b: 1\n  "b": 2\nc: { d: 1, d: 2 }\n');
  expect(value).toBeUndefined();
  expect(problems).toEqual(['3:3: Map keys must be unique', '4:12: Map keys must be unique']);
});

test('the same key in two maps is none', () => {
  expect(parseYaml('a: { b: 1 }\nc: { b: 1 }\n')).toMatchObject({ value: { a: { b: 1 }, c: { b: 1 } }, problems: [] });
});

test('aliases that multiply are a mistake and no memory', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level++)
    lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
  expect(parseYaml(lines.join('\n')).problems).toEqual([expect.stringContaining('1:1: Excessive alias count')]);
});

// A search of all earlier keys for each key would take minutes here: the runner's time limit is the assertion.
test('a doubled key is found among 60,000', () => {
  const keys = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`);
  expect(parseYaml([...keys, 'k7: 2'].join('\n')).problems).toEqual(['60001:1: Map keys must be unique']);
});
