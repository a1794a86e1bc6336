// Knows credentials in headers: `Authorization: Bearer …`, `Basic …`.
import { isAlphanumeric } from '../engine/byte.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { isRandom, isUnspoken } from '../generic/randomness.ts';
import { recordLoose } from './loose-password.ts';
import type { Structure } from './structure.ts';

const HEADER =
  /^["'\]]{0,2}\s{0,3}(?:[:,]|=>?)?\s{0,40}(?:(["']?value)["']?\s{0,3}[:=]\s{0,3}|\w{1,3})?["'`]?(?:Bearer|Token|SSWS|ApiKey)(?:[ +]|["'] ?, ?["']| ["'] ?[+.] ?["'])([A-Za-z0-9+/=._~:-]{8,600})/i;

function detectHeader(text: Text, _start: number, end: number): void {
  const found = HEADER.exec(sliceText(text, end, end + 640));
  if (found === null) return;
  const value = found[2]!;
  // Two fields of a record are what tests hold, too, and short there.
  if (isRandom(value) && (found[1] === undefined || value.length >= 20))
    recordLoose(
      text,
      'authorization-header',
      end + found[0].length - value.length,
      value,
      'high',
      'a token in an Authorization header',
    );
}

/** `Basic` and base64 of user and password: the decoded text proves itself, so no header name is needed. */
function detectBasic(text: Text, start: number, end: number): void {
  if (isAlphanumeric(text.bytes[start - 1] ?? 0)) return;
  const value = /^[ +]([A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])/.exec(sliceText(text, end, end + 410))?.[1];
  if (value === undefined || value.length % 4 !== 0) return;
  const pair = /^([\x20-\x7e]{1,100}?):([\x20-\x7e]{3,200})$/.exec(Buffer.from(value, 'base64').toString('latin1'));
  const password = pair?.[2];
  if (password === undefined || isPlaceholder(password) || isReference(password)) return;
  const isOdd = isRandom(password) || isUnspoken(password);
  const isSoft = text.kind.isTest || text.kind.isExample || isSample(`${pair?.[1] ?? ''} ${password}`);
  if (isSoft && !isOdd) return;
  text.candidates.push({
    rule: 'basic-authorization',
    provider: 'HTTP',
    start: end + 1,
    end: end + 1 + value.length,
    secretStart: end + 1,
    confidence: isSoft ? (isRandom(password) ? 'medium' : 'low') : 'high',
    why: ['decodes to user and password'],
    rank: 6,
  });
}

/** `Basic` credentials wherever they stand. */
export const BASIC_CREDENTIALS: Structure = { words: ['basic'], detect: detectBasic };
/** `Authorization: Bearer …`. */
export const AUTHORIZATION: Structure = {
  words: ['authorization', 'authenticationheadervalue('],
  detect: detectHeader,
};
