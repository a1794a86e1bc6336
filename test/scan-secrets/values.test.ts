// Proves which values written to a name are secrets, and how far they are trusted, one value for each reason.
import { describe, expect, test } from '@jest/globals';
import { describeFile } from '../../src/scan-secrets/engine/file-kind.ts';
import { judgeValue, type Claim } from '../../src/scan-secrets/generic/value.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(3301);
const p = r.take('b62', 16);
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

type More = Partial<Omit<Claim, 'value' | 'kind'>> & { readonly path?: string };

/** A password in a settings file, where every literal counts, unless `more` says otherwise. */
function judge(value: string, { path = 'app.conf', ...more }: More = {}): string {
  const claim = { name: 'db_password', strength: 'password', isCompared: false, isArgument: false, ...more } as const;
  return judgeValue({ ...claim, value, kind: describeFile(path) })?.confidence ?? '';
}

/** The values of those given that are, or are not, trusted at all. */
const trusted = (values: readonly string[], more: More = {}): string[] =>
  values.filter((one) => judge(one, more) !== '');

describe('no secret is', () => {
  test.each([
    ['a text too short or too long', ['k7z', r.take('b62', 513)]],
    ['a variable', ['$DB_PASS1', '${PW}']],
    [
      'a hash',
      ['$2a$x1', '$2b$x1', '$2x$x1', '$2y$x1', '$1$abc', '$5$abc', '$6$abc', '$y$abc', '$argon2i$', '$apr1$x'],
    ],
    ['a text in another script', ['p\xe4ssw\xf6rt', 'p\xe4ss w\xf6rt1']],
    ['a blank to fill in', ['changeme', base64('password'), base64('changeme!!'), base64('password\n')]],
    ['a path of names', ['config.secretValue', 'user->secretValue', 'Vault::secretValue', '$a.b$c']],
    [
      'an address',
      'http https ftp FILE ssh git urn data mailto redis postgres postgresql mysql mongodb+srv HTTP'
        .split(' ')
        .map((scheme) => `${scheme}:k7z`),
    ],
    ['a path of folders', ['/etc/k7z', './k7z', '../k7z', '~/k7z', 'C:\\k7z']],
    ['a call', ['abc(k7', 'ab)(k7', 'ab](k7', 'k7 z!)', 'k7z)', 'a=>k7', 'krani[7', '(k7z']],
    ['an option or a class of a style', ['-krani7', '--krani7', '.krani-x']],
    ['a beginning', ['KRA_N=', '[k7z', '{k7z', '(k7z', '&k7z', '*k7z', '+k7z', '|k7z']],
    ['a pattern', ['a\\w7', 'a\\d7', 'a\\s7', 'a\\b7', 'a\\x7', 'a\\(7', '^k7z$']],
    ['markup', ['7<b', '7</b']],
    ['a statement', ['kr7z;', 'kr7z,']],
    ['the name of a constant or a header', ['KRANI_X7', 'KRANI_X_7', 'Krani-Xaver']],
    [
      'the name of a file or a host',
      'pem key crt json yml yaml txt js ts py go htm html png svg com org net io PEM'
        .split(' ')
        .map((end) => `k-7z.${end}`),
    ],
    ['a number', ['4711471', '1.25.3', '300ms', '300MS', '2024-01-02T10']],
    ['a rule for forms', ['required|string', 'alpha|max:25,5']],
    ['a sentence', ['the dog (yours), "barks"!', "what's this: a dog; or-two?"]],
    ['no letter and no digit', ['!?%/"#']],
    ['its own name', ['DB-Password', 'db password', 'dbPassword', 'password']],
  ])('%s', (_what, values) => {
    expect(trusted(values)).toEqual([]);
  });
});

