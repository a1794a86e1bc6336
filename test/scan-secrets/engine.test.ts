// Proves the engine on its own terms: every word met once wherever it lies, odd encodings, floods that still show what stands behind them.
import { describe, expect, test } from '@jest/globals';
import { buildAutomaton, meetOnce } from '../../src/scan-secrets/search/automaton.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { OVERLAP, scanLarge, WINDOW } from '../../src/scan-secrets/engine/scan-large.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { createWordSearch } from '../../src/scan-secrets/search/word-search.ts';
import { isInShard } from '../../src/scan-secrets/gather/shard.ts';
import { splitStream } from '../../src/scan-secrets/stream/lines.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { makeRandom, Recipes } from './token-recipes.ts';

const WORDS = ['ab', 'b', 'abba', 'bab', 'aaaa', 'cab', 'zz'];

/** Every word at every place, by comparing. */
function searchPlainly(text: string): string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end++)
    for (const word of WORDS) if (text.slice(0, end).toLowerCase().endsWith(word)) found.push(`${word} ${end}`);
  return found.toSorted();
}

function searchWith(search: ReturnType<typeof createWordSearch>, text: string, cut: number): string[] {
  const automaton = buildAutomaton(WORDS);
  const bytes = Buffer.from(text, 'latin1');
  const found: string[] = [];
  const add = (state: number, end: number): void => {
    for (const word of automaton.endings[state / automaton.width]!) found.push(`${WORDS[word]} ${end}`);
  };
  const state = search(bytes, 0, cut, 0, add);
  search(bytes, cut, bytes.length, state, add);
  return found.toSorted();
}

test('the search meets every word once, across streams and wherever a text is cut', () => {
  const random = makeRandom(42);
  const search = createWordSearch(buildAutomaton(WORDS));
  for (let round = 0; round < 400; round++) {
    const length = Math.floor(random() * 70);
    const text = Array.from({ length }, () => 'aAbBcz.'[Math.floor(random() * 7)]).join('');
    expect(searchWith(search, text, Math.floor(random() * (length + 1)))).toEqual(searchPlainly(text));
  }
});

test('met once, a word of one letter is left out only where it stands one place earlier too', () => {
  const random = makeRandom(43);
  const search = createWordSearch(meetOnce(buildAutomaton(WORDS)));
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 60 }, () => 'aAbz'[Math.floor(random() ** 2 * 4)]).join('');
    const all = searchPlainly(text);
    const met = searchWith(search, text, Math.floor(random() * 60));
    const left = all.filter((one) => !met.includes(one)).map((one) => one.split(' '));
    expect(met.filter((one) => !all.includes(one))).toEqual([]);
    expect(left.filter(([word = '']) => new Set(word).size > 1)).toEqual([]);
    expect(left.filter(([word, end]) => !all.includes(`${word} ${Number(end) - 1}`))).toEqual([]);
  }
  let hits = 0;
  search(Buffer.alloc(1 << 20, 'A'), 0, 1 << 20, 0, () => void hits++);
  expect(hits).toBeLessThan(10);
});

test('the search meets words across the seams of its blocks', () => {
  const search = createWordSearch(buildAutomaton(WORDS));
  const text = Buffer.alloc(3 * (1 << 18) + 5, '.');
  for (let seam = 1 << 16; seam < text.length; seam += 1 << 16) text.write('zz', seam - 1, 'latin1');
  const places: number[] = [];
  search(text, 0, text.length, 0, (_, end) => void places.push(end));
  expect(places).toEqual(Array.from({ length: places.length }, (_, at) => (at + 1) * (1 << 16) + 1));
  expect(places).toHaveLength(12);
});

const ignore = (): void => {};

test('every run of 24 token characters is met once, whole, wherever it lies and however the text is cut into blocks', () => {
  const random = makeRandom(7);
  const search = createWordSearch(buildAutomaton(WORDS));
  for (let round = 0; round < 300; round++) {
    const pieces = Array.from({ length: 12 }, () => {
      const word = '0aZ_-9zA'[Math.floor(random() * 8)]!.repeat(Math.floor(random() * 60));
      return word + ' .:\u0080@[`{/\n'[Math.floor(random() * 10)]!;
    });
    const text = Buffer.from(`${'.'.repeat(round === 0 ? (1 << 18) - 20 : 0)}${pieces.join('')}`, 'latin1');
    const cut = Math.floor((random() * text.length) / 16) * 16;
    const places: number[] = [];
    search(text, 0, cut, 0, ignore, places);
    search(text, cut, text.length, 0, ignore, places);
    const met = places.flatMap((start, at) =>
      at % 2 === 0 && places[at + 1]! - start >= 24 ? [`${start}-${places[at + 1]}`] : [],
    );
    const runs = [...text.toString('latin1').matchAll(/[\w-]{24,}/g)];
    expect(met).toEqual(runs.map((run) => `${run.index}-${run.index + run[0].length}`));
  }
});

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
const token = new Recipes(31).github('ghp_');
const find = (bytes: Uint8Array, path = 'notes.txt'): string[] =>
  scanBytes(scanner, bytes, path).map(({ rule, line }) => `${rule} ${line}`);

