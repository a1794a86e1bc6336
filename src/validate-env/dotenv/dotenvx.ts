// How dotenvx (2) parses a file: commands first, then references, single quotes untouched.
import { findAssignments } from './assignment.ts';
import { blankCommands, createBudget, expandReferences } from './expansion.ts';
import { javaScriptDialect, normaliseLines, unquote } from './npm-dotenv.ts';
import { type Loader, readingOf, refused } from './reading.ts';

const unescapeQuoted = (value: string, quote: string): string => {
  if (quote === "'") return value.replaceAll("\\'", "'");
  if (quote !== '"') return value;
  return value.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t');
};

/** Predicts `dotenvx.parse` without keys: what the process already holds wins. */
export const readDotenvx: Loader = (text, surroundings) => {
  const running = new Map<string, string>();
  const literals = new Map<string, string>();
  const budget = createBudget();
  const lookup = (name: string): string | undefined => surroundings.get(name) ?? running.get(name);
  for (const { key, raw } of findAssignments(normaliseLines(text), javaScriptDialect)) {
    const { text: inner, quote } = unquote(raw);
    let value: string | undefined = surroundings.get(key) ?? unescapeQuoted(inner, quote);
    const blanked = quote === "'" || surroundings.has(key) ? value : blankCommands(value);
    if (blanked !== value) value = blanked;
    else if (quote !== "'" && !surroundings.get(key))
      value = expandReferences(value, { lookup, literals, budget })?.replaceAll('\\$', '$');
    if (value === undefined) return refused;
    if (quote === "'") literals.set(key, value);
    running.set(key, value);
  }
  return readingOf(running);
};
