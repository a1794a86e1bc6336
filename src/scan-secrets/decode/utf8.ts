// Knows whether bytes are text: printable ASCII, breaks and whole characters of UTF-8.

/** Printable ASCII, tab or line end. */
export function isTextByte(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}

/**
 * Reads one byte of text.
 * @param open bytes of a character that are still to come, 0 between characters.
 * @returns how many are to come after it, or -1 where it is no text (RFC 3629).
 */
export function readTextByte(open: number, byte: number): number {
  if (open > 0) return (byte & 0xc0) === 0x80 ? open - 1 : -1;
  if (isTextByte(byte)) return 0;
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  return byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
}

/** Whether all bytes are text; the last character may be cut. */
export function isText(bytes: Uint8Array): boolean {
  let open = 0;
  for (let at = 0; at < bytes.length && open >= 0; at++) open = readTextByte(open, bytes[at]!);
  return open >= 0;
}
