// Which of several variables are set.
import type { Break, Values } from './comparison.ts';

/** All of the variables are set, or none. */
export const checkPresence = (names: readonly string[], values: Values): Break[] => {
  const present = new Set(values.map(({ name }) => name));
  const missing = names.filter((name) => !present.has(name));
  return present.size === 0 || missing.length === 0
    ? []
    : missing.map((name) => ({
        name,
        fact: `${name} is not set although ${[...present].join(', ')} ${present.size === 1 ? 'is' : 'are'}`,
        remedy: `set ${name}, or none of ${names.join(', ')}`,
      }));
};

/** Exactly one of the variables is set. */
export const checkChoice = (names: readonly string[], values: Values): Break[] => {
  if (values.length === 1) return [];
  const set = values.map(({ name }) => name);
  const fact = set.length === 0 ? `none of ${names.join(', ')} is set` : `${set.join(' and ')} are set`;
  return [{ name: set[1] ?? names[0]!, fact, remedy: `set exactly one of ${names.join(', ')}` }];
};
