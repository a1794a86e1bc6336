// Makes certificates for any dates and names at test time, in DER by hand (RFC 5280): no tool has to be installed.
import { createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

export interface Pair {
  readonly cert: string;
  readonly key: string;
  readonly name: string;
  readonly privateKey: KeyObject;
}

export interface CertificateWish {
  readonly name: string;
  /** DNS names and IPv4 addresses the certificate is for; none for an authority. */
  readonly names?: readonly string[];
  readonly fromDays?: number;
  readonly toDays?: number;
  /** Signed by itself without one. */
  readonly issuer?: Pair;
  readonly isAuthority?: boolean;
  /** A URI it is made out to instead of names. */
  readonly uri?: string;
  /** More extensions: object id in hex, and a UTF8String as its value. */
  readonly facts?: Readonly<Record<string, string>>;
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const octets = (content: Buffer): Buffer => der(0x04, content);

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const DAY_MS = 86_400_000;

function writeName(name: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
}

/** GeneralizedTime, which reaches from year 0 to 9999. */
function writeTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/gu, '').slice(0, 14);
  return der(0x18, Buffer.from(`${digits}Z`));
}

function writeAltName(name: string): Buffer {
  const isAddress = /^\d+\.\d+\.\d+\.\d+$/u.test(name);
  return isAddress ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name));
}

function writeExtensions(wish: CertificateWish): Buffer {
  const isTrue = der(0x01, Buffer.from([0xff]));
  const basic = sequence(oid('551d13'), isTrue, octets(sequence(...(wish.isAuthority === true ? [isTrue] : []))));
  const names = wish.names ?? [];
  const alt = names.length === 0 ? [] : [sequence(oid('551d11'), octets(sequence(...names.map(writeAltName))))];
  const uri =
    wish.uri === undefined ? [] : [sequence(oid('551d11'), isTrue, octets(sequence(der(0x86, Buffer.from(wish.uri)))))];
  const facts = Object.entries(wish.facts ?? {}).map(([id, text]) =>
    sequence(oid(id), octets(der(0x0c, Buffer.from(text)))),
  );
  return der(0xa3, sequence(basic, ...alt, ...uri, ...facts));
}

/** A certificate as wished, valid from `fromDays` (default yesterday) to `toDays` (default in 90 days) from now. */
export function makeCertificate(wish: CertificateWish): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = wish.issuer ?? { name: wish.name, privateKey };
  const now = Date.now();
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    ECDSA_SHA256,
    writeName(issuer.name),
    sequence(writeTime(now + (wish.fromDays ?? -1) * DAY_MS), writeTime(now + (wish.toDays ?? 90) * DAY_MS)),
    writeName(wish.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    writeExtensions(wish),
  );
  const signature = createSign('SHA256').update(body).sign(issuer.privateKey);
  const whole = sequence(body, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/gu, '$&\n');
  const cert = `-----BEGIN CERTIFICATE-----\n${lines.trimEnd()}\n-----END CERTIFICATE-----\n`;
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { cert, key, name: wish.name, privateKey };
}
