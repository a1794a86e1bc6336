// Proves that hostile input neither crashes nor hangs the engine: floods for every rule, mutated files, odd encodings.
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { systemInflate } from '../../src/ports/inflate.ts';
import { createSource } from '../../src/scan-secrets/archive/entry.ts';
import { inspectArchive } from '../../src/scan-secrets/archive/open.ts';
import { createUnpack } from '../../src/scan-secrets/decode/packed.ts';
import type { Detection } from '../../src/scan-secrets/engine/detection.ts';
import { scanLarge, WINDOW } from '../../src/scan-secrets/engine/scan-large.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { createInspection } from '../../src/scan-secrets/inspect.ts';
import { isDeep } from '../fixtures.ts';
import { tar, zip } from './archives.ts';
import { FORMATS } from './formats.table.ts';
import { makeRandom, Recipes } from './token-recipes.ts';

const scanner = { ...compileScanner(TOKEN_RULES, STRUCTURES), unpack: createUnpack(systemInflate) };
const PATHS = ['a.ts', '.env', 'a.yml', 'a.json', 'a.xml', '.netrc', 'wp-config.php', 'dump.sql'];

describe('floods end', () => {
  test('of words of one name, with what no name holds behind them', () => {
    const flood = `accessToken = "accessT${'a1'.repeat(60)}!"\n`;
    expect(() => scanBytes(scanner, Buffer.from(flood), 'a.ts')).not.toThrow();
  });

  const anchors = [
    ...TOKEN_RULES.flatMap((rule) => [...(rule.near ?? []), ...rule.shapes.map((shape) => shape.split('<')[0] ?? '')]),
    ...STRUCTURES.flatMap((structure) => structure.words),
  ];
  const pieces = [
    ...new Set(anchors),
    'a',
    '"',
    "'",
    '=',
    ' ',
    '\\',
    '%',
    '/',
    ':',
    '@',
    '$',
    '0',
    '-',
    '.',
    '\n',
    'key=',
    'password="',
    '"\\',
    'a.',
    'a-',
    'a:',
    '://a:',
    '${',
    '%41',
    '\\u0041',
    '\\x41',
    'kind: Secret\n',
    'apiVersion: v1\nkind: Secret\ndata:\n  a: YWJj\n',
    '"data":{"',
    'seed abandon ',
    'card 4111 1111 ',
    'mysql -p',
  ];
  test('of every anchor and every class of character', () => {
    for (const piece of pieces.filter((text) => text !== '')) {
      const flood = Buffer.from(piece.repeat(Math.ceil((isDeep ? 65_536 : 16_384) / piece.length)));
      scanBytes(scanner, flood, 'a.conf');
    }
  });
  test('of beginnings of a PuTTY key, and the key behind them is told', () => {
    const key = `Encryption: none\nPrivate-Lines: 2\n${'A1b2'.repeat(16)}\nC3d4\n`;
    for (const count of [1, 2, 1 << 20]) {
      const found = scanBytes(scanner, Buffer.from(`${'PuTTY-User-Key-File-'.repeat(count)}3: ssh-rsa\n${key}`), 'a');
      expect(found).toMatchObject([{ rule: 'putty-private-key', confidence: 'high', line: 3 }]);
    }
  });
  test('of an anchor followed by each alphabet', () => {
    for (const rule of TOKEN_RULES) {
      const start = rule.near?.[0] ?? rule.shapes[0]?.split('<')[0] ?? '';
      scanBytes(scanner, Buffer.from(`${start}="${'aB3_'.repeat(isDeep ? 8192 : 2048)}`), 'a.ts');
      scanBytes(scanner, Buffer.from(`${start}=${'a'.repeat(isDeep ? 32_768 : 8192)}!`), 'a.ts');
    }
  });
});

test('eight megabytes of base64 in one line end, and text in them is read to its end', () => {
  const noise = Buffer.from(Array.from({ length: 6 << 20 }, (_, at) => (at * 167 + (at >> 8) * 31) & 255));
  expect(scanBytes(scanner, Buffer.from(`x="${noise.toString('base64')}"`), 'a.js')).toEqual([]);
  const map = Buffer.from(`{"a":"${'lorem ipsum\\n'.repeat(200_000)}","b":"${new Recipes(3).github('ghp_')}"}`);
  const inline = Buffer.from(`a();\n//# sourceMappingURL=data:application/json;base64,${map.toString('base64')}\n`);
  expect(scanBytes(scanner, inline, 'a.js').map(({ rule }) => rule)).toEqual(['github-classic-pat']);
});

