// Knows the offline proofs by name: what can be said of a token without asking its issuer.
import { readAwsAccount } from './aws.ts';
import { computeCrc32 } from './crc.ts';
import { isPublicJwt, parseJwt, readExpiry } from './jwt.ts';
import { hasNkeyChecksum } from './nkey.ts';
import { decodeBase58, encodeBase62, isBech32 } from './radix.ts';
import { computeSha256 } from './sha256.ts';

/** `passed` keeps the trust of the rule, `failed` lowers it; `unrelated` and `public` mean that it is no secret at all. */
export type CheckResult = { readonly verdict: 'passed' | 'failed' | 'unrelated' | 'public'; readonly note: string };

export type CheckName = keyof typeof CHECKS;

const CHECKS = {
  'crc32-base62': (token: string): CheckResult =>
    judge(
      encodeBase62(computeCrc32(Buffer.from(token.slice(token.indexOf('_') + 1, -6), 'latin1')), 6) === token.slice(-6),
      'checksum',
    ),
  'crc32-hex': (token: string): CheckResult =>
    judge(
      computeCrc32(Buffer.from(token.slice(token.indexOf('_') + 1, -8), 'latin1'))
        .toString(16)
        .padStart(8, '0') === token.slice(-8),
      'checksum',
    ),
  'crc32-grafana': (token: string): CheckResult => {
    const tail = Buffer.alloc(4);
    tail.writeUInt32LE(computeCrc32(Buffer.from(token.slice(0, -9), 'latin1')));
    return judge(tail.toString('hex') === token.slice(-8).toLowerCase(), 'checksum');
  },
  'aws-account': (token: string): CheckResult => {
    const account = readAwsAccount(token);
    return account === null ? fail('no account number inside') : pass(`account ${account}`);
  },
  jwt: (token: string): CheckResult => {
    const claims = parseJwt(token.replace(/^ghs_\d+_/, ''));
    if (claims === null) return fail('its parts are no JSON');
    if (isPublicJwt(claims)) return { verdict: 'public', note: 'a public or sample token' };
    const expiry = readExpiry(claims);
    return pass(
      expiry === null ? 'decodes and never expires' : `decodes, exp ${new Date(expiry * 1000).toISOString()}`,
    );
  },
  bech32: (token: string): CheckResult => judge(isBech32(token), 'checksum'),
  nkey: (token: string): CheckResult =>
    'UAONCX'.includes(token.charAt(1)) ? judge(hasNkeyChecksum(token), 'checksum') : unrelated(),
  base58: (token: string): CheckResult => judge(isBase58Check(token), 'checksum'),
  wif: (token: string): CheckResult =>
    '5KLc9'.includes(token.charAt(0)) && isBase58Check(token) ? pass('checksum holds') : unrelated(),
  macaroon: (token: string): CheckResult =>
    judge(/pypi\.org/.test(Buffer.from(token.slice(5), 'base64url').toString('latin1', 0, 64)), 'macaroon'),
  bedrock: (token: string): CheckResult =>
    judge(Buffer.from(token.slice(4), 'base64').toString('latin1').startsWith('BedrockAPIKey-'), 'inner name'),
  'base64-64': (token: string): CheckResult => judge(Buffer.from(token.slice(-88), 'base64').length === 64, 'length'),
  'anthropic-suffix': (token: string): CheckResult =>
    token.includes('-oat01-') || token.endsWith('AA') ? pass('suffix') : fail('the suffix is missing'),
  'discord-snowflake': (token: string): CheckResult =>
    /^\d{17,19}$/.test(Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1'))
      ? pass('bot id')
      : unrelated(),
  'test-mode': (token: string): CheckResult =>
    /(^|_|-)test(_|-)/.test(token) ? fail('a key for test mode') : pass('a key for live mode'),
  varied: (token: string): CheckResult => (isVaried(token.slice(22)) ? pass('varied') : unrelated()),
};

function pass(note: string): CheckResult {
  return { verdict: 'passed', note };
}

function fail(note: string): CheckResult {
  return { verdict: 'failed', note };
}

function unrelated(): CheckResult {
  return { verdict: 'unrelated', note: '' };
}

function judge(isValid: boolean, subject: string): CheckResult {
  return isValid ? pass(`${subject} holds`) : fail(`${subject} does not hold`);
}

/** At least twenty characters, none of which makes up an eighth: fonts and pictures in base64 are full of one letter. */
function isVaried(text: string): boolean {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts.size >= 20 && Math.max(...counts.values()) * 8 < text.length;
}

function isBase58Check(token: string): boolean {
  const bytes = decodeBase58(token.slice(0, 128));
  if (bytes === null || bytes.length < 5) return false;
  const digest = computeSha256(computeSha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, index) => byte === digest[index]);
}

/** Runs one named proof on a token as it stands in the file, prefix included. */
export function runCheck(name: CheckName, token: string): CheckResult {
  return CHECKS[name](token);
}
