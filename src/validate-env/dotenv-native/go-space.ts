// Which characters Go's `unicode.IsSpace` and the line-bound blanks of Go's dotenv parsers cover.

const blank = '\\t\\v\\f\\r \\x85\\xA0';
const space = '\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';

const classOf = (characters: string) => ({
  one: new RegExp(`^[${characters}]$`),
  other: new RegExp(`[^${characters}]`, 'g'),
  leading: new RegExp(`^[${characters}]+`),
  trailing: new RegExp(`(?<![${characters}])[${characters}]+$`),
});

/** Blanks that are no line feed. */
export const goBlank = classOf(blank);

/** `unicode.IsSpace`. */
export const goSpace = classOf(space);

/** Where the pattern next matches at or after `from`, the end of the text where it does not. */
export const skipTo = (text: string, from: number, pattern: RegExp): number => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
};

/** Where the next statement begins, past blanks and comment lines. */
export const statementStart = (text: string, from: number): number => {
  let at = skipTo(text, from, goSpace.other);
  while (text[at] === '#') {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = skipTo(text, end, goSpace.other);
  }
  return at;
};
