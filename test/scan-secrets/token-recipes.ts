// Knows how to make a valid token of every format at run time, independently of the rules that find it.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { wordlist } from '@scure/bip39/wordlists/english.js';

const D = '0123456789';
const LC = 'abcdefghijklmnopqrstuvwxyz';
const UC = LC.toUpperCase();

export const alphabets = {
  d: D,
  hex: D + 'abcdef',
  HEX: D + 'ABCDEF',
  lc36: D + LC,
  uc36: D + UC,
  b62: D + LC + UC,
  b64: D + LC + UC + '+/',
  b64u: D + LC + UC + '-_',
  b32: UC + '234567',
  b32l: LC + '234567',
  letters: LC + UC,
  print: D + LC + UC + '!#$%&()*+-=@^_',
};

/** A source of reproducible randomness (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Builds tokens from one source of randomness. */
export class Recipes {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = makeRandom(seed);
  }

  /** `length` characters of a named alphabet, letters and digits both present. */
  take(alphabet: keyof typeof alphabets, length: number): string {
    const characters = alphabets[alphabet];
    for (;;) {
      let text = '';
      for (let index = 0; index < length; index++) text += characters[Math.floor(this.#random() * characters.length)];
      if (length < 12 || alphabet === 'letters' || alphabet === 'd' || (/\d/.test(text) && /[A-Za-z]/.test(text)))
        return text;
    }
  }

  uuid(): string {
    return [8, 4, 4, 4, 12].map((length) => this.take('hex', length)).join('-');
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => Math.floor(this.#random() * 256)));
  }

  github(prefix: string, body = this.take('b62', 30)): string {
    const alphabet = D + UC + LC;
    let tail = '';
    for (let rest = crc32(body); rest > 0; rest = Math.floor(rest / 62)) tail = alphabet.charAt(rest % 62) + tail;
    return prefix + body + tail.padStart(6, '0');
  }

  cloudflare(prefix: string): string {
    const body = this.take('b62', 40);
    return prefix + body + crc32(body).toString(16).padStart(8, '0');
  }

  grafana(): string {
    const head = `glsa_${this.take('b62', 32)}`;
    const tail = Buffer.alloc(4);
    tail.writeUInt32LE(crc32(head));
    return `${head}_${tail.toString('hex')}`;
  }

  jwt(payload: object): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}.${this.take('b64u', 86)}`;
  }

  macaroon(location: string): string {
    const head = Buffer.concat([Buffer.from([2, 1, location.length]), Buffer.from(location), Buffer.from([2])]);
    return `pypi-${Buffer.concat([head, this.bytes(90)]).toString('base64url')}`;
  }

  nkey(kind: string): string {
    const type = alphabets.b32.indexOf(kind);
    return this.#sealNkey([(alphabets.b32.indexOf('S') << 3) | (type >> 2), (type & 3) << 6]);
  }

  /** A public key of NATS: one byte for its kind instead of two. */
  publicNkey(kind: string): string {
    return this.#sealNkey([alphabets.b32.indexOf(kind) << 3]);
  }

  #sealNkey(head: readonly number[]): string {
    const raw = Buffer.concat([Buffer.from(head), this.bytes(32)]);
    let crc = 0;
    for (const byte of raw) {
      crc ^= byte << 8;
      for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
    const bits = [...raw, crc & 255, crc >> 8].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const fives = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0').match(/.{5}/g) ?? [];
    return fives.map((five) => alphabets.b32.charAt(parseInt(five, 2))).join('');
  }

  base58check(prefix: readonly number[], length: number, suffix: readonly number[] = []): string {
    const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    const sha = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
    const payload = Buffer.concat([Buffer.from(prefix), this.bytes(length), Buffer.from(suffix)]);
    let value = BigInt(`0x${Buffer.concat([payload, sha(sha(payload)).subarray(0, 4)]).toString('hex')}`);
    let text = '';
    for (; value > 0n; value /= 58n) text = alphabet.charAt(Number(value % 58n)) + text;
    return text;
  }

  bech32(prefix: string): string {
    const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
    const bits = [...this.bytes(32)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .padEnd(260, '0');
    const data = (bits.match(/.{5}/g) ?? []).map((five) => parseInt(five, 2));
    const expand = [...Buffer.from(prefix)]
      .map((byte) => byte >> 5)
      .concat(0, ...[...Buffer.from(prefix)].map((byte) => byte & 31));
    let sum = 1;
    for (const value of [...expand, ...data, 0, 0, 0, 0, 0, 0]) {
      const top = sum >>> 25;
      sum = ((sum & 0x1ffffff) << 5) ^ value;
      [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((constant, bit) => {
        if ((top >> bit) & 1) sum ^= constant;
      });
    }
    const check = Array.from({ length: 6 }, (_, index) => ((sum ^ 1) >>> (5 * (5 - index))) & 31);
    return `${prefix}1${[...data, ...check].map((value) => alphabet.charAt(value)).join('')}`;
  }

  /** A phrase of the standard's list whose last bits are its checksum. */
  phrase(words: 12 | 15 | 18 | 21 | 24): string {
    const entropy = this.bytes((words * 4) / 3);
    const bits = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const all = bits(entropy) + bits(createHash('sha256').update(entropy).digest()).slice(0, words / 3);
    return (all.match(/.{11}/g) ?? []).map((eleven) => wordlist[parseInt(eleven, 2)]).join(' ');
  }

  /** Sixteen digits of a card, the last of which makes the weighed sum a multiple of ten. */
  card(): string {
    const digits = `4${this.take('d', 14)}`;
    const sum = [...digits].reduce((total, digit, at) => {
      const weighed = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
    return digits + String((10 - (sum % 10)) % 10);
  }

  openssh(): string {
    const text = (value: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, value.length]), Buffer.from(value)]);
    return this.armour(
      'OPENSSH PRIVATE KEY',
      Buffer.concat([Buffer.from('openssh-key-v1\0'), text('none'), text('none'), this.bytes(400)]),
    );
  }

  pgp(): string {
    return this.armour('PGP PRIVATE KEY BLOCK', Buffer.concat([Buffer.from([0x95, 3, 0x98]), this.bytes(500)]));
  }

  pem(label: string): string {
    return this.armour(`${label}PRIVATE KEY`, Buffer.concat([Buffer.from([0x30, 0x82, 4, 0xa4]), this.bytes(600)]));
  }

  armour(name: string, content: Buffer): string {
    const body = content.toString('base64');
    const dashes = '-'.repeat(5);
    return `${dashes}BEGIN ${name}${dashes}\n${(body.match(/.{1,64}/g) ?? []).join('\n')}\n${dashes}END ${name}${dashes}\n`;
  }
}
