// A small world for tests: a temporary folder, a git repository in it, and real ports that look at both.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRedactor } from '../src/kernel/redact.ts';
import { createHost } from '../src/main.ts';
import type { Ports } from '../src/ports/ports.ts';
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from './fakes/runner.ts';

/** An absolute fresh folder that holds `files`. */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plimsoll-world-')));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.test',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.test',
};

/** Runs git in `folder` with a fixed identity and no configuration of the machine; standard output without its last line feed. */
export function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const clean = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const out = execFileSync('git', [...args], {
    cwd: folder,
    env: { ...clean, ...IDENTITY, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return out.replace(/\n$/u, '');
}

/** A repository on branch main whose first commit holds `files`. */
export function createRepository(
  files: Readonly<Record<string, string | Uint8Array>> = { 'README.md': '# sample\n' },
): string {
  const folder = createFolder();
  git(folder, ['init', '-q', '-b', 'main']);
  commit(folder, files, 'first');
  return folder;
}

/** Writes `files`, commits everything and gives back the new sha. */
export function commit(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  message: string,
  env: Readonly<Record<string, string>> = {},
): string {
  writeFiles(folder, files);
  git(folder, ['add', '-A']);
  git(folder, ['commit', '-q', '--allow-empty', '-m', message], env);
  return git(folder, ['rev-parse', 'HEAD']);
}

/** Real ports below `workspace` with a runner in memory. */
export function createWorld(workspace: string, options: FakeRunnerOptions = {}): { ports: Ports; runner: FakeRunner } {
  const context = { workspace, temp: createFolder(), ...options.context };
  const runner = createFakeRunner({ ...options, context });
  const redactor = createRedactor((spelling) => runner.mask(spelling));
  return { runner, ports: createHost(runner).portsAt('.', redactor) };
}
