// How long an action takes to its first line of log, beside a bundle that only loads the toolkit; both in one run, as a ratio.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const RUNS = 21;

/** A bundle of nothing but @actions/core and one line of log. */
function bundlePeer(): string {
  const folder = mkdtempSync(join(root, 'node_modules', '.cold-start-'));
  writeFileSync(join(folder, 'main.mjs'), "import * as core from '@actions/core';\ncore.info('ready');\n");
  const ncc = [
    join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
    'build',
    join(folder, 'main.mjs'),
    '--quiet',
    '--out',
    join(folder, 'dist'),
  ];
  spawnSync(process.execPath, ncc, { stdio: 'ignore', cwd: root });
  return join(folder, 'dist', 'index.mjs');
}

function stepEnvironment(): Record<string, string> {
  const temp = mkdtempSync(join(tmpdir(), 'plimsoll-cold-'));
  mkdirSync(join(temp, 'workspace'));
  const files = ['OUTPUT', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(temp, name)]);
  for (const [, path = ''] of files) writeFileSync(path, '');
  return {
    PATH: process.env['PATH'] ?? '',
    GITHUB_WORKSPACE: join(temp, 'workspace'),
    RUNNER_TEMP: temp,
    ...Object.fromEntries(files),
  };
}

/** Wall time from start to the first byte of log, in milliseconds. */
async function timeFirstLine(script: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [script], { env: stepEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const time = performance.now() - begun;
  child.kill();
  await once(child, 'close');
  return time;
}

/** Medians of every script, taken in turns so that a busy moment hits all alike. */
async function measure(scripts: readonly string[]): Promise<number[]> {
  const times = scripts.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, script] of scripts.entries()) times[at]?.push(await timeFirstLine(script));
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0);
}

const actions = readdirSync(join(root, 'actions'));
const [peer = 0, ...own] = await measure([bundlePeer(), ...actions.map((action) => join(root, `dist/${action}.js`))]);
console.log(`only @actions/core: ${peer.toFixed(0)} ms (median of ${RUNS})`);
for (const [at, action] of actions.entries())
  console.log(`${action}: ${own[at]?.toFixed(0)} ms, ratio ${((own[at] ?? 0) / peer).toFixed(2)} (bound 2)`);
