// Knows how to tell, from a few characters, whether base64 text hides readable text.

/** Byte → its six bits in base64 or base64url, 64 for any other byte. */
export function buildBase64Values(): Uint8Array {
  const values = new Uint8Array(256).fill(64);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;
  values[45] = 62;
  values[95] = 63;
  return values;
}

/** Whether the first twelve characters decode to printable bytes: one name in thousands does. */
export function looksEncoded(bytes: Uint8Array, start: number, values: Uint8Array): boolean {
  for (let at = start; at < start + 12; at += 4) {
    const [a, b, c, d] = [
      values[bytes[at]!]!,
      values[bytes[at + 1]!]!,
      values[bytes[at + 2]!]!,
      values[bytes[at + 3]!]!,
    ];
    if ((a | b | c | d) >= 64) return false;
    if (
      !isTextByte((a << 2) | (b >> 4)) ||
      !isTextByte(((b << 4) & 255) | (c >> 2)) ||
      !isTextByte(((c << 6) & 255) | d)
    )
      return false;
  }
  return true;
}

/** Printable ASCII, tab or line end. */
export function isTextByte(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}
