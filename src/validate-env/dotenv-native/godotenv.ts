// How godotenv (1.5) reads a file: Go's runes for blanks, single bytes for names, references from the file alone.
import { toBytes } from '../dotenv/bytes.ts';
import { type Loader, readingOf, refused } from '../dotenv/reading.ts';
import { goBlank, goSpace, skipTo, statementStart } from './go-space.ts';

const nameByte = /[\p{L}\p{N}_.]/u;

interface Key {
  key: string;
  next: number;
}

const findKey = (text: string, statement: number): Key | undefined => {
  let start = statement;
  if (text.startsWith('export', start) && goBlank.one.test(text[start + 6] ?? ''))
    start = skipTo(text, start + 6, goBlank.other);
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '=' || character === ':')
      return { key: text.slice(start, at).replace(goSpace.trailing, ''), next: skipTo(text, at + 1, goBlank.other) };
    for (const byte of toBytes(character)) if (!goBlank.one.test(byte) && !nameByte.test(byte)) return undefined;
  }
  return start < text.length ? { key: '', next: start } : undefined;
};

const expand = (value: string, known: ReadonlyMap<string, string>): string =>
  value.replaceAll(/(\\)?\$\(?\{?([A-Z0-9_]+)?\}?/g, (match, escape: string | undefined, name: string | undefined) => {
    if (escape) return match.slice(1);
    return name ? (known.get(name) ?? '') : match;
  });

const expandEscapes = (value: string): string =>
  value
    .replaceAll(/\\([^\n])/gu, (pair, character) => (character === 'n' ? '\n' : character === 'r' ? '\r' : pair))
    .replaceAll(/\\([^$])/gu, '$1');

interface Value {
  value: string;
  next: number;
}

const plainValue = (text: string, from: number, known: ReadonlyMap<string, string>): Value => {
  const end = skipTo(text, from, /[\r\n]/g);
  let line = text.slice(from, end);
  for (let at = line.length - 1; at > 0; at -= 1) {
    if (line[at] !== '#' || !goBlank.one.test(line[at - 1]!)) continue;
    line = line.slice(0, at);
    break;
  }
  return { value: expand(line.replace(goBlank.leading, '').replace(goBlank.trailing, ''), known), next: end };
};

const trimQuotes = (value: string, quote: string): string => {
  let start = 0;
  let end = value.length;
  while (end > start && value[end - 1] === quote) end -= 1;
  while (start < end && value[start] === quote) start += 1;
  return value.slice(start, end);
};

const readValue = (text: string, from: number, known: ReadonlyMap<string, string>): Value | undefined => {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") return plainValue(text, from, known);
  for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] === '\\') continue;
    const inner = trimQuotes(text.slice(from, at), quote);
    return { value: quote === '"' ? expand(expandEscapes(inner), known) : inner, next: at + 1 };
  }
  return undefined;
};

/** Predicts `godotenv.Read`. */
export const readGodotenv: Loader = (text) => {
  const content = text.replaceAll('\r\n', '\n');
  const values = new Map<string, string>();
  for (let at = statementStart(content, 0); at < content.length; at = statementStart(content, at)) {
    const key = findKey(content, at);
    const value = key && readValue(content, key.next, values);
    if (!value) return refused;
    values.set(key.key, value.value);
    at = value.next;
  }
  return readingOf(values);
};
