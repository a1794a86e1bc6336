// Measures scan-secrets beside other scanners: same tree, same machine, same run. Folders of text to scan may be named. CPU seconds are the child's.
//
// Measured on two shared cores whose speed moved by a third within the hour; each figure is the best of three. MB per CPU second,
// memory, and the CPU of gitleaks and betterleaks by ours, on trees of node_modules (12 kB a file): 10 MB 16, 106 MB, 21 and 2.3
// times; 100 MB 60, 126 MB, 96 and 5.2 times; 300 MB 69 (80 and 91 on another day), 157 MB, betterleaks 4.8 times (5.0, 4.9);
// 1 GB 124 (107, 110), 237 MB, betterleaks 7.0 times. One line of 50 MB: 57, gitleaks 45 and betterleaks 2.3 times. Pull request
// of 30 files 0.28 s. Floods 135 MB of memory at most, archives 173.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tar, zip } from '../test/scan-secrets/archives.ts';

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
      own === undefined || name === 'plimsoll' || name === 'reading only'
        ? ''
        : `, plimsoll takes 1/${(cpu / own.cpu).toFixed(1)} of its CPU and 1/${(wall / own.wall).toFixed(1)} of its time`;
    console.log(
      `  ${name.padEnd(12)} ${wall.toFixed(2)} s, ${cpu.toFixed(2)} CPU s, ${(bytes / 1e6 / cpu).toFixed(1)} MB per CPU s${rss > 0 ? `, ${(rss / 1024).toFixed(0)} MB RSS` : ''}, ${note}${ratio}`,
    );
  }
}

/** Opens and reads every file of a folder into one buffer and does nothing with it: what this machine asks of any scanner. */
const READ = `
  const fs = require('node:fs');
  const buffer = Buffer.allocUnsafe(1 << 24);
  for (const entry of fs.readdirSync(process.argv[1], { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = fs.openSync(entry.parentPath + '/' + entry.name);
    while (fs.readSync(file, buffer, 0, buffer.length, null) === buffer.length);
    fs.closeSync(file);
  }`;

/** Larger trees take other scanners minutes: there only ours is measured. */
const MOST_COMPARED: Readonly<Record<string, number>> = { gitleaks: 110e6, betterleaks: 1100e6 };
/** Runs of each, one after the other in turn, of which the cheapest counts: a busy neighbour makes every run dearer, none cheaper. */
const ROUNDS = 3;

function compare(title: string, folder: string, bytes: number): void {
  const runs: Record<string, () => Cost> = {
    plimsoll: () => ours(folder, { scope: 'tree' }),
    'reading only': () => clock([process.execPath, '-e', READ, folder], {}, folder),
  };
  for (const [peer, most] of Object.entries(MOST_COMPARED)) {
    if (bytes > most) continue;
    const binary = process.env[peer.toUpperCase()];
    if (binary === undefined || !existsSync(binary))
      console.log(`  ${peer}: not measured, name its binary in ${peer.toUpperCase()}`);
    else runs[peer] = () => clock([binary, 'dir', '--no-banner', '--redact', '--exit-code', '0', folder], {}, folder);
  }
  const costs: Record<string, Cost> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runs)) {
      if (name === 'gitleaks' && round > 0) continue;
      const cost = run();
      if (cost.cpu < (costs[name]?.cpu ?? Infinity)) costs[name] = cost;
    }
  }
  report(`${title}, best of ${ROUNDS} (gitleaks: of one)`, bytes, costs);
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

/** Copies text files of folders into one of about `most` bytes; the same file again under another name when they do not suffice. */
function assemble(sources: readonly string[], most: number): string {
  const folder = join(scratch, `tree-${most}`);
  let bytes = 0;
  for (let round = 0; bytes < most && round < 20; round++) {
    for (const [index, source] of sources.entries()) {
      for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
        const from = join(entry.parentPath, entry.name);
        if (!entry.isFile() || bytes >= most || from.includes('/.git/')) continue;
        const content = readFileSync(from);
        if (content.length > 4e6 || content.subarray(0, 8192).includes(0)) continue;
        const to = join(folder, `${round}-${index}`, relative(source, from));
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, content);
        bytes += content.length;
      }
    }
  }
  return folder;
}