test('mutated inputs never crash the engine and places stay inside the file', () => {
  const random = makeRandom(1234);
  const recipes = new Recipes(99);
  const seeds = FORMATS.map((format) => `${format.word ?? 'value'} = "${format.make(recipes)}"\n`);
  for (let round = 0; round < (isDeep ? 100_000 : 2000); round++) {
    const bytes = Buffer.from(
      seeds[Math.floor(random() * seeds.length)]! + seeds[Math.floor(random() * seeds.length)]!,
    );
    for (let change = 0; change < 1 + random() * 6; change++) {
      bytes[Math.floor(random() * bytes.length)] =
        random() < 0.5 ? Math.floor(random() * 256) : 10 + Math.floor(random() * 90);
    }
    const cut = bytes.subarray(0, Math.floor(random() * bytes.length) + 1);
    const lines = cut.toString('latin1').split('\n');
    for (const { line, column } of scanBytes(scanner, cut, PATHS[round % PATHS.length]!)) {
      expect(line >= 1 && line <= lines.length * 2 && column >= 1).toBe(true);
    }
  }
});

const token = new Recipes(3).github('ghp_');

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
/** Text that does not pack well, and a token in it. */
const document = `${Array.from({ length: 300 }, (_, at) => `${at * 7919}`).join(' ')}\n{"token":"${token}"}\n`;

function escape(text: string, mark: string, digits: number): string {
  return [...Buffer.from(text)].map((byte) => mark + byte.toString(16).padStart(digits, '0')).join('');
}

test.each([
  ['UTF-16 little endian with a mark', Buffer.from(`\uFEFFa\r\ntoken=${token}\r\n`, 'utf16le')],
  ['UTF-16 little endian without a mark', Buffer.from(`a\r\ntoken=${token}\r\n`, 'utf16le')],
  ['UTF-16 big endian', Buffer.from(`\uFEFFa\r\ntoken=${token}\r\n`, 'utf16le').swap16()],
  ['base64', Buffer.from(`a\nx: ${Buffer.from(`{"token":"${token}"}`).toString('base64')}\n`)],
  [
    'base64 in base64',
    Buffer.from(`a\nx: ${Buffer.from(Buffer.from(`{"token":"${token}"}`).toString('base64')).toString('base64')}\n`),
  ],
  ['hexadecimal', Buffer.from(`a\nx: ${Buffer.from(`{"token":"${token}"}`).toString('hex')}\n`)],
  ['percent escapes, every letter', Buffer.from(`a\nx=${escape(token, '%', 2)}&y=1`)],
  ['percent escapes but for letters', Buffer.from(`a\nx=${encodeURIComponent(`{"token":"${token}"}`)}\n`)],
  ['unicode escapes', Buffer.from(`a\nvar x = "${escape(token, '\\u', 4)}";`)],
  ['hexadecimal escapes', Buffer.from(`a\nvar x = "${escape(token, '\\x', 2)}";`)],
  [
    'base64 in percent escapes',
    Buffer.from(`a\nx=${escape(Buffer.from(`{"a":"${token}"}`).toString('base64'), '%', 2)}`),
  ],
  ['a gzip file in base64', Buffer.from(`a\nx: ${base64(gzipSync(document))}\n`)],
  [
    'a gzip file in base64 in base64, as Helm keeps a release',
    Buffer.from(`a\nx: ${base64(base64(gzipSync(document)))}\n`),
  ],
  [
    'a gzip file in base64 in quotes, behind a type',
    Buffer.from(`a\nx="data:application/gzip;base64,${base64(gzipSync(document))}"\n`),
  ],
  ['a tarball in base64', Buffer.from(`a\nx: ${base64(gzipSync(tar({ 'a.txt': document })))}\n`)],
  ['a zip file in base64', Buffer.from(`a\nx: ${base64(zip({ 'a.txt': 'one', 'b.txt': document }, 8))}\n`)],
  [
    'a gzip file in base64 over indented lines',
    Buffer.from(`a\n  ${base64(gzipSync(document)).replaceAll(/.{64}/g, '$&\r\n  ')}\nb: 1\n`),
  ],
  ['base64 in a gzip file in base64', Buffer.from(`a\nx: ${base64(gzipSync(`{"a":"${base64(document)}"}`))}\n`)],
  ['JSON inside JSON', Buffer.from(`a\n"{\\"x\\":\\"${token}\\"}"\n`)],
  ['a source map', Buffer.from(`{"version":3,\n"sourcesContent":["const a='${token}';\\nfoo()"]}`)],
  ['an escaped line end before it', Buffer.from(`a\n"x\\n${token}\\n"`)],
  ['a percent escape before it', Buffer.from(`a\nhttps://x.test/?t%3D${token}%26b`)],
])('a token is found in %s', (_name, bytes) => {
  expect(scanBytes(scanner, bytes, 'notes.txt')).toMatchObject([{ rule: 'github-classic-pat', line: 2 }]);
});

