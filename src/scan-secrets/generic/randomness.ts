// Knows how random a text looks: letter pairs of written language, character classes, repetition.

/** Letter pairs that make up most of written English. */
const COMMON_PAIRS =
  'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co ' +
  'me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ' +
  'ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa ' +
  'im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ' +
  'fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ' +
  'ga qu ue ub up ui ck ey';

/** 1 at the place of each common pair. */
const IS_COMMON: Readonly<Uint8Array> = tabulatePairs(COMMON_PAIRS.split(' '));

function tabulatePairs(pairs: readonly string[]): Uint8Array {
  const table = new Uint8Array(1024);
  for (const pair of pairs) table[placePair(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
  return table;
}

/** Letters are told apart by their last five bits. */
function placePair(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** What a value looks like, independent of where it stands. */
export type Look = {
  readonly length: number;
  readonly distinct: number;
  readonly hasLower: boolean;
  readonly hasUpper: boolean;
  readonly hasDigit: boolean;
  readonly hasOther: boolean;
  readonly isHex: boolean;
  /** Number of neighbouring letters. */
  readonly pairs: number;
  /** Share of neighbouring letters that are common in language, 0–1; 0 when there are none. */
  readonly wordiness: number;
};

/** Measures a value of at most a few hundred characters, one byte each. */
export function describeLook(text: string): Look {
  const kinds = { lower: 0, upper: 0, digit: 0, beyondHex: 0 };
  let pairs = 0;
  let common = 0;
  let distinct = 0;
  let before = 0;
  const seen = new Uint8Array(256);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    countKind(kinds, code);
    if (seen[code & 255] === 0) distinct++;
    seen[code & 255] = 1;
    const letter = isLetter(code) ? code : 0;
    if (letter > 0 && before > 0) {
      pairs++;
      common += IS_COMMON[placePair(before, letter)]!;
    }
    before = letter;
  }
  return {
    length: text.length,
    distinct,
    hasLower: kinds.lower > 0,
    hasUpper: kinds.upper > 0,
    hasDigit: kinds.digit > 0,
    hasOther: kinds.lower + kinds.upper + kinds.digit < text.length,
    isHex: kinds.beyondHex === 0 && !(kinds.lower > 0 && kinds.upper > 0) && text !== '',
    pairs,
    wordiness: pairs === 0 ? 0 : common / pairs,
  };
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function countKind(kinds: { lower: number; upper: number; digit: number; beyondHex: number }, code: number): void {
  if (code >= 48 && code <= 57) kinds.digit++;
  else if (isLetter(code)) {
    if (code >= 97) kinds.lower++;
    else kinds.upper++;
    if ((code | 32) > 102) kinds.beyondHex++;
  } else kinds.beyondHex++;
}

/** Shannon entropy divided by the most a text of this length could have: 0–1, comparable between short and long values. */
export function measureEvenness(text: string): number {
  if (text.length < 2) return 0;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / text.length) * Math.log2(count / text.length);
  return entropy / Math.log2(text.length);
}

/** A character that is followed by one of another kind: chance changes between small letters, capitals and digits at two of three. */
const CHANGE = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;

/** Whether a value looks drawn by a machine: long, mixed and without the letter pairs of words. */
export function isRandom(text: string, look = describeLook(text)): boolean {
  if (look.length < 12 || look.distinct < 8 || isCompound(text) || isCamelCase(text)) return false;
  if (look.isHex) return (look.hasLower || look.hasUpper) && look.length >= 16;
  const kinds = Number(look.hasLower) + Number(look.hasUpper) + Number(look.hasDigit);
  if (kinds < 2) return look.length >= 20 && look.wordiness < 0.5 && (look.hasLower || look.hasUpper);
  const isUnlike = look.wordiness < (look.hasDigit ? 0.62 : 0.5);
  if (!isUnlike && (kinds < 3 || text.replaceAll(CHANGE, '').length * 2 > text.length)) return false;
  return measureEvenness(text) > 0.72;
}

/** Words in a row, `host1-token` or a sentence: a name, however long. */
function isCompound(text: string): boolean {
  return (
    /^[a-z]{2,14}\d{0,3}(?:[-_./: ][a-z]{1,14}\d{0,3})+$/i.test(text) || /^[\w.,'!?-]+(?: [\w.,'!?-]+)+$/.test(text)
  );
}

/** Whether most of a text is words that begin with a capital, `ApimachineryPkgApisMetaV1LabelSelector`: chance writes few. */
export function isCamelCase(text: string): boolean {
  return text.replaceAll(/[A-Z][a-z]{2,}/g, '').length < text.length * 0.3;
}

/** Whether the letters of a value, at least three pairs of them, are hardly ever neighbours in words. */
export function isUnspoken(text: string, look = describeLook(text)): boolean {
  return look.length >= 5 && look.distinct >= 4 && look.pairs >= 3 && look.wordiness <= 0.6;
}
