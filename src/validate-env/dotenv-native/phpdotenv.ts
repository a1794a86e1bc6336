// How the PHP package vlucas/phpdotenv (5) reads a file into an immutable repository.
import { type Loader, readingOf, refused, type Surroundings, withoutByteOrderMark } from '../dotenv/reading.ts';

const trim = (text: string): string =>
  text.replace(/^[ \n\r\t\0\v]+/, '').replace(/(?<![ \n\r\t\0\v])[ \n\r\t\0\v]+$/, '');

const quotesAfterCharacter = (line: string): number => {
  const text = line.replaceAll('\\\\', '');
  let count = 0;
  for (let at = text.indexOf('"', 1); at >= 0; at = text.indexOf('"', at + 1)) if (text[at - 1] !== '\\') count += 1;
  return count;
};

const endsMultiline = (line: string, isStart: boolean): boolean =>
  line === '"' || quotesAfterCharacter(line) > (isStart ? 1 : 0);

/** Joins the lines of values in double quotes; what is left open at the end vanishes with all that follows. */
const joinLines = (lines: readonly string[]): string[] => {
  const entries: string[] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    const isStart = open === undefined && line.includes('="') && !endsMultiline(line, true);
    if (isStart) open = [];
    if (!open) {
      entries.push(line);
      continue;
    }
    open.push(line);
    if (!endsMultiline(line, isStart)) continue;
    entries.push(open.join('\n'));
    open = undefined;
  }
  return entries.filter((entry) => !/^(#|$)/.test(trim(entry)));
};

interface Value {
  characters: string;
  /** Offsets of `$` that may start a reference. */
  references: number[];
}

const tokens = /[\r\n]{1,1000}|[^\S\r\n]{1,1000}|\\|'|"|#|\$|[^\s\\'"#$]{1,1000}/g;
const blank = /^[ \t\n\r\v\f]+$/;
const escapes: Record<string, string> = { f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

type State = 'initial' | 'plain' | 'single' | 'double' | 'escape' | 'blank' | 'comment';

interface Step {
  text: string;
  isReference: boolean;
  next: State;
}

const step = (text: string, next: State, isReference = false): Step => ({ text, next, isReference });

const stepPlain = (token: string, state: State): Step => {
  if (state === 'initial' && token === "'") return step('', 'single');
  if (state === 'initial' && token === '"') return step('', 'double');
  if (token === '#') return step('', 'comment');
  if (state === 'plain' && blank.test(token)) return step('', 'blank');
  return step(token, 'plain', token === '$');
};

const stepDouble = (token: string): Step => {
  if (token === '"') return step('', 'blank');
  if (token === '\\') return step('', 'escape');
  return step(token, 'double', token === '$');
};

const stepEscape = (token: string): Step | undefined => {
  if (token === '"' || token === '\\' || token === '$') return step(token, 'double');
  const character = escapes[token[0]!];
  return character === undefined ? undefined : step(character + token.slice(1), 'double');
};

const advance = (state: State, token: string): Step | undefined => {
  if (state === 'initial' || state === 'plain') return stepPlain(token, state);
  if (state === 'single') return token === "'" ? step('', 'blank') : step(token, 'single');
  if (state === 'double') return stepDouble(token);
  if (state === 'escape') return stepEscape(token);
  if (state === 'comment' || token === '#') return step('', 'comment');
  return blank.test(token) ? step('', 'blank') : undefined;
};

const parseValue = (text: string): Value | undefined => {
  const value: Value = { characters: '', references: [] };
  let state: State = 'initial';
  for (const [token] of text.matchAll(tokens)) {
    const next = advance(state, token);
    if (!next) return undefined;
    if (next.isReference) value.references.push(value.characters.length);
    value.characters += next.text;
    state = next.next;
  }
  return state === 'single' || state === 'double' || state === 'escape' ? undefined : value;
};

const parseName = (text: string): string | undefined => {
  let name = text;
  if (name.length > 8 && /^export[ \t\n\r\v\f]/.test(name)) name = name.slice(6).replace(/^[ \t\n\r\v\f]+/, '');
  if (name.length > 2 && /^(["']).*\1$/s.test(name)) name = name.slice(1, -1);
  return /^[\p{Ll}\p{Lu}\p{M}\p{N}_.]+$/u.test(name) ? name : undefined;
};

const resolve = (value: Value, lookup: (name: string) => string | undefined): string => {
  let text = value.characters;
  for (const at of value.references.toReversed()) {
    const match = /^\$\{([a-zA-Z0-9_.]+)\}/.exec(text.slice(at));
    const known = match ? lookup(match[1]!) : undefined;
    if (match && known !== undefined) text = text.slice(0, at) + known + text.slice(at + match[0].length);
  }
  return text;
};

interface Entry {
  name: string;
  value: Value | null;
}

const parseEntry = (entry: string): Entry | undefined => {
  const equals = entry.indexOf('=');
  const name = parseName(equals < 0 ? entry : trim(entry.slice(0, equals)));
  const text = equals < 0 ? undefined : trim(entry.slice(equals + 1));
  const value = text === undefined ? null : parseValue(text);
  return name === undefined || value === undefined ? undefined : { name, value };
};

const load = (entries: readonly Entry[], surroundings: Surroundings): Map<string, string | null> => {
  const repository = new Map<string, string>();
  const values = new Map<string, string | null>();
  for (const { name, value } of entries) {
    if (surroundings.has(name)) continue;
    const text = value && resolve(value, (other) => surroundings.get(other) ?? repository.get(other));
    if (text === null) repository.delete(name);
    else repository.set(name, text);
    values.set(name, text);
  }
  return values;
};

/** Predicts `Dotenv::createImmutable()->load()`: names the process holds are left out, references need braces. */
export const readPhpdotenv: Loader = (text, surroundings) => {
  const lines = withoutByteOrderMark(text).split(/\r\n|\n|\r/);
  const entries: Entry[] = [];
  for (const line of joinLines(lines)) {
    const entry = parseEntry(line);
    if (!entry) return refused;
    entries.push(entry);
  }
  return readingOf(load(entries, surroundings));
};
