// Collects points (branches, statements, functions) by line and identity, each counted once, taken if ever taken.
import type { Format, NameTable, Points } from '../report.ts';
import type { Arena } from '../tallies/arena.ts';
import { FIRST_NAME, PointCount } from './point-count.ts';

/** Reusable: `finish` empties it and keeps its memory. */
export class PointSet {
  // Pairs (key and taken bit, line): as little-endian 64-bit integers they sort by line, key, taken.
  #pairs = new Uint32Array(64);
  #size = 0;
  #names: string[] = [];
  #indexes = new Map<string, number>();
  #weights: number[] | null = null;
  #table: NameTable | null = null;
  readonly #arena: Arena;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** @param key a number below FIRST_NAME or the answer of `name`. */
  add(line: number, key: number, taken: boolean | number): void {
    if (this.#size === this.#pairs.length) this.#grow();
    this.#pairs[this.#size] = key * 2 + (taken ? 1 : 0);
    this.#pairs[this.#size + 1] = line;
    this.#size += 2;
  }

  /** @returns the key of a named identity. */
  name(text: string): number {
    let index = this.#indexes.get(text);
    if (index === undefined) {
      index = this.#names.length;
      this.#names.push(text);
      this.#indexes.set(text, index);
    }
    return FIRST_NAME + index;
  }

  /** From now on, keys from FIRST_NAME on are indexes into this table, also those of `addAll`. */
  share(table: NameTable | null): void {
    this.#table = table;
  }

  /** Lets a named point count for more than one. @returns the weight it had before, if it had one. */
  weigh(key: number, weight: number): number | undefined {
    this.#weights ??= [];
    const before = this.#weights[key - FIRST_NAME];
    this.#weights[key - FIRST_NAME] = weight;
    return before;
  }

  addAll(known: Points, lines: Uint32Array): void {
    let at = 0;
    for (let index = 0; index < lines.length; index += 1) {
      for (let left = known.counts[index] as number; left > 0; left -= 1, at += 1) {
        const key = known.keys[at] as number;
        const own = key < FIRST_NAME || this.#table !== null ? key : this.name(known.names.at(key - FIRST_NAME) ?? '');
        if (known.weights !== null) this.weigh(own, known.weights[at] as number);
        this.add(lines[index] as number, own, known.taken[at] as number);
      }
    }
  }

  /** @returns null when nothing was added. */
  finish(scheme: Format): PointCount | null {
    if (this.#size === 0) return null;
    const pairs = sortPairs(this.#pairs.subarray(0, this.#size));
    const own = this.#arena.take32(dropRepeats(pairs));
    own.set(pairs.subarray(0, own.length));
    const count = new PointCount(own, scheme, this.#table ?? this.#names, this.#weights);
    this.#size = 0;
    if (this.#names.length > 0) {
      this.#names = [];
      this.#indexes = new Map();
    }
    this.#weights = null;
    return count;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#pairs.length * 2);
    larger.set(this.#pairs);
    this.#pairs = larger;
  }
}

function sortPairs(pairs: Uint32Array): Uint32Array {
  for (let at = 2; at < pairs.length; at += 2) {
    const line = pairs[at + 1] as number;
    const before = pairs[at - 1] as number;
    if (line < before || (line === before && (pairs[at] as number) < (pairs[at - 2] as number))) {
      new BigUint64Array(pairs.buffer, 0, pairs.length / 2).sort();
      break;
    }
  }
  return pairs;
}

/** The last of equal points is the taken one, if any is. */
function dropRepeats(pairs: Uint32Array): number {
  let size = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const key = pairs[at] as number;
    const line = pairs[at + 1] as number;
    if (size > 0 && pairs[size - 1] === line && (pairs[size - 2] as number) >>> 1 === key >>> 1) size -= 2;
    pairs[size] = key;
    pairs[size + 1] = line;
    size += 2;
  }
  return size;
}
