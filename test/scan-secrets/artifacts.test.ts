// Proves what is seen inside artifacts: tarballs, zip files, source maps, variables that a bundle gives away.
import { gzipSync, deflateRawSync } from 'node:zlib';
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

function tar(files: Record<string, string | Uint8Array>): Buffer {
  const blocks = Object.entries(files).map(([name, data]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 'utf8');
    header.write(data.length.toString(8).padStart(11, '0'), 124, 'latin1');
    header.write('0', 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    return Buffer.concat([header, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]);
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function zip(files: Record<string, string | Uint8Array>, method: 0 | 8): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  for (const [name, data] of Object.entries(files)) {
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    fields.copy(entry, 6);
    entry.writeUInt32LE(
      locals.reduce((sum, part) => sum + part.length, 0),
      42,
    );
    listed.push(Buffer.concat([entry, Buffer.from(name)]));
    locals.push(Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(
    locals.reduce((sum, part) => sum + part.length, 0),
    16,
  );
  return Buffer.concat([...locals, ...listed, end]);
}

const token = new Recipes(12).github('ghp_');
const file = `a\nconst t = "${token}";\n`;
const zeros = Buffer.alloc(64 << 20);
const sixtyFour = gzipSync(zeros);

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
    ['broken.zip', zip({ a: file }, 8).subarray(0, 60), 'no directory'],
    ['cut.tar', tar({ a: 'x'.repeat(5000) }).subarray(0, 2000), 'cut off'],
    ['none.tgz', Buffer.from('no archive'), 'no archive of a known kind'],
  ])('%s is no green: it was not scanned', async (name, data, why) => {
    expect(await scan({ [name]: data, 'ok.txt': 'fine\n' })).toMatchObject({
      status: 'failed',
      rows: [{ rule: 'archive-not-scanned', file: name, why: expect.stringContaining(why) }],
    });
  });
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
