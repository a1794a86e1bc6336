// Proves that this repository trips no scanner: not its own, and not gitleaks where its binary is at hand.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { createInspection } from '../../src/scan-secrets/inspect.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { createFolder, writeFiles } from '../world.ts';

const root = resolve(import.meta.dirname, '../..');

/** What git would publish: tracked files and new ones that it does not ignore. */
function listFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

test('no file of this repository holds a finding of any confidence', () => {
  const inspect = createInspection(compileScanner(TOKEN_RULES, STRUCTURES), null, false);
  const files = listFiles();
  expect(files).toContain('dist/index.js');
  const found = files.flatMap((path) =>
    inspect(readFileSync(join(root, path)), path).map(({ rule, line }) => `${rule} ${path}:${line}`),
  );
  expect(found).toEqual([]);
});

const gitleaks = process.env['PLIMSOLL_GITLEAKS'];
(gitleaks === undefined ? test.skip : test)('gitleaks finds nothing in this repository', () => {
  const copy = createFolder();
  writeFiles(copy, Object.fromEntries(listFiles().map((path) => [path, readFileSync(join(root, path))])));
  const run = spawnSync(gitleaks ?? '', ['dir', '--no-banner', '--redact', '-v', copy], { encoding: 'utf8' });
  expect({ code: run.status, found: run.stdout }).toEqual({ code: 0, found: '' });
});
