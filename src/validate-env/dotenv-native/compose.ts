// How Docker Compose (compose-go) reads an env_file or `.env`.
import { type Loader, readingOf, refused, type Surroundings, withoutByteOrderMark } from '../dotenv/reading.ts';
import { expandTemplate } from './compose-template.ts';
import { goBlank, goSpace, skipTo, statementStart } from './go-space.ts';

interface Key {
  key: string;
  next: number;
  inherited: boolean;
}

const nameCharacter = /[\p{L}\p{N}_.\-[\]]/u;

const findKey = (text: string, statement: number): Key | undefined => {
  let start = statement;
  if (/^export[\t\n\f\r ]/.test(text.slice(start, start + 7))) start = skipTo(text, start + 6, goBlank.other);
  for (let at = start; at < text.length; at += 1) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (character === '=' || character === ':' || character === '\n')
      return {
        key: text.slice(start, at).replace(goSpace.trailing, ''),
        next: skipTo(text, at + 1, goBlank.other),
        inherited: character === '\n',
      };
    if (!goBlank.one.test(character) && !nameCharacter.test(character)) return undefined;
    at += character.length - 1;
  }
  return start < text.length ? { key: '', next: start, inherited: false } : undefined;
};

const goEscapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
};

const octal = (digits: string): string | undefined => {
  const value = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : 256;
  return value < 256 ? String.fromCharCode(value) : undefined;
};

const expandEscapes = (value: string): string =>
  value.replaceAll(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (match, character: string | undefined, digits: string) => {
    if (character === '$') return '$$';
    return (character === undefined ? octal(digits) : goEscapes[character]) ?? match;
  });

interface Value {
  value: string;
  next: number;
  expands: boolean;
}

const quotedValue = (text: string, open: number): Value | undefined => {
  const quote = text[open]!;
  const parts: string[] = [];
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === quote) {
      const value = parts.join('');
      return { value: quote === '"' ? expandEscapes(value) : value, next: at + 1, expands: quote === '"' };
    }
    const next = text[at + 1];
    if (character !== '\\' || next === undefined) parts.push(character);
    else {
      parts.push(next === quote ? quote : character + next);
      at += 1;
    }
  }
  return undefined;
};

const plainValue = (text: string, from: number): Value => {
  const end = skipTo(text, from, /\n/g);
  const line = text.slice(from, end);
  const comment = line.indexOf(' #');
  const value = (comment < 0 ? line : line.slice(0, comment)).replace(goSpace.trailing, '');
  return { value, next: end + 1, expands: true };
};

const lookupIn = (surroundings: Surroundings, values: ReadonlyMap<string, string>) => (name: string) =>
  surroundings.get(name) ?? values.get(name);

/** Predicts compose-go's `GetEnvFromFile`: the process wins in references, the file in its own names. */
export const readCompose: Loader = (text, surroundings) => {
  const content = withoutByteOrderMark(text);
  const values = new Map<string, string>();
  for (let at = statementStart(content, 0); at < content.length; at = statementStart(content, at)) {
    const key = findKey(content, at);
    if (!key || key.key.includes(' ')) return refused;
    at = key.next;
    if (key.inherited) {
      const value = surroundings.get(key.key);
      if (value !== undefined) values.set(key.key, value);
      continue;
    }
    const quote = content[at];
    const read = quote === '"' || quote === "'" ? quotedValue(content, at) : plainValue(content, at);
    const value = read?.expands ? expandTemplate(read.value, lookupIn(surroundings, values)) : read?.value;
    if (!read || value === undefined) return refused;
    values.set(key.key, value);
    at = read.next;
  }
  return readingOf(values);
};
