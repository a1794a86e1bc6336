// Proves that each encoding is opened: every letter of its alphabet, every kind of escape, one inside another, text of any order.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { systemInflate } from '../../src/ports/inflate.ts';
import { createUnpack } from '../../src/scan-secrets/decode/packed.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { makeRandom, Recipes } from './token-recipes.ts';

const scanner = { ...compileScanner(TOKEN_RULES, STRUCTURES), unpack: createUnpack(systemInflate) };
const token = new Recipes(71).github('ghp_');
const password = new Recipes(72).take('b62', 20);
const find = (text: string | Uint8Array, path = 'notes.txt'): string[] =>
  scanBytes(scanner, Buffer.from(text), path).map(({ rule, line, column }) => `${rule} ${line}:${column}`);
const FOUND = ['github-classic-pat 1:4'];

const bytesOf = (text: string): number[] => [...Buffer.from(text)];
const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const writeEach = (text: string, write: (byte: number) => string): string => bytesOf(text).map(write).join('');
const ESCAPES: Readonly<Record<string, (byte: number) => string>> = {
  'percent signs': (byte) => `%${hex(byte)}`,
  'percent signs and capitals': (byte) => `%${hex(byte).toUpperCase()}`,
  'numbers of bytes': (byte) => String.raw`\x${hex(byte)}`,
  'numbers of letters': (byte) => String.raw`\u00${hex(byte)}`,
  'numbers of letters and capitals': (byte) => String.raw`\u00${hex(byte).toUpperCase()}`,
};
const CODECS: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  ...Object.fromEntries(
    Object.entries(ESCAPES).map(([name, write]) => [name, (text: string): string => writeEach(text, write)]),
  ),
};

describe.each(['base64', 'base64url'] as const)('%s', (encoding) => {
  test('is opened whatever letters of its alphabet it begins with', () => {
    const random = makeRandom(73);
    const met = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const first = Array.from({ length: 10 }, () => String.fromCharCode(33 + Math.floor(random() * 94))).join('');
      const encoded = Buffer.from(`${first}\n${token}\n`).toString(encoding);
      for (const letter of encoded.slice(0, 12)) met.add(letter);
      expect([first, ...find(`x: ${encoded}\n`)]).toEqual([first, ...FOUND]);
    }
    const accented = Buffer.from(`\u00ff\u00bf\u00fe\u{10ffff} ${token}`).toString(encoding);
    expect(find(`x: ${accented}\n`)).toEqual(FOUND);
    for (const letter of accented.slice(0, 12)) met.add(letter);
    expect(met.size).toBeGreaterThan(60);
    expect([...met]).toEqual(expect.arrayContaining(encoding === 'base64' ? ['+', '/'] : ['-', '_']));
  });
});

describe.each(Object.entries(CODECS))('a token in %s', (name, encode) => {
  test('is found where the encoded text begins', () => {
    expect(find(`x: ${encode(`T=${token} and more\n`)}\n`)).toEqual(FOUND);
    expect(find(`a\nbc ${encode(`T=${token} and more\n`)}\n`)).toEqual(['github-classic-pat 2:4']);
  });
  test('is found in a second encoding, and in no third', () => {
    for (const outer of Object.values(CODECS)) {
      const twice = outer(encode(`{"t":"${token}"}\n`));
      expect([name, ...find(`x: ${twice}\n`)]).toEqual([name, ...FOUND]);
      expect(find(`x: ${CODECS['base64']!(twice)}\n`)).toEqual([]);
    }
  });
  test('says in what it stood', () => {
    const word = { base64: 'base64', base64url: 'base64', hexadecimal: 'hexadecimal' }[name] ?? 'escaped';
    const [found] = scanBytes(scanner, Buffer.from(`x: ${encode(`T=${token} and more\n`)}\n`), 'a.txt');
    expect(found?.why.at(-1)).toBe(`inside ${word} text`);
    expect(found).toMatchObject({ confidence: 'high', parts: [token.slice(4)] });
  });
  test('is trusted as much as outside, what only looks like a secret less', () => {
    const tell = (text: string): string[] =>
      scanBytes(scanner, Buffer.from(text), 'a.env').map(({ rule, confidence }) => `${rule} ${confidence}`);
    expect(tell(`DB_PASSWORD=${password}\n`)).toEqual(['generic-password high']);
    expect(tell(`X=${encode(`DB_PASSWORD=${password}\n`)}\n`)).toEqual(['generic-password medium']);
  });
});

describe.each(Object.entries(ESCAPES))('escapes as %s', (_name, write) => {
  const cut = token.length - 12;
  test('are read with the plain letters before, between and after them', () => {
    const parts = [
      [0, 3],
      [cut, cut + 3],
      [token.length - 3, token.length],
    ] as const;
    for (const [start, end] of parts) {
      const mixed = token.slice(0, start) + writeEach(token.slice(start, end), write) + token.slice(end);
      expect(find(`x: ${mixed}\n`)).toEqual(FOUND);
    }
    expect(
      find(`x: ${[...token].map((letter, at) => (at % 5 < 3 ? writeEach(letter, write) : letter)).join('')}\n`),
    ).toEqual(FOUND);
  });
  test('are none where they are cut off', () => {
    const whole = writeEach(token, write);
    expect(find(`x: ${whole.slice(0, -1)}\n`)).toEqual([]);
    expect(find(`x: ${whole}`)).toEqual(FOUND);
  });
  test('that stand for letters of other scripts hide nothing behind them', () => {
    expect(find(`x: ${writeEach(`für ${token}`, write)}\n`)).toEqual(FOUND);
  });
  test('that stand for bytes that are no text are left', () => {
    const bytes = Buffer.concat([Buffer.from('aaa'), Buffer.from([1]), Buffer.from(`=${token}`)]);
    expect(find(`x: ${[...bytes].map(write).join('')}\n`)).toEqual([]);
  });
});

