// A copy of this repository that act can run: it knows neither `$/` nor the newest keys of a job.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createFolder } from '../world.ts';

const root = resolve(import.meta.dirname, '../..');

/** The reference under which act finds the copy. */
export const LOCAL = 'plimsoll/plimsoll@local';

/**
 * What act cannot read, as it has to read it: `$/path` by full name; no queue length, no choice about GitHub's own deployment.
 * The legs of a matrix share one cache of actions there, so they run one by one.
 */
export function rewriteLine(line: string): string | undefined {
  if (/^\s+(?:queue: max|deployment: false)$/u.test(line)) return undefined;
  return line
    .replace(/^(\s+)matrix:$/u, '$1max-parallel: 1\n$1matrix:')
    .replace(/(uses: )\$\/(\S+)/u, '$1plimsoll/plimsoll/$2@local')
    .replace(/(uses: plimsoll\/plimsoll\S*)@v1\b/u, '$1@local');
}

/** Rewrites one file's text. */
export function rewrite(text: string): string {
  const lines = text.split('\n').map(rewriteLine);
  return lines.filter((line) => line !== undefined).join('\n');
}

function isRewritten(path: string): boolean {
  return path === 'action.yml' || (/^(?:\.github\/workflows|examples)\//u.test(path) && path.endsWith('.yml'));
}

/** An absolute folder with what a caller's run needs: actions, workflows, dist. */
export function copyRepository(): string {
  const folder = createFolder();
  const tracked = execFileSync('git', ['ls-files', '-z', 'action.yml', 'actions', 'dist', '.github', 'examples'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of tracked.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (isRewritten(path)) writeFileSync(join(folder, path), rewrite(readFileSync(join(root, path), 'utf8')));
    else cpSync(join(root, path), join(folder, path));
  }
  return folder;
}
