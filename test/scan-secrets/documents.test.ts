// Proves that every format that is a document is found and named in its file, and that documents without a secret stay silent.
import { describe, expect, test } from '@jest/globals';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { DOCUMENTS } from './documents.table.ts';
import { Recipes } from './token-recipes.ts';

const scanner = compileScanner(TOKEN_RULES, STRUCTURES);

function findRules(document: (typeof DOCUMENTS)[number], seed: number): string[] {
  const content = document.write(new Recipes(seed));
  const encoding = document.rule === 'key-store' ? 'latin1' : 'utf8';
  return scanBytes(scanner, Buffer.from(content, encoding), document.path).map(({ rule }) => rule);
}

const SEEDS = [1, 2, 3, 4, 5].map((seed) => seed * 6007);

describe('documents', () => {
  test.each(DOCUMENTS.filter(({ rule }) => rule !== null))('$about is found and named', (document) => {
    for (const seed of SEEDS) expect(findRules(document, seed)).toContain(document.rule);
  });
  test.each(DOCUMENTS.filter(({ rule }) => rule === null))('$about is no secret', (document) => {
    for (const seed of SEEDS) expect(findRules(document, seed)).toEqual([]);
  });
});
