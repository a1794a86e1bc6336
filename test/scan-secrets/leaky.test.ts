// Proves that leaky-repo's risk lines are found, and next to nothing else in it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { createFolder } from '../world.ts';
import { RISK_LINES } from './leaky-truth.table.ts';

const fixtures = process.env['PLIMSOLL_FIXTURES'];
const withFixtures = fixtures === undefined ? test.skip : test;

function unpack(): string {
  const folder = createFolder();
  execFileSync('tar', ['xzf', join(fixtures ?? '', 'secrets/leaky-repo.tar.gz'), '-C', folder]);
  return join(folder, readdirSync(folder)[0] ?? '');
}

function scanFolder(root: string): Set<string> {
  const scanner = compileScanner(TOKEN_RULES, STRUCTURES);
  const places = new Set<string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1);
    if (!entry.isFile() || /^(?:\.leaky-meta|\.git)\/|^(?:README\.md|LICENSE)$/.test(path)) continue;
    for (const { line } of scanBytes(scanner, readFileSync(join(root, path)), path)) places.add(`${path}:${line}`);
  }
  return places;
}

withFixtures('at least 95 % of the risk lines of leaky-repo are found, with at most three lines more', () => {
  const found = scanFolder(unpack());
  const risks = Object.entries(RISK_LINES).flatMap(([file, lines]) => lines.map((line) => `${file}:${line}`));
  const missed = risks.filter((place) => !found.has(place));
  const extra = [...found].filter((place) => !risks.includes(place));
  expect(missed.length / risks.length).toBeLessThanOrEqual(0.05);
  expect({ missed, extra: extra.length <= 3 ? [] : extra }).toEqual({ missed: ['config:10'], extra: [] });
});
