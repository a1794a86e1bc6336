// The output of `git diff`, read as it streams: changed files and the line numbers of what changed, context left out.
import type { FileChange, Hunk } from './file-change.ts';
import { unchangedPath, unquotePath } from './quoted-path.ts';

/**
 * Options that make the output independent of configuration and of attributes: a change must not be able to hide its
 * lines behind `-diff`, and a change of line ends alone is no change of code.
 */
export const DIFF_OPTIONS: readonly string[] = [
  ...[
    '--unified=0',
    '--inter-hunk-context=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--text',
    '--no-relative',
  ],
  ...['--find-renames=50%', '--src-prefix=a/', '--dst-prefix=b/', '--submodule=short', '--ignore-cr-at-eol'],
  ...['--diff-algorithm=myers', '--no-indent-heuristic', '-O/dev/null'],
];

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;
const MAX_HEADER = 65_536;

interface Parser {
  changes: FileChange[];
  /** Lines of the current hunk's body that are still to come, and where the next ones stand. */
  body: { oldLeft: number; newLeft: number; oldAt: number; newAt: number };
  /** The run of changed lines that is being read; a context line ends it. */
  open: Hunk | null;
}

function startHunk(parser: Parser, line: string): void {
  const match = HUNK.exec(line);
  if (match === null) throw new Error(`git diff wrote a hunk header that is not understood: ${line.slice(0, 80)}`);
  const [oldStart = 0, oldLeft = 0, newStart = 0, newLeft = 0] = [
    match[1],
    match[2] ?? '1',
    match[3],
    match[4] ?? '1',
  ].map(Number);
  // An empty side names the line before the gap.
  parser.body = {
    oldLeft,
    newLeft,
    oldAt: oldLeft === 0 ? oldStart + 1 : oldStart,
    newAt: newLeft === 0 ? newStart + 1 : newStart,
  };
  parser.open = null;
}

const [PLUS, MINUS] = [43, 45];

function readBodyLine(parser: Parser, first: number): void {
  const { body } = parser;
  const isOld = first !== PLUS;
  const isNew = first !== MINUS;
  let { open } = parser;
  if (isOld && isNew) open = null;
  else if (open === null) {
    open = { oldStart: body.oldAt - 1, oldCount: 0, newStart: body.newAt - 1, newCount: 0 };
    parser.changes.at(-1)?.hunks.push(open);
  }
  if (open !== null && isOld) open.oldStart = open.oldCount++ === 0 ? body.oldAt : open.oldStart;
  if (open !== null && isNew) open.newStart = open.newCount++ === 0 ? body.newAt : open.newStart;
  body.oldAt += Number(isOld);
  body.oldLeft -= Number(isOld);
  body.newAt += Number(isNew);
  body.newLeft -= Number(isNew);
  parser.open = open;
}

function sidePath(text: string): string | null {
  const path = unquotePath(text);
  return path === '/dev/null' ? null : path.slice(2);
}

const HEADERS: readonly [prefix: string, apply: (change: FileChange, rest: string) => void][] = [
  ['--- ', (change, rest) => (change.oldPath = sidePath(rest))],
  ['+++ ', (change, rest) => (change.newPath = sidePath(rest))],
  ['rename from ', (change, rest) => (change.oldPath = unquotePath(rest))],
  ['rename to ', (change, rest) => (change.newPath = unquotePath(rest))],
  ['copy from ', (change) => (change.oldPath = null)],
  ['copy to ', (change, rest) => (change.newPath = unquotePath(rest))],
  ['new file mode ', (change) => (change.oldPath = null)],
  ['deleted file mode ', (change) => (change.newPath = null)],
  ['Binary files ', (change) => (change.isOpaque = true)],
];

function readHeader(parser: Parser, line: string): void {
  if (line.startsWith('diff --git ')) {
    const path = unchangedPath(line.slice(11));
    parser.changes.push({ oldPath: path, newPath: path, hunks: [] });
    return;
  }
  const change = parser.changes.at(-1);
  if (change === undefined) throw new Error(`git diff began with a line that is not understood: ${line.slice(0, 80)}`);
  if (line.startsWith('@@')) {
    startHunk(parser, line);
    return;
  }
  const header = HEADERS.find(([prefix]) => line.startsWith(prefix));
  header?.[1](change, line.slice(header[0].length));
}

const NEWLINE = 10;
const BACKSLASH = 92;

/** Cuts chunks into lines; of a body line only its first byte is kept, so that a line of any length costs no memory. */
function createLineReader(parser: Parser): (chunk: Uint8Array) => void {
  const utf8 = new TextDecoder();
  let header: Uint8Array[] = [];
  let first = -1;
  const isInBody = (): boolean => parser.body.oldLeft > 0 || parser.body.newLeft > 0;
  const endLine = (): void => {
    if (isInBody() && first !== BACKSLASH) readBodyLine(parser, first);
    else if (!isInBody() && first !== BACKSLASH && first !== NEWLINE)
      readHeader(parser, utf8.decode(Buffer.concat(header)));
    header = [];
    first = -1;
  };
  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      const found = chunk.indexOf(NEWLINE, at);
      const end = found === -1 ? chunk.length : found;
      if (first === -1) first = chunk[at] ?? NEWLINE;
      if (!isInBody() && header.length < MAX_HEADER) header.push(chunk.subarray(at, Math.min(end, at + MAX_HEADER)));
      if (found !== -1) endLine();
      at = end + 1;
    }
  };
}

/**
 * Reads the bytes of a diff between two commits, with or without context lines.
 * @returns one entry per changed file in git's order; a copy counts as an added file.
 * @throws Error when the bytes end inside a hunk or are not such a diff.
 */
export async function parseGitDiff(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<FileChange[]> {
  const body = { oldLeft: 0, newLeft: 0, oldAt: 0, newAt: 0 };
  const parser: Parser = { changes: [], body, open: null };
  const read = createLineReader(parser);
  for await (const chunk of chunks) read(chunk);
  if (parser.body.oldLeft > 0 || parser.body.newLeft > 0) throw new Error('git diff ended inside a hunk');
  return parser.changes;
}
