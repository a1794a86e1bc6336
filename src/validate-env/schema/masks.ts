// Which parts of a secret value have to be masked, and masking them before anything is written.
import type { Redactor } from '../../kernel/redact.ts';
import { isPlatformName, isSecretName } from '../graph/known-names.table.ts';
import type { Declaration } from '../types/declaration.ts';
import { splitUrl } from '../types/urls.ts';

const decode = (text: string): string[] => {
  try {
    return [text, decodeURIComponent(text)];
  } catch {
    return [text];
  }
};

/** Passwords of a URL, in its authority and its query, as they stand and decoded. */
export const urlSecrets = (value: string): string[] => {
  const url = splitUrl(value);
  if (!url) return [];
  const inQuery = [...url.query].filter(([key]) => isSecretName(key)).map(([, text]) => text);
  return [...decode(url.password), ...inQuery].filter((text) => text !== '');
};

/** Texts and numbers in a JSON value; nothing for any other value. */
const jsonLeaves = (value: string): string[] => {
  let root: unknown;
  try {
    root = JSON.parse(value);
  } catch {
    return [];
  }
  const leaves: string[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) waiting.push(child);
    else if (typeof node === 'string' || typeof node === 'number') leaves.push(String(node));
  }
  return leaves;
};

/** The value and every part that leaks it: URL passwords, JSON leaves, lines behind a written `\n`. */
export const secretParts = (value: string): string[] => {
  const leaves = /^\s*[[{"]/.test(value) ? jsonLeaves(value) : [];
  const parts = [value, ...urlSecrets(value), ...leaves, ...leaves.flatMap(urlSecrets)];
  return [...new Set(parts.flatMap((part) => [part, ...(part.includes('\\n') ? part.split('\\n') : [])]))];
};

/**
 * Masks every value that is a secret by its declaration or holds a password.
 * Returns the names whose whole value or password cannot be masked: under 6 characters, only digits, or a common word.
 */
export const maskValues = (
  declarations: readonly Declaration[],
  valueOf: (name: string) => string | undefined,
  redactor: Redactor,
): Set<string> => {
  const unmaskable = new Set<string>();
  for (const { name, isSecret } of declarations) {
    const value = valueOf(name) ?? '';
    const passwords = urlSecrets(value);
    if (value === '' || (!isSecret && passwords.length === 0)) continue;
    for (const part of secretParts(value)) {
      const isWhole = part === value || passwords.includes(part);
      if (!redactor.add(part) && isWhole) unmaskable.add(name);
    }
  }
  return unmaskable;
};

/** Masks every value whose name reads as a secret: for a schema with mistakes, which may not say what its secrets are. */
export const maskSuspects = (
  names: readonly string[],
  valueOf: (name: string) => string | undefined,
  redactor: Redactor,
): void => {
  for (const name of names)
    if (isSecretName(name) && !isPlatformName(name))
      for (const part of secretParts(valueOf(name) ?? '')) redactor.add(part);
};
