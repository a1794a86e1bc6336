// Rules that tie variables together, and conditions: when each holds, when it breaks, and where a mistake is shown.
import { expect, test } from '@jest/globals';
import { checkRules } from '../../src/validate-env/rules/check-rules.ts';
import { readSchema } from '../../src/validate-env/schema/document.ts';
import { uniteSchemas } from '../../src/validate-env/schema/strictest.ts';
import { checkValues } from '../../src/validate-env/schema/values.ts';

type Values = Record<string, string>;

const variables = [
  '  ORIGINS: { type: list }',
  '  WEB_URL: { type: http-url }',
  '  API_URL: { type: http-url }',
  '  SIGNING: { type: text, secret: true }',
  '  SESSION: { type: text, secret: true }',
  '  FLAG: { type: bool, required: false }',
].join('\n');

const schemaOf = (rule: string): string => `variables:\n${variables}\nrules:\n  - ${rule}\n`;

/** Messages with their place. */
const broken = (rule: string, values: Values, environment?: string): string[] => {
  const { declarations, rules, faults } = readSchema(schemaOf(rule));
  expect(faults).toEqual([]);
  const found = checkRules(rules, { path: 's.yml', environment, declarations, valueOf: (name) => values[name] });
  return found.map(
    ({ kind, level, file, line, column, message }) => `${level} ${kind} ${file}:${line}:${column} ${message}`,
  );
};

const table: readonly [string, string, Values[], [Values, string][]][] = [
  [
    'includes',
    'includes: [ORIGINS, WEB_URL]',
    [
      { ORIGINS: 'https://a.b, https://C.d/', WEB_URL: 'https://c.d' },
      { ORIGINS: '["https://c.d"]', WEB_URL: 'https://c.d/' },
      { WEB_URL: 'https://c.d' },
    ],
    [
      [{ ORIGINS: 'https://c.d.evil', WEB_URL: 'https://c.d' }, 'ORIGINS does not include the value of WEB_URL'],
      [{ ORIGINS: '*', WEB_URL: 'https://c.d' }, 'ORIGINS does not include the value of WEB_URL'],
    ],
  ],
  [
    'same-host',
    'same-host: [WEB_URL, API_URL]',
    [{ WEB_URL: 'https://a.b/x', API_URL: 'http://A.b:8080/y' }, { WEB_URL: 'https://a.b' }],
    [
      [{ WEB_URL: 'https://a.b', API_URL: 'https://b.a' }, 'API_URL has another host than WEB_URL'],
      [{ WEB_URL: 'https://a.b', API_URL: '/api' }, 'API_URL has no host to compare'],
    ],
  ],
  [
    'differs-from',
    'differs-from: [SIGNING, SESSION]',
    [{ SIGNING: 'a', SESSION: 'b' }, { SIGNING: '', SESSION: '' }, {}],
    [[{ SIGNING: 'one', SESSION: 'one' }, 'SESSION has the same value as SIGNING']],
  ],
  [
    'all-or-none',
    'all-or-none: [SIGNING, SESSION, FLAG]',
    [{}, { SIGNING: 'a', SESSION: 'b', FLAG: '0' }, { SIGNING: '' }],
    [[{ SIGNING: 'a', SESSION: 'b' }, 'FLAG is not set although SIGNING, SESSION are']],
  ],
  [
    'one-of',
    'one-of: [SIGNING, SESSION]',
    [{ SIGNING: 'a' }, { SESSION: 'a', SIGNING: '' }],
    [
      [{}, 'none of SIGNING, SESSION is set'],
      [{ SIGNING: 'a', SESSION: 'b' }, 'SIGNING and SESSION are set'],
    ],
  ],
  [
    'port-unique',
    'port-unique: [SIGNING, API_URL, WEB_URL]',
    [
      { SIGNING: '80', API_URL: 'http://a:81' },
      { SIGNING: '80', API_URL: 'http://a' },
    ],
    [
      [{ SIGNING: '8080', API_URL: 'http://a:8080/' }, 'API_URL has the same port as SIGNING'],
      [{ API_URL: 'a:1', WEB_URL: 'http://b:1' }, 'WEB_URL has the same port as API_URL'],
    ],
  ],
  [
    'no-localhost-in',
    'no-localhost-in: [production, staging]',
    [{ WEB_URL: 'https://localhost.example.org', ORIGINS: 'https://a.b,https://my-localhost', SIGNING: '1127.0.0.1' }],
    [
      [{ WEB_URL: 'http://localhost:3000' }, 'WEB_URL names this machine'],
      [{ ORIGINS: 'https://a.b,http://127.0.0.1' }, 'ORIGINS names this machine'],
      [{ WEB_URL: 'redis://:x@[::1]:6379' }, 'WEB_URL names this machine'],
      [{ API_URL: 'http://0.0.0.0/' }, 'API_URL names this machine'],
      [{ SIGNING: 'localhost' }, 'SIGNING names this machine'],
    ],
  ],
];

test.each(table)('%s holds for what fits and breaks for what does not, at its place', (name, rule, good, bad) => {
  const environment = name === 'no-localhost-in' ? 'production' : undefined;
  expect(good.flatMap((values) => broken(rule, values, environment))).toEqual([]);
  for (const [values, message] of bad)
    expect(broken(rule, values, environment)).toEqual([`error rule s.yml:9:5 ${name}: ${message}`]);
});

test('no-localhost-in holds in its environments, for the variables it names, and where no environment is named', () => {
  const values = { WEB_URL: 'http://localhost', API_URL: 'http://localhost' };
  expect(broken('no-localhost-in: production', values, 'development')).toEqual([]);
  expect(broken('no-localhost-in: production', values)).toHaveLength(2);
  expect(broken('{ no-localhost-in: production, variables: [API_URL] }', values, 'production')).toEqual([
    'error rule s.yml:9:5 no-localhost-in: API_URL names this machine',
  ]);
});

