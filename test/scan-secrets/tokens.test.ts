// Proves where the token of a rule may stand and what it may hold, with rules made for it: bounds, escapes, names beside it, trust.
import { describe, expect, test } from '@jest/globals';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import type { TokenRule } from '../../src/scan-secrets/rules/rule.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(3305);
const body = r.take('b62', 20);
const token = `zqx_${body}`;
const RULE: TokenRule = { id: 'acme', provider: 'Acme', shapes: ['zqx_<b62:20>'] };

const scanWith = (more: Partial<TokenRule>) => {
  const scanner = compileScanner([{ ...RULE, ...more }], []);
  return (text: string, path = 'a.txt'): string[] =>
    scanBytes(scanner, Buffer.from(text, 'latin1'), path)
      .filter(({ rule }) => rule === 'acme')
      .map((found) => `${found.token} ${found.confidence}`);
};

describe('a token with a prefix', () => {
  const find = scanWith({});
  test.each([
    '',
    ' ',
    '"',
    '-',
    '_',
    '.',
    '/',
    '=',
    '\\n',
    '\\0',
    '\\b',
    '\\f',
    '\\r',
    '\\t',
    '\\v',
    '%3D',
    '\\x20',
    '\\u0022',
    '\u001b[m',
    '\u001b[1;32m',
  ])('is found behind %j', (before) => {
    expect(find(`${before}${token}\n`)).toEqual([`${token} high`]);
  });
  test.each([
    'a',
    '0',
    'xn',
    '\\q',
    '\\a',
    '\\xg0',
    '%g0',
    '%3g',
    '3D',
    'x20',
    'q0022',
    '\\v0022',
    'x0022',
    'xu0022',
    '\\y20',
    'm',
    ' 1m',
    '[/m',
    '[a1m',
    `[${'1'.repeat(13)}m`,
  ])('is not found behind %j', (before) => {
    expect(find(`${before}${token}\n`)).toEqual([]);
  });
  test.each(['', ' ', '"', '_', '-', '+', '\xe9'])('is found before %j', (after) => {
    expect(find(`${token}${after}`)).toEqual([`${token} high`]);
  });
  test.each(['a', 'Z', '7'])('is not found before %j', (after) => {
    expect(find(`${token}${after}`)).toEqual([]);
  });
  test('ends where its last alphabet does', () => {
    const dashed = scanWith({ shapes: ['zqx_<b64u:20>'] });
    expect([dashed(`${token}-`), dashed(`${token}_`), dashed(`${token}+`)]).toEqual([[], [], [`${token} high`]]);
  });
  test('is strict where its rule is', () => {
    const strict = scanWith({ strict: true });
    expect(['_', '-', '.', '/'].flatMap((before) => strict(`${before}${token}\n`))).toEqual([]);
    expect(['', ' ', '='].flatMap((before) => strict(`${before}${token}\n`))).toHaveLength(3);
  });
  test('is a whole one: no sample, no row of few characters', () => {
    const head = (text: string): string[] => find(`zqx_${text}${body.slice(text.length)}\n`);
    expect(['xxxxx', 'XXXXX'].flatMap(head)).toEqual([]);
    expect(head('xxxx')).toHaveLength(1);
    expect(find('zqx_xkqztodovwjhg7fmbtrd\n')).toHaveLength(1);
    expect(find('zqx_aZk7aZ7kkZa7k7aZ7kaa\n')).toEqual([]);
    expect(find('zqx_AEXAMPLEb7Zq9Kw2Vx4T\n')).toEqual([]);
    expect(find('zqx_01234567890123456789\n')).toEqual([]);
    expect(find('zqx_insertthereoninplace\n')).toEqual([]);
    expect(find('zqx_fbadcfebdacfbedacfab\n')).toEqual([]);
    const printed = scanWith({ shapes: ['zqx_<print:20>'] });
    for (const dots of ['...', '***']) expect(printed(`zqx_${dots}${body.slice(3)} \n`)).toEqual([]);
  });
  test('is mixed where its rule says so, and words are trusted little', () => {
    const long = scanWith({ shapes: ['zqx_<b62:21-40>'], mixed: true });
    const plain = scanWith({ shapes: ['zqx_<b62:21-40>'] });
    const words = ['thereoninateisthere7en', 'HostNamePasswordTyped7'];
    for (const text of words) {
      expect(long(`zqx_${text}\n`)).toEqual([`zqx_${text} low`]);
      expect(plain(`zqx_${text}\n`)).toEqual([`zqx_${text} high`]);
    }
    expect(long('zqx_xkqzvwjhgfpmbtrdlcnsq\n')).toEqual([]);
    expect(plain('zqx_xkqzvwjhgfpmbtrdlcnsq\n')).toHaveLength(1);
    expect(long('zqx_827491635047381290654\n')).toEqual([]);
    expect(long('zqx_XKQZVWJHGF7MBTRDLCNSQ\n')).toHaveLength(1);
    expect(long('zqx_xkqzvwjhgf7mbtrdlcnsq\n')).toHaveLength(1);
    const short = scanWith({ mixed: true });
    expect(short('zqx_thereonateisthere7en\n')).toEqual(['zqx_thereonateisthere7en high']);
  });
  test('has the trust of its rule, less one where its proof fails', () => {
    expect(scanWith({ confidence: 'medium' })(token)).toEqual([`${token} medium`]);
    expect(scanWith({ check: 'crc32-base62' })(token)).toEqual([`${token} medium`]);
    const whole = r.github('ghp_');
    expect(scanWith({ shapes: ['ghp_<b62:36>'], check: 'crc32-base62' })(whole)).toEqual([`${whole} high`]);
    expect(scanWith({ shapes: ['zqx_<hex:20>'] })('zqx_9d2e8f3a7c1b6f4a5e0d')).toHaveLength(1);
    expect(scanWith({ check: 'varied' })(token)).toEqual([]);
    const jwt = r.jwt({ role: 'anon' });
    expect(scanWith({ shapes: ['eyJ<b64dot:20-400>'], check: 'jwt', strict: true })(jwt)).toEqual([]);
  });
});

