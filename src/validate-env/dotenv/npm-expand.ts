// How dotenv (18) followed by dotenv-expand (1000) reads a file.
import { blankCommands, createBudget, expandReferences } from './expansion.ts';
import { parseDotenv } from './npm-dotenv.ts';
import { type Loader, readingOf, refused } from './reading.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Predicts `expand(dotenv.config())`: dotenv first puts what is not yet set into the process. */
export const readDotenvExpand: Loader = (text, surroundings) => {
  const parsed = parseDotenv(text);
  const inherited = new Map([...parsed, ...surroundings]);
  const running = new Map<string, string>();
  const budget = createBudget();
  // What is already expanded gives way to the process, unless the process only holds a copy of the raw value.
  const lookup = (name: string): string | undefined => {
    const value = inherited.get(name);
    return running.has(name) && value === parsed.get(name) ? running.get(name) : value;
  };
  for (const [name, value] of parsed) {
    const existing = inherited.get(name);
    const isExisting = Boolean(existing && existing !== value);
    const expanded = isExisting ? existing : expandReferences(value, { lookup, literals: none, budget });
    if (expanded === undefined) return refused;
    running.set(name, (isExisting ? expanded : blankCommands(expanded)).replaceAll('\\$', '$'));
  }
  return readingOf(running);
};
