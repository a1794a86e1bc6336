// Signatures by the key of a certificate, made at test time: one that holds, and everything that must not.
import { createSign, sign, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { systemSignatures } from '../../src/ports/signature.ts';
import { makeCertificate } from '../doubles/health/certificates.ts';

const { isSignedBy } = systemSignatures;
const der = (pem: string): Uint8Array => new X509Certificate(pem).raw;

test('only the key of the certificate signs, and only what was signed', () => {
  const pair = makeCertificate({ name: 'one' });
  const other = makeCertificate({ name: 'two' });
  const data = Buffer.from('what is signed');
  const signature = createSign('sha256').update(data).sign(pair.privateKey);
  expect(isSignedBy(der(pair.cert), data, signature)).toBe(true);
  expect(isSignedBy(der(other.cert), data, signature)).toBe(false);
  expect(isSignedBy(der(pair.cert), Buffer.from('what is singed'), signature)).toBe(false);
  expect(isSignedBy(der(pair.cert), data, new Uint8Array())).toBe(false);
});

test('a certificate that cannot be read has signed nothing', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = sign('sha256', Buffer.from('x'), privateKey);
  for (const bytes of ['', 'no certificate', '0\x82\xff\xff']) {
    expect(isSignedBy(Buffer.from(bytes, 'latin1'), Buffer.from('x'), signature)).toBe(false);
  }
});
