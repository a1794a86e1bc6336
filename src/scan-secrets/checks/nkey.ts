// Knows the keys of NATS: base32 with a checksum, and a first letter that tells public from secret.
import { computeCrc16 } from './crc.ts';
import { decodeBase32 } from './radix.ts';

/** Whether a key of NATS, secret or public, ends with its own CRC-16. */
export function hasNkeyChecksum(key: string): boolean {
  const bytes = decodeBase32(key);
  if (bytes === null || bytes.length < 3) return false;
  return computeCrc16(bytes.subarray(0, -2)) === (bytes.at(-2)! | (bytes.at(-1)! << 8));
}

/** Whether a text is a public key of NATS; seeds, which are secret, begin with S. */
export function isPublicNkey(text: string): boolean {
  return /^[ACNOUX][A-Z2-7]{55}$/.test(text) && hasNkeyChecksum(text);
}
