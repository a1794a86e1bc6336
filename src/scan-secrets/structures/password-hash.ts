// Knows password hashes by their shape: crypt(3), bcrypt, argon2, scrypt, pbkdf2, LDAP.
import { sliceText, type Text } from '../engine/text.ts';
import { isRepetitive } from '../generic/placeholder.ts';
import type { Structure } from './structure.ts';

const HASH =
  /^(?:\$2[abxy]\$(?:0[4-9]|[12]\d|3[01])\$[./A-Za-z0-9]{53}|\$[156]\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{22,86}|\$apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|\$y\$[./A-Za-z0-9]{2,8}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|\$argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,6},p=\d{1,4}\$[A-Za-z0-9+/]{8,90}\$[A-Za-z0-9+/]{16,90}|\$scrypt\$[A-Za-z0-9=,]{3,40}\$[A-Za-z0-9+/=]{8,90}\$[A-Za-z0-9+/=]{16,90}|\$pbkdf2-sha\d{1,3}\$\d{1,8}\$[./A-Za-z0-9+]{8,90}\$[./A-Za-z0-9+]{16,90}|pbkdf2_sha\d{1,3}\$\d{1,8}\$[A-Za-z0-9+/]{4,60}\$[A-Za-z0-9+/=]{20,90}|\{S?SHA(?:256|512)?\}[A-Za-z0-9+/]{20,100}={0,2})/;

function detectHash(text: Text, start: number): void {
  const hash = HASH.exec(sliceText(text, start, start + 320))?.[0];
  if (hash === undefined || isRepetitive(hash.slice(-20))) return;
  const { kind } = text;
  if (kind.isTest || kind.isExample) return;
  const isDump = /\.(?:sql|dump)$/.test(kind.path) || /passwd|shadow|htpasswd|users?\b/.test(kind.name);
  const secretStart = start + Math.min(hash.length, Math.max(4, hash.indexOf('$', 1) + 1));
  text.candidates.push({
    rule: 'password-hash',
    provider: 'password hash',
    start,
    end: start + hash.length,
    secretStart,
    confidence: isDump ? 'medium' : 'low',
    why: ['the hash of a password, open to guessing'],
    rank: 5,
  });
}

/** Hash strings in dumps, password files and seeds. */
export const PASSWORD_HASH: Structure = {
  words: [
    '$2a$',
    '$2b$',
    '$2x$',
    '$2y$',
    '$1$',
    '$5$',
    '$6$',
    '$apr1$',
    '$y$',
    '$argon2',
    '$scrypt$',
    '$pbkdf2-',
    'pbkdf2_sha',
    '{SHA',
    '{SSHA',
  ],
  detect: detectHash,
};
