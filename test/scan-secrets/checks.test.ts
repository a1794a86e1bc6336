// Proves every offline proof by name: what it passes, what it fails, and what it takes for something else.
import { describe, expect, test } from '@jest/globals';
import { isCardNumber } from '../../src/scan-secrets/checks/luhn.ts';
import { readAwsAccount } from '../../src/scan-secrets/checks/aws.ts';
import { computeCrc16, computeCrc32 } from '../../src/scan-secrets/checks/crc.ts';
import { runCheck, type CheckName, type CheckResult } from '../../src/scan-secrets/checks/check.ts';
import { isPublicNkey } from '../../src/scan-secrets/checks/nkey.ts';
import { decodeBase32, decodeBase58, encodeBase62, isBech32 } from '../../src/scan-secrets/checks/radix.ts';
import { compileScanner } from '../../src/scan-secrets/engine/scanner.ts';
import { scanBytes } from '../../src/scan-secrets/engine/scan-bytes.ts';
import { TOKEN_RULES } from '../../src/scan-secrets/rules/all.ts';
import { Recipes } from './token-recipes.ts';

const r = new Recipes(97);
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
/** Another first character of the same kind behind the prefix. */
const spoil = (token: string, at: number): string =>
  token.slice(0, at) + (token[at] === 'a' ? 'b' : 'a') + token.slice(at + 1);
const nsec = r.bech32('nsec');
const seed = r.nkey('U');
const wallet = r.base58check([0x80], 32, [1]);
const extended = r.base58check([0x04, 0x88, 0xad, 0xe4], 74);
const bot = `.${r.take('b64u', 6)}.${r.take('b64u', 38)}`;
const parts = (...values: unknown[]): string =>
  values.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')).join('.');

type Proof = readonly [verdict: CheckResult['verdict'], token: string, note?: string];

