// Fingerprints: SHA-256, SHA-1 and keyed HMAC of text or bytes.
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

export interface Digest {
  /** Lower-case hex, 64 characters; `sha1`, 40 of them, is for comparing with what others wrote, never to protect. */
  sha256(data: string | Uint8Array): string;
  sha1(text: string): string;
  /** Keyed SHA-256 in lower-case hex. */
  hmac(key: string, data: string | Uint8Array): string;
  /** PBKDF2 (RFC 8018) with HMAC-SHA-256 in lower-case hex, 64 characters: dear to guess by so many rounds. */
  stretch(secret: string, salt: string, rounds: number): string;
}

export const systemDigest: Digest = {
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  sha1: (text) => createHash('sha1').update(text).digest('hex'),
  hmac: (key, data) => createHmac('sha256', key).update(data).digest('hex'),
  stretch: (secret, salt, rounds) => pbkdf2Sync(secret, salt, rounds, 32, 'sha256').toString('hex'),
};
