// Proves that each way in which an archive cannot be read is said by its own words, and what can be read of it is.
import { describe, expect, test } from '@jest/globals';
import { systemInflate } from '../../src/ports/inflate.ts';
import { createSource } from '../../src/scan-secrets/archive/entry.ts';
import { inspectArchive } from '../../src/scan-secrets/archive/open.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { createInspection } from '../../src/scan-secrets/inspect.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { tar, zip } from './archives.ts';
import { makeRandom, Recipes } from './token-recipes.ts';

const inspect = createInspection(compileScanner(TOKEN_RULES, STRUCTURES), null, false);
const token = new Recipes(13).github('ghp_');
const line = `t = ${token}\n`;

/** Each finding as `path rule: last reason`. */
async function scan(path: string, bytes: Uint8Array): Promise<string[]> {
  const rows: string[] = [];
  for await (const inner of inspectArchive(inspect, systemInflate, createSource(bytes), path))
    for (const { rule, why } of inner.detections) rows.push(`${inner.path} ${rule}: ${why.at(-1)!}`);
  return rows;
}

/** The same bytes with some of them written over; a negative place is counted from the end. */
function patch(bytes: Buffer, ...writes: readonly (readonly [at: number, ...values: number[]])[]): Buffer {
  const patched = Buffer.from(bytes);
  for (const [at, ...values] of writes) patched.set(values, at < 0 ? patched.length + at : at);
  return patched;
}

const joined = (...parts: (string | Uint8Array)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));
const stored = zip({ a: line, b: 'nothing\n' }, 0);
const packed = zip({ a: line, b: 'nothing\n' }, 8);
/** Where the directory begins, and its second entry. */
const FIRST = packed.readUInt32LE(packed.length - 6);
const SECOND = FIRST + 47;

describe('a zip file', () => {
  const random = makeRandom(14);
  const noise = Buffer.from(Array.from({ length: (1 << 20) + 1 }, () => Math.floor(random() * 256)));
  const HIDES = 'it holds a file that its directory does not name';
  const empty = zip({ a: 'nothing\n' }, 8);
  const hidden = joined(empty.subarray(0, -69), Buffer.alloc((128 << 10) - 2), 'PK\x03\x04', empty.subarray(-69));
  hidden.writeUInt32LE(hidden.length - 69, hidden.length - 6);
  const second = 35 + packed.readUInt32LE(FIRST + 20) - 4;
  test.each<[string, Buffer, string]>([
    ['with an encrypted file', patch(packed, [SECOND + 8, 1]), 'a file of it is encrypted'],
    ['packed by another method', patch(packed, [SECOND + 10, 12]), 'a file of it is packed by method 12'],
    ['that names a place without a file', patch(packed, [SECOND + 42, 1]), 'a file of it cannot be found'],
    ['that names a place behind its end', patch(packed, [SECOND + 45, 1]), 'a file of it cannot be found'],
    [
      'whose file is longer than it',
      patch(packed, [SECOND + 20, packed.length - second - 30]),
      'a file of it is cut off',
    ],
    ['with a file that is no packed data', patch(packed, [second + 31, 255]), 'a file of it does not unpack'],
    ['whose directory breaks off', patch(packed, [SECOND, 1]), 'its directory is broken or larger than 8 MiB'],
    ['that counts more files than it names', patch(packed, [-12, 3]), 'its directory is broken or larger than 8 MiB'],
    ['that hides a file', patch(packed, [-12, 1]), HIDES],
  ])('%s is said, and the file before is read', async (_name, bytes, problem) => {
    expect(await scan('z', bytes)).toEqual([
      expect.stringMatching(/^z!\/a github-classic-pat: /),
      `z archive-not-scanned: ${problem}`,
    ]);
  });
  test.each<[string, Buffer, string]>([
    ['without a directory', packed.subarray(0, -22), 'it has no directory'],
    ['shorter than a directory', packed.subarray(0, 20), 'it has no directory'],
    ['that counts no file', patch(packed, [-12, 0]), HIDES],
    ['that counts no file, and places none', patch(packed, [-12, 0], [-6, 1]), HIDES],
    ['that hides a file over the seam of two pieces', hidden, HIDES],
    ['of 64 bits, as it counts', patch(packed, [-12, 255, 255]), 'it is a 64-bit zip file'],
    ['of 64 bits, as it places', patch(packed, [-6, 255, 255, 255, 255]), 'it is a 64-bit zip file'],
    [
      'with a large file that is no packed data',
      patch(zip({ a: noise }, 8), [31, 255]),
      'a file of it does not unpack',
    ],
  ])('%s is said', async (_name, bytes, problem) => {
    expect(await scan('z', bytes)).toEqual([`z archive-not-scanned: ${problem}`]);
  });
  test('has its own name told, and that of an archive in it, each once', async () => {
    const rows = await scan(`${token}.zip`, zip({ 'b.zip': packed }, 0));
    expect(rows.map((row) => row.split(' ')[0])).toEqual([`${token}.zip!/b.zip!/a`, `${token}.zip`]);
  });
  test('says what stands outside of its files, with the reasons of the rule', async () => {
    const [row = '', ...others] = await scan('z', joined(stored, `\n${line}`));
    expect([row, others.length]).toEqual([expect.stringMatching(/^z!\/a github-classic-pat: /), 1]);
    expect(others[0]).toBe('z github-classic-pat: outside of its files');
  });
});

