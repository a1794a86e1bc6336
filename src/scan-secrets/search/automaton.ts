// Knows how to search for many words at once, case-insensitively, in one pass over bytes (Aho-Corasick).

/** A compiled automaton: `next[state / 4 + classOf[byte]]` is the next state, its complement when words end there. */
export type Automaton = {
  /** Rows of four-byte numbers; a state is the offset of its row in bytes. */
  readonly next: Int32Array;
  readonly classOf: Uint8Array;
  /** Bytes of a row, a number for each class of bytes. */
  readonly width: number;
  /** state / width → indexes of the words that end there. */
  readonly endings: readonly (readonly number[])[];
  readonly longestWord: number;
};

/** `children` holds a state per class, 0 where there is none; the root is state 0. */
type Trie = { children: Int32Array; endings: number[][]; failure: Int32Array };

/**
 * Compiles the automaton.
 * @param words ASCII, matched without regard to case; their index identifies them in `endings`.
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  const { classOf, width } = buildClasses(words);
  const trie = buildTrie(words, classOf, width);
  const states = trie.endings.length;
  for (const state of linkFailures(trie, width)) {
    const inherited = trie.endings[trie.failure[state]!]!;
    if (inherited.length > 0) trie.endings[state] = [...trie.endings[state]!, ...inherited];
  }
  const next = trie.children.slice(0, states * width);
  const rows = Int32Array.from(trie.endings, ({ length }, state) =>
    length > 0 ? ~(state * width * 4) : state * width * 4,
  );
  // Most lead back to the root, which is 0 in both.
  for (let index = 0; index < next.length; index++) if (next[index] !== 0) next[index] = rows[next[index]!]!;
  const longestWord = words.reduce((most, word) => Math.max(most, word.length), 0);
  return { next, classOf, width: width * 4, endings: trie.endings, longestWord };
}

/**
 * Meets a word of one letter over and over where it first ends in a longer run of that letter, and not again: for what
 * begins with the run, a megabyte of `A` has one beginning.
 */
export function meetOnce(automaton: Automaton): Automaton {
  const { endings, width } = automaton;
  const next = automaton.next.slice();
  endings.forEach(({ length }, index) => {
    const state = index * width;
    if (length === 0) return;
    for (let slot = state / 4; slot < (state + width) / 4; slot++) if (next[slot] === ~state) next[slot] = state;
  });
  return { ...automaton, next };
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

function buildTrie(words: readonly string[], classOf: Uint8Array, width: number): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const trie: Trie = { children: new Int32Array(most * width), endings: [[]], failure: new Int32Array(most) };
  words.forEach((word, index) => {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const slot = state * width + classOf[word.charCodeAt(at)]!;
      if (trie.children[slot] === 0) trie.children[slot] = trie.endings.push([]) - 1;
      state = trie.children[slot]!;
    }
    trie.endings[state]!.push(index);
  });
  return trie;
}

/** Completes the transitions breadth first and returns the states in that order, the root left out. */
function linkFailures(trie: Trie, width: number): number[] {
  const { children, failure } = trie;
  const order = [...children.subarray(0, width)].filter((state) => state !== 0);
  for (let index = 0; index < order.length; index++) {
    const state = order[index]!;
    for (let symbol = 0; symbol < width; symbol++) {
      const slot = state * width + symbol;
      const fallback = children[failure[state]! * width + symbol]!;
      const child = children[slot]!;
      if (child === 0) {
        children[slot] = fallback;
        continue;
      }
      failure[child] = fallback;
      order.push(child);
    }
  }
  return order;
}
