// Signatures: whether the key of a certificate has signed given bytes.
import { verify, X509Certificate } from 'node:crypto';

export interface Signatures {
  /** `certificate` in DER. False for a certificate or a key that cannot be read. Says nothing about who issued the certificate. */
  isSignedBy: (certificate: Uint8Array, data: Uint8Array, signature: Uint8Array) => boolean;
}

export const systemSignatures: Signatures = {
  isSignedBy: (certificate, data, signature) => {
    try {
      const { publicKey } = new X509Certificate(certificate);
      const hasOwnHash = publicKey.asymmetricKeyType?.startsWith('ed') === true;
      return verify(hasOwnHash ? undefined : 'sha256', data, publicKey, signature);
    } catch {
      return false;
    }
  },
};
