// Proves that each word that gives a place away is noticed when it is taken out, and that no word is without a text.
import { describe, expect, test } from '@jest/globals';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { ESCAPES } from '../../src/scan-secrets/decode/escapes.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';
import { DOCUMENTS } from './documents.table.ts';
import { Recipes } from './token-recipes.ts';
import { SPOKEN } from './words.table.ts';

const scanner = compileScanner([], STRUCTURES);

type Text = { readonly rule: string; readonly path: string; readonly content: string };

const texts = SPOKEN.map(({ rule, path, write }, at): Text => {
  const r = new Recipes(at * 37 + 11);
  const c = `kranich${r.take('d', 4)}`;
  return { rule, path, content: write({ r, c, p: r.take('b62', 16) }) };
});
const documents = DOCUMENTS.flatMap(({ rule, path, write }): Text[] =>
  rule === null ? [] : [{ rule, path, content: write(new Recipes(6007)) }],
);

const names = (where: typeof scanner, { path, content }: Text): string[] =>
  scanBytes(where, Buffer.from(content), path).map(({ rule }) => rule);

test.each(texts)('$rule in $path (%#)', (text) => {
  expect(names(scanner, text)).toContain(text.rule);
});

const named = [...texts, ...documents].filter((text) => names(scanner, text).includes(text.rule));

describe('a word that is taken out is missed', () => {
  // Escapes are words of the decoder, which has its own proofs.
  test.each(
    STRUCTURES.filter((structure) => structure !== ESCAPES).map(
      (structure) => [structure.words.join(' '), structure] as const,
    ),
  )('%s', (_words, structure) => {
    const others = STRUCTURES.filter((other) => other !== structure);
    const unnoticed = structure.words.filter((word) => {
      const words = structure.words.filter((other) => other !== word);
      const without = compileScanner([], [...others, { ...structure, words }]);
      return named
        .filter(({ content }) => content.toLowerCase().includes(word.toLowerCase()))
        .every((text) => names(without, text).includes(text.rule));
    });
    expect(unnoticed).toEqual([]);
  });
});
