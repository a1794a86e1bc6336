// The functions of one lcov record: by name in the old form (FN, FNDA), by place in the new one (FNL, FNA).
import { readHits, readLine } from '../formats/numbers.ts';
import { ByteNames } from '../tallies/name-table.ts';
import { FIRST_NAME } from '../tallies/point-count.ts';
import type { TallyDraft } from '../tallies/tally-draft.ts';

/** The old form names no reliable place: one name may have several start lines. */
const NO_LINE = 0;

const [NEWLINE, RETURN, COMMA, COLON] = [10, 13, 44, 58];
const [ZERO, NINE] = [48, 57];

export class LcovFunctions {
  readonly #tally: TallyDraft;
  readonly #names = new ByteNames();
  /** New form: index within the record → start and end line. */
  readonly #places = new Map<string, readonly [number, number]>();

  constructor(tally: TallyDraft) {
    this.#tally = tally;
    tally.points.share(this.#names);
  }

  /**
   * Reads a line that starts with FN in the plain forms `FN:start,[end,]name` and `FNDA:count,name`.
   * @param start where the line starts.
   * @returns where the next line starts; 0 = not in these forms.
   */
  readPlain(bytes: Buffer, start: number): number {
    const isCount = bytes[start + 2] !== COLON;
    let at = start + (isCount ? 5 : 3);
    if (bytes[at - 1] !== COLON || (isCount && bytes[at - 2] !== 65)) return 0;
    const first = at;
    let digits = 0;
    for (let byte = bytes[at] as number; byte >= ZERO && byte <= NINE; byte = bytes[(at += 1)] as number) {
      digits |= byte - ZERO;
    }
    if (at === first || bytes[at] !== COMMA) return 0;
    at = isCount ? at + 1 : skipEnd(bytes, at + 1);
    const next = bytes.indexOf(NEWLINE, at) + 1;
    const end = bytes[next - 2] === RETURN ? next - 2 : next - 1;
    if (end <= at) return 0;
    this.#tally.points.add(NO_LINE, FIRST_NAME + this.#names.index(bytes, at, end), isCount && digits > 0);
    return next;
  }

  /** @param rest what follows the tag and its colon. @returns false = not readable. */
  read(tag: string, rest: string): boolean {
    if (tag === 'FNL') return this.#readPlace(rest);
    return tag === 'FNA' ? this.#readAlias(rest) : tag === 'FNDA' && this.#readOddCount(rest);
  }

  /** Called when a record closes. */
  close(): void {
    this.#places.clear();
  }

  /** Counts that are decimal or scientific. */
  #readOddCount(rest: string): boolean {
    const comma = rest.indexOf(',');
    const hit = readHits(rest.slice(0, comma));
    if (comma < 0 || hit === null) return false;
    const name = Buffer.from(rest.slice(comma + 1));
    this.#tally.points.add(NO_LINE, FIRST_NAME + this.#names.index(name, 0, name.length), hit);
    return true;
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

/** @returns where the name starts, after an end line if there is one. */
function skipEnd(bytes: Buffer, start: number): number {
  let at = start;
  for (let byte = bytes[at] as number; byte >= ZERO && byte <= NINE; byte = bytes[at] as number) at += 1;
  return at > start && bytes[at] === COMMA && bytes[at + 1] !== NEWLINE ? at + 1 : start;
}
