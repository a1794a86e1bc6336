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