test('a mark parts what is public from the secret, and the reason names the provider', () => {
  const scanner = compileScanner([{ ...RULE, shapes: ['zqx_<b62:6>^<b62:14>'] }], []);
  const plain = compileScanner([RULE], []);
  const near = compileScanner([{ ...RULE, shapes: ['<b62:20>'], near: ['acme'] }], []);
  const tell = (used: typeof scanner, text: string): unknown =>
    scanBytes(used, Buffer.from(text), 'a.txt').map(({ secret, why }) => [secret, ...why]);
  expect(tell(scanner, token)).toEqual([[body.slice(6), 'the shape of a Acme token']]);
  expect(tell(plain, token)).toEqual([[body, 'the shape of a Acme token']]);
  expect(tell(near, `acme: ${body}`)).toEqual([[body, 'named Acme and shaped like its token']]);
});

test('a run is a token only where no character of its alphabet stands before it, but a sign that parts', () => {
  const find = scanWith({ shapes: ['<b64any:32>'], near: ['acme'] });
  const run = r.take('b62', 32);
  expect(['acme-', 'acme_', 'acme/', 'acme+'].flatMap((before) => find(`${before}${run}\n`))).toEqual([]);
  expect(find(`acme=${run}\n`)).toEqual([`${run} high`]);
  expect(find(`acme ${run}\n`)).toEqual([`${run} medium`]);
});

test('a prefix says more than a name beside it, and a name more than nothing', () => {
  const rule = (id: string, shape: string, near?: readonly string[]): TokenRule => ({
    id,
    provider: id,
    shapes: [shape],
    ...(near === undefined ? {} : { near }),
  });
  const first = (...rules: TokenRule[]): string[] =>
    scanBytes(compileScanner(rules, []), Buffer.from(`acme = ${token}\n`), 'a.txt').map((found) => found.rule);
  const bare = rule('bare', 'zqx_<b62:20>');
  expect(first(bare, rule('named', 'zqx_<b62:20>', ['acme']))).toEqual(['named']);
  expect(first(bare, rule('named', '<b62u:24>', ['acme']))).toEqual(['bare']);
  expect(first(bare, rule('named', 'zqx<b62u:21>', ['acme']))).toEqual(['named']);
  expect(first(bare, rule('named', 'zq<b62u:22>', ['acme']))).toEqual(['bare']);
});

describe('a token beside the name of its provider', () => {
  const find = scanWith({ shapes: ['<b62:20>'], near: ['acme', 'acmecorp'] });
  test.each([
    [`acme = "${body}"`, 'high'],
    [`ACME_KEY=${body}`, 'high'],
    [`Acme: ${body}`, 'high'],
    [`aCme: ${body}`, ''],
    [`ACme: ${body}`, ''],
    [`acMe: ${body}`, ''],
    [`aCmecorp: ${body}`, 'high'],
    [`acme x ${body}`, 'medium'],
    [`acme(x, "${body}")`, 'medium'],
    [`acme x-${body}`, ''],
    [`acme x_${body}`, ''],
    [`acme x.${body}`, ''],
    [`acme x/${body}`, ''],
    [`acme x7${body}`, ''],
    [`acme\n${body}`, ''],
    [`${body} acme`, ''],
    [`acme ${' '.repeat(130)}${body}`, 'medium'],
    [`acme ${' '.repeat(139)}${body}`, ''],
    [`- name: ACME_KEY\n  value: ${body}`, 'high'],
    [`- name: "ACME_KEY"\n  value: "${body}"`, 'high'],
    [`- name: 'ACME_KEY'\r\n  default: '${body}'`, 'high'],
    [`{"x": "acme",\n "value" : "${body}"`, 'high'],
    [`{"x": acme,\r\n\t"default": ${body}`, 'high'],
    [`- x: acme\n  other: ${body}`, ''],
    [`- x: acme;\n  value: ${body}`, ''],
    [`- x: acme\n  x value: ${body}`, ''],
    [`- x: acme\n\n  value: ${body}`, ''],
  ])('%j is trusted %j', (text, trust) => {
    expect(find(`${text}\n`)).toEqual(trust === '' ? [] : [`${body} ${trust}`]);
  });
  test('in a file made by a machine counts only where it is assigned', () => {
    expect(find(`acme = "${body}"\n`, 'x.lock')).toEqual([`${body} high`]);
    expect(find(`acme x ${body}\n`, 'x.lock')).toEqual([]);
    expect(find(`x: acme\nvalue: ${body}\n`, 'x.lock')).toEqual([]);
  });
});
