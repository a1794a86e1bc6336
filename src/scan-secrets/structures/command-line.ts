// Knows secrets on command lines and in headers: `curl -u`, `--password`, `PGPASSWORD=`, `Authorization:`, `login(…)`.
import { isAlphanumeric } from '../engine/byte.ts';
import { moveConfidence } from '../engine/detection.ts';
import { findLineStart, sliceText, type Text } from '../engine/text.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { isRandom, isUnspoken } from '../generic/randomness.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Structure } from './structure.ts';

const HEADER =
  /^["'\]]{0,2}\s{0,3}[:=,]\s{0,3}(?:\w{1,3})?["'`]?(?:Bearer|Token|SSWS|ApiKey)[ +]([A-Za-z0-9+/=._~:-]{8,600})/i;

function record(text: Text, rule: string, start: number, value: string, base: Confidence, why: string): void {
  if (value.length < 4 || isReference(value) || isPlaceholder(value) || /^[-<[{(*]/.test(value)) return;
  const isOdd = isRandom(value) || isUnspoken(value);
  const isSoft = text.kind.isTest || text.kind.isExample || isSample(value);
  if (isSoft && !isOdd) return;
  const steps = Number(isSoft) + Number(!isOdd && !/\d/.test(value));
  text.candidates.push({
    rule,
    provider: 'unknown',
    start,
    end: start + value.length,
    secretStart: start,
    confidence: moveConfidence(base, -steps),
    why: [why],
    rank: 4,
  });
}

function detectCurl(text: Text, start: number, end: number): void {
  const window = sliceText(text, end, end + 240);
  const found = /^\s{0,2}["']?([A-Za-z0-9._@+-]{1,64}):([^\s"'@|;&]{4,128})/.exec(window);
  if (found === null) return;
  const line = sliceText(text, findLineStart(text.bytes, start, 300), start);
  if (!/\b(?:curl|wget|http|https)\b/.test(line) && !/\\\r?\n\s*$/.test(sliceText(text, start - 40, start))) return;
  record(
    text,
    'command-line-password',
    end + found[0].length - found[2]!.length,
    found[2]!,
    'high',
    'user and password handed to curl',
  );
}

function detectOption(text: Text, start: number, end: number): void {
  if (text.kind.syntax === 'code' && !/["'`\s]/.test(String.fromCharCode(text.bytes[start - 1] ?? 32))) return;
  const found = /^(?:=|[ \t]+)(["']?)([^\s"'`,;)|&]{4,128})\1/.exec(sliceText(text, end, end + 150));
  if (found === null) return;
  const value = found[2]!;
  const offset = end + found[0].length - value.length - found[1]!.length;
  if (!isRandom(value) && !/\d/.test(value)) return;
  record(text, 'command-line-password', offset, value, 'medium', 'a password handed over on a command line');
}

function detectVariable(text: Text, _start: number, end: number): void {
  const found = /^=(["']?)([^\s"'`;|&]{4,128})\1/.exec(sliceText(text, end, end + 150));
  if (found === null) return;
  record(
    text,
    'command-line-password',
    end + found[0].length - found[2]!.length - found[1]!.length,
    found[2]!,
    'high',
    'a password set for a command',
  );
}

function detectHeader(text: Text, _start: number, end: number): void {
  const found = HEADER.exec(sliceText(text, end, end + 640));
  if (found === null) return;
  const value = found[1]!;
  if (isRandom(value))
    record(
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

function detectLogin(text: Text, _start: number, end: number): void {
  const found = /^\s{0,2}(["'])([^"'\s]{3,80})\1\s{0,2},\s{0,2}(["'])([^"'\s]{6,80})\3\s{0,2}[,)]/.exec(
    sliceText(text, end, end + 200),
  );
  if (found === null || text.kind.isTest || !/@|^\w+$/.test(found[2]!)) return;
  const inside = found[0].lastIndexOf(found[4]!);
  if (/^[a-z]+$/i.test(found[4]!) && !found[2]!.includes('@')) return;
  record(text, 'login-call', end + inside, found[4]!, 'medium', 'user and password handed to a login call');
}

/** `curl -u user:password`. */
export const CURL_USER: Structure = { words: [' -u', '--user'], detect: detectCurl };
/** `--password value`. */
export const PASSWORD_OPTION: Structure = {
  words: ['--password', '--passwd', '--token', '--secret'],
  detect: detectOption,
};
/** Variables that clients read. */
export const CLIENT_VARIABLE: Structure = {
  words: ['PGPASSWORD', 'MYSQL_PWD', 'SSHPASS', 'REDISCLI_AUTH'],
  detect: detectVariable,
};
/** `Basic` credentials wherever they stand. */
export const BASIC_CREDENTIALS: Structure = { words: ['basic'], detect: detectBasic };
/** `Authorization: Bearer …`. */
export const AUTHORIZATION: Structure = { words: ['authorization'], detect: detectHeader };
/** `.login('user', 'password')`. */
export const LOGIN_CALL: Structure = { words: ['.login(', '.authenticate(', '.auth('], detect: detectLogin };
