// Knows how numbers of things and long lists are written for people.
import { table } from '../kernel/markdown.ts';

/** `1 file`, `2 files`; `many` where the plural is another word than `one` with an s. */
export function countThings(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a, b, c and 2 more`: the first `most` names of a list. */
export function listFirst(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return `${names.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A Markdown table of the first `most` rows, and below it how many more there are in `rest`. The cells are Markdown already. */
export function tableOfFirst(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  most: number,
  rest = 'the evidence',
): string {
  const left = rows.length - most;
  const more = left > 0 ? `\n\n${left} more ${left === 1 ? 'is' : 'are'} in ${rest}.` : '';
  return `${table(header, rows.slice(0, most))}${more}`;
}

/** A fraction from 0 to 1 as people read it, with at most one decimal: `12.5 %`. Rounded, so not for what a limit decides. */
export function formatPercent(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10} %`;
}
