// The line shape that dotenv, its descendants and the Ruby gem share: optional export, key, `=` or `: `, value, comment.

/** One assignment as written: the raw value still has its quotes; undefined when nothing follows the key. */
export interface Assignment {
  key: string;
  raw: string | undefined;
  exported: boolean;
}

/** Where dialects of the shape differ. */
export interface Dialect {
  isSpace: (character: string | undefined) => boolean;
  isLineEnd: (character: string | undefined) => boolean;
  isKeyCharacter: (character: string | undefined) => boolean;
  quotes: string;
  /** Ends an unquoted value. */
  endsPlain: (character: string) => boolean;
  /** Whether a key alone, without `=`, is an assignment. */
  bareKeys: boolean;
}

interface Match {
  assignment: Assignment;
  end: number;
}

const skip = (text: string, from: number, test: (character: string | undefined) => boolean): number => {
  let at = from;
  while (at < text.length && test(text[at])) at += 1;
  return at;
};

/** The end of `\s*(#.*)?$` from a position, or -1: trailing blanks may run over line ends. */
const tailEnd = (text: string, from: number, dialect: Dialect): number => {
  const next = skip(text, from, dialect.isSpace);
  if (next >= text.length) return next;
  if (text[next] === '#') return skip(text, next, (character) => !dialect.isLineEnd(character));
  for (let at = next; at >= from; at -= 1) if (dialect.isLineEnd(text[at])) return at;
  return -1;
};

/** Closing quotes in the order a greedy pattern tries them: the first bare one, then escaped ones from the last. */
const closings = (text: string, open: number): number[] => {
  const quote = text[open]!;
  const escaped: number[] = [];
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] !== '\\') return [at, ...escaped.reverse()];
    escaped.push(at);
  }
  return escaped.reverse();
};

const matchQuoted = (text: string, from: number, dialect: Dialect): { raw: string; end: number } | undefined => {
  const open = skip(text, from, dialect.isSpace);
  if (open >= text.length || !dialect.quotes.includes(text[open]!)) return undefined;
  for (const close of closings(text, open)) {
    const end = tailEnd(text, close + 1, dialect);
    if (end >= 0) return { raw: text.slice(from, close + 1), end };
  }
  return undefined;
};

const matchValue = (text: string, from: number, dialect: Dialect): { raw: string | undefined; end: number } => {
  const quoted = matchQuoted(text, from, dialect);
  if (quoted) return quoted;
  const stop = skip(text, from, (character) => !dialect.endsPlain(character!));
  const raw = stop > from ? text.slice(from, stop) : undefined;
  return { raw, end: Math.max(stop, tailEnd(text, stop, dialect)) };
};

const matchBody = (text: string, from: number, dialect: Dialect): Match | undefined => {
  const keyEnd = skip(text, from, dialect.isKeyCharacter);
  if (keyEnd === from) return undefined;
  const key = text.slice(from, keyEnd);
  const sign = skip(text, keyEnd, dialect.isSpace);
  const isColon = text[keyEnd] === ':' && keyEnd + 1 < text.length && dialect.isSpace(text[keyEnd + 1]);
  if (text[sign] === '=' || isColon) {
    const { raw, end } = matchValue(text, text[sign] === '=' ? sign + 1 : keyEnd + 2, dialect);
    return { assignment: { key, raw, exported: false }, end };
  }
  const end = dialect.bareKeys ? tailEnd(text, keyEnd, dialect) : -1;
  return end < 0 ? undefined : { assignment: { key, raw: undefined, exported: false }, end };
};

const matchLine = (text: string, start: number, dialect: Dialect): Match | undefined => {
  const afterExport = start + 'export'.length;
  if (text.startsWith('export', start) && dialect.isSpace(text[afterExport])) {
    const match = matchBody(text, skip(text, afterExport, dialect.isSpace), dialect);
    if (match) return { ...match, assignment: { ...match.assignment, exported: true } };
  }
  return matchBody(text, start, dialect);
};

const nextLineStart = (text: string, from: number, dialect: Dialect): number => {
  const end = skip(text, from, (character) => !dialect.isLineEnd(character));
  return end < text.length ? end + 1 : -1;
};

/** All assignments of a text in order; line ends must already be `\n`. Linear in the length of the text. */
export const findAssignments = (text: string, dialect: Dialect): Assignment[] => {
  const found: Assignment[] = [];
  let at = 0;
  while (at >= 0 && at < text.length) {
    const start = skip(text, at, dialect.isSpace);
    const match = matchLine(text, start, dialect);
    if (match) found.push(match.assignment);
    const from = match ? match.end : start;
    const startsLine = match !== undefined && from > 0 && dialect.isLineEnd(text[from - 1]);
    at = startsLine ? from : nextLineStart(text, from, dialect);
  }
  return found;
};
