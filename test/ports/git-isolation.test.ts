// Proves for each setting that isolates git what a repository would do without it: plain git runs the program or changes its answer.
import { execFile } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createGit } from '../../src/ports/git.ts';
import { commit, createFolder, createRepository, git, writeFiles } from '../world.ts';

const url = 'https://github.invalid';
type Environment = Readonly<Record<string, string>>;

/** Git as a job has it that takes no care; gives back what it printed, an error's too. */
function runPlainly(folder: string, args: readonly string[], env: Environment): Promise<string> {
  const clean = { PATH: process.env['PATH'] ?? '', HOME: createFolder(), GIT_TERMINAL_PROMPT: '0' };
  return new Promise((resolve) => {
    execFile('git', [...args], { cwd: folder, env: { ...clean, ...env } }, (_error, out) => resolve(out));
  });
}

/** A program that leaves a mark. */
function createProgram(): { program: string; mark: string } {
  const mark = join(createFolder(), 'ran');
  const program = join(createFolder({ 'evil.sh': `#!/bin/sh\ntouch ${mark}\nexit 1\n` }), 'evil.sh');
  chmodSync(program, 0o755);
  return { program, mark };
}

function configure(folder: string, settings: Environment): void {
  for (const [key, value] of Object.entries(settings)) git(folder, ['config', key, value]);
}

/** A repository of two commits with an origin in another folder. */
function createClone(): string {
  const origin = createRepository({ 'a.txt': 'one\n' });
  commit(origin, { 'a.txt': 'two\n', 'ü.txt': 'x\n' }, 'second');
  const folder = createFolder();
  git(folder, ['clone', '-q', origin, '.']);
  return folder;
}

function addHook(folder: string, name: string, program: string): void {
  writeFiles(folder, { [`.git/hooks/${name}`]: `#!/bin/sh\nexec ${program}\n` });
  chmodSync(join(folder, '.git/hooks', name), 0o755);
}

/** A commit on top that says it is signed. */
function sign(folder: string): void {
  const tree = git(folder, ['rev-parse', 'HEAD^{tree}']);
  const who = 'Ada <ada@example.test> 1700000000 +0000';
  const armour = ['BEGIN', 'END'].map((word) => `${'-'.repeat(5)}${word} PGP SIGNATURE${'-'.repeat(5)}`).join('\n ');
  writeFiles(folder, { 'signed.txt': `tree ${tree}\nauthor ${who}\ncommitter ${who}\ngpgsig ${armour}\n\nsigned\n` });
  git(folder, ['reset', '-q', git(folder, ['hash-object', '-t', 'commit', '-w', 'signed.txt'])]);
}

