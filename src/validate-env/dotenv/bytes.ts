// Text as a string of single bytes, for loaders that look at bytes and not at characters.

/** Each byte of the UTF-8 form as one character from U+0000 to U+00FF. */
export const toBytes = (text: string): string => {
  if (!/[^\0-\x7F]/.test(text)) return text;
  const parts: string[] = [];
  for (const byte of new TextEncoder().encode(text)) parts.push(String.fromCharCode(byte));
  return parts.join('');
};

/** The text of a string of bytes; bytes that are not UTF-8 become replacement characters. */
export const fromBytes = (bytes: string): string => {
  if (!/[^\0-\x7F]/.test(bytes)) return bytes;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
};
