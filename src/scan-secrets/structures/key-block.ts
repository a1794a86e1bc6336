// Knows private keys as blocks of text: PEM, OpenSSH, PGP, PuTTY, minisign.
import { readPemBody } from '../checks/pem.ts';
import { moveConfidence } from '../engine/detection.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { isRepetitive } from '../generic/placeholder.ts';
import { describeLook } from '../generic/randomness.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Structure } from './structure.ts';

/** Bytes of the longest body, and of one that has no end. */
const REACH = 16_384;
const UNENDED = 4096;

function detectPem(text: Text, start: number): void {
  const head = sliceText(text, start, start + 64);
  const begin = /^-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY(?: BLOCK)?-----/.exec(head);
  if (begin === null) return;
  const bodyStart = start + begin[0].length;
  // The next row of dashes ends a body, be it another beginning: text full of beginnings costs no more than other text.
  const stop = text.bytes.indexOf('-----', bodyStart);
  const body = sliceText(text, bodyStart, stop < 0 || stop > bodyStart + REACH ? bodyStart + UNENDED : stop);
  const letters = body.replaceAll(/\\n|\\r|[^A-Za-z0-9+/=]/g, '');
  if (letters.length < 40 || isRepetitive(letters.slice(0, 120)) || describeLook(letters.slice(0, 400)).distinct < 12)
    return;
  const label = begin[1]!.trim();
  const state = readPemBody(`${label} ${head.includes('BLOCK') ? 'PGP' : ''}`, body);
  if (state === 'unreadable' && !/[A-Za-z0-9+/=]{40}/.test(body)) return;
  const confidence: Confidence = state === 'plain' ? 'high' : state === 'encrypted' ? 'medium' : 'low';
  const isApp = text.kind.path.endsWith('.private-key.pem');
  text.candidates.push({
    rule: isApp ? 'github-app-private-key' : 'private-key',
    provider: isApp ? 'GitHub' : label === '' ? 'PKCS#8' : label,
    start,
    end: bodyStart + body.length,
    secretStart: bodyStart,
    confidence: text.kind.isTest ? moveConfidence(confidence, -1) : confidence,
    why: [
      state === 'plain'
        ? 'a private key in the clear'
        : state === 'encrypted'
          ? 'an encrypted private key'
          : 'a private key block whose body does not decode',
    ],
    rank: 9,
  });
}

const PUTTY = 'PuTTY-User-Key-File-';

function detectPutty(text: Text, start: number, end: number): void {
  // The next beginning ends a key: text full of beginnings costs no more than other text.
  const next = text.bytes.subarray(0, start + REACH).indexOf(PUTTY, end);
  const window = sliceText(text, start, next < 0 ? start + REACH : next);
  const found = /Private-Lines: (\d{1,4})\r?\n/.exec(window);
  if (found === null) return;
  const isEncrypted = /Encryption: (?!none)/.test(window);
  const secretStart = start + found.index + found[0].length;
  text.candidates.push({
    rule: 'putty-private-key',
    provider: 'PuTTY',
    start: start + found.index,
    end: Math.min(text.bytes.length, secretStart + Number(found[1]) * 66),
    secretStart,
    confidence: isEncrypted ? 'medium' : 'high',
    why: [isEncrypted ? 'an encrypted PuTTY key' : 'a PuTTY key in the clear'],
    rank: 9,
  });
}

function detectMinisign(text: Text, start: number, end: number): void {
  const found = /^[^\n]{0,80}secret key[^\n]{0,40}\r?\n([A-Za-z0-9+/=]{80,400})/.exec(sliceText(text, end, end + 600));
  if (found === null) return;
  const secretStart = end + found[0].length - found[1]!.length;
  text.candidates.push({
    rule: 'minisign-secret-key',
    provider: 'minisign',
    start,
    end: end + found[0].length,
    secretStart,
    confidence: 'high',
    why: ['a signing key file'],
    rank: 9,
  });
}

/** PEM, OpenSSH and PGP armour. */
export const PEM_BLOCK: Structure = { words: ['-----BEGIN '], detect: detectPem };
/** PuTTY key files. */
export const PUTTY_KEY: Structure = { words: [PUTTY], detect: detectPutty };
/** minisign and signify secret keys. */
export const MINISIGN_KEY: Structure = { words: ['untrusted comment:'], detect: detectMinisign };