test('a rule with `when` holds under its condition alone, and its description is shown', () => {
  const rule = '{ one-of: [SIGNING, SESSION], when: { FLAG: true }, description: one of them signs }';
  expect(broken(rule, {})).toEqual([]);
  expect(broken(rule, { FLAG: 'off' })).toEqual([]);
  expect(broken(rule, { FLAG: 'Yes' })).toEqual([
    'error rule s.yml:9:5 one-of: none of SIGNING, SESSION is set (one of them signs)',
  ]);
});

const missing = (when: string, values: Values): string[] => {
  const text = `variables:\n  MODE: { type: text, required: false }\n  SENDER: { type: text, when: ${when}, description: who mails }\n`;
  const { declarations, faults } = readSchema(text);
  expect(faults).toEqual([]);
  const valueOf = (name: string): string | undefined => values[name];
  const check = {
    path: 's.yml',
    environment: undefined,
    valueOf,
    examplesOf: () => new Set<string>(),
    unmaskable: new Set<string>(),
  };
  return checkValues(declarations, check).map(({ message }) => message);
};

test.each([
  ['{ MODE: smtp }', 'smtp', 'api'],
  ['{ MODE: [smtp, lmtp] }', 'lmtp', 'api'],
  ['{ MODE: 2 }', '2', '3'],
  ['{ MODE: true }', 'ON', 'no'],
  ["{ MODE: 'true' }", 'true', '1'],
  ['{ MODE: { set: true } }', 'x', ''],
  ['{ MODE: { set: false } }', '', 'x'],
])('with `when: %s` a variable is required for %s and not for %s', (when, met, unmet) => {
  expect(missing(when, { MODE: met })).toEqual([
    'SENDER (who mails) is required, because of MODE, but is not in `env:` of this step',
  ]);
  expect(missing(when, { MODE: unmet })).toEqual([]);
});

const faults = (text: string): string[] =>
  readSchema(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

test.each([
  ['no rule', schemaOf('{ description: x }'), '9:5 an entry has exactly one rule'],
  [
    'two rules',
    schemaOf('{ one-of: [FLAG, SESSION], includes: [FLAG, SESSION] }'),
    '9:5 an entry has exactly one rule',
  ],
  ['an unknown rule', schemaOf('{ same-port: [FLAG, SESSION] }'), '9:18 unknown key, allowed: includes'],
  ['a rule over one variable', schemaOf('{ one-of: [FLAG] }'), '9:15 `one-of` needs at least two variables'],
  ['a rule that is no list', schemaOf('{ one-of: FLAG }'), '9:15 `one-of` has to be a list of variables'],
  ['a variable that stands twice', schemaOf('{ one-of: [FLAG, FLAG] }'), '9:5 a variable stands twice'],
  ['an undeclared variable', schemaOf('{ one-of: [FLAG, OTHER] }'), '9:5 names a variable that'],
  [
    '`variables` of another rule',
    schemaOf('{ one-of: [FLAG, SESSION], variables: [FLAG] }'),
    '9:5 `variables` belongs to',
  ],
  ['rules that are no list', `variables:\n${variables}\nrules: 1\n`, '8:8 `rules` has to be a list'],
  ['a rule that is no map', schemaOf('one-of'), '9:5 a rule has to be a map with one rule'],
  ['an undeclared condition', 'variables:\n  A: { type: port, when: { B: 1 } }\n', '2:26 names a variable that'],
  [
    'a condition on itself',
    'variables:\n  A: { type: port, when: { A: 1 } }\n',
    '2:26 A: `when` names the variable itself',
  ],
  ['a condition that is none', 'variables:\n  A: { type: port, when: b }\n', '2:26 A: `when` allowed: a map'],
])('%s is a mistake of the schema, shown at its line and column', (_, text, expected) => {
  expect(faults(text)[0]).toContain(expected);
});

const unite = (head: string, base: string): { names: string[]; notes: string[] } => {
  const { schema, notes } = uniteSchemas(readSchema(head), readSchema(base));
  return { names: schema.declarations.map(({ name, type, line }) => `${name} ${type} ${line}`), notes };
};

test('a proposal keeps what its base demands: changed and dropped declarations hold beside its own', () => {
  const base = 'variables:\n  A: { type: port }\n  B: { type: secret }\n  C: { type: text }\n';
  const head = '# moved\nvariables:\n  C: { type: text }\n  A: { type: int }\n  D: { type: url }\n';
  expect(unite(head, base)).toEqual({
    names: ['C text 3', 'A int 4', 'D url 5', 'A port 4', 'B secret 1'],
    notes: [
      'A is declared in another way at the base branch: both declarations hold until this is merged',
      'B is declared at the base branch and not here: its declaration there holds until this is merged',
    ],
  });
});

test('a rule that a proposal drops holds, and a base with mistakes is said', () => {
  const head = `variables:\n${variables}\n`;
  const { schema, notes } = uniteSchemas(readSchema(head), readSchema(schemaOf('one-of: [FLAG, SESSION]')));
  expect(schema.rules).toMatchObject([{ rule: 'one-of', names: ['FLAG', 'SESSION'], line: 1 }]);
  expect(notes).toEqual([
    'the rule one-of over FLAG, SESSION of the base branch is not here: it holds until this is merged',
  ]);
  expect(unite(head, 'variables: [').notes).toEqual([
    'the schema of the base branch has mistakes: it could not be held against this proposal',
  ]);
});
