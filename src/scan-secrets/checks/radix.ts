// Knows how to read and write numbers in the alphabets of token formats: base 62, 58, 32 and bech32.

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** Writes an unsigned number in base 62, padded with `0` to `length`. */
export function encodeBase62(value: number, length: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text.padStart(length, '0');
}

/** Reads base 32 (RFC 4648, upper case, unpadded); null when a character is outside the alphabet. */
export function decodeBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of text) {
    const value = BASE32.indexOf(character);
    if (value < 0) return null;
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads base 58 (Bitcoin alphabet); null when a character is outside the alphabet. Quadratic: cap the input. */
export function decodeBase58(text: string): Uint8Array | null {
  const digits: number[] = [];
  for (const character of text) {
    let carry = BASE58.indexOf(character);
    if (carry < 0) return null;
    for (let index = 0; index < digits.length; index++) {
      carry += digits[index]! * 58;
      digits[index] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) digits.push(carry & 0xff);
  }
  for (let index = 0; index < text.length && text[index] === '1'; index++) digits.push(0);
  return Uint8Array.from(digits.reverse());
}

/** Whether a string is bech32 with a valid checksum (BIP-173); the last `1` parts the readable prefix from the data. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  const split = lower.lastIndexOf('1');
  if (split < 1) return false;
  const prefix = Buffer.from(lower.slice(0, split), 'latin1');
  const data = [...lower.slice(split + 1)].map((character) => BECH32.indexOf(character));
  if (data.includes(-1)) return false;
  return foldBech32([...prefix.map((byte) => byte >> 5), 0, ...prefix.map((byte) => byte & 31), ...data]) === 1;
}

function foldBech32(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generator.forEach((constant, bit) => {
      if ((top >> bit) & 1) sum ^= constant;
    });
  }
  return sum >>> 0;
}
