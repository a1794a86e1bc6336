// Proves that nothing of an archive goes unseen because it stands outside of its files: comments, links, what is put in front or behind.
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { systemInflate } from '../../src/ports/inflate.ts';
import { createTree } from '../../src/ports/tree.ts';
import { gatherArtifacts } from '../../src/scan-secrets/gather/artifacts.ts';
import { startGathering } from '../../src/scan-secrets/gather/found.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { createInspection } from '../../src/scan-secrets/inspect.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { createFolder } from '../world.ts';
import { tar, zip } from './archives.ts';
import { Recipes } from './token-recipes.ts';

const inspect = createInspection(compileScanner(TOKEN_RULES, STRUCTURES), null, false);
const token = new Recipes(12).github('ghp_');
const told = `github-classic-pat ${token.slice(0, 8)}`;

/** Rule and first letters, each once. */
async function scan(name: string, bytes: Uint8Array): Promise<string[]> {
  const ports = { tree: createTree(createFolder({ [name]: bytes })), inflate: systemInflate };
  const gathering = startGathering('');
  await gatherArtifacts(inspect, ports, ['**'], () => true, gathering);
  return [...new Set(gathering.found.map(({ detection }) => `${detection.rule} ${detection.token.slice(0, 8)}`))];
}

const plain = { 'a.txt': 'nothing\n', 'd/': '' };
const packed = zip(plain, 8);
const filler = Buffer.alloc(200_000, 'lorem ipsum ');

/** A gzip member with a name and a comment (RFC 1952). */
function gzipNamed(name: string, comment: string): Buffer {
  const member = gzipSync('nothing\n');
  member[3] = 24;
  return Buffer.concat([member.subarray(0, 10), Buffer.from(`${name}\0${comment}\0`), member.subarray(10)]);
}

/** A tar header whose fields are written over. */
function tarWith(at: number, text: string, type = '0', data = ''): Buffer {
  const bytes = tar({ a: data });
  bytes.write(text, at, 'latin1');
  bytes.write(type, 156, 'latin1');
  return bytes;
}

/** A zip file with a comment behind its directory, or behind the entry of its only file. */
function zipWith(comment: string, isOfEntry: boolean): Buffer {
  const bytes = zip({ a: 'nothing\n' }, 8);
  const end = Buffer.from(bytes.subarray(-22));
  const head = bytes.subarray(0, -22);
  if (!isOfEntry) end.writeUInt16LE(comment.length, 20);
  else {
    head.writeUInt16LE(comment.length, end.readUInt32LE(16) + 32);
    end.writeUInt32LE(end.readUInt32LE(12) + comment.length, 12);
  }
  return Buffer.concat(isOfEntry ? [head, Buffer.from(comment), end] : [head, end, Buffer.from(comment)]);
}

const pax = `${token.length + 12} comment=${token}\n`;
const hidden = Buffer.concat([
  Buffer.from('PK\x03\x04', 'latin1'),
  zip({ a: token }, 8).subarray(4, 31),
  deflateRawSync(token),
]);

describe('of an archive is found', () => {
  test.each<[string, string, Uint8Array]>([
    ['what a second gzip member holds', 'a.gz', Buffer.concat([gzipSync('a\n'), gzipSync(token)])],
    ['and behind zeros', 'a.gz', Buffer.concat([gzipSync(filler), Buffer.alloc(70_000), gzipSync(token)])],
    ['and far behind', 'a.gz', Buffer.concat([gzipSync('a'), Buffer.alloc(3 << 20), gzipSync(token)])],
    ['text behind the last member', 'a.gz', Buffer.concat([gzipSync('a'), Buffer.from(`\n${token}\n`)])],
    [
      'a tar file behind a tar file that is packed',
      'a.tgz',
      Buffer.concat([gzipSync(tar(plain)), Buffer.alloc(512), gzipSync(tar({ b: token }))]),
    ],
    ['the name in a gzip header', 'a.gz', gzipNamed(token, '')],
    ['the comment in a gzip header', 'a.gz', Buffer.concat([gzipSync(filler), gzipNamed('a', token)])],
    ['the comment of a zip file', 'a.zip', zipWith(token, false)],
    ['the comment of an entry', 'a.zip', zipWith(token, true)],
    ['what stands behind a zip file', 'a.zip', Buffer.concat([packed, Buffer.from(`\n${token}\n`)])],
    [
      'what a program holds that unpacks itself',
      'run',
      Buffer.concat([Buffer.from('#!/bin/sh\n'), zip({ a: token }, 8)]),
    ],
    ['what stands in front of a zip file', 'a.pyz', Buffer.concat([Buffer.from(`#!/bin/sh\nx=${token}\n`), packed])],
    ['what lies in a large program', 'run', Buffer.concat([Buffer.alloc(17 << 20, 1), zip({ a: token }, 8)])],
    ['the name of a link in a tar file', 'a.tar', tarWith(157, token, '2')],
    ['a comment in a tar file', 'a.tar', Buffer.concat([tarWith(0, 'x', 'x', pax).subarray(0, 1024), tar(plain)])],
    [
      'a comment for all of a tar file',
      'a.tar',
      Buffer.concat([tarWith(0, 'g', 'g', pax).subarray(0, 1024), tar(plain)]),
    ],
    ['what a folder of a tar file holds', 'a.tar', tarWith(0, 'a', '5', token)],
    ['what stands behind a file in its block', 'a.tar', tarWith(700, token, '0', 'nothing')],
  ])('%s', async (_name, file, bytes) => {
    expect((await scan(file, bytes)).filter((one) => !one.startsWith('archive-not-scanned'))).toEqual([told]);
  });
});

test('a file of a zip file that its directory hides is no green', async () => {
  const end = packed.readUInt32LE(packed.length - 6);
  const bytes = Buffer.concat([packed.subarray(0, end), hidden, packed.subarray(end)]);
  bytes.writeUInt32LE(end + hidden.length, bytes.length - 6);
  expect(await scan('a.zip', bytes)).toEqual(['archive-not-scanned it holds']);
});

test('zeros behind a stream, and archives as they are, are no finding', async () => {
  for (const bytes of [Buffer.concat([gzipSync(filler), Buffer.alloc(1 << 20)]), gzipNamed('a', 'b'), gzipSync(packed)])
    expect(await scan('a.gz', bytes)).toEqual([]);
  for (const bytes of [packed, zipWith('hello', false), zipWith('hello', true), zip(plain, 0)])
    expect(await scan('a.zip', bytes)).toEqual([]);
  expect(await scan('run', Buffer.concat([Buffer.from('MZ PK\x03\x04', 'latin1'), packed]))).toEqual([]);
  expect(await scan('a.tar', tar(plain))).toEqual([]);
});
