// How the PHP package symfony/dotenv (5.4) parses a file; a command needs a process component, so it is refused.
import { type Loader, readingOf, refused, type Surroundings } from '../dotenv/reading.ts';
import { balancedBrackets } from './brackets.ts';

interface State {
  text: string;
  at: number;
  values: Map<string, string>;
  surroundings: Surroundings;
}

const readPattern = (state: State, pattern: RegExp): RegExpExecArray | undefined => {
  pattern.lastIndex = state.at;
  const match = pattern.exec(state.text);
  if (!match) return undefined;
  state.at += match[0].length;
  return match;
};

const emptyLines = /(?:[ \t\n\f\r\v]+|#[^\n]*)*/y;
const nameLine = /(?:export[ \t]+)?(_?[A-Za-z][A-Za-z0-9_]*)=/y;
const emptyValue = /[ \t]*(?:#[^\n]*)?(?=\n|$)/y;
const spaces = /[ \t\n\f\r\v]/;

const command = /(\\)?\$(?=\()/g;

/** Removes the backslash of escaped commands; undefined when a command would run. */
const resolveCommands = (value: string): string | undefined => {
  const ends = balancedBrackets(value);
  let isRefused = false;
  const result = value.replaceAll(command, (match, escape: string | undefined, at: number) => {
    if (!ends.has(at + match.length)) return match;
    if (!escape) isRefused = true;
    return '$';
  });
  return isRefused ? undefined : result;
};

const reference = /(?<!\\)(\\*)\$(?!\()(\{)?(_?[A-Za-z][A-Za-z0-9_]*)?(:[-=][^}]+)?(\})?/g;

const lookup = (state: State, name: string): string =>
  (name.startsWith('HTTP_') ? undefined : state.surroundings.get(name)) ?? state.values.get(name) ?? '';

interface Reference {
  slashes: string;
  open: string | undefined;
  name: string | undefined;
  word: string | undefined;
  close: string | undefined;
}

const resolveReference = (state: State, match: string, found: Reference): string | undefined => {
  if (found.slashes.length % 2 === 1) return match.slice(1);
  if (found.name === undefined && found.word === undefined && found.close === undefined) return match;
  if (found.open && !found.close) return undefined;
  const name = found.name ?? '';
  let value = lookup(state, name);
  if (value === '' && found.word) {
    if (/['"{$]/.test(found.word)) return undefined;
    value = found.word.slice(2);
    if (found.word[1] === '=') state.values.set(name, value);
  }
  return found.slashes + value + (found.open ? '' : (found.close ?? ''));
};

const resolve = (state: State, text: string): string | undefined => {
  const value = resolveCommands(text);
  if (value === undefined) return undefined;
  let isRefused = false;
  const result = value.replaceAll(reference, (match, slashes, open, name, word, close) => {
    const resolved = resolveReference(state, match, { slashes, open, name, word, close });
    isRefused ||= resolved === undefined;
    return resolved ?? '';
  });
  return isRefused ? undefined : result.replaceAll('\\\\', '\\');
};

const readSingle = (state: State): string | undefined => {
  const close = state.text.indexOf("'", state.at + 1);
  if (close < 0) return undefined;
  const value = state.text.slice(state.at + 1, close);
  state.at = close + 1;
  return value;
};

const readDouble = (state: State): string | undefined => {
  const { text } = state;
  const start = state.at + 1;
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at - 1] === '\\' && text[at - 2] !== '\\') continue;
    state.at = at + 1;
    const value = text.slice(start, at).replaceAll('\\"', '"').replaceAll('\\r', '\r').replaceAll('\\n', '\n');
    return resolve(state, value);
  }
  return undefined;
};

/** The end of a nested `(…)` on one line, or -1. */
const nestedEnd = (text: string, open: number): number => {
  let depth = 1;
  for (let at = open + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
};

const readPlain = (state: State): string | undefined => {
  const { text } = state;
  const parts: string[] = [];
  let previous = text[state.at - 1]!;
  while (state.at < text.length && !`\n"'`.includes(text[state.at]!)) {
    if ((previous === ' ' || previous === '\t') && text[state.at] === '#') break;
    if (text[state.at] === '\\' && /["']/.test(text[state.at + 1] ?? '')) state.at += 1;
    previous = text[state.at]!;
    parts.push(previous);
    if (previous === '$' && text[state.at + 1] === '(') {
      const end = nestedEnd(text, state.at + 1);
      if (end < 0) return undefined;
      parts.push(text.slice(state.at + 1, end + 1));
      state.at = end;
    }
    state.at += 1;
  }
  const value = parts.join('').replace(/(?<![ \t\n\r\0\v])[ \t\n\r\0\v]+$/, '');
  const resolved = resolve(state, value);
  return resolved === value && spaces.test(value) ? undefined : resolved;
};

const readValue = (state: State): string | undefined => {
  if (readPattern(state, emptyValue)) return '';
  if (/[ \t]/.test(state.text[state.at]!)) return undefined;
  const parts: string[] = [];
  do {
    const quote = state.text[state.at];
    const isPlain = quote !== "'" && quote !== '"';
    const part = isPlain ? readPlain(state) : quote === "'" ? readSingle(state) : readDouble(state);
    if (part === undefined) return undefined;
    parts.push(part);
    if (isPlain && state.text[state.at] === '#') break;
  } while (state.at < state.text.length && state.text[state.at] !== '\n');
  return parts.join('');
};

/** Predicts `Dotenv::parse` of symfony/dotenv. */
export const readSymfony: Loader = (text, surroundings) => {
  const state: State = { text: text.replaceAll(/\r\n?/g, '\n'), at: 0, values: new Map(), surroundings };
  readPattern(state, emptyLines);
  while (state.at < state.text.length) {
    const name = readPattern(state, nameLine)?.[1];
    const value = name === undefined ? undefined : readValue(state);
    if (name === undefined || value === undefined) return refused;
    state.values.set(name, value);
    readPattern(state, emptyLines);
  }
  return readingOf(state.values);
};