test.each(['utf16le', 'utf16be'])('UTF-16 text is read with and without a mark: %s', (order) => {
  for (const mark of ['\uFEFF', '']) {
    const little = Buffer.from(`${mark}Fenêtre\r\ntoken=${token}\r\n`, 'utf16le');
    expect(find(order === 'utf16le' ? little : little.swap16())).toEqual(['github-classic-pat 2']);
  }
});

test.each([
  [
    'a mark before plain text',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`x\nDB_PASSWORD=${['gT7kQz9', 'rW2mXv4Lp'].join('')}\n`)]),
    ['generic-password 2'],
  ],
  [
    'blanks of UTF-16 before plain text',
    Buffer.concat([Buffer.from(' '.repeat(4200), 'utf16le'), Buffer.from(`\ntoken=${token}\n`)]),
    ['github-classic-pat 2'],
  ],
  [
    'letters of UTF-16 that look like plain text',
    Buffer.concat([Buffer.from(`\uFEFF${'\u4E2D'.repeat(5000)}token=${token}`, 'utf16le')]),
    ['github-classic-pat 1'],
  ],
])('nothing is hidden by %s', (_name, bytes, expected) => {
  expect(find(bytes, 'app.env')).toEqual(expected);
});

test('a later window of UTF-16 text without a blank or a line end is read as the first one', () => {
  const chinese = '\u4E2D\u6587\u5B57\u7B26'.repeat((WINDOW + 4 * OVERLAP) / 8);
  const bytes = Buffer.from(`\uFEFF${chinese}token=${token}${'\u4E2D'.repeat(9)}`, 'utf16le');
  const read = (at: number, length: number): Buffer => Buffer.from(bytes.subarray(at, at + length));
  const { detections } = scanLarge((part, path) => scanBytes(scanner, part, path), bytes.length, read, 'u.txt');
  expect(detections.map(({ rule }) => rule)).toEqual(['github-classic-pat']);
});

test('what a file does not give is counted as missed, where it gives nothing and where it gives less', () => {
  const bytes = Buffer.from(`token=${token}\n`);
  const scan = (read: () => Uint8Array): object =>
    scanLarge((part, path) => scanBytes(scanner, part, path), bytes.length, read, '.env');
  expect(scan(() => bytes)).toMatchObject({ detections: [{ line: 1 }], missed: 0 });
  expect(scan(() => bytes.subarray(0, -1))).toMatchObject({ detections: [{ line: 1 }], missed: 1 });
  expect(scan(() => bytes.subarray(0, 0))).toEqual({ detections: [], missed: bytes.length });
});

test('half a character at the end of UTF-16 text hides nothing before it', () => {
  const text = Buffer.from(`a\r\ntoken=${token}\r\n`, 'utf16le');
  expect(find(Buffer.concat([text, Buffer.from([0x41])]))).toEqual(['github-classic-pat 2']);
});

test('of a binary file key stores are told, by name and first bytes, and whole tokens, but no assignments', () => {
  const head = Buffer.from([0, 1, 2, 3, 0, 255]);
  const binary = Buffer.concat([head, Buffer.from(`db_password="${['kX9', 'vQ2', 'mZ7', 'pL4'].join('')}"`)]);
  expect(find(binary, 'server.bin')).toEqual([]);
  expect(find(Buffer.concat([binary, Buffer.from(`\0${token}\0`)]), 'server.bin')).toEqual(['github-classic-pat 1']);
  const store = Buffer.concat([Buffer.from('feedfeed0000', 'hex'), binary]);
  expect(find(store, 'release.jks')).toHaveLength(1);
  expect(find(store, 'release.png')).toEqual([]);
});

test('a stray NUL in a text keeps nothing from being read', () => {
  const text = `# settings\nNAME=app\0\ndb_password="${['kX9', 'vQ2', 'mZ7', 'pL4'].join('')}"\n`;
  expect(find(Buffer.from(text), '.env')).toEqual(['generic-password 3']);
});