test.each([
  'DB_PASSWORD%20%3D%20',
  'DB_PASSWORD%3D%20%20',
  'DB_PASSWOR%44%3D%20',
  'DB_PASS%57%4F%52D%3D',
  'db_passwor%64%3D%20',
  'db_pa%73%73%77ord%3D',
])('three escapes in a row are enough, by whatever digit they begin: %s', (name) => {
  expect(find(`x: ${name}${password}\n`)).toEqual(['generic-password 1:4']);
});

test('two escapes in a row stand in any address, and are left', () => {
  for (const write of Object.values(ESCAPES))
    expect(find(`x: ${token[0]}${writeEach(token.slice(1, 3), write)}${token.slice(3)}\n`)).toEqual([]);
});

test.each(['01', '10'])('numbers of letters that begin with %s are other letters', (first) => {
  const other = writeEach(token.slice(0, 4), (byte) => String.raw`\u${first}${hex(byte)}`);
  expect(find(`x: ${writeEach('abc', ESCAPES['numbers of letters']!)}${other}${token.slice(4)}\n`)).toEqual([]);
});

test.each(['-', '~', '_'])('a stretch of escapes goes on behind the sign %s, which encoders leave', (sign) => {
  const value = `${password.slice(0, 10)}${sign}${password.slice(10)}`;
  for (const write of Object.values(ESCAPES)) {
    const text = `x: ${writeEach('DB_PASSWORD="', write)}${value}${writeEach('"', write)}\n`;
    const [found] = scanBytes(scanner, Buffer.from(text), 'a.txt');
    expect(found?.parts).toEqual([value]);
  }
});

test('a stretch of escapes goes on behind a dot', () => {
  const r = new Recipes(75);
  const rest = `${r.take('b62', 22)}.${r.take('b62', 43)}`;
  for (const write of Object.values(ESCAPES)) expect(find(`x: ${writeEach('SG.', write)}${rest}\n`)).toHaveLength(1);
});

test('each stretch of escapes is read by itself, to where it ends', () => {
  const [first, second] = [token, new Recipes(74).github('gho_')];
  for (const write of Object.values(ESCAPES)) {
    const text = `x: ${writeEach(first, write)}%zz\ny: 1\nabc: ${writeEach(second, write)}\\x\\u00\\\n`;
    expect(find(text)).toEqual(['github-classic-pat 1:4', 'github-oauth 3:6']);
  }
});

describe('hexadecimal text', () => {
  const encoded = CODECS['hexadecimal']!(`T=${token} and more\n`);
  test('is read in capitals', () => {
    expect(find(`x: ${encoded.toUpperCase()}\n`)).toEqual(FOUND);
  });
  test('of an odd number of digits, or with another letter in it, is none', () => {
    expect(find(`x: ${encoded}0\n`)).toEqual([]);
    expect(find(`x: ${encoded.slice(0, 60)}g${encoded.slice(61)}\n`)).toEqual([]);
    expect(find(`x: ${'61'.repeat(300)}g0${encoded}\n`)).toEqual([]);
  });
  test('of bytes that are no text is left', () => {
    expect(find(`x: 000102${encoded}\n`)).toEqual([]);
  });
});

describe.each(['utf16le', 'utf16be'])('text as %s', (order) => {
  const encode = (text: string): Buffer => {
    const little = Buffer.from(text, 'utf16le');
    return order === 'utf16le' ? little : little.swap16();
  };
  test.each(['', '\uFEFF'])('is read behind the mark %j, with its lines and columns', (mark) => {
    expect(find(encode(`${mark}one\r\nüé ${token}\r\n`))).toEqual(['github-classic-pat 2:4']);
  });
  test('is read with letters of other scripts in it', () => {
    expect(find(encode(`${'plain text of many letters '.repeat(4)}中文\n${token}\n`))).toEqual([
      'github-classic-pat 2:1',
    ]);
    expect(find(encode(`\uFEFF中文🚢\n${token}\n`))).toEqual(['github-classic-pat 2:1']);
  });
  test('is read over the seams of its pieces', () => {
    const long = `\uFEFF${'中🚢'.repeat((1 << 20) / 6 - 2)}\n${'é'.repeat(1 << 19)} ${token}\n`;
    expect(find(encode(long)).map((row) => row.split(':')[0])).toEqual(['github-classic-pat 2']);
  });
  test('has assignments in it', () => {
    expect(find(encode(`\uFEFFDB_PASSWORD=${password}\n`), '.env')).toEqual(['generic-password 1:13']);
  });
});

describe('what is packed in base64', () => {
  test('is read over lines with indents, by its own first letters', () => {
    const packed = gzipSync(`${'lorem ipsum '.repeat(9)}T=${token}\n`).toString('base64');
    expect(find(`x: ${packed}\n`)).toEqual(FOUND);
    const lines = packed.replaceAll(/.{64}/g, '$&\r\n  ');
    expect(find(`x: |\n  ${lines}\n`)).toEqual(['github-classic-pat 2:3']);
    expect(find(`x: a/${packed}\n`)).toEqual(['github-classic-pat 1:6']);
  });
  test('is not opened by a scanner that cannot', () => {
    const packed = gzipSync(`T=${token}\n`).toString('base64');
    const { unpack: _unpack, ...plain } = scanner;
    expect(scanBytes(plain, Buffer.from(`x: ${packed}\n`), 'a.txt')).toEqual([]);
  });
});
