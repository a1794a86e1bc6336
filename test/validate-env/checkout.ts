// A checkout made of texts, tracked by git, and values of an alphabet that nothing else writes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A checkout with these files, tracked by git. */
export const checkout = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-env-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '-A'], { cwd: folder });
  return folder;
};

/** Commits what is tracked and gives the commit. */
export const commit = (folder: string): string => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('add', '-A');
  git('commit', '-qm', 'base');
  return git('rev-parse', 'HEAD');
};

/** Capital letters of an alphabet that no message, name or path here uses together. */
const canaryAlphabet = 'ӁӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸԀԂԄԆԈԊԌԎ';

/** Finds one letter of a canary. */
export const canaryLetter = new RegExp(`[${canaryAlphabet}]`, 'u');

/** A value of twelve letters. */
export const canary = (seed: number): string =>
  Array.from(
    { length: 12 },
    (_, index) => canaryAlphabet[(seed * 7 + index * (seed % 11) + index) % canaryAlphabet.length],
  ).join('');
