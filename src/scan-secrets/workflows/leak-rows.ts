// Knows on which rows of a place a leak shows.
import type { Leak } from './leaks.table.ts';
import type { Place } from './places.ts';
import { rowAt, type ScriptLine } from './script-lines.ts';

/** Rows of the file on which the leak shows, 1-based: those of the references it is about, or of what it looks for. */
export function listLeakRows(leak: Leak, { key, parents, lines }: Place): number[] {
  if (!leak.key.test(key)) return [];
  const { parent } = leak;
  if (parent !== undefined && !parents.some((each) => parent.test(each))) return [];
  const isTold = leak.until === undefined ? () => true : tellUsedAfter(lines, leak.until);
  return lines.flatMap((line, at) =>
    isTold(at) && leak.heredoc?.includes(line.heredoc) !== false
      ? listOffsets(leak, line).map((offset) => rowAt(line, offset))
      : [],
  );
}

/** Tells of each line whether a secret is used on it or after it, before a line that ends the leak. */
function tellUsedAfter(lines: readonly ScriptLine[], until: RegExp): (at: number) => boolean {
  const used: boolean[] = [];
  let isUsed = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined) continue;
    isUsed = !until.test(line.text) && (isUsed || line.references.length + line.variables.length > 0);
    used[at] = isUsed;
  }
  return (at) => used[at] ?? false;
}

function listOffsets(leak: Leak, line: ScriptLine): number[] {
  const { shown } = leak;
  if (shown === 'reference') return line.references.length === 0 ? [] : filterByPiece(leak, line.text, line.references);
  if (shown === 'variable') return line.variables.length === 0 ? [] : filterByPiece(leak, line.text, line.variables);
  for (const [start, end] of cutPieces(leak, line.text)) {
    const piece = line.text.slice(start, end);
    const match = leak.without?.test(piece) === true ? null : shown.exec(piece);
    if (match !== null) return [start + match.index];
  }
  return [];
}

function filterByPiece(leak: Leak, text: string, offsets: readonly number[]): number[] {
  const found: number[] = [];
  let next = 0;
  for (const [start, end] of cutPieces(leak, text)) {
    const inside: number[] = [];
    for (; next < offsets.length && (offsets[next] ?? 0) < end; next++) inside.push((offsets[next] ?? 0) - start);
    if (inside.length === 0) continue;
    const piece = text.slice(start, end);
    for (const offset of filterByNeighbours(leak, piece, inside)) found.push(start + offset);
  }
  return found;
}

function filterByNeighbours(leak: Leak, piece: string, offsets: readonly number[]): number[] {
  if (leak.without?.test(piece) === true) return [];
  const first = endOfAll(piece, leak.before ?? []);
  const last = leak.after === undefined ? piece.length : lastIndexOf(piece, leak.after);
  if (first === null) return [];
  // What stands right before is looked for in a few characters only, so that many references stay cheap.
  const isNextTo = (at: number): boolean => leak.against?.test(piece.slice(Math.max(0, at - 20), at)) ?? true;
  return offsets.filter((at) => at >= first && at < last && isNextTo(at));
}

/** Where the patterns, one after the other, have all been seen; null where one is missing. */
function endOfAll(text: string, patterns: readonly RegExp[]): number | null {
  let end = 0;
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(end));
    if (match === null) return null;
    end += match.index + match[0].length;
  }
  return end;
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** The commands of a line, as far as the leak asks for them: pairs of start and end. */
function cutPieces(leak: Leak, text: string): [number, number][] {
  const pieces: [number, number][] = [];
  let start = 0;
  if (leak.cut !== undefined) {
    for (const match of text.matchAll(leak.cut)) {
      pieces.push([start, match.index]);
      start = match.index + match[0].length;
    }
  }
  return [...pieces, [start, text.length]];
}
