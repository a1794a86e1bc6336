// The parts of one shell word: literal text, quotes, expansions; nothing is run.

/** A piece of a word. `plain` text is subject to tilde expansion, `quoted` is not. */
export type Part =
  | { kind: 'plain' | 'quoted'; text: string }
  | { kind: 'parameter'; name: string; operator: string; word: Part[] }
  | { kind: 'command'; name: string }
  | { kind: 'invalid' };

/** A word and one past its end; undefined when a quote or bracket in it is never closed. */
export interface ReadWord {
  parts: Part[];
  next: number;
}

/** Whether double quotes are open, and how deep the reader is in expansions. */
interface Context {
  isQuoted: boolean;
  depth: number;
}

const single = (text: string, at: number): ReadWord | undefined => {
  const close = text.indexOf("'", at + 1);
  return close < 0 ? undefined : { parts: [{ kind: 'quoted', text: text.slice(at + 1, close) }], next: close + 1 };
};

/** One past the bracket that closes a command substitution, or -1. */
const commandEnd = (text: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === "'" || character === '"' || character === '`') {
      at = text.indexOf(character, at + 1);
      if (at < 0) return -1;
    } else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
};

const backtickEnd = (text: string, open: number): number => {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return at + 1;
  }
  return -1;
};

/** A command substitution from its first character; only the name of its command is kept. */
const substitution = (text: string, start: number, next: number): ReadWord | undefined => {
  const content = text.slice(start, next - 1).trim();
  const name = content.startsWith('#') ? '' : (/^[\w./-]+(?=\s|$)/.exec(content)?.[0] ?? (content && '?'));
  return next < 0 ? undefined : { parts: [{ kind: 'command', name }], next };
};

const parameterName = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!_-]/y;

const nameAt = (text: string, at: number): string => {
  parameterName.lastIndex = at;
  return parameterName.exec(text)?.[0] ?? '';
};

/** How deep expansions may nest before the text is taken for a mistake. */
const deepest = 60;

const braced = (text: string, open: number, context: Context): ReadWord | undefined => {
  const isLength = text[open + 1] === '#' && text[open + 2] !== '}';
  const isIndirect = text[open + 1] === '!' && text[open + 2] !== '}';
  const start = isLength || isIndirect ? open + 2 : open + 1;
  const name = nameAt(text, start);
  const after = start + name.length;
  const operator = /^:?[-=?+]/.exec(text.slice(after, after + 2))?.[0] ?? '';
  const rest = readUntil(text, after + operator.length, '}', context);
  if (!rest) return undefined;
  const isOther = operator === '' && text[after] !== '}';
  if (name === '' || (isOther && !'#%/^,@:'.includes(text[after]!)))
    return { parts: [{ kind: 'invalid' }], next: rest.next };
  const shown = isLength || isIndirect || isOther ? 'other' : operator;
  return { parts: [{ kind: 'parameter', name, operator: shown, word: rest.parts }], next: rest.next };
};

const dollar = (text: string, at: number, context: Context): ReadWord | undefined => {
  const next = text[at + 1];
  if (next === '(') return substitution(text, at + 2, commandEnd(text, at + 1));
  if (next === '{') return braced(text, at + 1, context);
  if (next === '[') {
    const close = text.indexOf(']', at);
    return close < 0 ? undefined : { parts: [{ kind: 'command', name: ':' }], next: close + 1 };
  }
  if (next === "'" && !context.isQuoted) return ansi(text, at + 1);
  if (next === '"' && !context.isQuoted) return double(text, at + 1, context);
  const name = /[0-9]/.test(next ?? '') ? next! : nameAt(text, at + 1);
  if (name === '') return { parts: [{ kind: 'quoted', text: '$' }], next: at + 1 };
  return { parts: [{ kind: 'parameter', name, operator: '', word: [] }], next: at + 1 + name.length };
};

const ansiEscapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

const ansi = (text: string, open: number): ReadWord | undefined => {
  const parts: string[] = [];
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === "'") return { parts: [{ kind: 'quoted', text: parts.join('') }], next: at + 1 };
    if (text[at] === '\\' && at + 1 < text.length) {
      at += 1;
      parts.push(ansiEscapes[text[at]!] ?? `\\${text[at]!}`);
    } else parts.push(text[at]!);
  }
  return undefined;
};

/** Even an empty pair of quotes makes a word, hence the empty part. */
const double = (text: string, open: number, context: Context): ReadWord | undefined => {
  const inner = readUntil(text, open + 1, '"', { ...context, isQuoted: true });
  return inner && { parts: [{ kind: 'quoted', text: '' }, ...inner.parts], next: inner.next };
};

const escape = (text: string, at: number, isQuoted: boolean): ReadWord => {
  const next = text[at + 1];
  if (next === '\n') return { parts: [], next: at + 2 };
  if (next === undefined) return { parts: [{ kind: 'quoted', text: '\\' }], next: at + 1 };
  const isKept = isQuoted && !'$`"\\'.includes(next);
  return { parts: [{ kind: 'quoted', text: isKept ? `\\${next}` : next }], next: at + 2 };
};

const special = (text: string, at: number, context: Context): ReadWord | undefined => {
  const character = text[at]!;
  if (character === '\\') return escape(text, at, context.isQuoted);
  if (character === '$') return dollar(text, at, context);
  if (character === '`') return substitution(text, at + 1, backtickEnd(text, at));
  if (character === "'") return single(text, at);
  return double(text, at, context);
};

/** Reads parts up to an unquoted closing character and past it; undefined when it never comes. */
const readUntil = (text: string, from: number, close: string, { isQuoted, depth }: Context): ReadWord | undefined => {
  if (depth > deepest) return undefined;
  const parts: Part[] = [];
  let at = from;
  while (at < text.length && text[at] !== close) {
    const isSpecial =
      '\\$`'.includes(text[at]!) || (text[at] === '"' && close !== '"') || (text[at] === "'" && !isQuoted);
    if (!isSpecial) {
      parts.push({ kind: isQuoted ? 'quoted' : 'plain', text: text[at]! });
      at += 1;
      continue;
    }
    const read = special(text, at, { isQuoted, depth: depth + 1 });
    if (!read) return undefined;
    parts.push(...read.parts);
    at = read.next;
  }
  return at < text.length ? { parts, next: at + 1 } : undefined;
};

const ends = ' \t\n;&|<>()';

/** Reads one word that begins at a position. */
export const readWord = (text: string, from: number): ReadWord | undefined => {
  const parts: Part[] = [];
  let at = from;
  while (at < text.length && !ends.includes(text[at]!)) {
    if (!'\\$`\'"'.includes(text[at]!)) {
      parts.push({ kind: 'plain', text: text[at]! });
      at += 1;
      continue;
    }
    const read = special(text, at, { isQuoted: false, depth: 0 });
    if (!read) return undefined;
    parts.push(...read.parts);
    at = read.next;
    if (at > from && text[at - 1] === '\n' && read.parts.length === 0) continue;
  }
  return { parts, next: at };
};
