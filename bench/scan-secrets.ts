// Measures scan-secrets beside other scanners: same tree, same machine, same run. CPU seconds are those of the child process.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));

type Cost = { wall: number; cpu: number; rss: number; note: string };

/** Runs a command with bash's own clock around it. */
function clock(command: readonly string[], env: Record<string, string>, cwd: string): Cost {
  const script = 'TIMEFORMAT="CLOCK %R %U %S"; time "$@"';
  const run = spawnSync('bash', ['-c', script, 'bash', ...command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [, wall = '0', user = '0', system = '0'] = /CLOCK ([\d.]+) ([\d.]+) ([\d.]+)/.exec(run.stderr) ?? [];
  const rss = Number(/RSS (\d+)/.exec(run.stderr)?.[1] ?? 0);
  return { wall: Number(wall), cpu: Number(user) + Number(system), rss, note: `exit ${run.status ?? -1}` };
}

function ours(workspace: string, inputs: Record<string, string>, event?: { name: string; payload: object }): Cost {
  const temp = mkdtempSync(join(scratch, 'step-'));
  writeFileSync(join(temp, 'event.json'), JSON.stringify(event?.payload ?? {}));
  const env: Record<string, string> = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: event?.name ?? 'schedule',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    GITHUB_REPOSITORY: 'owner/repo',
    RUNNER_TEMP: temp,
  };
  writeFileSync(join(temp, 'output'), '');
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  const preload = join(scratch, 'rss.mjs');
  writeFileSync(preload, "process.on('exit', () => process.stderr.write(`RSS ${process.resourceUsage().maxRSS}\\n`));");
  return clock([process.execPath, '--import', preload, join(root, 'dist/scan-secrets.js')], env, workspace);
}

function sizeOf(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('/.git')) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

function report(title: string, bytes: number, costs: Record<string, Cost>): void {
  console.log(`\n${title} (${(bytes / 1e6).toFixed(1)} MB)`);
  const own = costs['plimsoll'];
  for (const [name, { wall, cpu, rss, note }] of Object.entries(costs)) {
    const ratio =
      own === undefined || name === 'plimsoll'
        ? ''
        : `, plimsoll takes 1/${(cpu / own.cpu).toFixed(1)} of its CPU and 1/${(wall / own.wall).toFixed(1)} of its time`;
    console.log(
      `  ${name.padEnd(12)} ${wall.toFixed(2)} s, ${cpu.toFixed(2)} CPU s, ${(bytes / 1e6 / cpu).toFixed(1)} MB per CPU s${rss > 0 ? `, ${(rss / 1024).toFixed(0)} MB RSS` : ''}, ${note}${ratio}`,
    );
  }
}

function compare(title: string, folder: string, bytes: number): void {
  const costs: Record<string, Cost> = { plimsoll: ours(folder, { scope: 'tree' }) };
  for (const peer of ['gitleaks', 'betterleaks']) {
    const binary = process.env[peer.toUpperCase()];
    if (binary === undefined || !existsSync(binary))
      console.log(`  ${peer}: not measured, name its binary in ${peer.toUpperCase()}`);
    else costs[peer] = clock([binary, 'dir', '--no-banner', '--redact', '--exit-code', '0', folder], {}, folder);
  }
  report(title, bytes, costs);
}

function writeLongLine(): string {
  const folder = join(scratch, 'long');
  mkdirSync(folder);
  const piece = 'var a=function(b,c){return b.key===c.token?{"value":"abc",id:12}:null};';
  writeFileSync(join(folder, 'bundle.js'), piece.repeat(Math.ceil(50e6 / piece.length)));
  return folder;
}

function writePullRequest(): { folder: string; base: string; head: string } {
  const folder = join(scratch, 'pull');
  mkdirSync(folder);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'a.txt'), 'a\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'a');
  const base = git('rev-parse', 'HEAD');
  for (let file = 0; file < 30; file++)
    writeFileSync(join(folder, `f${file}.ts`), `export const a${file} = { key: 'value', n: ${file} };\n`.repeat(150));
  git('add', '-A');
  git('commit', '-q', '-m', 'b');
  return { folder, base, head: git('rev-parse', 'HEAD') };
}

const tree = resolve(process.argv[2] ?? join(root, 'node_modules'));
const { files, bytes } = sizeOf(tree);
compare(`tree of ${files} files`, tree, bytes);
compare('one line of 50 MB', writeLongLine(), 50e6);
const pull = writePullRequest();
const payload = { pull_request: { base: { sha: pull.base }, head: { sha: pull.head } } };
const runs = Array.from({ length: 5 }, () => ours(pull.folder, {}, { name: 'pull_request', payload }));
report('pull request of 30 files, best of 5', 30 * 150 * 50, { plimsoll: runs.sort((a, b) => a.wall - b.wall)[0]! });
