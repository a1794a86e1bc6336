// Collects (covered, total) per line for formats without identities; a repeated line keeps the larger numbers.
import type { LineTally } from '../report.ts';
import type { Arena } from '../tallies/arena.ts';

/** Reusable: `finish` empties it and keeps its memory. */
export class CountSet {
  #rows = new Float64Array(96);
  #size = 0;
  readonly #arena: Arena;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  add(line: number, covered: number, total: number): void {
    if (this.#size + 3 > this.#rows.length) this.#grow();
    this.#rows[this.#size] = line;
    this.#rows[this.#size + 1] = covered;
    this.#rows[this.#size + 2] = total;
    this.#size += 3;
  }

  addAll(known: LineTally): void {
    for (let at = 0; at < known.lines.length; at += 1) {
      this.add(known.lines[at] as number, known.covered[at] as number, known.total[at] as number);
    }
  }

  /** @returns null when nothing was added. */
  finish(): LineTally | null {
    if (this.#size === 0) return null;
    const rows = this.#rows.subarray(0, this.#size);
    this.#size = 0;
    return tabulate(rows, orderRows(rows), this.#arena);
  }

  #grow(): void {
    const larger = new Float64Array(this.#rows.length * 2);
    larger.set(this.#rows);
    this.#rows = larger;
  }
}

/** Offsets of the rows by line; the order among rows of one line does not matter, as the larger numbers win. */
function orderRows(rows: Float64Array): Uint32Array {
  const order = new Uint32Array(rows.length / 3);
  let isAscending = true;
  for (let at = 0; at < order.length; at += 1) {
    order[at] = at * 3;
    if (at > 0 && (rows[at * 3] as number) < (rows[at * 3 - 3] as number)) isAscending = false;
  }
  if (!isAscending) order.sort((one, two) => (rows[one] as number) - (rows[two] as number));
  return order;
}

function tabulate(rows: Float64Array, order: Uint32Array, arena: Arena): LineTally {
  const distinct = countLines(rows, order);
  const lines = arena.take32(distinct);
  const covered = arena.take32(distinct);
  const total = arena.take32(distinct);
  let size = 0;
  for (const row of order) {
    const line = rows[row] as number;
    if (size === 0 || lines[size - 1] !== line) lines[size++] = line;
    covered[size - 1] = Math.max(covered[size - 1] as number, rows[row + 1] as number);
    total[size - 1] = Math.max(total[size - 1] as number, rows[row + 2] as number);
  }
  return { lines, covered, total, points: null };
}

function countLines(rows: Float64Array, order: Uint32Array): number {
  let count = 0;
  let line = -1;
  for (const row of order) {
    if (rows[row] !== line) count += 1;
    line = rows[row] as number;
  }
  return count;
}
