// The inflate port: what was packed comes out, a limit holds before memory does, broken streams are told apart.
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { systemInflate } from '../../src/ports/inflate.ts';
import { makeRandom } from '../scan-secrets/token-recipes.ts';

const MIB = 1 << 20;
const sample = Buffer.from('a sample, repeated: '.repeat(5000));

describe.each([
  ['gunzip', (bytes: Uint8Array, most: number) => systemInflate.gunzip(bytes, most), gzipSync] as const,
  ['inflate', (bytes: Uint8Array, most: number) => systemInflate.inflate(bytes, most), deflateRawSync] as const,
])('%s', (_name, unpack, pack) => {
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
});

test('several gzip streams in a row are one, as gunzip has it', () => {
  const got = systemInflate.gunzip(Buffer.concat([gzipSync('one '), gzipSync('two')]), MIB);
  expect(Buffer.from(got as Uint8Array).toString()).toBe('one two');
});
