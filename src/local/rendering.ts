// A job summary as a terminal shows it: headings, tables and marks instead of Markdown and HTML.
import type { Palette } from '../ports/terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#64': '@',
  '#58': ':',
  '#124': '|',
  nbsp: ' ',
};

/** Inline Markdown and HTML as plain text. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]{0,500}>/gu, '')
    .replace(/!?\[((?:[^[\]\\]|\\.){0,500})\]\([^()\s]{0,2000}\)/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+!|~$.-])|\*\*|[*`]/gu, (_, escaped: string | undefined) => escaped ?? '')
    .replace(/&(lt|gt|quot|nbsp|#\d+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll('&amp;', '&');
}

function splitRow(line: string): string[] {
  const cells = line.replace(/^\||\|$/gu, '').split(/(?<!\\)\|/u);
  return cells.map((cell) => plain(cell.trim()));
}

const isRow = (line: string): boolean => line.startsWith('|');
const isRule = (line: string): boolean => /^\|[\s:|-]+\|$/u.test(line);

function renderTable(lines: readonly string[], palette: Palette): string[] {
  const rows = lines.filter((line) => !isRule(line)).map(splitRow);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row, index) => {
    const line = widths.map(
      (width, column) => (row[column] ?? '') + ' '.repeat(width - [...(row[column] ?? '')].length),
    );
    const text = `  ${line.join('  ')}`.trimEnd();
    return index === 0 ? palette.dim(text) : text;
  });
}

/** Drops pictures that a terminal cannot draw. */
function withoutPictures(markdown: string): string {
  return markdown.replace(/^(`{3,})mermaid\n[\s\S]*?\n\1$/gmu, '');
}

/** Markdown as written by kernel/markdown and the rooms' summaries → lines for a terminal. */
export function renderMarkdown(markdown: string, palette: Palette): string {
  const out: string[] = [];
  const lines = withoutPictures(markdown).split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isRow(line)) {
      const end = lines.findIndex((other, index) => index > at && !isRow(other));
      const stop = end === -1 ? lines.length : end;
      out.push(...renderTable(lines.slice(at, stop), palette));
      at = stop - 1;
    } else if (/^#{1,6} /u.test(line)) out.push(palette.bold(plain(line.replace(/^#+ /u, ''))));
    else if (/^`{3,}/u.test(line)) continue;
    else out.push(plain(line.replace(/^> ?/u, '')));
  }
  return out
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
