// How the npm package dotenv (18) reads a file.
import { type Dialect, findAssignments } from './assignment.ts';
import { type Loader, readingOf } from './reading.ts';

/** JavaScript's `\s`. */
const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/** Line ends of a multiline pattern in JavaScript. */
const isLineEnd = (character: string | undefined): boolean =>
  character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';

/** The shape of an assignment as dotenv, dotenv-expand and dotenvx know it. */
export const javaScriptDialect: Dialect = {
  isSpace,
  isLineEnd,
  isKeyCharacter: (character) => character !== undefined && /[\w.-]/.test(character),
  quotes: `'"\``,
  endsPlain: (character) => character === '#' || character === '\n' || character === '\r',
  bareKeys: false,
};

/** A value with its quotes removed, and the quote it began with. */
export const unquote = (raw: string | undefined): { text: string; quote: string } => {
  const value = (raw ?? '').trim();
  const quote = /^['"`]/.exec(value)?.[0] ?? '';
  const isClosed = quote !== '' && value.length > 1 && value.endsWith(quote);
  return { text: isClosed ? value.slice(1, -1) : value, quote };
};

/** Line ends as these packages normalise them before they look for assignments. */
export const normaliseLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** The assignments dotenv finds, quotes removed and `\n`, `\r` replaced in double quotes. */
export const parseDotenv = (text: string): Map<string, string> => {
  const values = new Map<string, string>();
  for (const { key, raw } of findAssignments(normaliseLines(text), javaScriptDialect)) {
    const { text: value, quote } = unquote(raw);
    values.set(key, quote === '"' ? value.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : value);
  }
  return values;
};

/** Predicts `dotenv.parse`. */
export const readDotenv: Loader = (text) => readingOf(parseDotenv(text));
