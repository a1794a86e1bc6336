// Knows how to search for many words at once, case-insensitively, in one pass over bytes (Aho-Corasick).

/** A compiled automaton: `next[state + classOf[byte]]` is the next state, negative when words end there. */
export type Automaton = {
  readonly next: Int32Array;
  readonly classOf: Uint8Array;
  /** Number of byte classes: states are multiples of it. */
  readonly width: number;
  /** state / width → indexes of the words that end in that state. */
  readonly endings: readonly (readonly number[])[];
};

type Trie = { children: Map<number, number>[]; endings: number[][]; failure: number[] };

/**
 * Compiles the automaton.
 * @param words ASCII, matched without regard to case; their index identifies them in `endings`.
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  const { classOf, width } = buildClasses(words);
  const trie = buildTrie(words, classOf);
  const states = trie.children.length;
  const plain = new Int32Array(states * width);
  for (const state of linkFailures(trie, width, plain)) {
    const inherited = trie.endings[trie.failure[state]!]!;
    if (inherited.length > 0) trie.endings[state]!.push(...inherited);
  }
  const next = new Int32Array(states * width);
  for (let index = 0; index < next.length; index++) {
    const target = plain[index]!;
    next[index] = trie.endings[target]!.length > 0 ? ~(target * width) : target * width;
  }
  return { next, classOf, width, endings: trie.endings };
}

function buildClasses(words: readonly string[]): { classOf: Uint8Array; width: number } {
  const classOf = new Uint8Array(256);
  let width = 1;
  for (const character of new Set(words.join('').toLowerCase())) {
    const code = character.charCodeAt(0);
    classOf[code] = width;
    if (code >= 97 && code <= 122) classOf[code - 32] = width;
    width++;
  }
  return { classOf, width };
}

function buildTrie(words: readonly string[], classOf: Uint8Array): Trie {
  const trie: Trie = { children: [new Map()], endings: [[]], failure: [0] };
  words.forEach((word, index) => {
    let state = 0;
    for (const byte of Buffer.from(word, 'latin1')) {
      const symbol = classOf[byte]!;
      let child = trie.children[state]!.get(symbol);
      if (child === undefined) {
        child = trie.children.push(new Map()) - 1;
        trie.endings.push([]);
        trie.failure.push(0);
        trie.children[state]!.set(symbol, child);
      }
      state = child;
    }
    trie.endings[state]!.push(index);
  });
  return trie;
}

/** Fills the transition table breadth first and returns the states in that order, the root left out. */
function linkFailures(trie: Trie, width: number, next: Int32Array): number[] {
  const order: number[] = [];
  for (const [symbol, child] of trie.children[0]!) {
    next[symbol] = child;
    order.push(child);
  }
  for (let index = 0; index < order.length; index++) {
    const state = order[index]!;
    const failure = trie.failure[state]!;
    for (let symbol = 0; symbol < width; symbol++) {
      const child = trie.children[state]!.get(symbol);
      const fallback = next[failure * width + symbol]!;
      next[state * width + symbol] = child ?? fallback;
      if (child !== undefined) {
        trie.failure[child] = fallback;
        order.push(child);
      }
    }
  }
  return order;
}
