// Knows the lines a shell sees in a value of YAML, and the rows of the file each of them stands on.
import { isSecretPart, listReferences, listVariables } from './references.ts';

/** One line as the shell sees it: rows that go on in the next one are joined. */
export type ScriptLine = {
  readonly text: string;
  /** 1-based row of the file on which it begins. */
  readonly row: number;
  /** Offsets in the text at which its rows begin, ascending. */
  readonly starts: readonly number[];
  readonly heredoc: Heredoc;
  /** Offsets of expressions that hold a secret, ascending. */
  readonly references: readonly number[];
  /** Offsets of variables whose value is a secret, ascending. */
  readonly variables: readonly number[];
};

/** Where the heredoc goes in which a line stands: to outputs or summaries, its variables read or left as names, or elsewhere. */
export type Heredoc = 'none' | 'elsewhere' | 'output' | 'raw output';

/** How rows are joined: at a backslash, all of them, or where YAML folds them. */
export type Joining = 'literal' | 'plain' | 'folded';

/** Joins rows to lines. `row` is the number of the first one; `isSecret` tells which variables hold a secret. */
export function joinLines(
  rows: readonly string[],
  row: number,
  joining: Joining,
  isSecret: (name: string) => boolean,
): ScriptLine[] {
  const base = joining === 'folded' ? indentOf(rows.find((text) => text.trim() !== '') ?? '') : 0;
  const lines: ScriptLine[] = [];
  const heredoc = joining === 'literal' ? followHeredocs(rows) : (): Heredoc => 'none';
  for (let first = 0; first < rows.length;) {
    let last = first;
    while (last + 1 < rows.length && goesOn(rows, last, joining, base)) last++;
    const parts = rows
      .slice(first, last + 1)
      .map((text, at) => (at < last - first ? text.replace(/[\\`]?\r?$/, ' ') : text));
    lines.push({ ...describeLine(parts, isSecret), row: row + first, heredoc: heredoc(first) });
    first = last + 1;
  }
  return lines;
}

/** The row of the file on which an offset of a line stands, 1-based. */
export function rowAt(line: ScriptLine, offset: number): number {
  let low = 0;
  let high = line.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((line.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return line.row + low;
}

function goesOn(rows: readonly string[], at: number, joining: Joining, base: number): boolean {
  const row = rows[at] ?? '';
  if (joining === 'plain' || /(?:\\| `)\r?$/.test(row)) return true;
  const isFolded = (text: string): boolean => text.trim() !== '' && indentOf(text) === base;
  return joining === 'folded' && isFolded(row) && isFolded(rows[at + 1] ?? '');
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}

function describeLine(
  parts: readonly string[],
  isSecret: (name: string) => boolean,
): Pick<ScriptLine, 'text' | 'starts' | 'references' | 'variables'> {
  const text = parts.join('');
  const starts: number[] = [];
  let start = 0;
  for (const part of parts) {
    starts.push(start);
    start += part.length;
  }
  return { text, starts, references: listReferences(text, isSecretPart), variables: listVariables(text, isSecret) };
}

/** The mark of a heredoc: in quotes it keeps the shell from reading variables. */
const MARK = /(?<!<)<<-?[ \t]*(?<quote>["'\\]?)(?<name>[\w.-]+)/;

/** Tells of each row in which heredoc it stands, if one that is closed further down. */
function followHeredocs(rows: readonly string[]): (at: number) => Heredoc {
  const lastOf = new Map(rows.map((row, at) => [row.trim(), at]));
  const inside = new Map<number, Heredoc>();
  let end: string | null = null;
  let heredoc: Heredoc = 'none';
  for (const [at, row] of rows.entries()) {
    if (end === null) {
      const { quote, name } = MARK.exec(row)?.groups ?? {};
      if (name === undefined || (lastOf.get(name) ?? -1) <= at) continue;
      end = name;
      heredoc = !/GITHUB_OUTPUT|GITHUB_STEP_SUMMARY/.test(row) ? 'elsewhere' : quote === '' ? 'output' : 'raw output';
    } else if (row.trim() === end) end = null;
    else inside.set(at, heredoc);
  }
  return (at) => inside.get(at) ?? 'none';
}
