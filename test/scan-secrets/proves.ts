// Knows how to prove what a structure finds in a text by itself, and how far that is trusted.
import { expect, test } from '@jest/globals';
import type { Detection } from '../../src/scan-secrets/engine/detection.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { STRUCTURES } from '../../src/scan-secrets/structures/all.ts';

const scanner = compileScanner([], STRUCTURES);

export const findAll = (text: string, path = 'app.conf'): Detection[] => scanBytes(scanner, Buffer.from(text), path);
export const find = (rule: string, text: string, path?: string): Detection[] =>
  findAll(text, path).filter((found) => found.rule === rule);

/** A text, how far what is found in it is trusted, and its path; nothing is found where there is no trust. */
export type Case = readonly [text: string, trust: string, path?: string];

/** One test for each text of a rule. */
export function proves(rule: string, cases: readonly Case[]): void {
  const rows = cases.map(([text, trust, path], at) => ({ at, text, trust, path }));
  test.each(rows)(`${rule} ($at)`, ({ text, trust, path }) => {
    const found = find(rule, text, path).map(({ confidence }) => confidence);
    expect(found.join(' ')).toBe(trust);
  });
}