test.each([
  ['a long text', [r.take('b62', 512)]],
  ['a hash further on', ['k$2b$x1', '$3$k7z']],
  ['another script with a digit and no blank', ['p\xe4ssw\xf6rt1']],
  [
    'a blank in base64 that is not all of it',
    [
      '!!!!cGFzc3dvcmQ=',
      'cGFzc3dvcmQ',
      base64('changeme\x01\x02\x03\x04'),
      base64('\x01\x02changeme'),
      `${base64('changeme')}=!!!`,
      base64('kranich-haus'),
    ],
  ],
  ['a path of names that is not all of it', ['9config.zone', 'config.zone!']],
  ['a scheme without a colon, or further on', ['httpk7z', 'k7http:z']],
  ['a slash further on', ['k7/z', 'k7~/z', '7C:\\z']],
  ['a bracket further on', ['k7)z', 'k7{z', 'k7*z', '#k7[z', '#(k7']],
  ['dashes and dots further on', ['k7-krani', '#.krani', '.krani7', 'KRA_N=7', '7KRA_N=', 'k7;z', 'k7,z']],
  ['half a pattern', ['k^k7z$', '^k7z$k', 'a\\q7']],
  ['a sign that opens no tag', ['77<7', 'k7>z']],
  ['a constant or a header that is not all of it', ['xKRANI_X', 'KRANI_Xx', 'xKrani-Xaver', 'Krani-Xaver7']],
  ['an end that is not the last', ['k-7.pemz', 'k7pem']],
  ['numbers in other text', ['300msx', 'k300', 'k2024-01-02', '#required|string', 'required|string#']],
  ['a sentence with a sign', ['#the dog', 'the dog#']],
  ['a name in other text', ['db_password7', '7password']],
])('%s is trusted', (_what, values) => {
  expect(trusted(values)).toEqual(values);
});

describe('a value handed to a function', () => {
  const verbs =
    'validate toggle check verify hash compare encode is has show hide find get test parse generate assert expect extract read mask strip';
  test('that asks is none', () => {
    const asked = (name: string): string => judge('krani7', { name, isArgument: true });
    const names = verbs.split(' ');
    expect(names.filter((verb) => asked(`${verb}Password`) !== '')).toEqual([]);
    expect(names.filter((verb) => asked(`user.${verb}_password`) !== '')).toEqual([]);
    expect(names.filter((verb) => asked(`re${verb}Password`) === '')).toEqual([]);
    expect(names.filter((verb) => asked(`${verb}password`) === '')).toEqual([]);
    expect(judge('krani7', { name: 'checkPassword' })).toBe('medium');
  });
  test('is no word', () => {
    expect(['kraniche', '7kraniche', 'kraniche7'].map((value) => judge(value, { isArgument: true }))).toEqual([
      '',
      'medium',
      'medium',
    ]);
    expect(judge('kraniche')).toBe('low');
  });
});

describe('a name says', () => {
  const secret = (name: string, value: string): string => judge(value, { name, strength: 'secret' });
  test('that digits are a digest', () => {
    const hex = r.take('hex', 32);
    for (const name of ['sha256_secret', 'md5_secret', 'hash_secret', 'digest_secret', 'SHA_SECRET'])
      expect([secret(name, hex), secret(name, p)]).toEqual(['', 'high']);
    expect(secret('x_sha_secret', hex)).toBe('high');
  });
  test('that digits are the number of a signing key', () => {
    const [short, long] = [r.take('HEX', 16), r.take('HEX', 40)];
    for (const name of ['signing_key', 'signing-key', 'signingKey', 'SIGNING_KEY'])
      expect(trusted([short, long, `0x${short}`], { name, strength: 'secret' })).toEqual([]);
    const others = [`x${short}`, `${short}x`, `${long}7`, short.slice(0, 8) + long.slice(0, 12), p];
    expect(trusted(others, { name: 'signing_key', strength: 'secret' })).toEqual(others);
    expect(secret('signing_key_secret', short)).toBe('high');
    expect(secret('api_key', short)).toBe('high');
  });
  test('what its value repeats', () => {
    const family = { name: 'injectNpmPassword' };
    expect(trusted(['injectNpm2Fa-x', '7injectNpm2Fa', 'injectNpm2FaToken'], family)).toEqual([
      'injectNpm2Fa-x',
      '7injectNpm2Fa',
    ]);
    expect(judge('InjectNpm2Fa', { name: 'InjectNpmPassword' })).toBe('medium');
    expect(judge('access-token', { name: 'user_access_token' })).toBe('');
    expect(judge('ACCESS', { name: 'user_access_token' })).toBe('');
    expect(judge('DB-Password1', { name: 'dbPassword1' })).toBe('');
    for (const [value, inCode] of [
      ['xkqpwdvzw', ''],
      ['7xkqpwdvzw', 'medium'],
      ['xkqpwdvzw7', 'medium'],
    ] as const)
      expect([judge(value, { name: 'pwd', path: 'a.js' }), judge(value, { name: 'pwd' }) !== '']).toEqual([
        inCode,
        true,
      ]);
  });
});

