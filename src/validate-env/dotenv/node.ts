// How Node (22 and later) reads a file with `util.parseEnv` and `--env-file`.
import { type Loader, readingOf } from './reading.ts';

const trim = (text: string): string => text.replace(/^[ \t\n]+/, '').replace(/(?<![ \t\n])[ \t\n]+$/, '');

const cutComment = (text: string): string => {
  const hash = text.indexOf('#');
  return hash < 0 ? text : text.slice(0, hash);
};

const afterLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
};

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && ' \t\n'.includes(text[at]!)) at += 1;
  return at;
};

const withoutExport = (key: string): string => (key.startsWith('export ') ? trim(key.slice('export '.length)) : key);

interface Value {
  value: string;
  next: number;
}

const parseValue = (text: string, from: number): Value => {
  const quote = text[from]!;
  const close = `'"\``.includes(quote) ? text.indexOf(quote, from + 1) : -1;
  if (close >= 0) {
    const inner = text.slice(from + 1, close);
    return { value: quote === '"' ? inner.replaceAll('\\n', '\n') : inner, next: afterLine(text, close + 1) };
  }
  const next = afterLine(text, from);
  const line = text.slice(from, next);
  return { value: `'"\``.includes(quote) ? line.replace(/\n$/, '') : trim(cutComment(line)), next };
};

/** The values of `util.parseEnv`, which drops every carriage return first and keeps names sorted. */
export const parseNodeEnvironment = (text: string): Map<string, string> => {
  const content = trim(text.replaceAll('\r', ''));
  const values = new Map<string, string>();
  let at = 0;
  while (at < content.length) {
    const lineEnd = content.indexOf('\n', at);
    const line = content.slice(at, lineEnd < 0 ? undefined : lineEnd);
    const equals = line.startsWith('#') ? -1 : at + line.indexOf('=');
    if (equals < at) {
      if (lineEnd < 0) break;
      at = skipBlanks(content, lineEnd + 1);
      continue;
    }
    const key = trim(content.slice(at, equals));
    if (equals + 1 >= content.length || content[equals + 1] === '\n') {
      values.set(key, '');
      at = skipBlanks(content, equals + 2);
      continue;
    }
    if (key === '') {
      at = afterLine(content, equals);
      continue;
    }
    const start = skipBlanks(content, equals + 1);
    if (start >= content.length) {
      values.set(withoutExport(key), '');
      break;
    }
    const { value, next } = parseValue(content, start);
    values.set(withoutExport(key), value);
    at = skipBlanks(content, next);
  }
  return new Map([...values].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Predicts `util.parseEnv`; names in the file win over nothing, nothing is expanded. */
export const readNode: Loader = (text) => readingOf(parseNodeEnvironment(text));
