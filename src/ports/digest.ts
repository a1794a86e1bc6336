// Fingerprints: SHA-256 and keyed HMAC of text or bytes.
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

export interface Digest {
  /** Lower-case hex, 64 characters. */
  sha256(data: string | Uint8Array): string;
  /** Keyed SHA-256 in lower-case hex. */
  hmac(key: string, data: string | Uint8Array): string;
  /** PBKDF2 (RFC 8018) with HMAC-SHA-256 in lower-case hex, 64 characters: dear to guess by so many rounds. */
  stretch(secret: string, salt: string, rounds: number): string;
}

export const systemDigest: Digest = {
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  hmac: (key, data) => createHmac('sha256', key).update(data).digest('hex'),
  stretch: (secret, salt, rounds) => pbkdf2Sync(secret, salt, rounds, 32, 'sha256').toString('hex'),
};
