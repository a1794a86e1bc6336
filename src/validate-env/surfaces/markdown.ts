// Names that Markdown documents: tables of variables and fenced blocks of assignments.
import { isConventionalName, type Sighting } from '../readers/sighting.ts';

const fence = /^\s{0,3}(`{3,}|~{3,})\s*([\w+-]*)/;
const environmentFences = new Set([
  '',
  'env',
  'dotenv',
  'sh',
  'bash',
  'shell',
  'zsh',
  'ini',
  'properties',
  'text',
  'plaintext',
  'console',
]);
const assignment = /^\s*(?:\$\s+)?(?:#\s?)?(?:export\s+|set\s+)?([A-Z][A-Z0-9_]+)=("[^"]*"|'[^']*'|\S*)/;
const headings = /\b(?:variable|env|name|key|setting|parameter|option|secret|configuration)s?\b/i;
const codeCell = /^`\$?\{?([A-Z][A-Z0-9_]+)\}?(?:=[^`]*)?`$/;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

const documented = (name: string, line: number, literal?: string): Sighting => ({
  name,
  line,
  role: 'documented',
  surface: 'docs',
  ...(literal ? { literal } : {}),
});

const readTableRow = (row: string, line: number): Sighting[] => {
  const cell = cellsOf(row)[0]?.replaceAll('**', '') ?? '';
  const name = codeCell.exec(cell)?.[1] ?? /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/.exec(cell)?.[1] ?? '';
  return name.includes('_') && isConventionalName(name) ? [documented(name, line)] : [];
};

const readFenced = (row: string, line: number): Sighting[] => {
  const match = assignment.exec(row);
  const name = match?.[1] ?? '';
  if (!name.includes('_')) return [];
  return [documented(name, line, match![2]!.replace(/^(["'])(.*)\1$/, '$2'))];
};

/** A port that a document gives to something it names. */
export interface DocumentedPort {
  service: string;
  port: number;
  line: number;
}

const portPhrase =
  /\b([a-z][\w-]*)\/?(?:\s+(?:runs|listens|is|served|available))?\s+(?:on\s+|at\s+|\()?port:?\s+`?(\d{2,5})\b/gi;

/** `frontend on port 3000`, `api (port 8000)`. */
export const readDocumentedPorts = (text: string): DocumentedPort[] =>
  text.includes('port')
    ? text.split(/\r?\n/).flatMap((row, index) =>
        [...row.slice(0, 2000).matchAll(portPhrase)].map((match) => ({
          service: match[1]!.toLowerCase(),
          port: Number(match[2]),
          line: index + 1,
        })),
      )
    : [];

/** Characters of a line that are looked at: no table row or assignment is longer. */
const longestRow = 2000;

/** Reads a Markdown text. */
export const readMarkdown = (text: string): Sighting[] => {
  const found: Sighting[] = [];
  let closing = '';
  let isEnvironment = false;
  let isTable = false;
  let before = '';
  for (const [index, long] of text.split(/\r?\n/).entries()) {
    const row = long.slice(0, longestRow);
    const mark = fence.exec(row);
    if (closing === '' && mark) {
      closing = mark[1]!;
      isEnvironment = environmentFences.has(mark[2]!.toLowerCase());
    } else if (closing !== '' && row.trim().startsWith(closing) && /^[`~]+$/.test(row.trim())) closing = '';
    else if (closing !== '') {
      if (isEnvironment) found.push(...readFenced(row, index + 1));
    } else if (/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/.test(row) && before.includes('|'))
      isTable = headings.test(cellsOf(before)[0] ?? '');
    else if (isTable && row.includes('|')) found.push(...readTableRow(row, index + 1));
    else isTable = false;
    before = row;
  }
  return found;
};
