// The recipe for servers with folders: the link is never away, and cleaning never takes what is still needed.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { createRandom } from '../fakes/clock.ts';
import { createFolder } from '../world.ts';

const scripts = resolve(import.meta.dirname, '..', '..', 'examples', 'folders');
const idOf = (n: number): string => `202601${String(n).padStart(2, '0')}T000000Z-g${String(n).padStart(12, '0')}`;

function run(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync('bash', [join(scripts, script), ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  });
  return { status, stderr };
}

/** A server with releases 1 to n; the last one is live. */
function createServer(n: number): string {
  const root = createFolder();
  for (let at = 1; at <= n; at += 1) {
    mkdirSync(join(root, 'releases', idOf(at)), { recursive: true });
    writeFileSync(join(root, 'releases', idOf(at), 'version'), idOf(at));
  }
  symlinkSync(`releases/${idOf(n)}`, join(root, 'current'));
  return root;
}

const list = (root: string): string[] => readdirSync(join(root, 'releases')).sort();

test('switching points the link to the release, also when it is done twice', () => {
  const root = createServer(3);
  for (let round = 0; round < 2; round += 1) {
    expect(run('switch.sh', [root], { PLIMSOLL_TO_ID: idOf(2) })).toEqual({ status: 0, stderr: '' });
    expect(readlinkSync(join(root, 'current'))).toBe(`releases/${idOf(2)}`);
  }
  expect(readdirSync(root).sort()).toEqual(['current', 'releases']);
});

test.each([
  ['a release that is not there', '20990101T000000Z-g000000000000', 'upload it first'],
  ['a path', '../../etc', 'cannot be a folder'],
  ['an option', '--help', 'cannot be a folder'],
  ['a command', '$(touch pwned)', 'cannot be a folder'],
])('%s is refused and the link stays', (_, id, message) => {
  const root = createServer(2);
  const ran = run('switch.sh', [root], { PLIMSOLL_TO_ID: id });
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain(message);
  expect(readlinkSync(join(root, 'current'))).toBe(`releases/${idOf(2)}`);
});

test('a folder named current is not replaced', () => {
  const root = createFolder({ 'current/index.html': 'mine', 'releases/a/index.html': 'theirs' });
  expect(run('switch.sh', [root], { PLIMSOLL_TO_ID: 'a' })).toMatchObject({ status: 1 });
  expect(readFileSync(join(root, 'current', 'index.html'), 'utf8')).toBe('mine');
});

test('whoever reads through the link while it is switched finds a whole release each time', async () => {
  const root = createServer(2);
  const loop = `for n in $(seq 1 20); do PLIMSOLL_TO_ID=${idOf(1)} bash ${scripts}/switch.sh ${root}; PLIMSOLL_TO_ID=${idOf(2)} bash ${scripts}/switch.sh ${root}; done`;
  const child = spawn('bash', ['-euo', 'pipefail', '-c', loop], { stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const over = new Set<string>();
  let reads = 0;
  void ended.then(() => over.add('ended'));
  while (over.size === 0) {
    for (let at = 0; at < 50; at += 1)
      expect([idOf(1), idOf(2)]).toContain(readFileSync(join(root, 'current', 'version'), 'utf8'));
    reads += 50;
    await new Promise((next) => setImmediate(next));
  }
  expect(await ended).toBe(0);
  expect(reads).toBeGreaterThan(50);
});

test('cleaning keeps the newest by id, whatever the times of the folders say', () => {
  const root = createServer(8);
  for (let at = 1; at <= 8; at += 1) utimesSync(join(root, 'releases', idOf(at)), 1e9 - at * 1000, 1e9 - at * 1000);
  expect(run('clean.sh', [root, '3'])).toEqual({ status: 0, stderr: '' });
  expect(list(root)).toEqual([6, 7, 8].map(idOf));
});

test('cleaning never takes what is live, deployed, left or kept by name, nor what is no release', () => {
  const random = createRandom(7);
  for (let round = 0; round < 12; round += 1) {
    const root = createServer(9);
    const pick = (): string => idOf(1 + Math.floor(random() * 9));
    const [live, to, from, kept, other] = [pick(), pick(), pick(), pick(), pick()];
    mkdirSync(join(root, 'releases', 'shared'));
    run('switch.sh', [root], { PLIMSOLL_TO_ID: live });
    const env = { PLIMSOLL_TO_ID: to, PLIMSOLL_FROM_ID: from, PLIMSOLL_KEEP: `${kept} ${other}` };
    expect(run('clean.sh', [root, '1'], env)).toEqual({ status: 0, stderr: '' });
    const needed = new Set([live, to, from, kept, other, idOf(9), 'shared']);
    expect(list(root)).toEqual([...needed].sort());
    expect(existsSync(join(root, 'current', 'version'))).toBe(true);
  }
});

test('cleaning removes nothing where nothing is live, and does not fail the job', () => {
  const root = createFolder({ [`releases/${idOf(1)}/version`]: '1' });
  expect(run('clean.sh', [root, '0'])).toMatchObject({ status: 0 });
  expect(list(root)).toEqual([idOf(1)]);
});
