// Knows a set of short texts of any number in bounded memory, which may take a text for a member by mistake, never the reverse.

export type Grams = {
  readonly add: (gram: string) => void;
  readonly has: (gram: string) => boolean;
};

/** Bits of the filter, 32 MiB: with three million members one text in a million is taken for one by mistake. */
const BITS = 1 << 28;
/** Places of one member in the filter. */
const PLACES = 4;

/** @param exact members kept as they are; those beyond go into a filter of fixed size. */
export function createGrams(exact: number): Grams {
  const kept = new Set<string>();
  let filter: Uint8Array | null = null;
  return {
    add(gram) {
      if (kept.size < exact) kept.add(gram);
      else if (!kept.has(gram)) {
        filter ??= new Uint8Array(BITS >> 3);
        for (const place of findPlaces(gram)) filter[place >> 3]! |= 1 << (place & 7);
      }
    },
    has(gram) {
      const bits = filter;
      if (kept.has(gram)) return true;
      return bits !== null && findPlaces(gram).every((place) => (bits[place >> 3]! & (1 << (place & 7))) !== 0);
    },
  };
}

/** FNV-1a and a second hash, combined as Kirsch and Mitzenmacher do. */
function findPlaces(gram: string): number[] {
  let first = 0x811c9dc5;
  let second = 5381;
  for (let at = 0; at < gram.length; at++) {
    first = Math.imul(first ^ gram.charCodeAt(at), 0x01000193);
    second = Math.imul(second, 33) ^ gram.charCodeAt(at) ^ (second >>> 15);
  }
  return Array.from({ length: PLACES }, (_, index) => ((first + Math.imul(index, second | 1)) >>> 0) % BITS);
}
