// Knows the part of TOML that gitleaks configurations are written in: tables, lists of tables, texts, numbers, lists.

export type TomlTable = { [key: string]: TomlValue };
export type TomlValue = string | number | boolean | TomlValue[] | TomlTable;

/**
 * Parses TOML. Dates, inline tables and dotted keys are left out.
 * @throws SyntaxError naming the line that cannot be read.
 */
export function parseToml(text: string): TomlTable {
  const root: TomlTable = {};
  let table = root;
  let at = 0;
  while ((at = skipBlank(text, at)) < text.length) {
    const header = /\[(\[?)\s*([\w."' -]+?)\s*\]\]?[^\n]*/y;
    header.lastIndex = at;
    const head = header.exec(text);
    if (head !== null) {
      table = openTable(
        root,
        head[2]!.split('.').map((part) => part.trim().replaceAll(/["']/g, '')),
        head[1] === '[',
      );
      at = header.lastIndex;
      continue;
    }
    const key = /"?([\w-]+)"?\s*=\s*/y;
    key.lastIndex = at;
    const name = key.exec(text);
    if (name === null) throw new SyntaxError(`line ${text.slice(0, at).split('\n').length} cannot be read`);
    const { value, end } = readValue(text, key.lastIndex);
    table[name[1]!] = value;
    at = end;
  }
  return root;
}

function skipBlank(text: string, from: number): number {
  const blank = /(?:\s|#[^\n]*)*/y;
  blank.lastIndex = from;
  blank.exec(text);
  return Math.max(from, blank.lastIndex);
}

function openTable(root: TomlTable, path: readonly string[], isList: boolean): TomlTable {
  let table = root;
  path.forEach((part, index) => {
    const isLast = index === path.length - 1;
    const there = Object.hasOwn(table, part) ? table[part] : undefined;
    if (isLast && isList) {
      const list = Array.isArray(there) ? there : [];
      const next: TomlTable = {};
      list.push(next);
      Object.defineProperty(table, part, { value: list, enumerable: true, configurable: true, writable: true });
      table = next;
      return;
    }
    const inner = Array.isArray(there) ? there.at(-1) : there;
    const next: TomlTable = typeof inner === 'object' && !Array.isArray(inner) ? inner : {};
    if (inner !== next)
      Object.defineProperty(table, part, { value: next, enumerable: true, configurable: true, writable: true });
    table = next;
  });
  return table;
}

function readValue(text: string, at: number): { value: TomlValue; end: number } {
  if (text[at] === '[') return readList(text, at + 1);
  for (const quote of ["'''", '"""', "'", '"']) {
    if (text.startsWith(quote, at)) return readText(text, at + quote.length, quote);
  }
  const word = /[^\s,\]#]+/y;
  word.lastIndex = at;
  const bare = word.exec(text)?.[0];
  if (bare === undefined) throw new SyntaxError(`line ${text.slice(0, at).split('\n').length} has no value`);
  return { value: bare === 'true' ? true : bare === 'false' ? false : Number(bare), end: at + bare.length };
}

function readText(text: string, start: number, quote: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && !text.startsWith(quote, end)) end += quote.startsWith('"') && text[end] === '\\' ? 2 : 1;
  const raw = text.slice(start, end);
  const value = quote.startsWith('"')
    ? raw.replaceAll(/\\(["\\ntr])/g, (_, c: string) => ({ n: '\n', t: '\t', r: '\r' })[c] ?? c)
    : raw;
  return { value, end: end + quote.length };
}

function readList(text: string, start: number): { value: TomlValue[]; end: number } {
  const list: TomlValue[] = [];
  let at = skipBlank(text, start);
  while (at < text.length && text[at] !== ']') {
    const { value, end } = readValue(text, at);
    list.push(value);
    at = skipBlank(text, end);
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
  return { value: list, end: at + 1 };
}
