// The inflate port: what was packed comes out, a limit holds before memory does, broken streams are told apart.
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { systemInflate, type Inflated } from '../../src/ports/inflate.ts';
import { makeRandom } from '../scan-secrets/token-recipes.ts';

const MIB = 1 << 20;
const sample = Buffer.from('a sample, repeated: '.repeat(5000));

describe.each([
  ['gzip', gzipSync],
  ['deflate', deflateRawSync],
] as const)('%s', (packing, pack) => {
  const unpack = (bytes: Uint8Array, most: number, isCut?: boolean): Inflated =>
    systemInflate.unpack(packing, bytes, most, isCut);

  test('gives back what was packed', () => {
    expect(Buffer.from(unpack(pack(sample), MIB) as Uint8Array).equals(sample)).toBe(true);
    expect(unpack(pack(Buffer.alloc(0)), MIB)).toHaveLength(0);
  });
  test('takes as much as the limit and says when there is more', () => {
    expect(unpack(pack(sample), sample.length)).toHaveLength(sample.length);
    expect(unpack(pack(sample), sample.length - 1)).toBe('too large');
  });
  test('stops a bomb of a thousand to one at the limit, not behind it', () => {
    const bomb = pack(Buffer.alloc(64 * MIB));
    expect(bomb.length * 900).toBeLessThan(64 * MIB);
    const before = process.memoryUsage.rss();
    for (let round = 0; round < 20; round++) expect(unpack(bomb, MIB)).toBe('too large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(48 * MIB);
  });
  test('tells a stream that is none', () => {
    expect(unpack(Buffer.from('no stream at all'), MIB)).toBe('broken');
    const changed = Buffer.from(pack(sample));
    changed.fill(255, changed.length >> 1);
    expect(unpack(changed, MIB)).toBe('broken');
  });
  test('tells a stream that was cut', () => {
    const random = makeRandom(7);
    const packed = pack(Buffer.from(Array.from({ length: 20_000 }, () => Math.floor(random() * 256))));
    for (const length of [packed.length - 1, packed.length >> 1, 20])
      expect(unpack(packed.subarray(0, length), MIB)).toBe('broken');
  });
  test('gives the beginning of a stream that is known to be cut, within the limit', () => {
    const packed = pack(sample);
    const beginning = unpack(packed.subarray(0, packed.length - 20), MIB, true) as Uint8Array;
    expect(beginning.length).toBeGreaterThan(1000);
    expect(sample.subarray(0, beginning.length).equals(beginning)).toBe(true);
    expect(unpack(packed.subarray(0, packed.length - 20), 1000, true)).toBe('too large');
    expect(unpack(Buffer.from('no stream at all'), MIB, true)).toBe('broken');
  });
});

describe.each([
  ['gzip', gzipSync],
  ['deflate', deflateRawSync],
  ['brotli', brotliCompressSync],
] as const)('%s as a stream', (packing, pack) => {
  /** What comes out of a stream that is handed over in pieces of `step` bytes. */
  async function stream(bytes: Uint8Array, step: number): Promise<Buffer | 'broken'> {
    async function* cut(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    }
    let isBroken = false;
    const pieces: Uint8Array[] = [];
    for await (const piece of systemInflate.stream(packing, cut(), () => (isBroken = true))) pieces.push(piece);
    return isBroken ? 'broken' : Buffer.concat(pieces);
  }

  test.each([1, 7, 100_000])('gives back as a stream what came in pieces of %d bytes', async (step) => {
    const random = makeRandom(8);
    const mixed = Buffer.concat([sample, Buffer.from(Array.from({ length: 3000 }, () => Math.floor(random() * 256)))]);
    expect(mixed.equals((await stream(pack(mixed), step)) as Buffer)).toBe(true);
    expect(await stream(pack(Buffer.alloc(0)), step)).toHaveLength(0);
    expect(await stream(pack(sample).subarray(0, -1), step)).toBe('broken');
    expect(await stream(Buffer.from('no stream at all'), step)).toBe('broken');
  });
  test('lets a reader of the stream go after any piece, and asks for no more', async () => {
    let asked = 0;
    async function* packed(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked++;
        yield pack(Buffer.alloc(4 * MIB));
      }
    }
    for await (const piece of systemInflate.stream(packing, packed(), () => undefined)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(asked).toBe(1);
  });
});

test('several gzip streams in a row are one, as gunzip has it, and what follows them is left alone', async () => {
  const two = Buffer.concat([gzipSync('one '), gzipSync('two')]);
  expect(Buffer.from(systemInflate.unpack('gzip', two, MIB) as Uint8Array).toString()).toBe('one two');
  for (const step of [1, 24, 1000]) {
    const got: Uint8Array[] = [];
    const broken: string[] = [];
    async function* cut(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < two.length; at += step) yield two.subarray(at, at + step);
    }
    for await (const piece of systemInflate.stream('gzip', cut(), () => broken.push('x'))) got.push(piece);
    expect({ text: Buffer.concat(got).toString(), broken }).toEqual({ text: 'one two', broken: [] });
  }
});
