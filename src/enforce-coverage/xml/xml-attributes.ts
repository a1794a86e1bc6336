// The attributes of one start tag as places in its bytes: a value becomes a string or number only when asked for.
import { LARGEST_COUNT, readHits } from '../formats/numbers.ts';
import { LAST_LINE } from '../tallies/line-set.ts';
import { decodeEntities } from './xml-text.ts';

/** No report has tags with more; finding an attribute and a repeated name takes a walk over all. */
const MOST_ATTRIBUTES = 128;

const [ZERO, NINE] = [48, 57];

/** Valid until the next tag is read: one object serves all tags. */
export class XmlAttributes {
  #bytes: Buffer = Buffer.alloc(0);
  /** Four places each: start and end of the name, start and end of the value. */
  readonly #places = new Int32Array(MOST_ATTRIBUTES * 4);
  #size = 0;

  reset(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#size = 0;
  }

  /** @returns null = added; otherwise why the tag is not well-formed. */
  add(nameStart: number, nameEnd: number, start: number, end: number): string | null {
    const places = this.#places;
    const size = this.#size;
    if (size === places.length) return `a tag has more than ${MOST_ATTRIBUTES} attributes`;
    for (let at = 0; at < size; at += 4) {
      if ((places[at + 1] as number) - (places[at] as number) !== nameEnd - nameStart) continue;
      if (isEqual(this.#bytes, places[at] as number, nameStart, nameEnd - nameStart))
        return 'a tag repeats an attribute';
    }
    places[size] = nameStart;
    places[size + 1] = nameEnd;
    places[size + 2] = start;
    places[size + 3] = end;
    this.#size = size + 4;
    return null;
  }

  /** @returns undefined where the tag has no such attribute. */
  text(name: string): string | undefined {
    const at = this.#find(name);
    if (at < 0) return undefined;
    const text = this.#bytes.toString('utf8', this.#places[at + 2], this.#places[at + 3]);
    return decodeEntities(text).replace(/[\t\n\r]/g, ' ');
  }

  /** @returns a whole number from 0 to LARGEST_COUNT; null = something else; undefined = no such attribute. */
  whole(name: string): number | null | undefined {
    const found = this.#find(name);
    if (found < 0) return undefined;
    const start = this.#places[found + 2] as number;
    const end = this.#places[found + 3] as number;
    if (end === start) return null;
    let value = 0;
    for (let at = start; at < end; at += 1) {
      const byte = this.#bytes[at] as number;
      if (byte < ZERO || byte > NINE) return null;
      value = value * 10 + byte - ZERO;
    }
    return value <= LARGEST_COUNT ? value : null;
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

  /** @returns where the places of an attribute start; -1 = none. */
  #find(name: string): number {
    const places = this.#places;
    for (let at = 0; at < this.#size; at += 4) {
      const start = places[at] as number;
      if ((places[at + 1] as number) - start !== name.length) continue;
      let same = 0;
      while (same < name.length && this.#bytes[start + same] === name.charCodeAt(same)) same += 1;
      if (same === name.length) return at;
    }
    return -1;
  }
}

function isEqual(bytes: Buffer, one: number, two: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (bytes[one + at] !== bytes[two + at]) return false;
  return true;
}
