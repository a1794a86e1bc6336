// Knows the alphabets that token formats use, as lookup tables over byte values.

/** 256 entries, 1 where the byte belongs to the alphabet. */
export type ByteTable = Uint8Array;

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = lower + upper;
const base62 = digits + letters;

/** Alphabet name as used in shapes → its characters. */
const ALPHABETS: Readonly<Record<string, string>> = {
  d: digits,
  hex: `${digits}abcdef`,
  HEX: `${digits}ABCDEF`,
  xdigit: `${digits}abcdefABCDEF`,
  lc: lower,
  uc: upper,
  letter: letters,
  lc36: digits + lower,
  uc36: digits + upper,
  b62: base62,
  b62u: `${base62}_`,
  b62d: `${base62}-`,
  b64: `${base62}+/`,
  b64e: `${base62}+/=`,
  b64u: `${base62}-_`,
  b64ue: `${base62}-_=`,
  b64any: `${base62}-_+/=`,
  b64dot: `${base62}-_.`,
  b64tilde: `${base62}-_.~`,
  crypt: `${base62}./`,
  b32: `${upper}234567`,
  b32l: `${lower}234567`,
  b58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  bech: '023456789ACDEFGHJKLMNPQRSTUVWXYZ',
  host: `${lower}${digits}.-`,
  macaroon: `${base62}-_+/=,`,
  azid: `${base62}-:+/=`,
  colon: `${base62}-_:`,
  pct: `${base62}-_%+/=.`,
  print: '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~',
};

/** Gives the lookup table of a named alphabet; the shapes of all rules share them. */
export type Alphabets = (name: string) => ByteTable;

/** Tables that are built when they are first asked for, each once. */
export function createAlphabets(): Alphabets {
  const known = new Map<string, ByteTable>();
  return (name) => {
    const table = known.get(name) ?? buildByteTable(name);
    known.set(name, table);
    return table;
  };
}

/**
 * Builds the lookup table of a named alphabet.
 * @throws RangeError when the name is unknown: a rule table is wrong.
 */
function buildByteTable(name: string): ByteTable {
  const characters = ALPHABETS[name];
  if (characters === undefined) throw new RangeError(`unknown alphabet "${name}" in a rule shape`);
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
