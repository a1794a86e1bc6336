// Knows how to read the account number out of an AWS access key id.
import { decodeBase32 } from './radix.ts';

/**
 * The 12-digit account number inside a key id such as AKIA…: the first 6 bytes of the base-32 body, masked and shifted.
 * @returns null when the body is no base 32, or the number longer than an account's.
 */
export function readAwsAccount(keyId: string): string | null {
  const bytes = decodeBase32(keyId.slice(4));
  if (bytes === null || bytes.length < 6) return null;
  const value = Buffer.from(bytes).readUIntBE(0, 6);
  const account = Math.floor((value % 0x800000000000) / 128);
  return account < 1e12 ? String(account).padStart(12, '0') : null;
}
