// A job summary taken apart: headings, tables, code and text, with inline marks and HTML removed.

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'table'; header: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'text'; text: string };

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
function readInline(text: string): string {
  return text
    .replace(/<br ?\/?>/gu, ' ')
    .replace(/<[^<>]{0,500}>/gu, '')
    .replace(/!?\[((?:[^[\]\\]|\\.){0,500})\]\([^()\s]{0,2000}\)/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+!|~$.-])|\*\*|[*`]/gu, (_, escaped: string | undefined) => escaped ?? '')
    .replace(/&(lt|gt|quot|nbsp|#\d+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll('&amp;', '&');
}

const isRow = (line: string): boolean => line.startsWith('|');
const isRule = (line: string): boolean => /^\|[\s:|-]+\|$/u.test(line);

function readRow(line: string): string[] {
  const cells = line.replace(/^\||\|$/gu, '').split(/(?<!\\)\|/u);
  return cells.map((cell) => readInline(cell.trim()));
}

/** Lines from `at` on for as long as `belongs` holds. */
function takeWhile(lines: readonly string[], at: number, belongs: (line: string) => boolean): string[] {
  const end = lines.findIndex((line, index) => index > at && !belongs(line));
  return lines.slice(at, end === -1 ? lines.length : end);
}

function readTable(lines: readonly string[]): Block {
  const [header = [], ...rows] = lines.filter((line) => !isRule(line)).map(readRow);
  return { kind: 'table', header, rows };
}

/** The blocks of Markdown as kernel/markdown and the rooms write it. */
export function readBlocks(markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = /^(`{3,})(\w*)$/u.exec(line);
    if (fence) {
      const inside = takeWhile(lines, at, (other) => other !== fence[1]).slice(1);
      blocks.push({ kind: 'code', language: fence[2] ?? '', text: inside.join('\n') });
      at += inside.length + 1;
    } else if (isRow(line)) {
      const rows = takeWhile(lines, at, isRow);
      blocks.push(readTable(rows));
      at += rows.length - 1;
    } else if (/^#{1,6} /u.test(line)) blocks.push({ kind: 'heading', text: readInline(line.replace(/^#+ /u, '')) });
    else if (readInline(line.replace(/^> ?/u, '')).trim() !== '')
      blocks.push({ kind: 'text', text: readInline(line.replace(/^> ?/u, '')) });
  }
  return blocks;
}
