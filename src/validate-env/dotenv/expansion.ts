// How dotenv-expand (1000), dotenvx and Vite replace `${NAME}` in values; a command is found, never run.
import { holes } from './reading.ts';

const reference = /(?<!\\)\$\{([^{}]+)\}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)/;
const operators = /:\+|\+|:-|-/;

/** Characters that the expansions of one file may still visit; when none are left, one is taken never to end. */
export interface Budget {
  left: number;
}

/** What a file may cost. */
export const createBudget = (): Budget => ({ left: 4_000_000 });

interface Reference {
  text: string;
  name: string;
  operator: string | undefined;
  word: string;
}

const findReference = (value: string): Reference | undefined => {
  const match = reference.exec(value);
  if (!match) return undefined;
  const expression = match[1] ?? match[2] ?? '';
  const operator = operators.exec(expression)?.[0];
  const [name = '', ...rest] = expression.split(String(operator ?? null));
  return { text: match[0], name, operator, word: rest.join(operator) };
};

const replaceUntilSettled = (
  value: string,
  budget: Budget,
  replaceOne: (value: string) => string | undefined,
): string | undefined => {
  let current = value;
  for (;;) {
    budget.left -= current.length + 1;
    if (budget.left < 0) return undefined;
    const next = replaceOne(current);
    if (next === undefined) return current;
    current = next;
  }
};

/** What today's dotenv-expand and dotenvx look names up in. */
export interface Scope {
  lookup: (name: string) => string | undefined;
  /** Raw values of single-quoted names, whose text is not expanded again. */
  literals: ReadonlyMap<string, string>;
  budget: Budget;
}

const choose = ({ name, operator, word }: Reference, lookup: Scope['lookup']): string => {
  const value = lookup(name);
  if (operator === ':-') return value || word;
  if (operator === '-') return value ?? word;
  if (operator === ':+') return value ? word : '';
  if (operator === '+') return value === undefined ? '' : word;
  return value || '';
};

/** Expands one value as dotenv-expand 1000 and dotenvx do; undefined when that would never end. */
export const expandReferences = (value: string, scope: Scope): string | undefined => {
  let isSettled = false;
  return replaceUntilSettled(value, scope.budget, (current) => {
    const found = isSettled ? undefined : findReference(current);
    if (!found) return undefined;
    const next = current.replace(found.text, choose(found, scope.lookup));
    isSettled = next === scope.lookup(found.name) || reference.test(scope.literals.get(found.name) ?? '');
    return next;
  });
};

/** Expands one value as the dotenv-expand inside Vite does; undefined when that would never end. */
export const expandReferencesInVite = (
  value: string,
  environment: ReadonlyMap<string, string>,
  parsed: ReadonlyMap<string, string>,
  budget: Budget,
): string | undefined => {
  const seen = new Set<string>();
  let isSettled = false;
  return replaceUntilSettled(value, budget, (current) => {
    const found = isSettled ? undefined : findReference(current);
    if (!found) return undefined;
    seen.add(current);
    const known = environment.get(found.name) ?? parsed.get(found.name);
    const isAlternative = found.operator === '+' || found.operator === ':+';
    const fallback = isAlternative && !known ? '' : found.word;
    const next = current.replace(found.text, !isAlternative && known && !seen.has(known) ? known : fallback);
    isSettled = next === parsed.get(found.name);
    return next;
  });
};

/** The end of a quoted stretch or of one character inside a command, by the state of the innermost parenthesis. */
const commandEnd = (value: string, open: number): number => {
  const quotes: string[] = [''];
  let at = open + 2;
  while (at < value.length) {
    const quote = quotes.at(-1)!;
    const character = value[at]!;
    if (character === '\\' && quote !== "'") at += 1;
    else if (quote !== '' && character === quote) quotes[quotes.length - 1] = '';
    else if (quote === '' && `'"\``.includes(character)) quotes[quotes.length - 1] = character;
    else if (character === '(' && (quote === '' || (quote !== "'" && value[at - 1] === '$'))) quotes.push('');
    else if (character === ')' && quote === '') {
      quotes.pop();
      if (quotes.length === 0) return at + 1;
    }
    at += 1;
  }
  return -1;
};

/** Puts the command hole in place of every `$(…)` that dotenv-expand and dotenvx would run. */
export const blankCommands = (value: string): string => {
  let result = '';
  let from = 0;
  for (let open = value.indexOf('$('); open >= 0; open = value.indexOf('$(', from)) {
    const end = commandEnd(value, open);
    if (end < 0) break;
    result += value.slice(from, open) + holes.command;
    from = end;
  }
  return result + value.slice(from);
};
