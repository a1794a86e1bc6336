// How dotenv (18) followed by dotenv-expand (1000) reads a file.
import { blankCommands, expandReferences } from './expansion.ts';
import { parseDotenv } from './npm-dotenv.ts';
import { type Loader, readingOf, refused } from './reading.ts';

const none: ReadonlyMap<string, string> = new Map();

/** What an expansion sees: what is already expanded, under the inherited, whose copies of raw values give way. */
const scopeOf = (
  inherited: ReadonlyMap<string, string>,
  running: ReadonlyMap<string, string>,
  parsed: ReadonlyMap<string, string>,
): Map<string, string> => {
  const scope = new Map(running);
  for (const [name, value] of inherited) if (!running.has(name) || value !== parsed.get(name)) scope.set(name, value);
  return scope;
};

/** Predicts `expand(dotenv.config())`: dotenv first puts what is not yet set into the process. */
export const readDotenvExpand: Loader = (text, surroundings) => {
  const parsed = parseDotenv(text);
  const inherited = new Map([...parsed, ...surroundings]);
  const running = new Map<string, string>();
  for (const [name, value] of parsed) {
    const existing = inherited.get(name);
    const expanded =
      existing && existing !== value
        ? existing
        : expandReferences(value, { values: scopeOf(inherited, running, parsed), literals: none });
    if (expanded === undefined) return refused;
    const isExisting = Boolean(existing && existing !== value);
    running.set(name, (isExisting ? expanded : blankCommands(expanded)).replaceAll('\\$', '$'));
  }
  return readingOf(running);
};
