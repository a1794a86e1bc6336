// Schema files and the values they describe: what is taken, what is refused, and where a mistake is shown.
import { expect, test } from '@jest/globals';
import { type TypeName, typeNames, type TypeOptions } from '../../src/validate-env/types/declaration.ts';
import { readSchema } from '../../src/validate-env/schema/document.ts';
import { secretParts } from '../../src/validate-env/schema/masks.ts';
import { types } from '../../src/validate-env/types/types.ts';
import { checkValues } from '../../src/validate-env/schema/values.ts';

const pem = (body: string, end = 'KEY'): string => ['-----BEGIN', `KEY-----${body}-----END ${end}-----`].join(' ');
const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${segment({ alg: 'x' })}.${segment({ sub: 'a' })}.c2ln`;

/** Per type: options, values that fit, values that do not. */
const table: Record<TypeName, [TypeOptions, string[], string[]]> = {
  text: [{}, ['a b', 'ä'], []],
  url: [{ schemes: ['ftp'] }, ['ftp://h/a'], ['http://h', 'h', 'ftp://', 'ftp://a b/']],
  'http-url': [
    {},
    ['https://a.b:1/x?y=1', 'http://[::1]:80/'],
    ['ftp://a', 'https://', 'https://a:99999', 'https://a/%zz', 'https://a,b/'],
  ],
  'postgres-url': [
    { requires: ['database', 'tls'] },
    ['postgres://u:p@a,b:1/d?sslmode=require'],
    ['postgres://a/d', 'postgres://a/?sslmode=require', 'mysql://a/d'],
  ],
  'mysql-url': [{ requires: ['username', 'password'] }, ['mysql://u:p@h/d'], ['mysql://u@h/d', 'mysql://:p@h/d']],
  'mongodb-url': [{}, ['mongodb://a:1,b:2/d', 'mongodb+srv://c.d/x'], ['mongodb://', 'mongo://a']],
  'redis-url': [{ requires: ['tls'] }, ['rediss://:p@h:1/0'], ['redis://h']],
  'amqp-url': [{ requires: ['port'] }, ['amqp://h:5672/v'], ['amqp://h/v']],
  port: [{}, ['1', '65535'], ['0', '65536', '080', '1.5', ' 1', '-1']],
  email: [{}, ['a.b+c@d.example'], ['a', '@b.c', 'a@b', 'A <a@b.c>', 'a@@b.c']],
  enum: [{ values: ['a', 'none'] }, ['a', 'none'], ['A', 'a ']],
  int: [{ min: -1, max: 5 }, ['-1', '5', '0'], ['6', '-2', '05', '1e1', '1.0', '0x1']],
  number: [{ max: 2 }, ['1.5', '-3', '1e-3'], ['2.1', 'NaN', 'Infinity', '.5', '1,5']],
  bool: [{}, ['true', 'OFF', '1'], ['t', '2', 'truee']],
  duration: [{}, ['1h30m', '250ms', '1.5s'], ['5', 'm', '1h 30m', '-1s']],
  bytes: [{}, ['512', '64KB', '1.5GiB'], ['KB', '1XB', '-1']],
  regex: [{ pattern: '[a-z]+-\\d' }, ['ab-1'], ['ab-1x', 'A-1']],
  json: [{}, ['{"a":1}', '1'], ['{a:1}', '{']],
  base64: [{ bytes: 4 }, ['AAAAAA==', 'AAAAAA'], ['AAAAA', 'AAAA', 'AAAAAA=', 'A+-AAA']],
  hex: [{ bytes: 2 }, ['00fF'], ['00f', '00', '00fg']],
  hostname: [{}, ['a.b-c', 'localhost'], ['-a', 'a..b', 'a:1', '1.2.3.4', `${'a'.repeat(64)}.b`]],
  ip: [{}, ['1.2.3.4', '::1', 'fe80::1'], ['1.2.3', '1.2.3.256', '01.2.3.4', ':::', 'a']],
  cidr: [{}, ['10.0.0.0/8', '::/0'], ['10.0.0.0', '10.0.0.0/33', '::/129', '1.2.3.4/8/8']],
  semver: [{}, ['1.2.3-a.1'], ['1.2', 'x']],
  uuid: [{}, ['00000000-0000-4000-8000-00000000000a'], ['00000000-0000-4000-8000-00000000000', '0'.repeat(36)]],
  path: [{}, ['/a/b c'], ['a\0b']],
  list: [{ items: 'port', separator: ';' }, ['1;2', '1; 2'], ['1,2', '1;;2', '1;x']],
  record: [{}, ['a=1,b='], ['a', '=1', 'a=1,,b=2']],
  pem: [{}, [pem('\nAAAA\n'), pem('\\nAAAA\\n')], [pem('\nAAAA\n', 'OTHER'), pem('\nA!\n'), 'AAAA']],
  jwt: [{}, [token], ['a.b.c', token.slice(0, token.lastIndexOf('.'))]],
  secret: [{ bits: 60 }, ['abcdefghijklmnopqrst'], ['a'.repeat(100), 'abcabcabc']],
};

test.each(typeNames)('%s takes what fits and refuses what does not, without repeating it', (name) => {
  const [options, good, bad] = table[name];
  expect(good.filter((value) => types[name].check(value, options) !== undefined)).toEqual([]);
  expect(bad.filter((value) => types[name].check(value, options) === undefined)).toEqual([]);
});

test('every type is quick on a long value of one character', () => {
  for (const name of typeNames)
    for (const character of ['a', '1', '/', '=', '\\', '[', '%', '.', ':'])
      types[name].check(character.repeat(100_000), table[name][0]);
  expect(typeNames.length).toBeGreaterThanOrEqual(25);
});

const faults = (text: string): string[] =>
  readSchema(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

test.each([
  ['an unknown type', 'variables:\n  A_B:\n    type: prot\n', '3:11 A_B: `type` allowed: text, url'],
  ['an unknown key', 'variables:\n  A_B:\n    type: port\n    defualt: 1\n', '4:14 A_B: unknown key, allowed: type'],
  ['an option of another type', 'variables:\n  A_B: { type: port, min: 1 }\n', '2:3 A_B: type port takes no `min`'],
  ['a missing option', 'variables:\n  A_B: { type: enum }\n', '2:3 A_B: type enum needs `values`'],
  ['a range without inside', 'variables:\n  A_B: { type: int, min: 2, max: 1 }\n', '2:3 A_B: `min` is above `max`'],
  ['a pattern that is none', 'variables:\n  A_B: { type: regex, pattern: "(" }\n', '2:32 A_B: `pattern` is no pattern'],
  ['a variable without a map', 'variables:\n  A_B: port\n', '2:3 A_B: has to be a map'],
  ['a name that is none', 'variables:\n  "A B": { type: port }\n', '2:3 a variable name has letters'],
  ['a key that stands twice', 'variables:\n  A: { type: port }\n  A: { type: port }\n', '3:3 this key stands twice'],
  ['broken YAML', 'variables: [\n', '2:1 this is no valid YAML'],
  ['an alias', 'variables:\n  A: &a { type: port }\n  B: *a\n', '3:6 aliases are not read'],
  ['an unknown top-level key', 'variables:\n  A: { type: port }\nvars: 1\n', '3:1 unknown key'],
  ['no variables', 'environments: [a]\n', '1:1 a schema has a map'],
  ['an empty file', '', '1:1 a schema has a map'],
  ['two documents', 'variables:\n  A: { type: port }\n---\nb: 1\n', '3:1 a second YAML document begins here'],
  ['a merge key that holds itself', 'variables: &a\n  <<: *a\n', '2:7 aliases are not read'],
  ['a tag of code', 'variables:\n  A: !!js/function { type: port }\n', '2:6 tags are not read'],
  ['a NUL', 'variables:\n  A: { type: "\0" }\n', '2:15 a control character'],
  ['UTF-16 that was read as UTF-8', 'v\0a\0r\0', '1:2 a control character'],
  ['a key named __proto__', 'variables:\n  A: { type: port, __proto__: 1 }\n', '2:20 this key is not read'],
  ['a condition named __proto__', 'variables:\n  A: { type: port, when: { __proto__: x } }\n', '2:28 this key'],
  ['a variable named __proto__', 'variables:\n  __proto__: { type: port }\n', '2:3 this key is not read'],
  ['maps without end', `variables: ${'{a: '.repeat(100_000)}`, '1:1 the file is nested deeper'],
  ['indicators without end', '- '.repeat(50_000), '1:1 the file is nested deeper'],
  ['bottomless nesting', `variables: ${'['.repeat(100_000)}`, '1:1 the file is nested deeper'],
])('%s is shown at its line and column', (_, text, expected) => {
  expect(faults(text)[0]).toContain(expected);
});

test('a schema of 20,000 variables is read without a search per variable', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `  A${index}: { type: port }`);
  expect(readSchema(`variables:\n${names.join('\n')}\n`).declarations).toHaveLength(20_000);
});

const brief = (schema: string, values: Record<string, string>, environment?: string): string[] => {
  const { declarations, faults: mistakes } = readSchema(schema);
  expect(mistakes).toEqual([]);
  return checkValues(declarations, {
    path: 's.yml',
    environment,
    valueOf: (name) => values[name],
    examplesOf: () => new Set(['committed-value']),
    unmaskable: new Set(),
  }).map(({ level, kind, name, line, column }) => `${level} ${kind} ${name} ${line}:${column}`);
};

test('a variable is required always, never, or where the schema says', () => {
  const schema =
    'variables:\n  A: { type: text }\n  B: { type: text, required: false }\n  C: { type: text, required: production }\n';
  const missing = (name: string, line: number): string => `error read-but-not-provided ${name} ${line}:3`;
  expect(brief(schema, {}, 'production')).toEqual([missing('A', 2), missing('C', 4)]);
  expect(brief(schema, {}, 'staging')).toEqual([missing('A', 2)]);
  expect(brief(schema, {})).toEqual([missing('A', 2), missing('C', 4)]);
});

test('an empty secret is told apart from an absent one', () => {
  const schema = 'variables:\n  API_TOKEN: { type: text }\n';
  expect(brief(schema, { API_TOKEN: '' })).toEqual(['error empty-secret API_TOKEN 2:3']);
  expect(brief(schema, {})).toEqual(['error read-but-not-provided API_TOKEN 2:3']);
});

test.each(['-', 'null', 'undefined', 'TODO', 'changeme', 'your-api-key-here', 'committed-value'])(
  '%s is a placeholder unless it is allowed',
  (value) => {
    expect(brief('variables:\n  A_KEY: { type: text, secret: true }\n', { A_KEY: value })).toEqual([
      'error placeholder A_KEY 2:3',
    ]);
    expect(
      brief('variables:\n  A_KEY: { type: text, secret: true, not-placeholder: false }\n', { A_KEY: value }),
    ).toEqual([]);
  },
);

test.each([
  ['repeats one character', 'aaaaaaaaaaaaaaaa'],
  ['repeats a pair', 'abababababab'],
  ['counts up', '0123456789'],
  ['counts down', 'zyxwvutsrq'],
])('a secret that %s is refused by default, whatever its type', (_, value) => {
  const schema = (more: string): string => `variables:\n  A_KEY: { type: text, secret: true${more} }\n`;
  expect(brief(schema(''), { A_KEY: value })).toEqual(['error placeholder A_KEY 2:3']);
  expect(brief(schema(', not-placeholder: false'), { A_KEY: value })).toEqual([]);
  expect(brief(schema('').replace('true', 'false'), { A_KEY: value })).toEqual([]);
  const url = { A_KEY: `postgres://user:${value}@db/app` };
  expect(brief(schema('').replace('text', 'postgres-url'), url)).toEqual(['error placeholder A_KEY 2:3']);
});

