// Knows which claims of a token may be told: whose it is, for what, until when.
import { parseJwt, readExpiry } from './jwt.ts';

/** Longest piece of a claim that is told. */
const LONGEST = 80;

/** Issuer, audience, role and the like of a web token, its expiry last. */
export function describeClaims(token: string): string {
  const claims = parseJwt(token);
  if (claims === null) return '';
  const { payload } = claims;
  const account = 'kubernetes.io/serviceaccount/';
  const subject = typeof payload['sub'] === 'string' ? payload['sub'] : '';
  const told = [
    ...['iss', 'aud', 'scope', 'scp', 'role', 'ref', 'azp', 'tid'].flatMap((name) => tell(name, payload[name])),
    ...tell('namespace', payload[`${account}namespace`]),
    ...tell('account', payload[`${account}service-account.name`]),
    ...(subject.startsWith('system:serviceaccount:') ? tell('account', subject.slice(22)) : []),
  ];
  const expiry = readExpiry(claims);
  const until = expiry === null ? 'no expiry' : `exp ${new Date(expiry * 1000).toISOString().slice(0, 10)}`;
  return [...told, until].join(', ');
}

/** Named texts of base64 JSON; empty when it is none. */
export function describeJson(encoded: string | undefined, names: readonly string[]): string {
  try {
    const value: unknown = JSON.parse(decodeText(encoded ?? ''));
    if (typeof value !== 'object' || value === null) return '';
    return names.flatMap((name) => tell(name, (value as Record<string, unknown>)[name])).join(', ');
  } catch {
    return '';
  }
}

/** `name value`, when the value is a short text, a number or a list of such. */
function tell(name: string, value: unknown): string[] {
  const text = Array.isArray(value) ? value.slice(0, 5).join(' ') : value;
  if (typeof text !== 'string' && typeof text !== 'number') return [];
  return text === '' ? [] : [`${name} ${String(text).slice(0, LONGEST)}`];
}

/** The text that base64 stands for. */
export function decodeText(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
