// Knows what single bytes mean in source text: letters, digits, blanks, quotes, line ends.

/** 0-9A-Za-z */
export function isAlphanumeric(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122);
}

/** 0-9A-Za-z_ */
export function isWord(byte: number): boolean {
  return isAlphanumeric(byte) || byte === 95;
}

/** 0-9 */
export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** 0-9A-Fa-f */
export function isHexDigit(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 102);
}

/** Space or tab. */
export function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9;
}

/** Line feed or carriage return. */
export function isLineEnd(byte: number): boolean {
  return byte === 10 || byte === 13;
}

/** ' " or ` */
export function isQuote(byte: number): boolean {
  return byte === 34 || byte === 39 || byte === 96;
}
