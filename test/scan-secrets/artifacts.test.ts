// Proves what is seen inside artifacts: tarballs, zip files, source maps, variables that a bundle gives away.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { perform } from '../../src/kernel/perform.ts';
import { createHost } from '../../src/main.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { scanSecrets } from '../../src/scan-secrets/run.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { createFakeRunner } from '../fakes/runner.ts';
import { createFolder } from '../world.ts';
import { tar, zip } from './archives.ts';
import { Recipes } from './token-recipes.ts';

type Row = { rule: string; file: string; line: number; why: string };

async function scan(
  files: Record<string, string | Uint8Array>,
): Promise<{ status: string; rows: Row[]; said: string }> {
  const workspace = createFolder(files);
  const inputs = { scope: 'artifacts', artifacts: '**' };
  const runner = createFakeRunner({ inputs, context: { workspace, temp: createFolder(), eventName: '' } });
  const { status, evidence } = await perform(scanSecrets, createHost(runner));
  const rows = (evidence['findings'] as Row[] | undefined) ?? [];
  return {
    status,
    rows: rows.map(({ rule, file, line, why }) => ({ rule, file, line, why })),
    said: JSON.stringify(evidence),
  };
}

const token = new Recipes(12).github('ghp_');
const file = `a\nconst t = "${token}";\n`;
const zeros = Buffer.alloc(64 << 20);
const sixtyFour = gzipSync(zeros);
const nineTimes = (data: Uint8Array, suffix = '.zip'): Record<string, Uint8Array> =>
  Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}${suffix}`, data]));

/** An archive in an archive, six times. */
function wrap(pack: (inner: Uint8Array) => Uint8Array): Uint8Array {
  return Array.from({ length: 6 }).reduce<Uint8Array>(pack, Buffer.from('deep\n'));
}

/** A zip file whose directory names the same ten megabytes again and again. */
function overlap(count: number): Buffer {
  const one = zip({ a: Buffer.alloc(10 << 20) }, 8);
  const end = one.subarray(-22);
  const at = end.readUInt32LE(16);
  end.writeUInt16LE(count, 10);
  const listed = one.subarray(at, -22);
  return Buffer.concat([one.subarray(0, at), ...Array.from({ length: count }, () => listed), end]);
}

describe('archives', () => {
  test.each([
    ['app.tar', tar({ 'package/a.js': file })],
    ['app.tgz', gzipSync(tar({ 'package/a.js': file }))],
    ['app.zip', zip({ 'package/a.js': file }, 8)],
    ['app.jar', zip({ 'package/a.js': file }, 0)],
  ])('a token inside %s is found with the name of its file', async (name, data) => {
    expect(await scan({ [name]: data })).toMatchObject({
      status: 'failed',
      rows: [{ rule: 'github-classic-pat', file: `${name}!/package/a.js`, line: 2 }],
    });
  });
  test('a tarball inside a zip file is opened, and a compressed log too', async () => {
    const { rows } = await scan({
      'a.zip': zip({ 'in.tgz': gzipSync(tar({ 'x.txt': file })) }, 8),
      'b.log.gz': gzipSync(file),
    });
    expect(rows.map(({ file: place }) => place)).toEqual(['a.zip!/in.tgz!/x.txt', 'b.log.gz!/b.log']);
  });
  test('a layer of an image is opened, whatever its name', async () => {
    const layer = tar({ 'etc/app.conf': file });
    const { rows } = await scan({ 'image.tar': tar({ 'blobs/sha256/aa': gzipSync(layer), 'blobs/sha256/bb': layer }) });
    expect(rows.map(({ file: place }) => place)).toEqual(
      ['image.tar!/blobs/sha256/aa!/aa!/etc/app.conf', 'image.tar!/blobs/sha256/bb!/etc/app.conf'].map((place) =>
        place.replace('aa!/aa', 'aa'),
      ),
    );
  });
  test('a file larger than a window is read to its end, and lines are counted through it', async () => {
    const long = `${'a b c d\n'.repeat(3 << 20)}${file}`;
    const { rows } = await scan({
      'a.log.gz': gzipSync(long, { level: 1 }),
      'b.tgz': gzipSync(tar({ x: long }), { level: 1 }),
    });
    expect(rows.map((row) => `${row.file}:${row.line}`)).toEqual([
      `a.log.gz!/a.log:${(3 << 20) + 2}`,
      `b.tgz!/x:${(3 << 20) + 2}`,
    ]);
  });
  test('what stands behind the end mark of a tarball, or in a file with holes, is read', async () => {
    const sparse = tar({ 's.txt': file });
    sparse.write('S', 156, 'latin1');
    const holes = Buffer.alloc(512);
    const long = Buffer.concat([sparse.subarray(0, 512), holes, sparse.subarray(512)]);
    long[482] = 1;
    const { rows } = await scan({
      'a.tar': Buffer.concat([tar({ one: 'x\n' }), tar({ two: file })]),
      'b.tar': sparse,
      'c.tar': long,
    });
    expect(rows.map(({ file: place }) => place)).toEqual(['a.tar!/two', 'b.tar!/s.txt', 'c.tar!/s.txt']);
  });
  test('bytes behind a tarball that are none are no green', async () => {
    const { status, rows } = await scan({ 'a.tar': Buffer.concat([tar({ one: 'x\n' }), Buffer.alloc(512, 'x')]) });
    expect({ status, rows }).toMatchObject({ status: 'failed', rows: [{ rule: 'archive-not-scanned' }] });
  });
  test.each<[string, Uint8Array]>([
    ['app.crate', gzipSync(tar({ 'a/x.env': file }))],
    ['blobs/sha256/0a1b', gzipSync(tar({ 'a/x.env': file }))],
    ['app.gem', tar({ 'data.tar.gz': gzipSync(tar({ 'a/x.env': file })) })],
    ['app.pptx', zip({ 'a/x.env': file }, 8)],
    ['lambda', zip({ 'a/x.env': file }, 8)],
    ['app.tar.br', brotliCompressSync(tar({ 'a/x.env': file }))],
    ['outer.tar', tar({ lambda: zip({ 'a/x.env': file }, 8) })],
  ])('%s is opened for what its bytes are', async (name, data) => {
    const { rows } = await scan({ [name]: data });
    expect(rows.map(({ rule }) => rule)).toEqual(['github-classic-pat']);
    expect(rows[0]?.file).toMatch(/!\/a\/x\.env$/);
  });
  test.each([
    ['a.tar.xz', 'xz', '\xfd7zXZ\0'],
    ['a.tar.bz2', 'bzip2', 'BZh91AY&SY'],
    ['a.tar.zst', 'zstd', '\x28\xb5\x2f\xfd'],
    ['a.7z', '7z', '7z\xbc\xaf\x27\x1c'],
    ['a.rar', 'rar', 'Rar!\x1a\x07'],
    ['a.log.lzma', 'lzma', ']\0\0\x80\0\xff\xff'],
    ['a.log.lz4', 'lz4', '\x04\x22\x4d\x18'],
    ['a.old.lz4', 'lz4', '\x02\x21\x4c\x18'],
    ['a.log.Z', 'compress', '\x1f\x9d\x90'],
    ['a.log.z', 'pack', '\x1f\x1e'],
    ['a.log.sz', 'snappy', '\xff\x06\0\0sNaPpY'],
    ['a.pkg', 'xar', 'xar!'],
    ['a.lzh', 'lzh', '!!-lh5-'],
  ])('%s is no green: it cannot be opened', async (name, format, start) => {
    const data = Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(600, 1)]);
    for (const [file_, files] of [
      [name, { [name]: data }],
      ['o.zip!/layer', { 'o.zip': zip({ layer: data }, 8) }],
    ] as const)
      expect(await scan(files)).toMatchObject({
        status: 'failed',
        rows: [{ rule: 'archive-not-scanned', file: file_, why: expect.stringContaining(`packed as ${format}`) }],
      });
  });
  test('a file packed by brotli is opened, in an archive too', async () => {
    const packed = brotliCompressSync(Buffer.from(file));
    const { rows } = await scan({ 'a.js.br': packed, 'b.tgz': gzipSync(tar({ 'b.js.br': packed })) });
    expect(rows.map(({ rule, file: place, line }) => `${rule} ${place}:${line}`)).toEqual([
      'github-classic-pat a.js.br!/a.js:2',
      'github-classic-pat b.tgz!/b.js.br!/b.js:2',
    ]);
  });
  test('a text in a language of that name is scanned as what it is', async () => {
    const breton = `demat d'an holl, \u00f1\u2026\n${file}`;
    const { rows } = await scan({ 'messages.br': breton, 'none.br': '', 'long.br': '\u00e9'.repeat(300) + 'x' });
    expect(rows.map(({ rule, file: place }) => `${rule} ${place}`)).toEqual(['github-classic-pat messages.br']);
  });
  test('a file that only its name calls an archive is scanned as what it is', async () => {
    const { rows } = await scan({ 'a.zip': file, 'b.tar': tar({ 'c.gz': file }) });
    expect(rows.map(({ rule, file: place }) => `${rule} ${place}`)).toEqual([
      'archive-not-scanned a.zip',
      'github-classic-pat a.zip',
      'archive-not-scanned b.tar!/c.gz',
      'github-classic-pat b.tar!/c.gz',
    ]);
  });
  test.each<[string, Uint8Array]>([
    ['a.zip', zip({}, 0)],
    ['a.tar', tar({ 'folder/': '' }).fill('5', 156, 157)],
  ])('%s without a file in it is no green', async (name, data) => {
    expect(await scan({ [name]: data })).toMatchObject({ status: 'failed', rows: [] });
    expect(await scan({ [name]: data, 'ok.txt': 'fine\n' })).toMatchObject({ status: 'passed', rows: [] });
  });
  test('names that leave the folder are reported', async () => {
    const { rows } = await scan({
      'a.zip': zip({ '../../etc/x': 'x', 'C:\\y': 'y', fine: 'z' }, 0),
      'b.tar': tar({ '/root/z': 'z' }),
    });
    expect(rows.map(({ rule, file: place }) => `${rule} ${place}`)).toEqual([
      'archive-escape a.zip',
      'archive-escape a.zip',
      'archive-escape b.tar',
    ]);
  });
  test.each([
    ['bomb.gz', Buffer.concat(Array.from({ length: 9 }, () => sixtyFour)), 'more than 512 MiB'],
    [
      'bomb.zip',
      zip(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}`, zeros])), 8),
      'more than 512 MiB',
    ],
    ['overlapping.zip', overlap(60), 'over one another'],
    ['crowded.zip', overlap(60_000), 'more than 512 MiB'],
    ['broken.zip', zip({ a: file }, 8).subarray(0, 60), 'no directory'],
    ['cut.tar', tar({ a: 'x'.repeat(5000) }).subarray(0, 2000), 'cut off'],
    ['none.tgz', Buffer.from('no archive'), 'no archive of a known kind'],
    ['none.lzma', Buffer.from('no archive'), 'no archive of a known kind'],
    ['cut.js.br', brotliCompressSync(Buffer.from(file.repeat(9))).subarray(0, -2), 'does not unpack'],
  ])('%s is no green: it was not scanned', async (name, data, why) => {
    expect(await scan({ [name]: data, 'ok.txt': 'fine\n' })).toMatchObject({
      status: 'failed',
      rows: [{ rule: 'archive-not-scanned', file: name, why: expect.stringContaining(why) }],
    });
  });
});

test.each([
  ['zip files in a zip file that come to too much', zip(nineTimes(zip({ a: zeros }, 8)), 8), 'more than 512 MiB'],
  ['gzip files in a zip file that come to too much', zip(nineTimes(sixtyFour, '.gz'), 0), 'more than 512 MiB'],
  ['a zip file in zip files without end', wrap((inner) => zip({ 'a.zip': inner }, 8)), 'too deep'],
  ['a gzip file in gzip files without end', wrap((inner) => gzipSync(inner)), 'too deep', 'a.gz.gz.gz.gz.gz.gz'],
  ['a large zip file that is packed', gzipSync(zip({ a: zeros }, 0)), 'more than 32 MiB', 'a.zip.gz'],
])('%s is no green', async (_name, data, why, name = 'a.zip') => {
  const { status, rows } = await scan({ [name]: data });
  expect({ status, rules: [...new Set(rows.map(({ rule }) => rule))] }).toEqual({
    status: 'failed',
    rules: ['archive-not-scanned'],
  });
  expect(rows.map((row) => row.why).join()).toContain(why);
});

test('a token in a source that a map carries is told with the name of the source', async () => {
  const map = JSON.stringify({
    version: 3,
    sources: ['webpack://app/src/key.ts'],
    sourcesContent: [file],
    mappings: 'AAAA',
  });
  const { rows } = await scan({ 'dist/app.js.map': map });
  expect(rows).toMatchObject([
    {
      rule: 'github-classic-pat',
      file: 'dist/app.js.map',
      why: expect.stringContaining('in the source webpack://app/src/key.ts, line 2'),
    },
  ]);
});

test.each([
  ['its mappings', `{"sources":["a"],"sourcesContent":["x"],"mappings":"AAAA,TOKEN;AAAA"}`],
  ['the first of two keys', `{"note":"TOKEN","note":"b","sources":["a"],"sourcesContent":["x"],"mappings":"AAAA"}`],
  ['the first of two lists', `{"sources":["a"],"sourcesContent":["y TOKEN"],"sourcesContent":["x"]}`],
  ['__proto__', `{"__proto__":{"a":"TOKEN"},"sources":["a"],"sourcesContent":["x"]}`],
  ['the name of a source', `{"sources":["a?token=TOKEN"],"sourcesContent":[null,"x"]}`],
  ['a source without a name', `{"sources":["a"],"sourcesContent":[null,"\\"x\\\\", "TOKEN"]}`],
  ['a map that is cut off', `{"sources":["a"],"sourcesContent":["x TOKEN`],
])('of a source map %s is read', async (_name, map) => {
  const { rows } = await scan({ 'a.js.map': map.replace('TOKEN', token) });
  expect(rows).toMatchObject([{ rule: 'github-classic-pat', file: 'a.js.map' }]);
});

test('mappings of a source map are nothing but mappings', async () => {
  const names = ['A'.repeat(7), 'gBAgBC', 'AKIAQ7'].join(',');
  const map = { sources: ['a', 'b'], sourcesContent: [null, file], mappings: `${names};${names},`.repeat(500) };
  expect((await scan({ 'a.js.map': JSON.stringify(map) })).rows).toMatchObject([
    { rule: 'github-classic-pat', why: expect.stringContaining('in the source b, line 2') },
  ]);
});

describe('variables that a bundle gives away', () => {
  const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
  const find = (text: string): string[] =>
    scanBytes(scanner, Buffer.from(text), 'assets/index-a1.js').map(({ rule, confidence }) => `${rule} ${confidence}`);
  const value = new Recipes(5).take('b62', 28);
  test.each([
    'VITE_STRIPE_SECRET',
    'NEXT_PUBLIC_DB_PASSWORD',
    'REACT_APP_JWT_PRIVATE_KEY',
    'EXPO_PUBLIC_SERVICE_ROLE_KEY',
  ])('%s is a finding', (name) => {
    expect(find(`var e={${name}:"${value}",BASE_URL:"/"};`)).toEqual(['public-variable-secret high']);
  });
  test.each([
    `VITE_MAPBOX_TOKEN:"pk.abc"`,
    `VITE_SECRET:"your-secret-here"`,
    `VITE_SECRET_PAGE:"/hidden"`,
    `import.meta.env.VITE_SECRET`,
  ])('%s is none', (text) => {
    expect(find(`var e={${text}};`).filter((row) => row.startsWith('public'))).toEqual([]);
  });
});
