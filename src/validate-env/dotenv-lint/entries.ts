// A dotenv file cut into entries, each the line of one assignment with the lines its quotes span.

/** One entry and the line (from 1) it begins on. */
export interface Entry {
  text: string;
  line: number;
  /** The name as most loaders see it. */
  name: string;
}

const start = /^\s*(?:export\s+)?["']?([A-Za-z_0-9][\w.-]*)["']?\s*[=:]/;
const quoted = /^[^=:]*[=:]\s*(["'`])/;

/** Whether a quote that opens in a line is closed in it, backslashes respected. */
const isClosed = (line: string, quote: string): boolean => {
  const open = line.indexOf(quote);
  for (let at = line.indexOf(quote, open + 1); at >= 0; at = line.indexOf(quote, at + 1))
    if (line[at - 1] !== '\\') return true;
  return false;
};

/** The entries of a file; comments and blank lines between them belong to none. */
export const splitEntries = (text: string): Entry[] => {
  const lines = text.split('\n');
  const entries: Entry[] = [];
  const lastOf = new Map(['"', "'", '`'].map((quote) => [quote, lines.findLastIndex((line) => line.includes(quote))]));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const isLast = at === lines.length - 1;
    if (/^\s*(?:#.*)?$/.test(line) && !/^\s*#.*=/.test(line)) continue;
    if (/^\s*#/.test(line)) continue;
    const quote = quoted.exec(line)?.[1];
    let end = at;
    if (quote !== undefined && !isClosed(line, quote) && lastOf.get(quote)! > at) {
      end += 1;
      while (end < lines.length - 1 && !lines[end]!.includes(quote)) end += 1;
    }
    const body = lines.slice(at, end + 1).join('\n');
    entries.push({ text: isLast ? body : `${body}\n`, line: at + 1, name: start.exec(line)?.[1] ?? '' });
    at = end;
  }
  return entries;
};
