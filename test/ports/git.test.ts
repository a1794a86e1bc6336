// Git is run isolated: no hook, external diff or text conversion of a repository runs a program of its own.
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:http';
import { createServer as createSocketServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { createGit } from '../../src/ports/git.ts';
import { createFolder, createRepository, git, writeFiles } from '../world.ts';

const url = 'https://github.invalid';

test('text gives the answer, undefined on an error; run gives the code', async () => {
  const folder = createRepository();
  const port = createGit(folder, url);
  expect(await port.text(['rev-parse', 'HEAD'])).toBe(git(folder, ['rev-parse', 'HEAD']));
  expect(await port.text(['rev-parse', '--verify', 'nothing'])).toBeUndefined();
  expect((await port.run(['rev-parse', '--verify', 'nothing'])).code).toBe(128);
});

test('a stream ends with an error when git fails and can be left early', async () => {
  const folder = createRepository({ 'big.txt': 'x\n'.repeat(500_000) });
  const port = createGit(folder, url);
  for await (const chunk of port.stream(['cat-file', 'blob', 'HEAD:big.txt'])) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  const failing = async (): Promise<void> => {
    for await (const _ of port.stream(['cat-file', 'blob', 'HEAD:none'])) continue;
  };
  await expect(failing()).rejects.toThrow(/git cat-file failed/u);
});

test('more output than allowed is an error, not a cut', async () => {
  const folder = createRepository({ 'big.txt': 'x\n'.repeat(50_000) });
  await expect(createGit(folder, url).run(['cat-file', 'blob', 'HEAD:big.txt'], { maxBytes: 1000 })).rejects.toThrow(
    'more than 1000 bytes',
  );
});

test('standard input reaches git', async () => {
  const port = createGit(createRepository(), url);
  const blob = await port.text(['hash-object', '-w', '--stdin'], { input: 'hello' });
  expect(await port.text(['cat-file', 'blob', blob ?? ''])).toBe('hello');
});

test('programs named by the repository do not run', async () => {
  const folder = createRepository({ '.gitattributes': '*.txt diff=evil\n', 'a.txt': 'one\n' });
  const mark = join(createFolder(), 'ran');
  writeFiles(folder, { 'evil.sh': `#!/bin/sh\ntouch ${mark}\n` });
  chmodSync(join(folder, 'evil.sh'), 0o755);
  for (const [key, value] of [
    ['diff.external', join(folder, 'evil.sh')],
    ['diff.evil.textconv', join(folder, 'evil.sh')],
    ['diff.evil.command', join(folder, 'evil.sh')],
    ['core.fsmonitor', join(folder, 'evil.sh')],
    ['core.hooksPath', folder],
  ]) {
    git(folder, ['config', key ?? '', value ?? '']);
  }
  writeFiles(folder, { 'a.txt': 'two\n' });
  git(folder, ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'add', 'a.txt']);
  git(folder, ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'second']);
  const port = createGit(folder, url);
  expect(await port.text(['diff', 'HEAD~1', 'HEAD'])).toContain('+two');
  await port.text(['status', '--porcelain']);
  await port.text(['log', '-p', '-1']);
  expect(existsSync(mark)).toBe(false);
});

test('a token replaces the header that the checkout left, so that the server sees one', async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(
      ...request.rawHeaders.flatMap((name, index) =>
        name.toLowerCase() === 'authorization' ? [request.rawHeaders[index + 1] ?? ''] : [],
      ),
    );
    response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = createRepository();
  git(folder, ['config', `http.${url}/.extraheader`, 'Authorization: basic left-behind']);
  git(folder, ['remote', 'add', 'origin', `${url}/owner/repo.git`]);
  await createGit(folder, url).run(['ls-remote', 'origin'], { token: 'ours' });
  server.close();
  expect(new Set(seen)).toEqual(new Set([`basic ${Buffer.from('x-access-token:ours').toString('base64')}`]));
});

test('a server that never answers ends in an error that says so, whatever of git lives on', async () => {
  const sockets: Socket[] = [];
  const server = createSocketServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.git`;
  const port = createGit(createRepository(), url, 1000);
  await expect(port.text(['fetch', remote, 'main'])).rejects.toThrow(/^git fetch gave no answer for 1 seconds/u);
  sockets.forEach((socket) => socket.destroy());
  server.close();
});

test('a reader that takes its time is not taken for a silent git', async () => {
  const port = createGit(createRepository({ 'big.txt': 'x\n'.repeat(500_000) }), url, 1_500);
  let size = 0;
  for await (const chunk of port.stream(['cat-file', 'blob', 'HEAD:big.txt'])) {
    if (size === 0) await new Promise((done) => setTimeout(done, 3_500));
    size += chunk.length;
  }
  expect(size).toBe(1_000_000);
});
