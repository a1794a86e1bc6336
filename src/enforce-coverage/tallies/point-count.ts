// A quantity of one file whose points have identities, held as sorted pairs and laid out by line when asked.
import type { FileCount, Format, LineTally, NameTable } from '../report.ts';

/** Keys from here on are indexes into a table of names. */
export const FIRST_NAME = 2 ** 30;

export class PointCount implements FileCount {
  readonly covered: number;
  readonly total: number;
  /** Pairs (key * 2 + taken, line), ascending by line and key, each key of a line once. */
  readonly #pairs: Uint32Array;
  readonly #scheme: Format;
  readonly #names: NameTable;
  readonly #weights: readonly number[] | null;

  constructor(pairs: Uint32Array, scheme: Format, names: NameTable, weights: readonly number[] | null) {
    this.#pairs = pairs;
    this.#scheme = scheme;
    this.#names = names;
    this.#weights = weights;
    let covered = 0;
    let total = 0;
    for (let at = 0; at < pairs.length; at += 2) {
      const weight = this.#weigh((pairs[at] as number) >>> 1);
      total += weight;
      covered += ((pairs[at] as number) & 1) * weight;
    }
    this.covered = covered;
    this.total = total;
  }

  /** Laid out anew each time: a report of 200 MB has no room for both forms. */
  get byLine(): LineTally {
    const size = this.#countLines();
    const lines = new Uint32Array(size);
    const covered = new Uint32Array(size);
    const total = new Uint32Array(size);
    const counts = new Uint32Array(size);
    const keys = new Uint32Array(this.#pairs.length / 2);
    const taken = new Uint8Array(keys.length);
    const weights = this.#weights === null ? null : new Uint32Array(keys.length);
    for (let at = 0, row = -1; at < keys.length; at += 1) {
      const line = this.#pairs[at * 2 + 1] as number;
      if (at === 0 || lines[row] !== line) lines[(row += 1)] = line;
      const key = (keys[at] = (this.#pairs[at * 2] as number) >>> 1);
      const weight = this.#weigh(key);
      taken[at] = (this.#pairs[at * 2] as number) & 1;
      if (weights !== null) weights[at] = weight;
      counts[row] = (counts[row] as number) + 1;
      total[row] = (total[row] as number) + weight;
      covered[row] = (covered[row] as number) + (taken[at] as number) * weight;
    }
    return {
      lines,
      covered,
      total,
      points: { scheme: this.#scheme, counts, keys, names: this.#names, taken, weights },
    };
  }

  #weigh(key: number): number {
    return this.#weights === null ? 1 : (this.#weights[key - FIRST_NAME] ?? 1);
  }

  #countLines(): number {
    let count = 0;
    for (let at = 1; at < this.#pairs.length; at += 2) {
      if (at === 1 || this.#pairs[at] !== this.#pairs[at - 2]) count += 1;
    }
    return count;
  }
}
