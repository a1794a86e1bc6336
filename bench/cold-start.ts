// How long an action takes to its first line of log, beside a bundle that only loads the toolkit; both in one run, as a ratio.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
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

/** Median wall time to the end of a run that says one line and stops, in milliseconds. */
function measure(script: string): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    spawnSync(process.execPath, [script], { env: stepEnvironment(), stdio: 'ignore' });
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

const peer = measure(bundlePeer());
console.log(`only @actions/core: ${peer.toFixed(0)} ms (median of ${RUNS}, whole process)`);
for (const action of ['join-evidence', 'enforce-coverage', 'record-deployment', 'notify-slack']) {
  const own = measure(join(root, 'dist', `${action}.js`));
  console.log(`${action}: ${own.toFixed(0)} ms, ratio ${(own / peer).toFixed(2)} (bound 2)`);
}
