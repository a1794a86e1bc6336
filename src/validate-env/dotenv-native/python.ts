// How python-dotenv (1.2) reads a file with `dotenv_values`: bindings line by line, `${NAME}` from the file first.
import { type Loader, readingOf } from '../dotenv/reading.ts';

/** Python's `\s` for text. */
const space = '\\t-\\r\\x1C-\\x20\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const inLine = '\\t\\v\\f\\x1C-\\x20\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';

const patterns = {
  blanks: new RegExp(`[${space}]*`, 'y'),
  exported: new RegExp(`(?:export[${inLine}]+)?`, 'y'),
  quotedKey: /'([^']+)'/y,
  plainKey: new RegExp(`([^=#${space}]+)`, 'y'),
  inLine: new RegExp(`[${inLine}]*`, 'y'),
  equals: new RegExp(`=[${inLine}]*`, 'y'),
  rest: /[^\r\n]*/y,
  comment: new RegExp(`(?:[${inLine}]*#[^\\r\\n]*)?`, 'y'),
  lineEnd: new RegExp(`[${inLine}]*(?:\\r\\n|\\n|\\r|$)`, 'y'),
  restOfLine: /[^\r\n]*(?:\r|\n|\r\n)?/y,
};
const isSpace = new RegExp(`[${space}]`);
const trailing = new RegExp(`(?<![${space}])[${space}]+$`);

/** A cursor over the text: reads one pattern at a time and reports failure as undefined. */
interface Cursor {
  text: string;
  at: number;
}

const read = (cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined => {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) return undefined;
  cursor.at += match[0].length;
  return match;
};

/** One quoted value: up to the first quote without a backslash before it, else up to the last with one. */
const readQuoted = (cursor: Cursor, quote: string): string | undefined => {
  const open = cursor.at;
  let close = -1;
  for (let at = cursor.text.indexOf(quote, open + 1); at >= 0; at = cursor.text.indexOf(quote, at + 1)) {
    close = at;
    if (cursor.text[at - 1] !== '\\') break;
  }
  if (close < 0) return undefined;
  cursor.at = close + 1;
  return cursor.text.slice(open + 1, close);
};

const escapes: Record<string, string> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

const unescape = (value: string, pattern: RegExp): string =>
  value.replaceAll(pattern, (_, character: string) => escapes[character] ?? character);

const cutComment = (value: string): string => {
  for (let at = value.indexOf('#'); at >= 0; at = value.indexOf('#', at + 1)) {
    if (at > 0 && isSpace.test(value[at - 1]!)) return value.slice(0, at);
  }
  return value;
};

const readValue = (cursor: Cursor): string | undefined => {
  const first = cursor.text[cursor.at];
  if (first === "'") {
    const value = readQuoted(cursor, first);
    return value === undefined ? undefined : unescape(value, /\\([\\'])/g);
  }
  if (first === '"') {
    const value = readQuoted(cursor, first);
    return value === undefined ? undefined : unescape(value, /\\([\\'"abfnrtv])/g);
  }
  if (first === undefined || first === '\n' || first === '\r') return '';
  return cutComment(read(cursor, patterns.rest)![0]).replace(trailing, '');
};

interface Binding {
  key: string | undefined;
  value: string | null;
}

const readBinding = (cursor: Cursor): Binding | undefined => {
  read(cursor, patterns.exported);
  const first = cursor.text[cursor.at];
  const key = first === '#' ? undefined : read(cursor, first === "'" ? patterns.quotedKey : patterns.plainKey)?.[1];
  if (first !== '#' && key === undefined) return undefined;
  read(cursor, patterns.inLine);
  let value: string | null | undefined = null;
  if (cursor.text[cursor.at] === '=') {
    read(cursor, patterns.equals);
    value = readValue(cursor);
  }
  if (value === undefined) return undefined;
  read(cursor, patterns.comment);
  return read(cursor, patterns.lineEnd) ? { key, value } : undefined;
};

const reference = /\$\{([^}:]*)(?::-([^}]*))?\}/g;

/** Predicts `dotenv_values`: a line that is no binding is skipped with a warning, the file wins over the process. */
export const readPython: Loader = (text, surroundings) => {
  const cursor: Cursor = { text, at: 0 };
  const bindings: Binding[] = [];
  while (cursor.at < text.length) {
    read(cursor, patterns.blanks);
    if (cursor.at >= text.length) break;
    const binding = readBinding(cursor);
    if (binding) bindings.push(binding);
    else read(cursor, patterns.restOfLine);
  }
  const values = new Map<string, string | null>();
  for (const { key, value } of bindings) {
    if (key === undefined) continue;
    // Without a closing brace after it no reference can match, and trying would cost a walk to the end each time.
    const end = value === null ? 0 : value.lastIndexOf('}') + 1;
    const expanded = value
      ?.slice(0, end)
      .replaceAll(reference, (_, name: string, word: string | undefined) =>
        values.has(name) ? (values.get(name) ?? '') : (surroundings.get(name) ?? word ?? ''),
      );
    values.set(key, expanded === undefined ? null : expanded + value!.slice(end));
  }
  return readingOf(values);
};