/** Each name of a proof has to be here, or this does not compile. */
const PROOFS: Readonly<Record<CheckName, readonly Proof[]>> = {
  'crc32-base62': [
    ['passed', r.github('ghp_'), 'checksum holds'],
    ['failed', spoil(r.github('ghp_'), 9), 'checksum does not hold'],
  ],
  'crc32-hex': [
    ['passed', r.cloudflare('cfut_')],
    ['failed', spoil(r.cloudflare('cfut_'), 9)],
  ],
  'crc32-grafana': [
    ['passed', r.grafana()],
    ['passed', r.grafana().replace(/\w{8}$/, (hex) => hex.toUpperCase())],
    ['failed', spoil(r.grafana(), 9)],
  ],
  'aws-account': [
    ['passed', `AKIA${'A'.repeat(16)}`, 'account 000000000000'],
    ['failed', `AKIA${r.take('b32', 15)}9`, 'no account number inside'],
    ['failed', `AKIA${r.take('b32', 8)}`],
  ],
  jwt: [
    ['passed', r.jwt({ exp: 1999999999 }), 'decodes, exp 2033-05-18T03:33:19.000Z'],
    ['passed', r.jwt({ iss: 'a' }), 'decodes and never expires'],
    ['passed', r.jwt({ exp: 'soon' }), 'decodes and never expires'],
    ['passed', r.jwt({ exp: 8.64e12 }), 'decodes, exp +275760-09-13T00:00:00.000Z'],
    ['passed', r.jwt({ exp: 8.65e12 }), 'decodes and never expires'],
    ['passed', r.jwt({ exp: -1e300 }), 'decodes and never expires'],
    ['passed', `ghs_${r.take('d', 6)}_${r.jwt({ iss: '12' })}`],
    ['public', r.jwt({ role: 'anon' })],
    ['public', r.jwt({ sub: '1234567890' })],
    ['failed', 'eyJ.eyJ.x', 'its parts are no JSON'],
    ['failed', `${parts({ alg: 'none' })}.x.y`],
    ['failed', parts({ typ: 'JWT' }, { iss: 'a' }, 1)],
    ['failed', parts({ alg: 7 }, { iss: 'a' }, 1)],
    ['failed', parts({ alg: 'RS256' }, ['a'], 1)],
    ['failed', parts({ alg: 'RS256' }, null, 1)],
    ['failed', parts({ alg: 'RS256' }, 'a', 1)],
  ],
  bech32: [
    ['passed', nsec],
    ['passed', nsec.toUpperCase()],
    ['failed', spoil(nsec, 9)],
  ],
  nkey: [
    ...['U', 'A', 'O', 'N', 'C', 'X'].map((kind): Proof => ['passed', r.nkey(kind)]),
    ['failed', seed.slice(0, -1) + (seed.endsWith('A') ? 'E' : 'A')],
    ['unrelated', `S${r.take('b32', 57).replace(/^./, 'B')}`],
  ],
  base58: [
    ['passed', extended],
    ['failed', spoil(extended, 9)],
  ],
  wif: [
    ['passed', wallet],
    ['passed', r.base58check([0x80], 32)],
    ['passed', r.base58check([0xef], 32)],
    ['passed', r.base58check([0xef], 32, [1])],
    ['unrelated', spoil(wallet, 9)],
    ['unrelated', r.base58check([0x30], 32)],
  ],
  macaroon: [
    ['passed', r.macaroon('pypi.org')],
    ['passed', r.macaroon('test.pypi.org')],
    ['failed', r.macaroon('acme.io')],
    ['failed', `pypi-${Buffer.concat([r.bytes(70), Buffer.from('pypi.org')]).toString('base64url')}`],
  ],
  bedrock: [
    ['passed', `ABSK${base64(`BedrockAPIKey-${r.take('b62', 80)}`)}`, 'inner name holds'],
    ['failed', `ABSK${base64(`x-BedrockAPIKey-${r.take('b62', 80)}`)}`],
  ],
  'base64-64': [
    ['passed', `AccountKey=${base64(r.bytes(64))}`],
    ['failed', `AccountKey=${base64(r.bytes(48))}`],
  ],
  'anthropic-suffix': [
    ['passed', `sk-ant-api03-${r.take('b64u', 93)}AA`],
    ['passed', `sk-ant-oat01-${r.take('b64u', 94)}x`],
    ['failed', `sk-ant-api03-${r.take('b64u', 93)}Ax`, 'the suffix is missing'],
  ],
  'discord-snowflake': [
    ...[17, 18, 19].map((digits): Proof => ['passed', base64(r.take('d', digits)) + bot]),
    ['unrelated', base64(r.take('d', 16)) + bot],
    ['unrelated', base64(r.take('d', 20)) + bot],
    ['unrelated', base64(`${r.take('d', 17)}x`) + bot],
  ],
  'test-mode': [
    ['passed', `sk_live_${r.take('b62', 24)}`, 'a key for live mode'],
    ['passed', `latest_${r.take('b62', 24)}`],
    ['passed', `sk_live_tests${r.take('b62', 24)}`],
    ...['sk_test_', 'test_', 'secret-test-'].map((prefix): Proof => ['failed', prefix + r.take('b62', 24)]),
  ],
  varied: [
    ['passed', `EAA${r.take('b62', 180)}`],
    ['unrelated', `EAA${'k'.repeat(19)}${r.take('hex', 180)}`],
    ['unrelated', `EAA${'k'.repeat(19)}${r.take('b62', 100)}${'q'.repeat(30)}`],
  ],
};

describe.each(Object.entries(PROOFS))('%s', (name, proofs) => {
  test.each(proofs.map(([verdict, token, note], at) => [verdict, at, token, note] as const))(
    '%s (%d)',
    (verdict, _at, token, note) => {
      const result = runCheck(name as CheckName, token);
      expect(result).toEqual({ verdict, note: note ?? result.note });
    },
  );
});

const scanner = compileScanner(TOKEN_RULES, []);
const judge = (token: string, before = ''): string[] =>
  scanBytes(scanner, Buffer.from(`${before}value: "${token}"\n`), 'app.conf').map(
    ({ rule, confidence }) => `${rule} ${confidence}`,
  );