test('a token across the seam of two windows of a huge file is found once, on its line', () => {
  const size = WINDOW + 1_000_000;
  const file = Buffer.alloc(size, 'a b\n');
  file.write(`"${token}"`, WINDOW - 20, 'latin1');
  const read = (offset: number, length: number): Uint8Array => file.subarray(offset, offset + length);
  const { detections, missed } = scanLarge((bytes, path) => scanBytes(scanner, bytes, path), size, read, 'huge.txt');
  expect(missed).toBe(0);
  expect(detections.map(({ rule, line }) => ({ rule, line }))).toEqual([
    { rule: 'github-classic-pat', line: (WINDOW - 20) / 4 + 1 },
  ]);
});

test('the end of a file that cannot be read is said', () => {
  const read = (offset: number): Uint8Array | undefined => (offset === 0 ? Buffer.alloc(WINDOW, 'a\n') : undefined);
  expect(scanLarge((bytes, path) => scanBytes(scanner, bytes, path), WINDOW * 2, read, 'a').missed).toBeGreaterThan(0);
});

describe('a packed file in base64', () => {
  const scan = (text: string): { rule: string; why: string }[] =>
    scanBytes(scanner, Buffer.from(text), 'notes.txt').map(({ rule, why }) => ({ rule, why: why.join() }));
  const bomb = base64(gzipSync(Buffer.alloc(64 << 20, 'a')));
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}`, Buffer.alloc(1 << 20, 'a')]));

  test.each([
    ['a gzip bomb', bomb],
    ['a zip bomb', base64(zip(many, 8))],
    ['a bomb in base64', base64(bomb)],
    ['several bombs', `${bomb}\nb: ${bomb}\nc: ${bomb}`],
  ])('is refused, and said, when it is %s', (_name, text) => {
    const rows = scan(`a\nx: ${text}\n`);
    expect(new Set(rows.map(({ rule }) => rule))).toEqual(new Set(['archive-not-scanned']));
    expect(rows[0]?.why).toContain('comes to more than');
  });
  describe('that is broken', () => {
    const noise = Buffer.from(new Recipes(6).take('b62', 3000).replaceAll(/.{5}/g, '$& '));
    const packed = gzipSync(Buffer.concat([Buffer.from(document), noise]));
    const spoil = (at: number): Buffer =>
      Buffer.concat([packed.subarray(0, at), Buffer.alloc(40, 0xff), packed.subarray(at + 40)]);
    test.each([
      ['is cut off', packed.subarray(0, -30)],
      ['has another checksum', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)])],
      ['is spoilt behind its first half', spoil(packed.length - 900)],
    ])('gives what comes before when it %s', (_name, bytes) => {
      expect(scan(`x: ${base64(bytes)}\n`)).toMatchObject([{ rule: 'github-classic-pat' }]);
    });
    test.each([
      ['is cut off at once', packed.subarray(0, 60)],
      ['holds nothing', Buffer.concat([packed.subarray(0, 10), Buffer.alloc(400, 0x55)])],
      ['holds no secret before', gzipSync(noise).subarray(0, -30)],
    ])('is told with little weight when it %s, and what follows is opened', (_name, bytes) => {
      const text = `a\nx: ${base64(bytes)}\ny: ${base64(gzipSync(document))}\n`;
      expect(scanBytes(scanner, Buffer.from(text), 'notes.txt')).toMatchObject([
        { rule: 'archive-not-scanned', confidence: 'low', line: 2, why: [expect.stringContaining('does not unpack')] },
        { rule: 'github-classic-pat', confidence: 'high', line: 3 },
      ]);
    });
    test('is text like any other when it does not even begin like one', () => {
      const bytes = Buffer.from(packed.subarray(0, 300));
      bytes[3] = 0x20;
      expect(scan(`x: ${base64(bytes)}\n`)).toEqual([]);
      expect(scan(`x: ${base64(packed).slice(0, 20)}\n`)).toEqual([]);
    });
  });
  test('that holds nothing readable is silent', () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31) & 255));
    expect(scan(`x: ${base64(gzipSync(noise))}\n`)).toEqual([]);
  });
  test.each<[string, (text: string) => Buffer]>([
    ['gzip', (text) => gzipSync(text)],
    ['zlib', (text) => deflateSync(text)],
    ['zip', (text) => zip({ a: text.replace(/\n700=[^]*/, ''), b: text.replace(/^[^]*(?=\n700=)/, '') }, 8)],
    ['text', (text) => Buffer.from(text.padEnd(3 << 19, ' '))],
  ])('gives all its secrets to be masked: %s', (_name, pack) => {
    const many = new Recipes(4);
    const tokens = Array.from({ length: 1500 }, () => many.github('ghp_'));
    const text = tokens.map((one, at) => `${at}=${one}\n`.padStart(at === 1499 ? 1 << 20 : 0)).join('');
    const [found] = scanBytes(scanner, Buffer.from(base64(pack(text))), 'notes.txt');
    expect(new Set(found?.parts)).toEqual(new Set(tokens.map((one) => one.slice(4))));
  });
  test.each([1, 6, 9])('is opened where zlib wrote it at level %d, and said where it is cut off', (level) => {
    const filler = new Recipes(8).take('b62', 3000).replaceAll(/.{5}/g, '$& ');
    const bytes = deflateSync(`value: ${token}\n${filler}\n`, { level });
    expect(scan(`x: ${base64(bytes)}\n`)).toMatchObject([{ rule: 'github-classic-pat' }]);
    expect(scan(`x: ${base64(bytes.subarray(0, -90))}\n`)).toMatchObject([{ rule: 'github-classic-pat' }]);
    expect(scan(`x: ${base64(deflateSync(filler, { level }).subarray(0, -90))}\n`)).toMatchObject([
      { rule: 'archive-not-scanned' },
    ]);
    expect(scan(`x: ${base64(Buffer.concat([bytes.subarray(0, 2), Buffer.alloc(90, 0xff)]))}\n`)).toEqual([]);
  });
  test('is no more than a text that begins like one', () => {
    const begun = `eJw${base64(Buffer.from(`{"a":"${token}"}`)).slice(0, 21)}/`;
    expect(scan(begun.repeat(40_000))).toEqual([]);
    const text = base64(Buffer.from(`x\u06BA ${token} ${'text '.repeat(20)}`));
    expect(scan(`${text}\n`)).toMatchObject([{ rule: 'github-classic-pat' }]);
  });
});

describe('archives that were tampered with', () => {
  const inspect = (bytes: Uint8Array, path: string): Detection[] => scanBytes(scanner, bytes, path);
  const inner = zip({ 'a.txt': document, 'b.gz': gzipSync(document) }, 8);
  const seeds = [
    zip({ 'a.txt': document, 'b.zip': inner }, 8),
    zip({ 'a.txt': document, 'b.zip': inner }, 0),
    tar({ 'a.txt': document, 'b.zip': inner }),
    gzipSync(tar({ 'a.txt': document, 'b.zip': inner }), { level: 0 }),
    gzipSync(document),
  ];
  const open = async (bytes: Uint8Array): Promise<string[]> => {
    const rules: string[] = [];
    for await (const { detections } of inspectArchive(inspect, systemInflate, createSource(bytes), 'a.gz'))
      rules.push(...detections.map(({ rule }) => rule));
    return rules;
  };

  test('are whole before that', async () => {
    for (const seed of seeds) expect(new Set(await open(seed))).toEqual(new Set(['github-classic-pat']));
  });
  test('never crash the engine, and what is cut off is said', async () => {
    const random = makeRandom(77);
    const pick = (most: number): number => Math.floor(random() * most);
    for (let round = 0; round < (isDeep ? 20_000 : 400); round++) {
      const seed = seeds[round % seeds.length]!;
      const bytes = Buffer.from(seed);
      for (let change = 0; change < 1 + pick(4); change++) {
        // Half of the changes hit the headers in front and the directory behind.
        const at = random() < 0.5 ? pick(bytes.length) : random() < 0.5 ? pick(600) : bytes.length - 1 - pick(200);
        bytes[Math.max(0, Math.min(bytes.length - 1, at))] = random() < 0.3 ? 255 : pick(256);
      }
      await open(bytes);
      const cut = seed.subarray(0, 300 + pick(seed.length - 1400));
      expect(await open(cut)).toContain('archive-not-scanned');
      scanBytes(scanner, Buffer.from(`x: ${base64(bytes)}\n`), 'a.txt');
    }
  }, 600_000);
});

test('a source map that is too large is scanned as text, one that is deep as a map', () => {
  const inspect = createInspection(scanner, null, false);
  const map = (more: string): Buffer =>
    Buffer.from(`{"version":3,"sources":["a"],"sourcesContent":["x = '${token}'"],"y":${more}}`);
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  for (const more of [deep, `"${'lorem '.repeat(2_200_000)}"`, '1']) {
    const found = inspect(map(more), 'a.js.map');
    expect(found.map(({ rule }) => rule)).toEqual(['github-classic-pat']);
    expect(found[0]?.why.join().includes('in the source a')).toBe(more.length < 1e6);
  }
});
