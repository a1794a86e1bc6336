// Random dotenv files for comparing predictions with real loaders; the same seed gives the same files.

/** A generator of numbers in [0, 1). */
const createChance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const atoms = [
  ...[
    'a',
    'b',
    '1',
    'foo',
    ' ',
    '  ',
    '\t',
    '"',
    "'",
    '`',
    '\\',
    '\\n',
    '\\"',
    "\\'",
    '#',
    ' #',
    '$',
    '${',
    '}',
    '$A',
    '${A}',
  ],
  ...[
    '${OUTER}',
    '$OUTER',
    '${B:-x}',
    '${B-y}',
    ':',
    '=',
    '{',
    '\\$',
    'é',
    '/',
    '.',
    ',',
    '@',
    '%',
    '+',
    ']',
    '~',
    '*',
    '?',
    ';',
    '&',
    '\r',
    '\n',
  ],
];
const keys = ['K', 'L', 'A', 'K', 'L', 'B', 'k', 'OUTER'];
const signs = ['=', '=', '=', '=', ' = ', '= ', ': ', ' =', ':'];
const starts = ['', '', '', '', 'export ', '  ', '\t'];
const ends = ['', '', '', ' # c', ' ', '#c', '\r'];

/** `count` files of one to three lines; names are K, L, A, B, k and OUTER; `without` leaves out atoms. */
export const generateFiles = (count: number, seed: number, without: readonly string[] = []): string[] => {
  const chance = createChance(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(chance() * from.length)]!;
  const allowed = atoms.filter((atom) => !without.includes(atom));
  const value = (): string => {
    const quote = chance() < 0.4 ? pick(['"', "'", '`'].filter((one) => !without.includes(one))) : '';
    return quote + Array.from({ length: Math.floor(chance() * 6) }, () => pick(allowed)).join('') + quote;
  };
  const line = (): string => {
    const kind = chance();
    if (kind < 0.05) return `#${value()}`;
    if (kind < 0.08) return pick(keys);
    if (kind < 0.1) return '';
    if (kind < 0.13) return value();
    return pick(starts) + pick(keys) + pick(signs) + value() + pick(ends);
  };
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => `${line()}\n`).join('');
    return chance() < 0.2 ? text.slice(0, -1) : text;
  });
};