describe('a tar file', () => {
  const two = tar({ a: line, b: 'nothing\n' });
  const BELONGS = 'bytes stand in it that belong to no file';
  const CUT_OFF = 'a file of it is cut off or its header is no header';
  test.each<[string, Buffer, string]>([
    ['with text behind its end', joined(two, 'x'.repeat(512), Buffer.alloc(512)), BELONGS],
    ['with a header that begins with a zero', patch(two, [1024, 0], [1281, 0]), BELONGS],
    ['that ends in a header', two.subarray(0, 1300), CUT_OFF],
    ['that ends in a file', two.subarray(0, 1540), CUT_OFF],
    ['with a size that is no number', patch(two, [1148, 120, 120]), CUT_OFF],
    ['with a size below zero', patch(two, [1148, 45]), CUT_OFF],
    ['with a size beyond all numbers', patch(two, [1148, 255, 255, 255, 255, 255]), CUT_OFF],
  ])('%s is said, and the file before is read', async (_name, bytes, problem) => {
    expect(await scan('t', bytes)).toEqual([
      expect.stringMatching(/^t!\/a github-classic-pat: /),
      `t archive-not-scanned: ${problem}`,
    ]);
  });
  /** A header with a type of its own, and what belongs to it. */
  const special = (type: string, data: string): Buffer =>
    patch(tar({ x: data }), [156, type.charCodeAt(0)]).subarray(0, 512 + Math.ceil(data.length / 512) * 512);
  const paxed = (key: string, value: string | number): Buffer => special('x', `30 mtime=1\n9 ${key}=${value}\n`);
  const long = 'd/'.repeat(80);
  test.each<[string, Buffer, string]>([
    ['a long name of GNU tar', joined(special('L', `${long}n\0`), tar({ a: line })), `t!/${long}n`],
    ['a name in a header of pax', joined(paxed('path', 'p/n'), tar({ a: line })), 't!/p/n'],
    ['a size in a header of pax', joined(paxed('size', line.length), patch(tar({ a: line }), [124, 55, 55])), 't!/a'],
    ['the rest of a path in the header', patch(tar({ a: line }), [345, 112, 47, 113]), 't!/p/q/a'],
    ['a size in bytes', patch(tar({ a: line }), [124, 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, line.length]), 't!/a'],
    ['a size with blanks', patch(tar({ a: line }), [124, 32, 32]), 't!/a'],
    ['a long name, for its own file alone', joined(special('L', 'n'), tar({ y: 'y\n', a: line })), 't!/a'],
    ['a header of no ustar', joined(tar({ y: 'y\n' }).subarray(0, 1024), patch(tar({ a: line }), [257, 0])), 't!/a'],
  ])('with %s is read to its end', async (_name, bytes, place) => {
    const rows = await scan('t', joined(bytes.subarray(0, -1024), tar({ last: line })));
    expect(rows.map((row) => row.split(':')[0])).toEqual([`${place} github-classic-pat`, 't!/last github-classic-pat']);
  });
  test('with many bytes that belong to no file has them read over the seams', async () => {
    for (const shift of [10, 20, 30]) {
      const text = `${' '.repeat((256 << 10) - shift)}${line}${' '.repeat(600_000)}`;
      const rows = await scan('t', joined(special('5', text), tar({ a: 'nothing\n' })));
      expect(rows).toEqual(['t github-classic-pat: outside of its files']);
    }
  });
});
