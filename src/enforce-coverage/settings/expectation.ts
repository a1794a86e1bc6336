// The input `expected-reports`: how many reports, or which, must be there.
import type { z } from 'zod';
import { compileGlobs } from '../paths/glob-set.ts';
import type { Concern } from '../rules/verdict.ts';
import { parsed } from './input-types.ts';

export type Expectation = { count: number } | { globs: string[] };

function parseExpectation(text: string): Expectation | { problem: string } {
  if (/^\d{1,4}$/u.test(text)) return { count: Number(text) };
  if (/^[-+.\d]+%?$/u.test(text))
    return { problem: 'allowed: a whole number of reports, or globs that must each match, one per line' };
  const globs = text
    .split(/[\n,]/u)
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '');
  return { globs };
}

/** `4`, or globs separated by commas or lines. */
export function expectation(): z.ZodType<Expectation, string> {
  return parsed(parseExpectation);
}

/** The larger count, or every glob of both; of a count and globs the second holds. */
export function stricterExpectation(a: Expectation, b: Expectation): Expectation {
  if ('count' in a && 'count' in b) return { count: Math.max(a.count, b.count) };
  if ('globs' in a && 'globs' in b) return { globs: [...new Set([...a.globs, ...b.globs])] };
  return b;
}

/** What is missing among the paths found: fewer reports than expected and globs without a match fail, more reports warn. */
export function checkExpectation(expected: Expectation | undefined, found: readonly string[]): Concern[] {
  if (expected === undefined) return [];
  const remedy = 'let every shard upload its report and wait for all of them, or change `expected-reports`';
  if ('globs' in expected) {
    return expected.globs
      .filter((glob) => !found.some(compileGlobs([glob])))
      .map((glob) => ({ level: 'failed', message: `expected-reports: no report matches ${glob}: ${remedy}` }));
  }
  const message = `expected-reports: ${found.length} found, ${expected.count} expected: ${remedy}`;
  if (found.length === expected.count) return [];
  return [{ level: found.length < expected.count ? 'failed' : 'warned', message }];
}
