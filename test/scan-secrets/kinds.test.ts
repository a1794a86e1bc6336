// Proves that no promised kind of credential is without a proof, and no proof without a kind.
import { expect, test } from '@jest/globals';
import { REVOKE } from '../../src/scan-secrets/report/revoke.table.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { DOCUMENTS } from './documents.table.ts';
import { FORMATS } from './formats.table.ts';
import { KINDS } from './kinds.table.ts';

const titles = [...FORMATS, ...DOCUMENTS].map(({ about }) => about);

test('each of the 213 kinds is proved by formats or documents that exist', () => {
  expect(KINDS).toHaveLength(213);
  const known = new Set(titles);
  expect(KINDS.filter(([, ...proofs]) => proofs.length === 0)).toEqual([]);
  expect(
    KINDS.flatMap(([kind, ...proofs]) =>
      proofs.filter((proof) => !known.has(proof)).map((proof) => `${kind}: ${proof}`),
    ),
  ).toEqual([]);
});

test('titles of formats and documents are unique', () => {
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('each provider of a token is told how it revokes one', () => {
  const several = 'Stripe, Svix, Clerk or Resend';
  const providers = new Set(TOKEN_RULES.map(({ provider }) => provider).filter((provider) => provider !== several));
  expect([...providers].filter((provider) => !(provider in REVOKE))).toEqual([]);
});
