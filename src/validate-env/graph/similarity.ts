// Whether two names are probably the same one written differently.

const synonyms: readonly (readonly string[])[] = [
  ['URL', 'URI', 'DSN'],
  ['PASS', 'PASSWORD', 'PWD', 'PASSWD'],
  ['USER', 'USERNAME'],
  ['DB', 'DATABASE'],
  ['ENV', 'ENVIRONMENT'],
  ['KEY', 'APIKEY'],
  ['MONGO', 'MONGODB'],
  ['POSTGRES', 'POSTGRESQL', 'PG'],
  ['HOST', 'HOSTNAME'],
  ['ADDR', 'ADDRESS'],
  ['DIR', 'DIRECTORY', 'FOLDER'],
];

/** Whether one insertion, deletion, replacement or swap of neighbours turns one word into the other. */
const isOneSlip = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.slice(at) === long.slice(at + 1)) return true;
  if (short.length !== long.length) return false;
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
};

const shortestTypo = 5;

const isSameWord = (one: string, other: string): boolean => {
  if (one === other || `${one}S` === other || `${other}S` === one) return true;
  if (synonyms.some((group) => group.includes(one) && group.includes(other))) return true;
  const hasDigits = /\d/.test(one + other);
  return !hasDigits && Math.min(one.length, other.length) >= shortestTypo && isOneSlip(one, other);
};

const isTail = (short: readonly string[], long: readonly string[]): boolean =>
  short.length >= 2 &&
  long.length > short.length &&
  long.length - short.length <= 2 &&
  short.every((word, index) => isSameWord(word, long[long.length - short.length + index]!));

/** 0 for names that have nothing to do with each other, up to 1. */
export const similarity = (one: string, other: string): number => {
  const left = one.toUpperCase().split('_').filter(Boolean);
  const right = other.toUpperCase().split('_').filter(Boolean);
  if (one !== other && left.join('') === right.join('')) return 1;
  if (left.length === right.length && left.every((word, index) => isSameWord(word, right[index]!))) {
    const changed = left.filter((word, index) => word !== right[index]).length;
    return changed === 1 ? 0.9 : 0;
  }
  return isTail(left, right) || isTail(right, left) ? 0.8 : 0;
};
