// The published JSON Schema of env.schema.yml and its documentation: they take and refuse what the reader does.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { ruleNames } from '../../src/validate-env/rules/rule.ts';
import { readSchema } from '../../src/validate-env/schema/document.ts';
import { entryFields } from '../../src/validate-env/schema/entry.ts';
import { typesAbout } from '../../src/validate-env/types/about.table.ts';
import { typeNames } from '../../src/validate-env/types/declaration.ts';
import { types } from '../../src/validate-env/types/types.ts';
import { environmentSchema, environmentSections } from '../../tools/environment-schema.ts';

const root = resolve(import.meta.dirname, '../..');
const published = JSON.parse(readFileSync(join(root, 'schema/env.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ strict: false }).compile(published);

test('the published schema is the one that follows from the source', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(environmentSchema())));
});

test.each(typeNames)('the documented example of %s fits its type', (name) => {
  const { example, options = {}, about } = typesAbout[name];
  expect(types[name].check(example, options)).toBeUndefined();
  expect(Object.keys(options).filter((key) => !types[name].takes.some((one) => one === key))).toEqual([]);
  expect(about).not.toBe('');
});

const page = readFileSync(join(root, 'docs/environment-schema.md'), 'utf8');

test('the page shows every type, key and rule, and its example is a schema without a mistake', () => {
  for (const word of [...typeNames, ...ruleNames, ...Object.keys(entryFields)]) expect(page).toContain(`| \`${word}\``);
  expect(
    Object.values(environmentSections()).filter((section) => / \|\s+\|$/m.test(section.replace(/`[^`]*`/g, 'x'))),
  ).toHaveLength(0);
  const example = /```yaml\n(# yaml-language-server: \$schema=[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { faults, declarations, rules } = readSchema(example);
  expect(faults).toEqual([]);
  expect([declarations.length, rules.length]).toEqual([9, 5]);
  expect(isValid(parse(example))).toBe(true);
});

const one = (entry: string, more = ''): string => `variables:\n  A: ${entry}\n  B: { type: text }\n${more}`;

test.each([
  ['every plain entry', one('{ type: port, required: [a, b], secret: false, description: x, not-placeholder: false }')],
  ['an enumeration', one('{ type: enum, values: [a] }')],
  ['conditions', one('{ type: text, when: { B: [a, 1, true] } }')],
  ['a condition on presence', one('{ type: text, when: { B: { set: false } } }')],
  ['environments', one('{ type: text }', 'environments: [a]\n')],
  ...ruleNames.map((rule): [string, string] => [
    `the rule ${rule}`,
    one(
      '{ type: text }',
      `rules:\n  - ${rule}: ${rule === 'no-localhost-in' ? 'production' : '[A, B]'}\n    when: { A: x }\n`,
    ),
  ]),
])('reader and editor take %s', (_, text) => {
  expect(readSchema(text).faults).toEqual([]);
  expect(isValid(parse(text))).toBe(true);
});

test.each([
  ['an unknown type', one('{ type: prot }')],
  ['no type', one('{ required: true }')],
  ['an unknown key', one('{ type: port, defualt: 1 }')],
  ['an option of another type', one('{ type: port, min: 1 }')],
  ['a missing option', one('{ type: enum }')],
  ['a description that is a number', one('{ type: text, description: 1 }')],
  ['a name that is none', 'variables:\n  "A B": { type: port }\n'],
  ['no variables', 'environments: [a]\n'],
  ['variables that are empty', 'variables: {}\n'],
  ['an unknown top-level key', one('{ type: text }', 'vars: 1\n')],
  ['a rule of one variable', one('{ type: text }', 'rules:\n  - one-of: [A]\n')],
  ['two rules in one entry', one('{ type: text }', 'rules:\n  - { one-of: [A, B], includes: [A, B] }\n')],
  ['no rule in an entry', one('{ type: text }', 'rules:\n  - { description: x }\n')],
  ['a condition that is none', one('{ type: text, when: { B: { is: 1 } } }')],
])('reader and editor refuse %s', (_, text) => {
  expect(readSchema(text).faults.length).toBeGreaterThan(0);
  expect(isValid(parse(text))).toBe(false);
});