/** A clone that lacks its blobs and fetches them from a folder, by whatever program it is told. */
function createPartialClone(program: string): string {
  const origin = createRepository({ 'a.txt': 'one\n' });
  configure(origin, { 'uploadpack.allowFilter': 'true' });
  const folder = createFolder();
  git(folder, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin}`, '.']);
  configure(folder, { 'remote.origin.uploadpack': program });
  return folder;
}

/** Name of the setting, what a repository does to be hurt by its lack, and the command that falls for it. */
const PROGRAMS: readonly (readonly [string, (program: string) => string, readonly string[]])[] = [
  [
    'core.hooksPath of a fetch',
    (program) => prepare((folder) => addHook(folder, 'reference-transaction', program)),
    ['fetch', 'origin', '+main:refs/heads/x'],
  ],
  [
    'core.hooksPath of a push',
    (program) => prepare((folder) => addHook(folder, 'pre-push', program)),
    ['push', 'origin', 'HEAD:refs/heads/x'],
  ],
  [
    'core.fsmonitor',
    (program) => prepare((folder) => configure(folder, { 'core.fsmonitor': program })),
    ['diff-files', '--name-only'],
  ],
  [
    '--no-ext-diff',
    (program) => prepare((folder) => configure(folder, { 'diff.external': program })),
    ['diff', 'HEAD~1', 'HEAD'],
  ],
  ['--no-textconv of a diff', (program) => prepare((folder) => convert(folder, program)), ['diff', 'HEAD~1', 'HEAD']],
  ['--no-textconv of a log', (program) => prepare((folder) => convert(folder, program)), ['log', '-p']],
  [
    'log.showSignature',
    (program) =>
      prepare((folder) => {
        configure(folder, { 'log.showSignature': 'true', 'gpg.program': program });
        sign(folder);
      }),
    ['log', '-1'],
  ],
  ['core.alternateRefsCommand', (program) => prepare((folder) => borrow(folder, program)), ['fetch', 'origin', 'main']],
  [
    'GIT_SSH_COMMAND',
    (program) => prepare((folder) => configure(folder, { 'core.sshCommand': program })),
    ['ls-remote', 'ssh://127.0.0.1:1/x'],
  ],
  [
    '--upload-pack',
    (program) => prepare((folder) => configure(folder, { 'remote.origin.uploadpack': program })),
    ['fetch', 'origin', 'main'],
  ],
  [
    'GIT_ALLOW_PROTOCOL of a remote',
    () => prepare((folder) => configure(folder, { 'protocol.ext.allow': 'always' })),
    ['fetch', 'ext::PROGRAM'],
  ],
  ['GIT_ALLOW_PROTOCOL of a partial clone', createPartialClone, ['cat-file', 'blob', 'HEAD:a.txt']],
];

function prepare(change: (folder: string) => void): string {
  const folder = createClone();
  change(folder);
  return folder;
}

function convert(folder: string, program: string): void {
  writeFiles(folder, { '.git/info/attributes': '*.txt diff=evil\n' });
  configure(folder, { 'diff.evil.textconv': program });
}

/** Borrows objects from a repository of which a program tells the references. */
function borrow(folder: string, program: string): void {
  const lender = createRepository({ 'lent.txt': 'x\n' });
  writeFiles(folder, { '.git/objects/info/alternates': `${join(lender, '.git/objects')}\n` });
  configure(folder, { 'core.alternateRefsCommand': program });
  commit(git(folder, ['remote', 'get-url', 'origin']), { 'new.txt': 'x\n' }, 'third');
}

describe('a program that the repository names does not run', () => {
  test.each(PROGRAMS)('%s', async (_name, set, args) => {
    for (const isPlain of [true, false]) {
      const { program, mark } = createProgram();
      const folder = set(program);
      const words = args.map((word) => word.replace('PROGRAM', program));
      if (isPlain) await runPlainly(folder, words, {});
      else await createGit(folder, url).run(words);
      expect(existsSync(mark)).toBe(isPlain);
    }
  });

  test.each(['credential.helper', 'core.askPass'])('%s, where a server asks for a password', async (setting) => {
    const server = createServer((_request, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const args = ['ls-remote', `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/b.git`];
    for (const isPlain of [true, false]) {
      const { program, mark } = createProgram();
      const folder = prepare((clone) => configure(clone, { [setting]: program }));
      if (isPlain) await runPlainly(folder, args, {});
      else await createGit(folder, url).run(args);
      expect(existsSync(mark)).toBe(isPlain);
    }
    server.close();
  });

  test('maintenance.auto: a fetch does no housekeeping in the checkout', async () => {
    for (const isPlain of [true, false]) {
      const folder = prepare((clone) =>
        configure(clone, { 'maintenance.commit-graph.enabled': 'true', 'maintenance.commit-graph.auto': '-1' }),
      );
      const args = ['fetch', 'origin', 'main'];
      if (isPlain) await runPlainly(folder, args, {});
      else await createGit(folder, url).run(args);
      expect(existsSync(join(folder, '.git/objects/info/commit-graphs'))).toBe(isPlain);
    }
  });
});

/** Name of the setting, what turns the answer without it, the command, and what is in the answer then, and with it. */
const ANSWERS: readonly (readonly [string, (folder: string) => Environment, readonly string[], string, string])[] = [
  [
    'core.attributesFile',
    (folder) => set(folder, { 'core.attributesFile': join(createFolder({ x: '* binary\n' }), 'x') }),
    ['diff', 'HEAD~1', 'HEAD'],
    'Binary files',
    '+two',
  ],
  [
    'core.quotePath',
    (folder) => set(folder, { 'core.quotePath': 'false' }),
    ['ls-files'],
    'ü.txt',
    String.raw`"\303\274.txt"`,
  ],
  ['diff.renameLimit', (folder) => rename(folder), ['diff', '-M', '--name-status', 'HEAD~1', 'HEAD'], 'D\ta1', 'R'],
  [
    'GIT_CONFIG_GLOBAL',
    () => ({ HOME: createFolder({ '.gitconfig': '[diff]\n\tnoprefix = true\n' }) }),
    ['diff', 'HEAD~1', 'HEAD'],
    '+++ a.txt',
    '+++ b/a.txt',
  ],
  [
    'GIT_CONFIG_NOSYSTEM',
    () => ({ GIT_CONFIG_SYSTEM: join(createFolder({ x: '[diff]\n\tnoprefix = true\n' }), 'x') }),
    ['diff', 'HEAD~1', 'HEAD'],
    '+++ a.txt',
    '+++ b/a.txt',
  ],
  [
    'http.lowSpeedLimit',
    (folder) => set(folder, { 'http.lowSpeedLimit': '0' }),
    ['config', 'http.lowSpeedLimit'],
    '0',
    '1',
  ],
  [
    'http.lowSpeedTime',
    (folder) => set(folder, { 'http.lowSpeedTime': '9999' }),
    ['config', 'http.lowSpeedTime'],
    '9999',
    '120',
  ],
];

function set(folder: string, settings: Environment): Environment {
  configure(folder, settings);
  return {};
}

/** Two files renamed and changed, and a limit of one. */
function rename(folder: string): Environment {
  const text = (word: string): string => `${word}\n`.repeat(50);
  commit(folder, { a1: text('one'), a2: text('two') }, 'third');
  git(folder, ['rm', '-q', 'a1', 'a2']);
  commit(folder, { b1: `${text('one')}x\n`, b2: `${text('two')}x\n` }, 'fourth');
  return set(folder, { 'diff.renameLimit': '1' });
}

describe('the answer is the same whatever is configured', () => {
  test.each(ANSWERS)('%s', async (_name, change, args, turned, expected) => {
    const folder = createClone();
    const env = change(folder);
    expect(await runPlainly(folder, args, env)).toContain(turned);
    const answer = (await createGit(folder, url).text(args, { env })) ?? '';
    expect(answer).toContain(expected);
    expect(answer).not.toContain(turned);
  });

  test('safe.directory: a checkout of another user is read', async () => {
    const folder = createClone();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    expect(await runPlainly(folder, ['rev-parse', 'HEAD'], env)).toBe('');
    expect(await createGit(folder, url).text(['rev-parse', 'HEAD'], { env })).toBe(git(folder, ['rev-parse', 'HEAD']));
  });

  test('safe.bareRepository: a folder of the tree that looks like a repository is none', async () => {
    const folder = createClone();
    git(folder, ['clone', '-q', '--bare', createRepository({ 'other.txt': 'x\n' }), 'inside']);
    const inside = join(folder, 'inside');
    expect(await runPlainly(inside, ['ls-tree', '--name-only', 'HEAD'], {})).toBe('other.txt\n');
    expect(await createGit(inside, url).text(['ls-tree', '--name-only', 'HEAD'])).toBeUndefined();
  });
});
