// Knows which names announce a secret: `db_password`, `apiKey`, `JWT_SECRET`, and which only talk about one.

import { KEY_OF, PASSWORD, PUBLIC, SECRET } from './key-words.table.ts';

/** Words grow together: `dbpassword`, `accesstoken`. */
const PASSWORD_END = /(?:password|passwd|passphrase)$/;
const SECRET_END = /(?:secret|apikey|token)$/;

export type KeyStrength = 'password' | 'secret' | 'none';

/**
 * Splits an identifier into lower-case words at case changes, digits' ends and separators, then judges what it announces.
 * `password` values may be human; `secret` values are expected to be drawn by a machine.
 */
export function judgeKeyName(identifier: string): KeyStrength {
  const words = splitWords(identifier);
  while (
    words.length > 1 &&
    /^(?:\d+|value|val|raw|str|string|plain|plaintext|cleartext|prod|production|dev|development|staging|local|test|live|default|old|new|primary|secondary|main|base|b64|base64)$/.test(
      words.at(-1)!,
    )
  )
    words.pop();
  // `password2` is a password, `auth0` the name of a provider.
  const last = words.at(-1)?.replace(/(?<!auth)\d+$/, '');
  if (last === undefined || words.some((word) => PUBLIC.has(word))) return 'none';
  if (PASSWORD.has(last) || PASSWORD_END.test(last)) return 'password';
  if (last === 'key' || last === 'keys') return isSecretKey(words) ? 'secret' : 'none';
  if (SECRET.has(last)) return isWeakNoun(last) && words.length === 1 ? 'none' : 'secret';
  if (last === 'auth' || last === 'authorization') return 'secret';
  return SECRET_END.test(last) ? 'secret' : 'none';
}

/** A judge that remembers the identifiers it has seen: they repeat, and splitting them is the dear part. */
export function createKeyJudge(): (identifier: string) => KeyStrength {
  const known = new Map<string, KeyStrength>();
  return (identifier) => {
    const remembered = known.get(identifier);
    if (remembered !== undefined) return remembered;
    const strength = judgeKeyName(identifier);
    if (known.size >= 4096) known.clear();
    known.set(identifier, strength);
    return strength;
  };
}

function isSecretKey(words: readonly string[]): boolean {
  const before = words.at(-2);
  return (
    before !== undefined &&
    (KEY_OF.has(before) || SECRET.has(before) || SECRET_END.test(before) || words.includes('secret'))
  );
}

/** Nouns that mean a secret only in company: `auth_salt`, not `salt` of a recipe or `signature` of a method. */
function isWeakNoun(word: string): boolean {
  return word === 'signature' || word === 'nonce' || word === 'dsn' || word === 'pat' || word === 'salt';
}

function splitWords(identifier: string): string[] {
  return identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