/** Content that scanners choke on, four megabytes each. */
function writeFloods(): Record<string, string> {
  const fill = (piece: string): string => piece.repeat(Math.ceil(4e6 / piece.length));
  const pack = (text: string): string => Buffer.from(text).toString('base64');
  return {
    'one character': fill('a'),
    'anchors in anchors': fill('ghp_ghp_xoxb-AKIAsk_live_'),
    'key words': fill('passwordtokensecretkey='),
    'open quotes': fill('password="token=\'secret=`'),
    'key blocks': fill(['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')),
    addresses: fill(['https://user', 'pa', 'ss@ho@st:'].join(':')),
    'base64 in base64': pack(pack(fill('lorem ipsum '))),
  };
}

function measureFloods(): void {
  console.log('\nfloods of 4 MB');
  for (const [name, content] of Object.entries(writeFloods())) {
    const folder = join(scratch, `flood-${name.replaceAll(' ', '-')}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'flood.txt'), content);
    const { cpu, rss } = ours(folder, { scope: 'tree' });
    const rate = content.length / 1e6 / cpu;
    console.log(
      `  ${name.padEnd(20)} ${cpu.toFixed(2)} CPU s, ${rate.toFixed(1)} MB per CPU s, ${(rss / 1024).toFixed(0)} MB RSS`,
    );
  }
}

/** Archives whose content is much larger than the memory they may take. */
function measureArchives(): void {
  const text = Buffer.alloc(120e6, 'const token = process.env.TOKEN; // and so on\n');
  const large = gzipSync(text, { level: 1 });
  const inner = gzipSync(tar({ 'a.txt': text, 'b.txt': text }), { level: 1 });
  const zipped = zip({ 'a.txt': text.subarray(0, 31e6) }, 0);
  const cases: [string, number, Record<string, Uint8Array>][] = [
    ['120 MB in a gzip file', 120e6, { 'app.log.gz': large }],
    [
      'three gzip files of 120 MB in a zip file',
      360e6,
      { 'a.zip': zip({ 'a.gz': large, 'b.gz': large, 'c.gz': large }, 0) },
    ],
    [
      'a tarball of 240 MB in a zip file in a tarball',
      270e6,
      {
        'a.tgz': gzipSync(tar({ 'in.zip': zip({ 'x.tgz': inner, 'y.txt': text.subarray(0, 30e6) }, 0) }), { level: 1 }),
      },
    ],
    [
      'three zip files of 31 MB in a zip file',
      93e6,
      { 'a.zip': zip({ 'a.zip': zipped, 'b.zip': zipped, 'c.zip': zipped }, 8) },
    ],
  ];
  cases.forEach(([title, bytes, files], index) => {
    const folder = join(scratch, `archives-${index}`);
    mkdirSync(folder);
    for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data);
    report(title, bytes, { plimsoll: ours(folder, { scope: 'artifacts', artifacts: '**' }) });
  });
}

const sources = process.argv.slice(2).map((path) => resolve(path));
if (sources.length === 0) sources.push(join(root, 'node_modules'));
for (const most of [10e6, 100e6, 300e6, 1e9]) {
  const tree = assemble(sources, most);
  const { files, bytes } = sizeOf(tree);
  compare(`tree of ${files} files`, tree, bytes);
  rmSync(tree, { recursive: true });
}
compare('one line of 50 MB', writeLongLine(), 50e6);
measureFloods();
measureArchives();
const empty = join(scratch, 'start');
mkdirSync(empty);
writeFileSync(join(empty, 'a.txt'), 'a\n');
const pull = writePullRequest();
const payload = { pull_request: { base: { sha: pull.base }, head: { sha: pull.head } } };
const best = (run: () => Cost): Cost => Array.from({ length: 5 }, run).sort((a, b) => a.wall - b.wall)[0]!;
report('one file of two bytes: the start alone, best of 5', 2, {
  plimsoll: best(() => ours(empty, { scope: 'tree' })),
});
report('pull request of 30 files, best of 5', 30 * 150 * 50, {
  plimsoll: best(() => ours(pull.folder, {}, { name: 'pull_request', payload })),
});
rmSync(scratch, { recursive: true });
