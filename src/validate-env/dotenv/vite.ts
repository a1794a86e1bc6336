// How Vite (8) reads a file with `loadEnv`: Node's parser, then its own copy of dotenv-expand.
import { createBudget, expandReferencesInVite } from './expansion.ts';
import { parseNodeEnvironment } from './node.ts';
import { type Loader, readingOf, refused } from './reading.ts';

/** Predicts `loadEnv` for the names of the file; what the process already holds wins. */
export const readVite: Loader = (text, surroundings) => {
  const parsed = parseNodeEnvironment(text);
  const budget = createBudget();
  for (const [name, value] of parsed) {
    const existing = surroundings.get(name);
    const isExisting = existing !== undefined && existing !== '' && existing !== value;
    const expanded = isExisting ? existing : expandReferencesInVite(value, surroundings, parsed, budget);
    if (expanded === undefined) return refused;
    parsed.set(name, expanded.replaceAll('\\$', '$'));
  }
  for (const name of parsed.keys()) {
    const existing = surroundings.get(name);
    if (existing !== undefined) parsed.set(name, existing);
  }
  return readingOf(parsed);
};
