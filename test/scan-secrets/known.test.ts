// Proves that the job's own secrets are found in every spelling.
import { expect, test } from '@jest/globals';
import { spellKnown } from '../../src/scan-secrets/known/spellings.ts';
import { createKnownSearch, readKnownValues } from '../../src/scan-secrets/known/values.ts';
import { Recipes } from './token-recipes.ts';

const value = `${new Recipes(5).take('b62', 20)}"/+é>>>???<&='`;
const bytes = Buffer.from(value, 'utf8');
const json = JSON.stringify(value).slice(1, -1);

/** The signs of `set` as the escapes that a writer of JSON puts in their place. */
function escapeAll(set: RegExp): string {
  return json.replaceAll(set, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

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
  ['base64url one byte later', Buffer.concat([Buffer.from('x'), bytes, Buffer.from('yy')]).toString('base64url')],
  ['base64url two bytes later', Buffer.concat([Buffer.from('xy'), bytes, Buffer.from('zz')]).toString('base64url')],
  ['hex', bytes.toString('hex')],
  ['a URL', encodeURIComponent(value)],
  ['hex in capitals', bytes.toString('hex').toUpperCase()],
  ['a URL in small letters', encodeURIComponent(value).replaceAll(/%../gu, (escape) => escape.toLowerCase())],
  ['JSON with a slash escaped', json.replaceAll('/', String.raw`\/`)],
  ['JSON with a slash as a number', escapeAll(/\//gu)],
  ['JSON with signs of base64 as numbers', escapeAll(/[/+]/gu)],
  ['JSON with signs of HTML as numbers', escapeAll(/[<>&]/gu)],
  ['JSON with signs of both as numbers', escapeAll(/[/+<>&'=]/gu)],
  [
    'JSON with numbers in capitals',
    escapeAll(/[<>&]/gu).replaceAll(/u00../gu, (digits) => `u${digits.slice(1).toUpperCase()}`),
  ],
  ['JSON', json],
])('a secret of the job is found as %s', (_name, spelling) => {
  const text = Buffer.from(`one\nvar x = "pre${spelling}post";\n`);
  expect(createKnownSearch([value])?.(text)).toMatchObject([{ rule: 'known-value', line: 2, confidence: 'high' }]);
});

test('a value of several lines is found line by line, but for lines of fewer than eight characters', () => {
  const [first, short] = [new Recipes(12).take('b62', 20), new Recipes(13).take('b62', 7)];
  const search = createKnownSearch([`${first}\n${short}`])!;
  expect(search(Buffer.from(`${short}\n${first}\n`))).toMatchObject([{ line: 2, token: first }]);
});

test('capitals are no difference for hexadecimal digits, and are for base64 and the value itself', () => {
  const search = createKnownSearch([value])!;
  const flip = (text: string): string =>
    text.replaceAll(/[a-z]/giu, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));
  for (const text of [value, bytes.toString('base64'), bytes.toString('base64url')])
    expect(search(Buffer.from(flip(text)))).toEqual([]);
  expect(
    search(
      Buffer.from(value, 'utf16le')
        .swap16()
        .map((byte) => (byte >= 97 && byte < 123 ? byte - 32 : byte)),
    ),
  ).toEqual([]);
});

test('a finding says whether the value stands as it is', () => {
  const found = createKnownSearch([value])!(
    Buffer.concat([Buffer.from(`${value}\n${json}\n`), Buffer.from(value, 'utf16le')]),
  );
  expect(found.map(({ why }) => why)).toEqual([
    ['a secret of this job, as it is'],
    ['a secret of this job, encoded or in part'],
    ['a secret of this job, encoded or in part'],
  ]);
});

test('half a character in a value is no crash', () => {
  const odd = `${new Recipes(14).take('b62', 12)}\ud83d`;
  expect(createKnownSearch([odd])!(Buffer.from(`x${encodeURIComponent(odd.toWellFormed())}`))).toHaveLength(1);
});

test('columns count characters from the start of the line, as those of all findings do', () => {
  const search = createKnownSearch([value])!;
  const text = `${value}${value}\n\né→🚀 ${value} ü ${value}\n\n${value}`;
  expect(search(Buffer.from(text)).map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [1, 1 + [...value].length],
    [3, 5],
    [3, 5 + [...value].length + 3],
    [5, 1],
  ]);
  expect(search(Buffer.from(`\n${value}`))).toMatchObject([{ line: 2, column: 1 }]);
});

test('where no value is named nothing is searched for', () => {
  expect(createKnownSearch([])).toBeNull();
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

test('values are read without the blanks around them, from eight characters on, whatever else JSON holds', () => {
  const both = { values: ['12345678', 'second-value'], tooShort: 1 };
  expect(readKnownValues('\r\n 12345678 \r\n\tsecond-value\r\n1234567\n')).toEqual(both);
  expect(readKnownValues(' [null, true, " 12345678\\n", {"a": "second-value", "b": "1234567"}] ')).toEqual(both);
  expect(readKnownValues('12345678\n12345678').values).toEqual(['12345678']);
  expect(readKnownValues('{not-json-at-all\n[neither').values).toEqual(['{not-json-at-all', '[neither']);
  expect(readKnownValues('')).toEqual({ values: [], tooShort: 0 });
  expect(readKnownValues(' \n\n')).toEqual({ values: [], tooShort: 0 });
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
