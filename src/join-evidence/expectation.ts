// How much evidence has to be there before it can be joined.
import { z } from 'zod';

export type Expectation =
  { kind: 'count'; count: number } | { kind: 'actions'; actions: { name: string; count: number }[] };

const ALLOWED = 'allowed: a number of files, or names of actions, one per line, each with an optional count';

/** Reads `3`, or lines such as `scan-secrets: 8`. */
export function expectation(): z.ZodType<Expectation, string> {
  return z.string().transform((text, context): Expectation => {
    if (/^[1-9]\d{0,3}$/u.test(text.trim())) return { kind: 'count', count: Number(text) };
    const entries = text
      .split(/[\n,]/u)
      .map((entry) => entry.trim())
      .filter(Boolean);
    const actions = entries.map((entry) => /^([a-z]+(?:-[a-z]+)*)(?:\s*:\s*([1-9]\d{0,3}))?$/u.exec(entry));
    if (actions.length > 0 && actions.every((match) => match !== null)) {
      return {
        kind: 'actions',
        actions: actions.map((match) => ({ name: match[1] ?? '', count: Number(match[2] ?? 1) })),
      };
    }
    context.issues.push({ code: 'custom', input: text, message: ALLOWED });
    return z.NEVER;
  });
}

/** One sentence per expected piece that is not there. */
export function findMissing(expected: Expectation | undefined, actions: readonly string[]): string[] {
  if (expected === undefined) return [];
  if (expected.kind === 'count')
    return actions.length >= expected.count ? [] : [`${expected.count} files expected, ${actions.length} found`];
  return expected.actions.flatMap(({ name, count }) => {
    const found = actions.filter((action) => action === name).length;
    return found >= count ? [] : [`${name}: ${count} expected, ${found} found`];
  });
}
