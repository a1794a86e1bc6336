// One suite for the tree port: the fake and the real folder answer alike; links and pipes are the real one's own.
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createTree } from '../../src/ports/tree.ts';
import { createMemoryTree } from '../fakes/tree.ts';
import { createFolder } from '../world.ts';

const FILES = {
  'b.txt': Buffer.from('0123456789'),
  'a/c.txt': Buffer.from(''),
  'a/b/d.txt': Buffer.from('x'),
  '.git/config': Buffer.from('secret'),
};

describe.each([
  ['in memory', () => createMemoryTree(FILES)],
  ['on disk', () => createTree(createFolder(FILES))],
])('a tree %s', (_name, create) => {
  test('lists regular files, sorted, and .git among what is odd', () => {
    const odd: string[] = [];
    expect(create().list(odd)).toEqual(['a/b/d.txt', 'a/c.txt', 'b.txt']);
    expect(odd).toEqual(['.git']);
  });
  test('reads parts and tells the whole size', () => {
    const part = create().read('b.txt', 3, 4);
    expect({ text: Buffer.from(part?.bytes ?? []).toString(), size: part?.size }).toEqual({ text: '3456', size: 10 });
    expect(create().read('b.txt', 8, 100)?.bytes.length).toBe(2);
    expect(create().read('a/c.txt', 0, 10)).toMatchObject({ size: 0 });
  });
  test('gives nothing where there is no file', () => {
    expect(create().read('nothing', 0, 10)).toBeUndefined();
    expect(create().read('a', 0, 10)).toBeUndefined();
  });
});

test('a link is not followed, neither as a file nor on the way to one', () => {
  const outside = createFolder({ 'x.txt': 'outside' });
  const root = createFolder({ 'a.txt': 'inside' });
  symlinkSync(join(outside, 'x.txt'), join(root, 'link.txt'));
  symlinkSync(outside, join(root, 'folder'));
  symlinkSync(root, join(root, 'loop'));
  const tree = createTree(root);
  expect(tree.list()).toEqual(['a.txt']);
  for (const path of ['link.txt', 'folder/x.txt', 'loop/a.txt', '../x.txt'])
    expect(tree.read(path, 0, 10)).toBeUndefined();
});

test('a pipe is neither listed nor waited for', () => {
  const root = createFolder({ 'a.txt': 'inside' });
  execFileSync('mkfifo', [join(root, 'pipe')]);
  const tree = createTree(root);
  expect(tree.list()).toEqual(['a.txt']);
  expect(tree.read('pipe', 0, 10)).toBeUndefined();
});
