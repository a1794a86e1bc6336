// Fingerprints: SHA-256 and keyed HMAC of text or bytes.
import { createHash, createHmac } from 'node:crypto';

export interface Digest {
  /** Lower-case hex, 64 characters. */
  sha256(data: string | Uint8Array): string;
  /** Keyed SHA-256 in lower-case hex. */
  hmac(key: string, data: string | Uint8Array): string;
}

export const systemDigest: Digest = {
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  hmac: (key, data) => createHmac('sha256', key).update(data).digest('hex'),
};