test('a placeholder as the password of an address is refused, a real one is not', () => {
  const schema = 'variables:\n  A_URL: { type: url }\n';
  expect(brief(schema, { A_URL: 'redis://:changeme@cache:6379' })).toEqual(['error placeholder A_URL 2:3']);
  expect(brief(schema, { A_URL: ['redis://', 'cache:6379'].join(':kW3z-Qp7v@') })).toEqual([]);
});

test('the committed example is refused for secrets, and for configuration that asks for it', () => {
  const schema = (more: string): string => `variables:\n  REGION: { type: text${more} }\n`;
  expect(brief(schema(''), { REGION: 'committed-value' })).toEqual([]);
  expect(brief(schema(', not-placeholder: true'), { REGION: 'committed-value' })).toEqual([
    'error placeholder REGION 2:3',
  ]);
});

test('a word of an enumeration is no placeholder', () => {
  expect(brief('variables:\n  MODE: { type: enum, values: [test, none] }\n', { MODE: 'test' })).toEqual([]);
});

test('the parts of a secret are its passwords, leaves and lines', () => {
  expect(secretParts('postgres://u:p%40ss@h/d?token=t1')).toEqual(expect.arrayContaining(['p%40ss', 'p@ss']));
  expect(secretParts('{"a":[{"b":"leaf"},7],"u":"http://x:inner@h"}')).toEqual(
    expect.arrayContaining(['leaf', '7', 'inner']),
  );
  expect(secretParts('one\\ntwo')).toEqual(expect.arrayContaining(['one', 'two']));
});
