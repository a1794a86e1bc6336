// Measures parsing of large coverage reports against a loop that counts the newlines of the same bytes.
//
// node bench/coverage-parse.ts            (PLIMSOLL_FIXTURES names the folder of real reports)
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Subject {
  name: string;
  source: string;
  build: (source: string, write: (text: Buffer | string) => void) => void;
  ratio: { bound: number; aim: number };
  memory: { bound: number; aim: number };
}

const SUBJECTS: readonly Subject[] = [
  {
    name: 'A1 lcov, 201 MB',
    source: 'coverage/D01/prova.info',
    build: repeatLcov,
    ratio: { bound: 14, aim: 10 },
    memory: { bound: 320, aim: 256 },
  },
  {
    name: 'A2 JaCoCo, 100 MB',
    source: 'coverage/D11/jacocoTestReport.xml',
    build: repeatJacoco,
    ratio: { bound: 14, aim: 6 },
    memory: { bound: 192, aim: 128 },
  },
  {
    name: 'A3 Istanbul JSON, 99 MB',
    source: 'coverage/D16/coverage-final.json',
    build: repeatIstanbul,
    ratio: { bound: 80, aim: 40 },
    memory: { bound: 512, aim: 256 },
  },
];

function repeatLcov(source: string, write: (text: Buffer | string) => void): void {
  const text = readFileSync(source, 'latin1');
  for (let round = 0; round < 68; round += 1) {
    write(Buffer.from(text.replaceAll('SF:', `SF:r${String(round).padStart(2, '0')}/`), 'latin1'));
  }
}

function repeatJacoco(source: string, write: (text: Buffer | string) => void): void {
  const text = readFileSync(source, 'utf8');
  const start = text.indexOf('<package ');
  const end = text.lastIndexOf('</package>') + '</package>'.length;
  write(text.slice(0, start));
  for (let round = 0; round < 25; round += 1) {
    write(text.slice(start, end).replaceAll('<package name="', `<package name="m${String(round).padStart(2, '0')}/`));
  }
  write(text.slice(end));
}

function repeatIstanbul(source: string, write: (text: Buffer | string) => void): void {
  const entries = Object.entries(JSON.parse(readFileSync(source, 'utf8')) as Record<string, unknown>);
  write('{');
  for (let round = 0; round < 30; round += 1) {
    for (const [index, [path, entry]] of entries.entries()) {
      write(`${round + index > 0 ? ',\n' : ''}${JSON.stringify(`/r${round}${path}`)}:${JSON.stringify(entry)}`);
    }
  }
  write('}');
}

/** The measured process: plain JavaScript, as the action runs a bundle and not TypeScript. */
const CHILD = `
import { closeSync, openSync, readSync } from 'node:fs';
import { parseReport } from './formats/parsing.js';
const [task, path] = process.argv.slice(2);
function* readPieces() {
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(262144);
  for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) yield buffer.subarray(0, size);
  closeSync(file);
}
function countNewlines() {
  let count = 0;
  for (const piece of readPieces()) for (let at = 0; at < piece.length; at += 1) if (piece[at] === 10) count += 1;
  return count;
}
const before = process.cpuUsage();
const outcome = task === 'newlines' ? countNewlines() : await parseReport(path, readPieces());
const cpu = process.cpuUsage(before).user / 1000;
const show = ([name, count]) => (count === null ? '' : name + ' ' + count.covered + '/' + count.total + ' ');
const found = outcome.status === 'parsed' ? Object.entries(outcome.report.totals).map(show).join('') : JSON.stringify(outcome);
process.stdout.write(JSON.stringify({ cpu, memory: process.resourceUsage().maxRSS / 1024, found }));
`;

/** Writes the room's files without their types into a folder. @returns the path of the child's script. */
function writeChild(folder: string): string {
  const room = fileURLToPath(new URL('../src/enforce-coverage', import.meta.url));
  for (const entry of readdirSync(room, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts')) continue;
    const target = join(folder, entry.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const code = stripTypeScriptTypes(readFileSync(join(room, entry), 'utf8'));
    writeFileSync(target, code.replaceAll(".ts';", ".js';"));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'child.js'), CHILD);
  return join(folder, 'child.js');
}

function runApart(child: string, task: string, path: string): { cpu: number; memory: number; found: string } {
  const run = spawnSync(process.execPath, [child, task, path]);
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return JSON.parse(run.stdout.toString()) as { cpu: number; memory: number; found: string };
}

function compare(subject: Subject, folder: string, child: string, fixtures: string): boolean {
  const path = join(folder, 'report');
  const file = openSync(path, 'w');
  subject.build(join(fixtures, subject.source), (text) =>
    writeSync(file, typeof text === 'string' ? Buffer.from(text) : text),
  );
  closeSync(file);
  const unit = Math.min(...[1, 2, 3].map(() => runApart(child, 'newlines', path).cpu));
  const runs = [1, 2, 3].map(() => runApart(child, 'parse', path));
  const cpu = Math.min(...runs.map((run) => run.cpu));
  const memory = Math.max(...runs.map((run) => run.memory));
  const ratio = cpu / unit;
  const size = (statSync(path).size / 1e6).toFixed(0);
  console.log(`${subject.name}: ${size} MB, ${runs[0]?.found}`);
  console.log(`  newline loop ${(unit / 1000).toFixed(2)} s user, parse ${(cpu / 1000).toFixed(2)} s user (best of 3)`);
  console.log(`  ratio ${ratio.toFixed(1)} (bound ${subject.ratio.bound}, aim ${subject.ratio.aim})`);
  console.log(`  memory ${memory.toFixed(0)} MB (bound ${subject.memory.bound}, aim ${subject.memory.aim})`);
  return ratio <= subject.ratio.bound && memory <= subject.memory.bound;
}

function compareAll(only: string | undefined): void {
  const fixtures = process.env['PLIMSOLL_FIXTURES'];
  if (fixtures === undefined || !existsSync(fixtures)) {
    console.log('coverage-parse: skipped, PLIMSOLL_FIXTURES names no folder of real reports');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    const subjects = SUBJECTS.filter((subject) => only === undefined || subject.name.startsWith(only));
    const child = writeChild(folder);
    const kept = subjects.map((subject) => compare(subject, folder, child, fixtures));
    if (kept.includes(false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

compareAll(process.argv[2]);
