// Proves that the job's own secrets are found in every spelling.
import { expect, test } from '@jest/globals';
import { spellKnown } from '../../src/scan-secrets/known/spellings.ts';
import { createKnownSearch, readKnownValues } from '../../src/scan-secrets/known/values.ts';
import { Recipes } from './token-recipes.ts';

const value = `${new Recipes(5).take('b62', 20)}"/+é`;
const bytes = Buffer.from(value, 'utf8');

test('a secret that begins with one letter over and over is found behind more of that letter', () => {
  const long = `${'a'.repeat(60)}${new Recipes(6).take('b62', 20)}`;
  expect(createKnownSearch([long])!(Buffer.from(`x=aaaa${long}\n`)).map(({ column }) => column)).toEqual([7]);
});

test.each([
  ['raw', value],
  ['base64', bytes.toString('base64')],
  ['base64 one byte later', Buffer.concat([Buffer.from('x'), bytes, Buffer.from('yy')]).toString('base64')],
  ['base64 two bytes later', Buffer.concat([Buffer.from('xy'), bytes, Buffer.from('zz')]).toString('base64')],
  ['base64url', bytes.toString('base64url')],
  ['hex', bytes.toString('hex')],
  ['a URL', encodeURIComponent(value)],
  ['hex in capitals', bytes.toString('hex').toUpperCase()],
  ['a URL in small letters', encodeURIComponent(value).replaceAll(/%../gu, (escape) => escape.toLowerCase())],
  [
    'JSON with a slash escaped',
    JSON.stringify(value)
      .slice(1, -1)
      .replace('/', String.raw`\/`),
  ],
  [
    'JSON with a slash as a number',
    JSON.stringify(value)
      .slice(1, -1)
      .replace('/', String.raw`\u002f`),
  ],
  [
    'JSON with signs as numbers',
    JSON.stringify(value)
      .slice(1, -1)
      .replace('/', String.raw`\u002F`)
      .replace('+', String.raw`\u002b`),
  ],
  ['JSON', JSON.stringify(value).slice(1, -1)],
])('a secret of the job is found as %s', (_name, spelling) => {
  const text = Buffer.from(`one\nvar x = "pre${spelling}post";\n`);
  expect(createKnownSearch([value])?.(text)).toMatchObject([{ rule: 'known-value', line: 2, confidence: 'high' }]);
});

/** Each language leaves other signs of `signs` as they are. */
const signs = `${new Recipes(7).take('b62', 12)}/a b!c'd(e)f*g~h@i&j`;
const parts = signs.split('/');
const strict = parts.map((part) => encodeURIComponent(part).replaceAll(/[!'()*]/gu, escapeSign));

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

test.each([
  ['RFC 3986 has it', strict.join('%2F')],
  ['RFC 3986 has it, in small letters', strict.join('%2F').replaceAll(/%../gu, (escape) => escape.toLowerCase())],
  ['Python quotes a path', strict.join('/')],
  ['Python quotes a field', strict.join('%2F').replaceAll('%20', '+')],
  ['a browser writes the parts of a path', parts.map(encodeURIComponent).join('/')],
  ['a browser writes a whole address', encodeURI(signs)],
  ['a browser sends a form', new URLSearchParams({ q: signs }).toString().slice(2)],
  ['a script puts signs for blanks', encodeURIComponent(signs).replaceAll('%20', '+')],
  ['PHP sends a form', strict.join('%2F').replaceAll('%20', '+').replaceAll('~', '%7E')],
])('a secret of the job is found in a URL as %s', (_name, spelling) => {
  for (const [before, secret] of [
    ['', signs],
    ['x'.repeat(60), `${'x'.repeat(60)}${signs}`],
  ] as const) {
    const text = Buffer.from(`one\nhttps://x.test/?q=${before}${spelling}&r=1\n`);
    expect(createKnownSearch([secret])?.(text)).toMatchObject([{ line: 2, column: 19, token: before + spelling }]);
  }
});

test('a secret with a slash and one more sign is found where the slash is kept', () => {
  const [a, b, c] = [new Recipes(8), new Recipes(9), new Recipes(10)].map((recipes) => recipes.take('b62', 5));
  const search = createKnownSearch([`${a}/${b}/${c}@12345`])!;
  expect(search(Buffer.from(`x/${a}/${b}/${c}%4012345`))).toHaveLength(1);
});

test.each([new Recipes(11).take('b62', 20), signs])('no spelling is searched for twice', (secret) => {
  const spellings = spellKnown(secret, 8).map((spelling) => spelling.bytes.toString('latin1'));
  expect(new Set(spellings).size).toBe(spellings.length);
});

test('values are read per line and from the leaves of JSON', () => {
  expect(readKnownValues('first-value\n\nsecond-value\nshort')).toEqual({
    values: ['first-value', 'second-value'],
    tooShort: 1,
  });
  expect(readKnownValues('{"a": "first-value", "b": {"c": ["second-value"]}}')).toEqual({
    values: ['first-value', 'second-value'],
    tooShort: 0,
  });
});

test.each(['utf16le', 'utf16be'])('a secret of the job is found in text as %s', (order) => {
  const little = Buffer.from(`x = "${value}";`, 'utf16le');
  expect(createKnownSearch([value])?.(order === 'utf16le' ? little : little.swap16())).toHaveLength(1);
});

test('numbers of JSON are values, digit by digit', () => {
  expect(readKnownValues('{"a": 12345678901234567890, "b": [true, "x 123456789"]}').values).toEqual([
    '12345678901234567890',
    'x 123456789',
  ]);
});

test.each(['pin=123', '{"a": "short"}', '{}', '[true]'])(
  '%s, of which nothing can be searched for, is refused',
  (known) => {
    expect(() => readKnownValues(known)).toThrow(/`known`.*8 characters.*name longer secrets/u);
  },
);

test('a value that stands nowhere is not found', () => {
  expect(createKnownSearch([value])?.(Buffer.from(value.slice(1)))).toEqual([]);
});
