// Knows a set of short texts of any number in bounded memory, which may take a text for a member by mistake, never the reverse.

export type Grams = {
  readonly add: (gram: string) => void;
  readonly has: (gram: string) => boolean;
};

/** Bits of the filter for each member: one text in ten million is taken for one by mistake. */
const BITS_EACH = 64;
/** At most 32 MiB: with three million members still one text in two million. */
const MOST_BITS = 1 << 28;
const LEAST_BITS = 1 << 16;
/** Places of one member in the filter. */
const PLACES = 8;

/** @param expected how many members it will hold, which sets the size of the filter (Bloom). */
export function createGrams(expected: number): Grams {
  let size = LEAST_BITS;
  while (size < expected * BITS_EACH && size < MOST_BITS) size *= 2;
  const filter = new Uint8Array(size >> 3);
  /** Whether all places of the gram are set; stops at the first that is not, or sets it. */
  const visit = (gram: string, isAdded: boolean): boolean => {
    const [first, second] = hash(gram);
    for (let index = 0; index < PLACES; index++) {
      // Kirsch and Mitzenmacher: two hashes do for any number of places.
      const place = (first + Math.imul(index, second)) & (size - 1);
      if (isAdded) filter[place >> 3]! |= 1 << (place & 7);
      else if ((filter[place >> 3]! & (1 << (place & 7))) === 0) return false;
    }
    return true;
  };
  return { add: (gram) => void visit(gram, true), has: (gram) => visit(gram, false) };
}

/** FNV-1a and a second hash, odd so that every place can be reached. */
function hash(gram: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 5381;
  for (let at = 0; at < gram.length; at++) {
    first = Math.imul(first ^ gram.charCodeAt(at), 0x01000193);
    second = Math.imul(second, 33) ^ gram.charCodeAt(at) ^ (second >>> 15);
  }
  return [first ^ (first >>> 15), second | 1];
}
