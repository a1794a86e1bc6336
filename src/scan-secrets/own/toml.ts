// Knows the part of TOML that gitleaks configurations are written in: tables, lists of tables, texts, numbers, lists.

export type TomlTable = { [key: string]: TomlValue };
export type TomlValue = string | number | boolean | TomlValue[] | TomlTable;

/**
 * Parses TOML 1.0. Dates, inline tables and dotted keys are left out.
 * @throws SyntaxError naming the line that cannot be read.
 */
export function parseToml(text: string): TomlTable {
  const root = createTable();
  let table = root;
  let at = 0;
  while ((at = skipBlank(text, at)) < text.length) {
    const header = /\[(\[?)([\w."'\t -]+)\]\]?[^\n]*/y;
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
    if (name === null) throw new SyntaxError(`${nameLine(text, at)} cannot be read`);
    const { value, end } = readValue(text, key.lastIndex);
    table[name[1]!] = value;
    at = end;
  }
  return root;
}

/** Without a prototype: each name is a key like any other. */
function createTable(): TomlTable {
  return Object.create(null) as TomlTable;
}

function nameLine(text: string, at: number): string {
  return `line ${text.slice(0, at).split('\n').length}`;
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
    const there = table[part];
    const next = createTable();
    if (isList && index === path.length - 1) {
      if (Array.isArray(there)) there.push(next);
      else table[part] = [next];
      table = next;
      return;
    }
    const inner = Array.isArray(there) ? there.at(-1) : there;
    const isTable = typeof inner === 'object' && !Array.isArray(inner);
    table = isTable ? inner : (table[part] = next);
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
  if (bare === undefined) throw new SyntaxError(`${nameLine(text, at)} has no value`);
  return { value: bare === 'true' ? true : bare === 'false' ? false : Number(bare), end: at + bare.length };
}

function readText(text: string, start: number, quote: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && !text.startsWith(quote, end)) end += quote.startsWith('"') && text[end] === '\\' ? 2 : 1;
  const written = text.slice(start, end);
  const isLong = quote.length > 1;
  if (end >= text.length || (!isLong && written.includes('\n')))
    throw new SyntaxError(`${nameLine(text, start)} begins a text without end`);
  // A line end right behind the quotes is no part of the text.
  const raw = isLong ? written.replace(/^\r?\n/, '') : written;
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
  if (at >= text.length) throw new SyntaxError(`${nameLine(text, start)} begins a list without end`);
  return { value: list, end: at + 1 };
}
