// The files port on a real folder: it finds, reads and writes below it and never leaves it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createFiles } from '../../src/ports/fs.ts';
import { createFolder } from '../world.ts';

const outside = createFolder({ 'secret.txt': 'outside' });

function sample(): { folder: string; files: ReturnType<typeof createFiles> } {
  const folder = createFolder({
    'a/b.txt': 'b',
    'a/.hidden/c.txt': 'c',
    'node_modules/x/y.txt': 'y',
    '.git/z.txt': 'z',
    'd[1].txt': 'd',
  });
  return { folder, files: createFiles(folder, createFolder()) };
}

test('globs find regular files, sorted, hidden ones too, never below .git or node_modules', async () => {
  const { files } = sample();
  expect(await files.find(['**/*.txt'])).toEqual(['a/.hidden/c.txt', 'a/b.txt', 'd[1].txt']);
  expect(await files.find(['d[1].txt', './a/*.txt'])).toEqual(['a/b.txt', 'd[1].txt']);
  expect(await files.find(['**/*.txt'], { exclude: ['a/**'] })).toEqual(['d[1].txt']);
});

test.each(['../x', '/etc/passwd', 'a/../../x', 'x\0y'])('%j is refused as outside the workspace', async (path) => {
  const { files } = sample();
  await expect(files.read(path)).rejects.toThrow('outside the workspace');
});

test('a link out of the workspace is refused and a looping one is never followed', async () => {
  const { folder, files } = sample();
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'leak.txt'));
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('.', join(folder, 'a', 'self'));
  await expect(files.readText('leak.txt')).rejects.toThrow('link out of the workspace');
  expect(await files.find(['**/*.txt'])).toEqual(['a/.hidden/c.txt', 'a/b.txt', 'd[1].txt']);
});

test('nothing is written behind a link out of the workspace, also where the file is not there yet', async () => {
  const { folder, files } = sample();
  symlinkSync(outside, join(folder, 'away'));
  await expect(files.write('away/new.txt', 'x')).rejects.toThrow('link out of the workspace');
  await expect(files.create('away/deep/new.txt', 'x')).rejects.toThrow('link out of the workspace');
  expect(readdirSync(outside)).toEqual(['secret.txt']);
  await createFiles(join(folder, 'later'), folder).write('new.txt', 'x');
  expect(await files.readText('later/new.txt')).toBe('x');
});

test('a missing file, a folder, a pipe and a file above the limit each say what is wrong', async () => {
  const { folder, files } = sample();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  await expect(files.read('nothing.txt')).rejects.toThrow(/nothing\.txt.*cannot be read/u);
  await expect(files.read('a')).rejects.toThrow('not a regular file');
  await expect(files.read('pipe')).rejects.toThrow('not a regular file');
  await expect(files.read('a/b.txt', 0)).rejects.toThrow('1 bytes, more than the 0 allowed');
});

test('writing replaces, creating does not', async () => {
  const { files } = sample();
  await files.write('new/deep/file.txt', 'one');
  expect(await files.create('new/deep/file.txt', 'two')).toBe(false);
  expect(await files.readText('new/deep/file.txt')).toBe('one');
  expect(await files.create('new/other.txt', 'two')).toBe(true);
});

test('facts never follow a link and tell kinds and sizes', async () => {
  const { folder, files } = sample();
  mkdirSync(join(folder, 'dir'));
  symlinkSync('a/b.txt', join(folder, 'link'));
  expect(await files.facts('a/b.txt')).toMatchObject({ kind: 'file', size: 1 });
  expect(await files.facts('link')).toMatchObject({ kind: 'link' });
  expect(await files.facts('dir')).toMatchObject({ kind: 'folder' });
  expect(await files.facts('none')).toBeUndefined();
});

test('a digest is the SHA-256 of the bytes', async () => {
  const { files } = sample();
  expect(await files.digest('a/b.txt')).toBe('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d');
});

test('links are found only where they are asked for, and the folder itself is no file', async () => {
  const { folder, files } = sample();
  symlinkSync('a/b.txt', join(folder, 'near.txt'));
  expect(await files.find(['*.txt'])).not.toContain('near.txt');
  expect(await files.find(['*.txt'], { links: true })).toContain('near.txt');
  expect(await files.find(['near.txt'], { links: true })).toEqual(['near.txt']);
  expect(await files.find(['.'])).toEqual([]);
});