const MANY = 100_000;
test.each([
  ['ten million times the same character', 'a'.repeat(10_000_000)],
  ['ten million digits', '0'.repeat(10_000_000)],
  ['anchors inside anchors', 'ghp_ghp_gho_ghs_xoxb-xoxb-AKIAAKIAsk_live_sk_live_'.repeat(MANY / 10)],
  ['key words one after the other', 'passwordtokensecretkeyauthcred='.repeat(MANY / 5)],
  ['quotes that never close', 'password="token=\'secret=`'.repeat(MANY / 8)],
  ['one line of base64 in pieces', 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldY.'.repeat(MANY / 5)],
  ['addresses that never end', 'https://user:pa:ss@ho@st:'.repeat(MANY / 8)],
  ['key blocks that never end', '-----BEGIN RSA PRIVATE KEY-----'.repeat(MANY / 10)],
  ['escapes', '\\u0061\\n%3D\\\\"'.repeat(MANY / 2)],
])('behind %s a token is still found', (_name, flood) => {
  const found = scanBytes(scanner, Buffer.from(`${flood}\nx\nvalue: "${token}"\n`), 'a.txt');
  expect(found.filter(({ rule }) => rule === 'github-classic-pat').map(({ line }) => line)).toEqual([3]);
});

describe('what an encoding holds is found', () => {
  const escape = (text: string): string => text.replaceAll(/[^]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);

  test.each(['für', '日本語', 'naïve 🚢'])('behind letters as in %s', (word) => {
    const bytes = Buffer.from(`# ${word} Prod\nT=${token}\n`);
    for (const encoded of [bytes.toString('base64'), bytes.toString('hex'), escape(bytes.toString('latin1'))])
      expect(find(Buffer.from(`x: ${encoded}\n`))).toEqual(['github-classic-pat 1']);
  });

  test.each([64, 76])('over the breaks of lines of %d characters', (width) => {
    for (let shift = 0; shift < 60; shift++) {
      const packed = Buffer.from(`# ${'x'.repeat(80 + shift)}\nT=${token}\nU=1\n`).toString('base64');
      const lines = packed.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n');
      expect(find(Buffer.from(`x: |\n${lines}\n`))).toEqual(['github-classic-pat 2']);
    }
  });

  test('behind more than a million hexadecimal digits', () => {
    const bytes = Buffer.from(`${'lorem ipsum '.repeat(50_000)}${token}`);
    expect(find(Buffer.from(`x: ${bytes.toString('hex')}\n`))).toEqual(['github-classic-pat 1']);
  });

  test('behind any number of escapes', () => {
    for (let shift = 0; shift < 45; shift++) {
      const before = escape('a'.repeat((1 << 16) / 3 - shift));
      expect(find(Buffer.from(`x: ${before}${escape(`=${token}`)}\n`))).toEqual(['github-classic-pat 1']);
    }
  });
});

describe('a file that is read by its name is read to its end', () => {
  const value = ['kX9', 'vQ2', 'mZ7', 'pL4'].join('');

  test('behind a long comment', () => {
    const text = `${'# nothing here, and more of it\n'.repeat(10_000)}db.test:5432:app:deploy:${value}\n`;
    expect(find(Buffer.from(text), 'home/.pgpass')).toEqual(['pgpass-password 10001']);
  });

  test('behind a long certificate, and in front of a late kind', () => {
    const long = Buffer.from('lorem ipsum dolor '.repeat(6000)).toString('base64');
    const data = `data:\n  ca.crt: ${long}\n  unlock: ${Buffer.from(value).toString('base64')}\n`;
    const [first, last] = [`apiVersion: v1\nkind: Secret\n${data}`, `apiVersion: v1\n${data}kind: Secret\n`];
    expect(find(Buffer.from(first), 'a.yaml')).toEqual(['kubernetes-secret 5']);
    expect(find(Buffer.from(last), 'a.yaml')).toEqual(['kubernetes-secret 4']);
  });
});

const ESCAPES =
  '\u001b[32m \\u001b[1;32m \\x20 \\x3D \\0 \\b \\f \\n \\r \\t \\v \\7 \\12 \\012 %20 %3D %253D %253d =3D %u003d \\u003d \\U0000003d';
test.each(ESCAPES.split(' '))('behind %j a token is found', (before) => {
  expect(find(Buffer.from(`it says ${before}${token} and goes on\n`))).toEqual(['github-classic-pat 1']);
});

test.each(['a', '3d', 'x3d', '&3d', 'u003d', '\\\\z9', '%4', '\\\\89'])(
  'behind %j, which is no escape, it is none',
  (before) => {
    expect(find(Buffer.from(`it says ${before}${token} and goes on\n`))).toEqual([]);
  },
);

test('what is trusted more is told of two that overlap, where neither rule knows more', () => {
  const text = `PuTTY-User-Key-File-3: x\nEncryption: aes256-cbc\nPrivate-Lines: 9999\n${'AAAA\n'.repeat(40)}${token}\n`;
  expect(find(Buffer.from(text))).toContain('github-classic-pat 44');
});

test('two layers of base64 are opened and a third is not, however long the layers are', () => {
  const pack = (text: string): string => Buffer.from(text).toString('base64');
  const inner = `{"filler":"${'lorem ipsum '.repeat(50_000)}","token":"${token}"}`;
  expect(find(Buffer.from(`x: ${pack(pack(inner))}\n`))).toEqual(['github-classic-pat 1']);
  expect(find(Buffer.from(`x: ${pack(pack(pack(inner)))}\n`))).toEqual([]);
});

test('a text with more places than anybody reads is left with a finding that says so, plain or encoded', () => {
  const write = (count: number): string =>
    Array.from({ length: count }, (_, at) => `password = "Qz7${(at + 50_000).toString(36)}xW"\n`).join('');
  const scan = (text: string): string[] =>
    scanBytes(scanner, Buffer.from(text), 'a.py').map(({ rule, confidence }) => `${rule} ${confidence}`);
  expect(scan(write(30_000))).toContain('file-not-scanned high');
  expect(scan(`x = "${Buffer.from(write(30_000)).toString('base64')}"\n`)).toEqual(['file-not-scanned high']);
  const encoded = write(21_000).replaceAll(/.+/g, (line) => Buffer.from(line).toString('base64'));
  expect(scan(encoded)).toContain('file-not-scanned high');
  const few = scan(write(15_000));
  expect(few).toHaveLength(15_000);
  expect(few).not.toContain('file-not-scanned high');
});

test('of all that an encoded text holds the weightiest is told, wherever it stands in it', () => {
  const low = Array.from({ length: 600 }, (_, at) => `password = "Qz7${(at + 5000).toString(36)}xW"\n`).join('');
  const encode = (text: string): Buffer => Buffer.from(`x = "${Buffer.from(text).toString('base64')}"\n`);
  expect(find(encode(low))).toEqual(['generic-password 1']);
  expect(find(encode(`${low}value = "${token}"\n`))).toEqual(['github-classic-pat 1']);
  const drawn = `DB_PASSWORD = "${new Recipes(7).take('b62', 24)}"\n`;
  const tell = (text: string): string[] => scanBytes(scanner, encode(text), 'a.py').map(({ confidence }) => confidence);
  expect(tell(low)).not.toEqual(tell(drawn));
  expect(tell(low + drawn)).toEqual(tell(drawn));
});

test('paths are dealt to shards evenly, each to one', () => {
  const paths = Array.from({ length: 4000 }, (_, at) => `src/part${at % 37}/file-${at}.ts`);
  const counts = Array.from(
    { length: 8 },
    (_, at) => paths.filter((path) => isInShard(path, { index: at + 1, count: 8 })).length,
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4000);
  expect(Math.min(...counts)).toBeGreaterThan(400);
});

test('lines come out of a stream whole, wherever its chunks are cut', async () => {
  const text = 'one\nzwölf\n\nlast';
  const bytes = Buffer.from(text);
  for (let size = 1; size <= bytes.length; size++) {
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    const lines = [];
    for await (const line of splitStream(chunks())) lines.push(line);
    expect(lines).toEqual(text.split('\n'));
  }
});

test('columns count characters, as the schema of code scanning wants it, not bytes', () => {
  const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
  const token = new Recipes(7).take('b62', 36);
  const line = (before: string): string => `é\n${before}${['gh', 'p_'].join('')}${token}\n`;
  const columnsOf = (before: string) =>
    scanBytes(scanner, Buffer.from(line(before)), 'a.txt').map((found) => found.column);
  expect(columnsOf('äöü → 🚀 ')).toEqual(columnsOf('aou - ! '));
  expect(columnsOf('')).toHaveLength(1);
});

test('what compose says when a variable is missing is no value of it, a default that is written down is one', () => {
  const value = new Recipes(7).take('b62', 20);
  const compose = (text: string): string[] =>
    find(Buffer.from(`services:\n  db:\n    environment:\n${text}`), 'compose.yml');
  expect(compose('      - DB_PASSWORD=${DB_PASSWORD:?Variable not set}\n')).toEqual([]);
  expect(compose('      - DB_PASSWORD=${DB_PASSWORD:?missing}\n')).toEqual([]);
  expect(compose(`      - DB_PASSWORD=\${DB_PASSWORD:-${value}}\n`)).toEqual(['generic-password 4']);
});
