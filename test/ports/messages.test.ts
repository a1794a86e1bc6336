// Where messages are kept: one suite for memory, a file and a ref of GitHub.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessageStores } from '../../src/ledger/message-stores.ts';
import { systemClock } from '../../src/ports/clock.ts';
import { systemDigest } from '../../src/ports/digest.ts';
import { createFiles } from '../../src/ports/fs.ts';
import { connectGitHub } from '../../src/ports/github.ts';
import type { MessageStore, MessageStores } from '../../src/ports/messages.ts';
import { createGitData } from '../doubles/deployments/git-data.ts';
import { startDouble, type Double } from '../doubles/deployments/server.ts';
import { createFakeMessageStore } from '../fakes/messages.ts';
import { createFolder } from '../world.ts';

let double: Double;
const git = createGitData();
beforeAll(async () => {
  double = await startDouble([git.route]);
});
afterAll(() => double.close());

function stores(): MessageStores {
  const folder = createFolder();
  const github = (token: string) => connectGitHub(token, { apiUrl: double.url, repository: 'owner/repo' }, systemClock);
  return createMessageStores(createFiles(folder, folder), github, systemDigest, systemClock);
}

const soon = (): number => Date.now() + 10_000;
let opened = 0;
const subjects: [string, () => MessageStore][] = [
  ['memory', createFakeMessageStore],
  ['a file', () => stores().inFile('messages.json', soon())],
  ['a ref', () => stores().onRef('a-token', `environment ${(opened += 1)}`, soon())],
];

describe.each(subjects)('%s', (_name, open) => {
  test('holds nothing at first, then what was written last', async () => {
    const store = open();
    const empty = await store.read();
    expect(empty).toEqual({ text: undefined, revision: '' });
    expect(await store.write('one ünï', empty.revision)).toBe(true);
    const first = await store.read();
    expect(first.text).toBe('one ünï');
    expect(await store.write('two', first.revision)).toBe(true);
    expect((await store.read()).text).toBe('two');
  });

  test('refuses to replace what was changed meanwhile', async () => {
    const store = open();
    await store.write('one', '');
    const { revision } = await store.read();
    await store.write('two', revision);
    expect(await store.write('three', revision)).toBe(false);
    expect(await store.write('four', '')).toBe(false);
    expect((await store.read()).text).toBe('two');
  });

  test('lets one of many writers at once through', async () => {
    const store = open();
    const wrote = await Promise.all(['a', 'b', 'c', 'd'].map((text) => store.write(text, '')));
    expect(wrote.filter(Boolean)).toHaveLength(1);
  });
});

test('a ref keeps the other files that stand on it', async () => {
  const { url } = double;
  const github = connectGitHub('a-token', { apiUrl: url, repository: 'owner/repo' }, systemClock);
  const tree = await github.call('POST /repos/{owner}/{repo}/git/trees', {
    tree: [{ path: 'environment.json', content: '{}' }],
  });
  const made = { message: 'other', tree: (tree.data as { sha: string }).sha, parents: [] };
  const commit = await github.call('POST /repos/{owner}/{repo}/git/commits', made);
  const ref = { ref: 'refs/plimsoll/shared', sha: (commit.data as { sha: string }).sha };
  await github.call('POST /repos/{owner}/{repo}/git/refs', ref);
  const store = stores().onRef('a-token', 'shared', soon());
  expect(await store.write('mine', (await store.read()).revision)).toBe(true);
  expect(git.readFile('refs/plimsoll/shared', 'environment.json')).toBe('{}');
  expect(git.readFile('refs/plimsoll/shared', 'messages.json')).toBe('mine');
});

test('a ref whose time is over is given up, not waited for', async () => {
  const store = stores().onRef('a-token', 'late', Date.now() - 1);
  await expect(store.read()).rejects.toThrow('the time for GitHub is over');
});

test('a lock that a dead process left on a file is taken over', async () => {
  const folder = createFolder({ 'messages.json.lock': '1000' });
  const files = createFiles(folder, folder);
  const github = (): never => {
    throw new Error('unused');
  };
  const store = createMessageStores(files, github, systemDigest, systemClock).inFile('messages.json', soon());
  expect(await store.write('one', '')).toBe(true);
});
