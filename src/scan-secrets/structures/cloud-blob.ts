// Knows credentials that are a document or a query: Google key files, Azure SAS, connection strings, OTP seeds.
import { findLineEnd, findLineStart, sliceText, type Text } from '../engine/text.ts';
import { isPlaceholder, isReference } from '../generic/placeholder.ts';
import { describeLook, isRandom } from '../generic/randomness.ts';
import type { Structure } from './structure.ts';

function detectGoogleKeyFile(text: Text, start: number, end: number): void {
  const isUser = sliceText(text, start, end).toLowerCase().includes('authorized');
  const from = Math.max(0, start - 3000);
  const window = sliceText(text, from, start + 4000);
  const pattern = isUser
    ? /\\?"refresh_token\\?"\s{0,4}:\s{0,4}\\?"([^"\\]{10,400})/
    : /\\?"private_key\\?"\s{0,4}:\s{0,4}\\?"(-----BEGIN[^"]{100,4000})/;
  const found = pattern.exec(window);
  if (found === null || isPlaceholder(found[1]!.slice(28, 90))) return;
  const secretStart = from + found.index + found[0].length - found[1]!.length;
  text.candidates.push({
    rule: isUser ? 'gcp-user-credentials' : 'gcp-service-account',
    provider: 'Google',
    start: secretStart,
    end: secretStart + found[1]!.length,
    secretStart: secretStart + (isUser ? 0 : 28),
    confidence: 'high',
    why: [isUser ? 'a Google credentials file' : 'a Google service account file'],
    reach: describeAccount(window),
    rank: 10,
  });
}

/** Project and account as the file names them. */
function describeAccount(file: string): string {
  const read = (name: string): string =>
    new RegExp(`\\\\?"${name}\\\\?"\\s{0,4}:\\s{0,4}\\\\?"([\\w.@:-]{1,100})`).exec(file)?.[1] ?? '';
  const [project, account] = [read('project_id') || read('quota_project_id'), read('client_email')];
  return [project && `project ${project}`, account && `account ${account}`].filter((part) => part !== '').join(', ');
}

function detectSas(text: Text, start: number, end: number): void {
  const found = /^(?:[A-Za-z0-9+/]|%[0-9A-Fa-f]{2}){30,120}={0,2}/.exec(sliceText(text, end, end + 200));
  if (found === null) return;
  const from = findLineStart(text.bytes, start, 500);
  const line = sliceText(text, from, findLineEnd(text.bytes, end, 500));
  if (!/[?&]sv=/.test(line) || !/[?&;](?:amp;)?s[ep]=/.test(line)) return;
  const expiry = /[?&;]se=(\d{4}-\d\d-\d\d)/.exec(line)?.[1];
  text.candidates.push({
    rule: 'azure-sas',
    provider: 'Azure',
    start: end,
    end: end + found[0].length,
    secretStart: end,
    confidence: 'high',
    why: ['the signature of a shared access URL', expiry === undefined ? 'no expiry in it' : `valid until ${expiry}`],
    reach: describeRights(line),
    rank: 8,
  });
}

/** Account and rights, of which each letter stands for one. */
function describeRights(url: string): string {
  const account = /https:\/\/([\w.-]{3,100}?)\//.exec(url)?.[1];
  const rights = /[?&;]sp=([a-z]{1,16})/.exec(url)?.[1] ?? '';
  const names = { r: 'read', w: 'write', d: 'delete', l: 'list', a: 'add', c: 'create', u: 'update', p: 'process' };
  const told = Object.entries(names).flatMap(([letter, name]) => (rights.includes(letter) ? [name] : []));
  return [account ?? '', told.join(' ')].filter((part) => part !== '').join(': ');
}

const PARTNER =
  /(?:server|host|data source|address|addr|endpoint|user id|userid|uid|user|username|initial catalog|database|dbq|driver|dsn)\s{0,2}=|jdbc:/i;

function detectConnectionString(text: Text, start: number, end: number): void {
  const found = /^([^;"'\s&<>]{4,128})/.exec(sliceText(text, end, end + 130));
  if (found === null || /[\w.]/.test(String.fromCharCode(text.bytes[start - 1] ?? 32))) return;
  const value = found[1]!;
  const from = findLineStart(text.bytes, start, 300);
  const line = sliceText(text, from, findLineEnd(text.bytes, end, 300));
  if (!line.includes(';') && !line.includes('jdbc:')) return;
  if (!PARTNER.test(line) || isReference(value) || isPlaceholder(value) || /^[<[{*$%#]|[)\]}>]$/.test(value)) return;
  const look = describeLook(value);
  const isStrong = isRandom(value) || (look.hasDigit && look.length >= 6);
  const isSoft = text.kind.isTest || text.kind.isExample;
  if (isSoft && !isRandom(value)) return;
  text.candidates.push({
    rule: 'connection-string',
    provider: 'database',
    start: end,
    end: end + value.length,
    secretStart: end,
    confidence: isStrong ? (isSoft ? 'medium' : 'high') : 'medium',
    why: ['a password inside a connection string'],
    rank: 6,
  });
}

function detectOtp(text: Text, _start: number, end: number): void {
  const window = sliceText(text, end, end + 300);
  const found = /^[^\s"'<>]{1,200}?[?&]secret=([A-Za-z2-7]{16,64})/.exec(window);
  if (found === null || isPlaceholder(found[1]!) || /^(?:JBSWY3DPEHPK3PXP)+$/.test(found[1]!)) return;
  const secretStart = end + found[0].length - found[1]!.length;
  text.candidates.push({
    rule: 'otp-seed',
    provider: 'one-time passwords',
    start: secretStart,
    end: secretStart + found[1]!.length,
    secretStart,
    confidence: 'high',
    why: ['the seed of one-time passwords'],
    rank: 8,
  });
}

/** Documents that Google tools write. */
export const GOOGLE_KEY_FILE: Structure = {
  words: ['service_account"', 'service_account\\"', 'authorized_user"', 'authorized_user\\"'],
  detect: detectGoogleKeyFile,
};
/** `sig=` beside `se=`, `sp=`, `sv=`. */
export const AZURE_SAS: Structure = { words: ['sig='], detect: detectSas };
/** `Password=…;` beside `Server=…;`. */
export const CONNECTION_STRING: Structure = { words: ['password=', 'pwd='], detect: detectConnectionString };
/** `otpauth://totp/…?secret=…`. */
export const OTP_SEED: Structure = { words: ['otpauth://'], detect: detectOtp };
