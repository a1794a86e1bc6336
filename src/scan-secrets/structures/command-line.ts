// Knows secrets on command lines and in headers: `curl -u`, `--password`, `PGPASSWORD=`, `Authorization:`, `login(…)`.
import { moveConfidence } from '../engine/detection.ts';
import { findLineStart, sliceText, type Text } from '../engine/text.ts';
import { isPlaceholder, isReference, isSample } from '../generic/placeholder.ts';
import { describeLook, isRandom } from '../generic/randomness.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Structure } from './structure.ts';

function record(text: Text, rule: string, start: number, value: string, base: Confidence, why: string): void {
  if (value.length < 4 || isReference(value) || isPlaceholder(value) || /^[-<[{(*]/.test(value)) return;
  let steps = 0;
  if (isSample(value)) steps--;
  if (text.kind.isTest) steps--;
  if (text.kind.isExample) steps--;
  if (!isRandom(value) && describeLook(value).hasDigit === false) steps--;
  if (steps < -1) return;
  text.candidates.push({
    rule,
    provider: 'unknown',
    start,
    end: start + value.length,
    secretStart: start,
    confidence: moveConfidence(base, steps),
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

function detectHeader(text: Text, start: number, end: number): void {
  const found =
    /^["'\]]{0,2}\s{0,3}[:=,]\s{0,3}(?:\w{1,3})?["'`]?(Basic|Bearer|Token|SSWS|ApiKey)[ +]([A-Za-z0-9+/=._~:-]{8,600})/i.exec(
      sliceText(text, end, end + 640),
    );
  if (found === null) return;
  const value = found[2]!;
  const offset = end + found[0].length - value.length;
  if (found[1]!.toLowerCase() !== 'basic') {
    if (isRandom(value))
      record(text, 'authorization-header', offset, value, 'high', 'a token in an Authorization header');
    return;
  }
  const inner = Buffer.from(value, 'base64').toString('latin1');
  const pair = /^([\x20-\x7e]{1,100}?):([\x20-\x7e]{3,200})$/.exec(inner);
  if (pair === null || isPlaceholder(pair[2]!) || isReference(pair[2]!)) return;
  const isSoft = text.kind.isTest || text.kind.isExample || isSample(inner);
  if (isSoft && !isRandom(pair[2]!)) return;
  text.candidates.push({
    rule: 'basic-authorization',
    provider: 'HTTP',
    start: offset,
    end: offset + value.length,
    secretStart: offset,
    confidence: isSoft ? 'medium' : 'high',
    why: ['decodes to user and password'],
    rank: 6,
  });
  void start;
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
/** `Authorization: Basic …`, `Bearer …`. */
export const AUTHORIZATION: Structure = { words: ['authorization'], detect: detectHeader };
/** `.login('user', 'password')`. */
export const LOGIN_CALL: Structure = { words: ['.login(', '.authenticate(', '.auth('], detect: detectLogin };