test.each([
  [p, 'high', 'high'],
  ['krani', 'low', ''],
  ['krani7', 'medium', 'low'],
  ['kran7', 'low', ''],
  ['kranich', 'low', ''],
  ['kranich_haus.am-see', 'medium', ''],
  ['kranich-haus7', 'medium', 'medium'],
  ['7kranich', 'medium', 'low'],
  ['KRANICH', 'low', ''],
  ['kranich12', 'medium', 'low'],
  ['Kranich12', 'medium', 'medium'],
  ['Krani12', 'medium', 'low'],
  ['Krani123', 'medium', 'medium'],
  ['xkqzvw', 'low', 'low'],
  ['xkqzvw7', 'medium', 'medium'],
])('the password %s is trusted %j in settings and %j in code', (value, inSettings, inCode) => {
  expect([judge(value), judge(value, { path: 'a.js' })]).toEqual([inSettings, inCode]);
});

test.each([
  [p, 'high', 'high'],
  ['x7k2q9w', '', ''],
  ['x7k2q9wz', 'low', 'low'],
  ['x7k2q9wz4', 'low', 'low'],
  ['x7k2q9wz4m', 'medium', 'medium'],
  ['X7K2Q9WZ', 'low', 'low'],
  ['7391-4628', '', ''],
  ['7391-4628!', 'low', ''],
  ['a7a7c7c7', '', ''],
  ['a7b7c7d7', '', ''],
  ['a7b7c7d7e', 'low', 'low'],
  ['thereonat7', '', ''],
  ['xkq zvw hg 72', '', ''],
  ['kranich-haus', '', ''],
  ['Kranich-haus', 'low', ''],
  ['kranich-hauS', 'low', ''],
  ['xkqzvwhgf', '', ''],
  ['Kranich>haus', '', ''],
  ['Kranich haus', '', ''],
  ['Kranich haus_x', '', ''],
])('the secret %s is trusted %j in settings and %j in code', (value, inSettings, inCode) => {
  const secret = { name: 'api_key', strength: 'secret' } as const;
  expect([judge(value, secret), judge(value, { ...secret, path: 'a.js' })]).toEqual([inSettings, inCode]);
});

test('files of settings are those of assignments, and those without an end of their name', () => {
  const paths = ['app.conf', '.env', 'bin/run', 'a.js', 'a.weird', 'a.yml', 'a.json'];
  expect(paths.filter((path) => judge('kranich', { path }) !== '')).toEqual(['app.conf', '.env', 'bin/run']);
});

test('where it stands and what it says of itself lower the trust, and the reason tells it', () => {
  const rows: readonly [string, More, string][] = [
    ['krani7', {}, 'medium a password in a settings file'],
    ['krani7', { isCompared: true }, 'low a password in a settings file, only compared'],
    ['krani7', { path: 'test/app.conf' }, ''],
    ['krani7', { path: 'docs/app.conf' }, ''],
    ['xkqzvw7', { path: 'test/app.conf' }, 'low a password in a settings file, in a test'],
    [p, { path: 'test/app.conf' }, 'medium a password drawn at random, in a test'],
    [['9d2e8f3a', '7c1b6f4a'].join(''), { path: 'test/a.js' }, 'medium a password drawn at random, in a test'],
    [p, { path: 'docs/app.conf' }, 'medium a password drawn at random, in documentation, an example or a translation'],
    ['dummy-krani7', {}, 'low a password in a settings file, says it is a sample'],
    ['krani7', { name: 'dummy_password' }, 'low a password in a settings file, says it is a sample'],
    ['dummy-krani7', { path: 'a.js' }, ''],
    ['dummy-xkqzvw7', { path: 'test/app.conf' }, ''],
    [p, { path: 'test/a.js', isCompared: true }, 'low a password drawn at random, in a test, only compared'],
    [p, { strength: 'secret' }, 'high a value drawn at random'],
    ['x7k2q9wz', { strength: 'secret' }, 'low a value that is no word'],
    ['Kranich-haus', { strength: 'secret' }, 'low a literal where a secret is expected'],
    ['xkqzvw7', { path: 'a.js' }, 'medium a password that is no word'],
    ['kranich7', { path: 'a.js' }, 'low a password written into the source'],
  ];
  const told = rows.map(([value, { path = 'app.conf', ...more }]) => {
    const claim = { name: 'db_password', strength: 'password', isCompared: false, isArgument: false, ...more } as const;
    const verdict = judgeValue({ ...claim, value, kind: describeFile(path) });
    return verdict === null ? '' : `${verdict.confidence} ${verdict.why}`;
  });
  expect(told).toEqual(rows.map(([, , expected]) => expected));
});