test('what a proof says moves the trust in a finding, or takes it away', () => {
  expect(judge(`ABSK${base64(`BedrockAPIKey-${r.take('b62', 80)}`)}`)).toEqual(['aws-bedrock-api-key high']);
  expect(judge(`sk-ant-api03-${r.take('b64u', 93)}AA`)).toEqual(['anthropic-key high']);
  expect(judge(`sk-ant-api03-${r.take('b64u', 93)}Ax`)).toEqual(['anthropic-key medium']);
  expect(judge(`shippo_live_${r.take('hex', 40)}`)).toEqual(['shippo-token high']);
  expect(judge(`shippo_test_${r.take('hex', 40)}`)).toEqual(['shippo-token medium']);
  expect(judge(`EAA${r.take('b62', 180)}`)).toEqual(['facebook-token high']);
  expect(judge(`EAA${'Ab0'.repeat(6)}x${r.take('hex', 160)}`)).toEqual([]);
});

test('checksums give the values that their standards publish', () => {
  const check = Buffer.from('123456789');
  expect(computeCrc32(check)).toBe(0xcbf43926);
  expect(computeCrc16(check)).toBe(0x31c3);
  expect(encodeBase62(0, 6)).toBe('000000');
  expect(encodeBase62(62 * 62 + 61, 6)).toBe('00010z');
});

test('numbers in other alphabets are read, or are none', () => {
  expect(Buffer.from(decodeBase32('MZXW6YTBOI') ?? []).toString()).toBe('foobar');
  expect(decodeBase32('MZXW1')).toBeNull();
  expect(decodeBase58('0OIl')).toBeNull();
  expect([...(decodeBase58('11233QC4') ?? [])]).toEqual([0, 0, 0x28, 0x7f, 0xb4, 0xcd]);
  expect(readAwsAccount(`AKIA${'A'.repeat(15)}`)).toBe('000000000000');
  expect(isBech32('A12UEL5L')).toBe(true);
  expect(isBech32('12uel5l')).toBe(false);
  expect(isBech32('a12uel5b')).toBe(false);
  expect(isBech32('nothing')).toBe(false);
});

test.each(['A', 'C', 'N', 'O', 'U', 'X'])('a public key of NATS that starts with %s is told from a seed', (kind) => {
  const key = r.publicNkey(kind);
  expect(isPublicNkey(key)).toBe(true);
  expect(isPublicNkey(key.slice(0, -1) + (key.endsWith('A') ? 'E' : 'A'))).toBe(false);
  expect(isPublicNkey(`${key}A`)).toBe(false);
  expect(isPublicNkey(r.nkey(kind).slice(0, 56))).toBe(false);
});

/** Digits with a last one that holds. */
function finish(head: string, length: number): string {
  const start = head + '1'.repeat(length - head.length - 1);
  return start + ([...'0123456789'].find((digit) => isCardNumber(start + digit)) ?? '');
}

test.each([
  ['4', [13, 16, 19], [12, 14, 15, 17]],
  ['51', [16], [15]],
  ['55', [16], [17]],
  ['50', [], [16]],
  ['56', [], [16]],
  ['2221', [16], [15]],
  ['2220', [], [16]],
  ['2229', [16], []],
  ['2230', [16], []],
  ['2299', [16], []],
  ['23', [16], []],
  ['26', [16], []],
  ['270', [16], []],
  ['271', [16], []],
  ['2720', [16], []],
  ['2721', [], [16]],
  ['34', [15], [16]],
  ['37', [15], [14]],
  ['300', [14], [15]],
  ['305', [14], []],
  ['306', [], [14]],
  ['36', [14], []],
  ['38', [14], []],
  ['39', [14], []],
  ['6011', [16], [15]],
  ['6012', [], [16]],
  ['65', [16], []],
  ['644', [16], []],
  ['649', [16], []],
  ['643', [], [16]],
  ['3528', [], []],
  ['353', [16], []],
  ['358', [16], [15]],
  ['359', [], [16]],
])('card numbers that start with %s', (head, lengths, others) => {
  for (const length of lengths) expect(finish(head, length)).toHaveLength(length);
  for (const length of others) expect(finish(head, length)).toHaveLength(length - 1);
});
