// How varlock (1) loads a plain file: every name required, references only to names of the file, functions refused.
import { byteOrderMark, holes, type Loader, readingOf, type Reading, refused } from './reading.ts';

interface Item {
  value: string;
  quote: string;
}

const itemStart = /^(?:[ \t]*export [ \t]*)?[ \t]*([a-zA-Z_][a-zA-Z0-9_.-]*)[ \t]*=/;
const lineRest = /[ \t]*(?:#[^\n]*)?(?:\n|$)/y;
const commentLine = /^#(?![ \t]*@(?![a-zA-Z]))/;
const functionCall = /^[a-zA-Z][a-zA-Z0-9_]*\(/;

/** The end of a quoted value, one past its last quote, or -1; only `'` and `"` may span lines. */
const quoteEnd = (text: string, open: number, quote: string): number => {
  for (let at = open + quote.length; at < text.length; at += 1) {
    if (text.startsWith(`\\${quote}`, at)) at += quote.length;
    else if (text.startsWith(quote, at)) return at + quote.length;
    else if (text[at] === '\n' && quote === '`') return -1;
  }
  return -1;
};

const quotesAt = (text: string, at: number): string[] =>
  ['"""', '```', '"', "'", '`'].filter((quote) => text.startsWith(quote, at));

const endOfLineFrom = (text: string, at: number): number => {
  lineRest.lastIndex = at;
  return lineRest.test(text) ? lineRest.lastIndex : -1;
};

interface Parsed {
  item: Item;
  next: number;
}

const parseQuoted = (text: string, at: number): Parsed | undefined => {
  for (const quote of quotesAt(text, at)) {
    const end = quoteEnd(text, at, quote);
    const next = end < 0 ? -1 : endOfLineFrom(text, end);
    const raw = text.slice(at + quote.length, end - quote.length);
    if (next < 0 || (quote.length > 1 && !raw.includes('\n'))) continue;
    return { item: { value: raw.replaceAll(`\\${quote[0]!}`, quote[0]!), quote }, next };
  }
  return undefined;
};

const parsePlain = (text: string, at: number): Parsed | undefined => {
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(at, lineEnd < 0 ? undefined : lineEnd);
  const hash = line.indexOf('#');
  const value = hash < 0 ? line : line.slice(0, hash);
  if (/^[ \t]*['"`]/.test(value) || functionCall.test(value)) return undefined;
  return { item: { value: value.trim(), quote: '' }, next: lineEnd < 0 ? text.length : lineEnd + 1 };
};

/** The items of the file, or undefined when a line is none. */
const parseItems = (text: string): Map<string, Item> | undefined => {
  const items = new Map<string, Item>();
  let at = 0;
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at, lineEnd < 0 ? undefined : lineEnd);
    const start = itemStart.exec(line);
    if (start) {
      const from = at + start[0].length;
      const parsed = parseQuoted(text, from) ?? parsePlain(text, from);
      if (!parsed) return undefined;
      items.set(start[1]!, parsed.item);
      at = parsed.next;
    } else if (/^[ \t]*$/.test(line) || commentLine.test(line)) at += line.length + 1;
    else return undefined;
  }
  return items;
};

const simpleReference = /(?<!\\)\$(?:([a-zA-Z_][a-zA-Z0-9_]*)|\{([a-zA-Z_][a-zA-Z0-9_.]*)(?::?-([^}]+))?\})/g;
const bareReference = /(?<!\\)\$([a-zA-Z_][a-zA-Z0-9_]*)/g;
const command = /(?<!\\)\$\([^)]*\)/g;

/** Characters an item may grow to, and how many items may wait for each other. */
const limits = { length: 1_000_000, depth: 200 };

interface Resolution {
  items: ReadonlyMap<string, Item>;
  done: Map<string, string>;
  /** Names being resolved: meeting one again is a circle. */
  open: Set<string>;
}

/** Replaces a pattern up to the last closing character, behind which it could only fail, and `rest` after it. */
const replaceUpTo = (
  value: string,
  close: string,
  replaceHead: (head: string) => string,
  replaceRest: (rest: string) => string,
): string => {
  const end = value.lastIndexOf(close) + 1;
  return replaceHead(value.slice(0, end)) + replaceRest(value.slice(end));
};

const expandItem = (item: Item, resolution: Resolution): string | undefined => {
  let isComplete = true;
  let length = item.value.length;
  const resolve = (_: string, bare: string | undefined, braced?: string, word?: string): string => {
    const name = bare ?? braced ?? '';
    const value =
      resolution.items.has(name) && length < limits.length ? (resolveItem(name, resolution) ?? word) : undefined;
    isComplete &&= value !== undefined;
    length += value?.length ?? 0;
    return value ?? '';
  };
  const blanked = replaceUpTo(
    item.value,
    ')',
    (head) => head.replaceAll(command, holes.command),
    (rest) => rest,
  );
  const expanded = replaceUpTo(
    blanked,
    '}',
    (head) => head.replaceAll(simpleReference, resolve),
    (rest) => rest.replaceAll(bareReference, (match: string, name: string) => resolve(match, name)),
  );
  return isComplete ? expanded.replaceAll('\\$', '$') : undefined;
};

/** Resolves one name; undefined for an unknown name, a circle or an empty value, each of which refuses the file. */
const resolveItem = (name: string, resolution: Resolution): string | undefined => {
  const known = resolution.done.get(name);
  if (known !== undefined) return known;
  const item = resolution.items.get(name);
  if (!item || resolution.open.has(name) || resolution.open.size > limits.depth) return undefined;
  resolution.open.add(name);
  let value = item.quote === "'" ? item.value : expandItem(item, resolution);
  if (/^["`]/.test(item.quote)) value = value?.replaceAll('\\n', '\n');
  if (!value || (item.quote === '' && value === 'undefined')) return undefined;
  resolution.open.delete(name);
  resolution.done.set(name, value);
  return value;
};

/** Predicts `varlock load` on a file without decorators; numbers and booleans are given as their text. */
export const readVarlock: Loader = (text, surroundings): Reading => {
  if (text.startsWith(byteOrderMark)) return refused;
  const items = parseItems(text.replaceAll('\r\n', '\n'));
  if (!items) return refused;
  const done = new Map([...surroundings].filter(([name]) => items.has(name)));
  const values = new Map<string, string>();
  for (const name of items.keys()) {
    const value = resolveItem(name, { items, done, open: new Set() });
    if (value === undefined) return refused;
    values.set(name, value);
  }
  return readingOf(values);
};
