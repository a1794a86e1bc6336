// How Bun (1.4) reads a file given with `--env-file`: byte by byte, references expanded from the right.
import { fromBytes, toBytes } from '../dotenv/bytes.ts';
import { type Loader, readingOf, withoutByteOrderMark } from '../dotenv/reading.ts';

const blanks = '\t\v\f \xA0\n\r';
const isBlank = (character: string | undefined): boolean => character !== undefined && blanks.includes(character);
const isKeyCharacter = (character: string | undefined): boolean => character !== undefined && /[\w.-]/.test(character);

const skip = (text: string, from: number, test: (character: string | undefined) => boolean): number => {
  let at = from;
  while (at < text.length && test(text[at])) at += 1;
  return at;
};

interface Key {
  key: string;
  next: number;
}

/** A key and where its value begins. */
const parseKey = (text: string, from: number, mayExport: boolean): Key | undefined => {
  const start = mayExport ? skip(text, from, isBlank) : from;
  const end = skip(text, start, isKeyCharacter);
  if (end >= text.length || end === start) return undefined;
  const sign = skip(text, end, isBlank);
  const key = text.slice(start, end);
  if (mayExport && sign > end && key === 'export') {
    const exported = parseKey(text, sign, false);
    if (exported) return exported;
  }
  if (text[sign] === '=') return { key, next: sign + 1 };
  if (text[sign] === ':' && isBlank(text[sign + 1])) return { key, next: sign + 2 };
  return undefined;
};

interface Value {
  value: string;
  next: number;
}

const closeOf = (text: string, open: number): number => {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[open]) return at;
  }
  return -1;
};

const unescapeQuoted = (inner: string, quote: string): string =>
  inner.replaceAll(/\\[\s\S]|\r\n?/g, (match) => {
    if (match.startsWith('\r')) return '\n';
    if (quote !== '"') return match === '\\\r' ? '\\\n' : match;
    return match === '\\n' ? '\n' : match === '\\r' ? '\r' : match;
  });

const parseValue = (text: string, from: number): Value => {
  const open = skip(text, from, isBlank);
  if (open >= text.length) return { value: '', next: text.length };
  const quote = text[open]!;
  const close = `'"\``.includes(quote) ? closeOf(text, open) : -1;
  if (close >= 0)
    return { value: unescapeQuoted(text.slice(open + 1, close), quote), next: skip(text, close + 1, isBlank) };
  const end = skip(text, from, (character) => !'#\r\n'.includes(character!));
  const last = text.slice(from, end);
  const start = skip(last, 0, isBlank);
  let stop = last.length;
  while (stop > start && isBlank(last[stop - 1])) stop -= 1;
  return { value: last.slice(start, stop), next: end };
};

const parseAssignments = (text: string): Map<string, string> => {
  const values = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const key = parseKey(text, at, true);
    if (!key) {
      at = skip(text, skip(text, at, isBlank), (character) => !'\r\n'.includes(character!)) + 1;
      continue;
    }
    const { value, next } = parseValue(text, key.next);
    values.set(key.key, value);
    at = next;
  }
  return values;
};

/** Where the brace of a reference that opens at `open` closes, references inside it counted; -1 when it never does. */
const closingBrace = (value: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < value.length; at += 1) {
    if (value.startsWith('${', at)) depth += 1;
    else if (value[at] === '}' && (depth -= 1) === 0) return at;
  }
  return -1;
};

const resolveBraced = (reference: string, values: ReadonlyMap<string, string>): string => {
  const braced = /^\$\{(\w*)(?::-([\s\S]*))?\}$/.exec(reference);
  return braced ? (values.get(braced[1]!) ?? braced[2] ?? '') : reference;
};

const expandValue = (value: string, values: ReadonlyMap<string, string>): string => {
  const parts: string[] = [];
  let from = 0;
  for (let at = value.indexOf('$'); at >= 0; at = value.indexOf('$', from)) {
    const isEscaped = at > from && value[at - 1] === '\\';
    parts.push(value.slice(from, isEscaped ? at - 1 : at));
    from = at + 1;
    if (isEscaped) parts.push('$');
    else if (value[from] === '{') {
      const close = closingBrace(value, at);
      if (close < 0) return parts.join('') + value.slice(at);
      parts.push(resolveBraced(value.slice(at, close + 1), values));
      from = close + 1;
    } else {
      from = skip(value, from, (character) => /\w/.test(character!));
      parts.push(from === at + 1 ? '$' : (values.get(value.slice(at + 1, from)) ?? ''));
    }
  }
  return parts.join('') + value.slice(from);
};

/** Predicts the names of the file in a process started by `bun --env-file`. */
export const readBun: Loader = (text, surroundings) => {
  const parsed = parseAssignments(toBytes(withoutByteOrderMark(text)));
  const values = new Map([...parsed, ...surroundings]);
  for (const name of parsed.keys()) {
    if (!surroundings.has(name)) values.set(name, expandValue(values.get(name)!, values));
  }
  return readingOf(new Map([...parsed.keys()].map((name) => [name, fromBytes(values.get(name)!)])));
};
