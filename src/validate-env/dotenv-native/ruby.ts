// How the Ruby gem dotenv (3.2) reads a file.
import { type Dialect, findAssignments } from '../dotenv/assignment.ts';
import { holes, type Loader, readingOf, refused, type Surroundings, withoutByteOrderMark } from '../dotenv/reading.ts';
import { balancedBrackets } from './brackets.ts';

const dialect: Dialect = {
  isSpace: (character) => character !== undefined && ' \t\r\n\f\v'.includes(character),
  isLineEnd: (character) => character === '\n',
  isKeyCharacter: (character) => character !== undefined && /[\w.]/.test(character),
  quotes: `'"`,
  endsPlain: (character) => character === '#' || character === '\n',
  bareKeys: true,
};

const strip = (value: string): string => value.replace(/^[\0\t-\r ]+/, '').replace(/(?<![\0\t-\r ])[\0\t-\r ]+$/, '');

const blankCommands = (value: string): string => {
  const ends = balancedBrackets(value);
  let result = '';
  let from = 0;
  for (let open = value.indexOf('$('); open >= 0; open = value.indexOf('$(', Math.max(from, open + 1))) {
    const end = ends.get(open + 1);
    if (end === undefined) continue;
    const isEscaped = open > from && value[open - 1] === '\\';
    result += value.slice(from, isEscaped ? open - 1 : open) + (isEscaped ? value.slice(open, end) : holes.command);
    from = end;
  }
  return result + value.slice(from);
};

const expand = (value: string, known: ReadonlyMap<string, string>, surroundings: Surroundings): string =>
  value.replaceAll(
    /(\\)?\$(?!\()\{?([A-Z0-9_]+)?\}?/gi,
    (match, escape: string | undefined, name: string | undefined) => {
      if (escape) return match.slice(1);
      return name ? (known.get(name) ?? surroundings.get(name) ?? '') : match;
    },
  );

const parseValue = (raw: string, known: ReadonlyMap<string, string>, surroundings: Surroundings): string => {
  const value = strip(raw);
  const quote = value.length > 1 && value[0] === value.at(-1) && `'"`.includes(value[0]!) ? value[0]! : '';
  const inner = quote ? value.slice(1, -1) : value;
  if (quote === "'") return inner;
  const escaped = quote === '"' ? inner.replaceAll('\\n', '\\\\n').replaceAll('\\r', '\\\\r') : inner;
  const unescaped = escaped.replaceAll(/\\([^$])/g, '$1');
  return expand(blankCommands(unescaped), known, surroundings);
};

/** Predicts `Dotenv.parse`: what the process already holds wins; `export KEY` alone is refused. */
export const readRuby: Loader = (text, surroundings) => {
  const values = new Map<string, string>();
  const lines = withoutByteOrderMark(text).replaceAll(/\r\n?/g, '\n');
  for (const { key, raw, exported } of findAssignments(lines, dialect)) {
    const existing = surroundings.get(key);
    if (existing !== undefined) values.set(key, existing);
    else if (exported && raw === undefined) {
      if (!values.has(key)) return refused;
    } else values.set(key, parseValue(raw ?? '', values, surroundings));
  }
  return readingOf(values);
};
