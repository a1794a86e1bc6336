// The memory that the committed bundle of scan-secrets takes for large archives and large file versions.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { runStep, type StepOptions } from '../harness.ts';
import { tar, zip } from '../scan-secrets/archives.ts';
import { Recipes } from '../scan-secrets/token-recipes.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';

/** Megabytes that the process took at most, and how the step ended. */
async function measure(workspace: string, options: StepOptions): Promise<{ megabytes: number; code: number | null }> {
  const say = [
    "import { readFileSync } from 'node:fs';",
    // What getrusage says begins with the memory of the process that started this one.
    "process.on('exit', () => process.stderr.write(readFileSync('/proc/self/status', 'utf8')));",
  ].join('\n');
  const preload = join(createFolder({ 'rss.mjs': say }), 'rss.mjs');
  const step = await runStep('scan-secrets', { workspace, env: { NODE_OPTIONS: `--import ${preload}` }, ...options });
  return { megabytes: Number(/VmHWM:\s+(\d+) kB/u.exec(step.stderr)?.[1]) / 1024, code: step.code };
}

function expectSmall(megabytes: number): void {
  expect(megabytes).toBeGreaterThan(30);
  expect(megabytes).toBeLessThan(256);
}

const text = Buffer.alloc(60e6, 'the quick brown fox jumps over the lazy dog\n');
const artifacts = { eventName: 'schedule', inputs: { scope: 'artifacts', artifacts: '**' } };

(process.platform === 'linux' ? describe : describe.skip)('the process stays below 256 MB', () => {
  test('for a zip file of large gzip files', async () => {
    const large = gzipSync(Buffer.concat([text, text]), { level: 1 });
    const folder = createFolder({ 'a.zip': zip({ 'a.gz': large, 'b.gz': large }, 0) });
    const { megabytes, code } = await measure(folder, artifacts);
    expect(code).toBe(0);
    expectSmall(megabytes);
  });
  test('for a tarball in a zip file in a tarball', async () => {
    const inner = gzipSync(tar({ 'a.txt': text, 'b.txt': text }), { level: 1 });
    const folder = createFolder({ 'a.tgz': gzipSync(tar({ 'in.zip': zip({ 'x.tgz': inner, 'y.txt': text.subarray(30e6) }, 0) })) });
    const { megabytes, code } = await measure(folder, artifacts);
    expect(code).toBe(0);
    expectSmall(megabytes);
  });
  test('for large zip files in a zip file', async () => {
    const large = zip({ 'a.txt': text.subarray(30e6) }, 0);
    const folder = createFolder({ 'a.zip': zip({ 'a.zip': large, 'b.zip': large, 'c.zip': large }, 8) });
    const { megabytes, code } = await measure(folder, artifacts);
    expect(code).toBe(0);
    expectSmall(megabytes);
  });
  test('for large file versions that bring a secret, and those before them', async () => {
    const workspace = createRepository({ 'a.txt': text, 'b.txt': text });
    const before = git(workspace, ['rev-parse', 'HEAD']);
    const line = Buffer.from(`value: "${new Recipes(1).github('ghp_')}"\n`);
    const after = commit(workspace, { 'a.txt': Buffer.concat([text, line]), 'b.txt': Buffer.concat([line, text]) }, 'add');
    const push = { eventName: 'push', event: { before, after } };
    for (const options of [push, { eventName: 'schedule', inputs: { scope: 'history' } }]) {
      const { megabytes, code } = await measure(workspace, options);
      expect(code).toBe(1);
      expectSmall(megabytes);
    }
  });
});
