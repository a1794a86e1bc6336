// Collects (line, hit) in any order and yields each line once, hit if any record hit it.
import type { Arena } from '../tallies/arena.ts';

export interface LineHits {
  lines: Uint32Array;
  hits: Uint8Array;
}

/** Line numbers above this are refused everywhere: a line and its flag share 32 bits. */
export const LAST_LINE = 2 ** 31 - 1;

/** Reusable: `finish` empties it and keeps its memory. */
export class LineSet {
  #marks = new Uint32Array(64);
  #size = 0;
  readonly #arena: Arena;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** @param line 1 to LAST_LINE, checked by the caller. */
  add(line: number, hit: boolean | number): void {
    if (this.#size === this.#marks.length) this.#grow();
    this.#marks[this.#size++] = line * 2 + (hit ? 1 : 0);
  }

  addAll(known: LineHits): void {
    for (let at = 0; at < known.lines.length; at += 1) this.add(known.lines[at] as number, known.hits[at] as number);
  }

  /** @returns distinct lines, ascending, with their hits. */
  finish(): LineHits {
    const marks = this.#marks.subarray(0, this.#size);
    this.#size = 0;
    if (!isAscending(marks)) marks.sort();
    return compact(marks, this.#arena);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#marks.length * 2);
    larger.set(this.#marks);
    this.#marks = larger;
  }
}

function isAscending(marks: Uint32Array): boolean {
  for (let at = 1; at < marks.length; at += 1) {
    if ((marks[at - 1] as number) > (marks[at] as number)) return false;
  }
  return true;
}

/** Sorted marks of one line end with its hit, if it has one: the last mark of a line decides. */
function compact(marks: Uint32Array, arena: Arena): LineHits {
  let size = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at] as number;
    if (size > 0 && (marks[size - 1] as number) >>> 1 === mark >>> 1) marks[size - 1] = mark;
    else marks[size++] = mark;
  }
  const lines = arena.take32(size);
  const hits = arena.take8(size);
  for (let at = 0; at < size; at += 1) {
    lines[at] = (marks[at] as number) >>> 1;
    hits[at] = (marks[at] as number) & 1;
  }
  return { lines, hits };
}
