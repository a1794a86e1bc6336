// How Docker Compose substitutes `$NAME`, `${NAME:-word}` and `$$`; undefined is a template it rejects.

/** Looks a name up; undefined when it is not set. */
export type Lookup = (name: string) => string | undefined;

const namePattern = /[_a-zA-Z\u017F\u212A][_a-zA-Z0-9\u017F\u212A]*/y;

const nameAt = (text: string, at: number): string => {
  namePattern.lastIndex = at;
  return namePattern.exec(text)?.[0] ?? '';
};

/** How deep defaults may nest before the template is given up as rejected. */
const deepest = 40;

interface Braced {
  name: string;
  operator: string;
  word: string;
  /** One past the closing brace. */
  end: number;
}

/** The brace that closes one opened at `open`, or -1; the character after any `{` is not looked at. */
const closingBrace = (text: string, open: number, stop: number): number => {
  let depth = 0;
  for (let at = open; at < stop; at += 1) {
    if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
    if (text[at] === '{') {
      depth += 1;
      at += 1;
    }
  }
  return -1;
};

const bracedAt = (text: string, open: number): Braced | undefined => {
  const name = nameAt(text, open + 1);
  const after = open + 1 + name.length;
  if (name === '') return undefined;
  if (text[after] === '}') return { name, operator: '', word: '', end: after + 1 };
  const operator = /^:?[-+?]/.exec(text.slice(after, after + 2))?.[0];
  const lineEnd = text.indexOf('\n', after);
  const stop = text.lastIndexOf('}', lineEnd < 0 ? text.length : lineEnd);
  if (operator === undefined || stop < after) return undefined;
  const close = closingBrace(text, open, stop + 1);
  return {
    name,
    operator,
    word: text.slice(after + operator.length, close < 0 ? stop : close),
    end: (close < 0 ? stop : close) + 1,
  };
};

const substitute = ({ name, operator, word }: Braced, lookup: Lookup, depth: number): string | undefined => {
  const value = lookup(name);
  const isPresent = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('-') && !isPresent) return expandAt(word, lookup, depth + 1);
  if (operator.endsWith('+') && isPresent) return expandAt(word, lookup, depth + 1);
  if (operator.endsWith('?') && !isPresent) return undefined;
  return value ?? '';
};

const expandAt = (template: string, lookup: Lookup, depth: number): string | undefined => {
  if (depth > deepest) return undefined;
  const parts: string[] = [];
  let from = 0;
  for (let at = template.indexOf('$'); at >= 0; at = template.indexOf('$', from)) {
    parts.push(template.slice(from, at));
    const name = nameAt(template, at + 1);
    if (template[at + 1] === '$') {
      parts.push('$');
      from = at + 2;
    } else if (name) {
      parts.push(lookup(name) ?? '');
      from = at + 1 + name.length;
    } else if (template[at + 1] === '{') {
      const braced = bracedAt(template, at + 1);
      const value = braced && substitute(braced, lookup, depth);
      if (!braced || value === undefined) return undefined;
      parts.push(value);
      from = braced.end;
    } else {
      parts.push('$');
      from = at + 1;
    }
  }
  return parts.join('') + template.slice(from);
};

/** Substitutes a whole template; undefined when Compose would stop with an error. */
export const expandTemplate = (template: string, lookup: Lookup): string | undefined => expandAt(template, lookup, 0);
