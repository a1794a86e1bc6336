// Places of a rendered file that were filled with nothing, told by the template.
import type { Finding } from '../graph/finding.ts';
import { isSecretName } from '../graph/known-names.table.ts';
import { findingIn, type RenderedFile } from './leftovers.ts';
import { findMarks, type Mark } from './styles.ts';

/** A template with its path. */
export interface Template {
  path: string;
  lines: readonly string[];
}

/** The literal text around the marks of a line: one piece more than there are marks. */
const cutAt = (line: string, marks: readonly Mark[]): string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (const { column, length } of marks) {
    pieces.push(line.slice(from, column - 1));
    from = column - 1 + length;
  }
  return [...pieces, line.slice(from)];
};

/** Marks of a template line that stand for nothing in the rendered line; none when the lines do not fit each other. */
const emptyMarks = (pieces: readonly string[], marks: readonly Mark[], line: string): Mark[] => {
  const [head = '', ...rest] = pieces;
  if (!line.startsWith(head)) return [];
  const empty: Mark[] = [];
  let from = head.length;
  for (const [index, piece] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const at = isLast ? (line.endsWith(piece) ? line.length - piece.length : -1) : line.indexOf(piece, from);
    if (at < from) return [];
    if (line.slice(from, at).trim() === '') empty.push(marks[index]!);
    from = at + piece.length;
  }
  return empty;
};

const sortedMarks = (template: Template): Map<number, Mark[]> => {
  const byLine = new Map<number, Mark[]>();
  for (const mark of findMarks(template.path, template.lines)) {
    if (mark.isComment) continue;
    const known = byLine.get(mark.line);
    if (known) known.push(mark);
    else byLine.set(mark.line, [mark]);
  }
  for (const marks of byLine.values()) marks.sort((one, other) => one.column - other.column);
  return byLine;
};

/** Rendered lines by their text, so that a template line whose values are all empty is found wherever it moved to. */
const linesByText = (lines: readonly string[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const [index, line] of lines.entries()) if (!found.has(line)) found.set(line, index);
  return found;
};

const emptied = (template: Template, file: RenderedFile): { mark: Mark; line: number }[] => {
  const isAligned = template.lines.length === file.lines.length;
  const literal = new Set(template.lines);
  const byText = isAligned ? new Map<string, number>() : linesByText(file.lines);
  return [...sortedMarks(template)].flatMap(([line, marks]) => {
    const pieces = cutAt(template.lines[line - 1]!, marks);
    if (isAligned) return emptyMarks(pieces, marks, file.lines[line - 1]!).map((mark) => ({ mark, line: mark.line }));
    const bare = pieces.join('');
    const at = bare.trim() === '' || literal.has(bare) ? undefined : byText.get(bare);
    return at === undefined ? [] : marks.map((mark) => ({ mark, line: at + 1 }));
  });
};

/** `leftover`: marks of the template that the renderer filled with nothing. */
export const findEmptied = (template: Template, file: RenderedFile): Finding[] =>
  emptied(template, file).map(({ mark, line }) =>
    findingIn(file, {
      kind: isSecretName(mark.name) ? 'empty-secret' : 'leftover',
      name: mark.name,
      level: 'error',
      line,
      message: `${mark.text} of ${template.path}:${mark.line} was replaced by nothing`,
      suggestion: `set ${mark.name} where the renderer runs`,
    }),
  );
