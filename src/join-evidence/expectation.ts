// How much evidence has to be there before it can be joined.
import { z } from 'zod';
import { countThings } from '../domain/wording.ts';

export interface Expectation {
  /** Least number of files in all. */
  count: number;
  /** Least number of files per action. */
  actions: readonly { name: string; count: number }[];
}

const ALLOWED = 'allowed: a number of files, or names of actions, one per line, each with an optional count';

function splitEntries(text: string): string[] {
  const entries = text.split(/[\n,]/u).map((entry) => entry.trim());
  return entries.filter(Boolean);
}

/** Reads `3`, or lines such as `scan-secrets: 8`. */
export function expectation(): z.ZodType<Expectation, string> {
  return z.string().transform((text, context): Expectation => {
    if (/^[1-9]\d{0,3}$/u.test(text.trim())) return { count: Number(text), actions: [] };
    const actions = splitEntries(text).map((entry) => /^([a-z]+(?:-[a-z]+)*)(?:\s*:\s*([1-9]\d{0,3}))?$/u.exec(entry));
    if (actions.length > 0 && actions.every((match) => match !== null)) {
      return { count: 0, actions: actions.map((match) => ({ name: match[1] ?? '', count: Number(match[2] ?? 1) })) };
    }
    context.issues.push({ code: 'custom', input: text, message: ALLOWED });
    return z.NEVER;
  });
}

/** Names of actions, one per line or separated by commas; `none` is the empty list. */
export function actionNames(): z.ZodType<string[], string> {
  return z.string().transform((text, context): string[] => {
    const names = splitEntries(text);
    if (names.length === 1 && names[0] === 'none') return [];
    if (names.every((name) => /^[a-z]+(?:-[a-z]+)*$/u.test(name))) return names;
    context.issues.push({ code: 'custom', input: text, message: 'allowed: names of actions, one per line, or none' });
    return z.NEVER;
  });
}

/** An expectation that asks for everything either of two asks for. */
export function uniteExpectations(a: Expectation, b: Expectation): Expectation {
  const names = [...new Set([...a.actions, ...b.actions].map((action) => action.name))];
  const countIn = (one: Expectation, name: string): number =>
    one.actions.find((action) => action.name === name)?.count ?? 0;
  return {
    count: Math.max(a.count, b.count),
    actions: names.map((name) => ({ name, count: Math.max(countIn(a, name), countIn(b, name)) })),
  };
}

/** One sentence per expected piece that is not there. */
export function findMissing(expected: Expectation, found: readonly string[]): string[] {
  const lost = expected.actions.flatMap(({ name, count }) => {
    const there = found.filter((action) => action === name).length;
    return there >= count ? [] : [`${name}: ${count} expected, ${there} found`];
  });
  return found.length >= expected.count
    ? lost
    : [`${countThings(expected.count, 'file')} expected, ${found.length} found`, ...lost];
}
