// The attributes of one start tag as places in its bytes: a value becomes a string or number only when asked for.
import { readHits } from '../formats/numbers.ts';
import { LAST_LINE } from '../reports/line-set.ts';
import { decodeEntities } from './xml-text.ts';

/** No report has tags with more; finding an attribute and a repeated name takes a walk over all. */
const MOST_ATTRIBUTES = 128;

const [ZERO, NINE] = [48, 57];

/** Longest run of digits that is below 2^53 whatever the digits. */
const SAFE_DIGITS = 15;

/** Valid until the next tag is read: one object serves all tags. */
export class XmlAttributes {
  #bytes: Buffer = Buffer.alloc(0);
  readonly #names: string[] = [];
  readonly #starts = new Uint32Array(MOST_ATTRIBUTES);
  readonly #ends = new Uint32Array(MOST_ATTRIBUTES);
  #count = 0;

  reset(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#count = 0;
  }

  /** @returns null = added; otherwise why the tag is not well-formed. */
  add(name: string, start: number, end: number): string | null {
    if (this.#count === MOST_ATTRIBUTES) return `a tag has more than ${MOST_ATTRIBUTES} attributes`;
    if (this.#find(name) >= 0) return `duplicate attribute: ${name}`;
    this.#names[this.#count] = name;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count += 1;
    return null;
  }

  /** @returns undefined where the tag has no such attribute. */
  text(name: string): string | undefined {
    const index = this.#find(name);
    if (index < 0) return undefined;
    return decodeEntities(this.#bytes.toString('utf8', this.#starts[index], this.#ends[index])).replace(/[\t\n\r]/g, ' ');
  }

  /** @returns a whole number from 0 to 2^53 - 1; null = something else; undefined = no such attribute. */
  whole(name: string): number | null | undefined {
    const index = this.#find(name);
    if (index < 0) return undefined;
    const start = this.#starts[index] as number;
    const end = this.#ends[index] as number;
    if (end === start) return null;
    let value = 0;
    for (let at = start; at < end; at += 1) {
      const byte = this.#bytes[at] as number;
      if (byte < ZERO || byte > NINE) return null;
      value = value * 10 + byte - ZERO;
    }
    return end - start <= SAFE_DIGITS || Number.isSafeInteger(value) ? value : null;
  }

  /** @returns a line number from 0 (no place in the file) to the last possible line; null = anything else. */
  line(name: string): number | null {
    const value = this.whole(name);
    return typeof value === 'number' && value <= LAST_LINE ? value : null;
  }

  /** @returns whether an execution count is above 0; null = no count, or no such attribute. */
  hits(name: string): boolean | null {
    const count = this.whole(name);
    return typeof count === 'number' ? count > 0 : readHits(this.text(name));
  }

  #find(name: string): number {
    for (let index = 0; index < this.#count; index += 1) if (this.#names[index] === name) return index;
    return -1;
  }
}
