// Knows UTF-32: how its bytes become UTF-8.

/** Characters put together at once. */
const PIECE = 4096;
const UNKNOWN = 0xfffd;

/** The text as UTF-8, which is never longer. Bytes that are no character become one that says so. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let codes: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    codes.push(code <= 0x10ffff ? code : UNKNOWN);
    if (codes.length < PIECE && at + 8 <= bytes.length) continue;
    length += decoded.write(String.fromCodePoint(...codes), length, 'utf8');
    codes = [];
  }
  return decoded.subarray(0, length);
}
