// The functions of one lcov record: by name in the old form (FN, FNDA), by place in the new one (FNL, FNA).
import { FIRST_NAME } from '../reports/point-set.ts';
import { readHits, readLine } from '../formats/numbers.ts';
import type { TallyDraft } from '../reports/tally-draft.ts';
import { readFunctionHits, readFunctionName } from './lcov-marks.ts';

/** The old form names no reliable place: one name may have several start lines. */
const NO_LINE = 0;

export class LcovFunctions {
  static readonly TAGS: ReadonlySet<string> = new Set(['FN', 'FNDA', 'FNL', 'FNA']);
  readonly #tally: TallyDraft;
  /** Names repeat across records; each is held once. */
  readonly #names = new Map<string, string>();
  /** New form: index within the record → start and end line. */
  readonly #places = new Map<string, readonly [number, number]>();

  constructor(tally: TallyDraft) {
    this.#tally = tally;
  }

  /** @param rest what follows the tag and its colon. @returns false = not readable. */
  read(tag: string, rest: string): boolean {
    if (tag === 'FN') {
      const name = readFunctionName(rest);
      if (name !== null) this.#add(name, false);
      return name !== null;
    }
    if (tag === 'FNDA') {
      const mark = readFunctionHits(rest);
      if (mark !== null) this.#add(mark.name, mark.hit);
      return mark !== null;
    }
    return tag === 'FNL' ? this.#readPlace(rest) : this.#readAlias(rest);
  }

  close(): void {
    this.#places.clear();
  }

  #add(name: string, hit: boolean): void {
    let known = this.#names.get(name);
    if (known === undefined) {
      known = name;
      this.#names.set(name, name);
    }
    this.#tally.points.add(NO_LINE, this.#tally.points.name(known), hit);
  }

  #readPlace(rest: string): boolean {
    const [index = '', start, end] = rest.split(',');
    const first = readLine(start);
    const last = end === undefined ? 0 : readLine(end);
    if (first === null || last === null || last >= FIRST_NAME) return false;
    this.#places.set(index, [first, last]);
    this.#tally.points.add(first, last, false);
    return true;
  }

  /** Aliases of one place are one function: it ran if any alias ran. */
  #readAlias(rest: string): boolean {
    const [index = '', count] = rest.split(',', 2);
    const place = this.#places.get(index);
    const hit = readHits(count);
    if (place === undefined || hit === null) return false;
    this.#tally.points.add(place[0], place[1], hit);
    return true;
  }
}
