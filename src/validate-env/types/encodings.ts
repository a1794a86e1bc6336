// Checkers of encoded values: JSON, base64, hexadecimal, UUID, PEM, JWT, and secrets by their entropy.
import type { Checker, TypeOptions } from './declaration.ts';

const ofBytes = ({ bytes }: TypeOptions): string => (bytes === undefined ? '' : ` of ${bytes} bytes`);

const isOfBytes = (count: number, { bytes }: TypeOptions): boolean => bytes === undefined || bytes === count;

const isJson = (value: string): boolean => {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
};

export const checkJson: Checker = (value) => (isJson(value) ? undefined : 'JSON');

/** Standard or URL-safe alphabet, with or without padding, and no bits left over. */
export const checkBase64: Checker = (value, options) => {
  const body = value.replace(/={1,2}$/, '');
  const isAlphabet = /^[A-Za-z0-9+/]+$/.test(body) || /^[A-Za-z0-9_-]+$/.test(body);
  const isPadded = value.length === body.length || value.length % 4 === 0;
  const isWhole = isAlphabet && isPadded && body.length % 4 !== 1;
  return isWhole && isOfBytes(Math.floor((body.length * 3) / 4), options) ? undefined : `base64${ofBytes(options)}`;
};

export const checkHex: Checker = (value, options) =>
  /^[0-9a-f]+$/i.test(value) && value.length % 2 === 0 && isOfBytes(value.length / 2, options)
    ? undefined
    : `hexadecimal digits${ofBytes(options)}`;

export const checkUuid: Checker = (value) =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? undefined : 'a UUID';

/** RFC 7468; line ends may be written as `\n`, as most services hand keys over. */
export const checkPem: Checker = (value) => {
  const lines = value
    .trim()
    .split(/\r?\n|\\n/)
    .map((line) => line.trim());
  const label = /^-----BEGIN ([A-Z0-9 ]{1,60})-----$/.exec(lines[0] ?? '')?.[1];
  const isClosed = label !== undefined && lines.includes(`-----END ${label}-----`);
  const body = lines.slice(1, lines.indexOf(`-----END ${label ?? ''}-----`)).filter((line) => !line.includes(':'));
  return isClosed && body.length > 0 && body.every((line) => /^[A-Za-z0-9+/=]*$/.test(line))
    ? undefined
    : 'a PEM block with its BEGIN and END lines';
};

const isJsonPart = (part: string): boolean => {
  const text = Buffer.from(part, 'base64url').toString('utf8');
  return text.startsWith('{') && isJson(text);
};

/** RFC 7519, signed: header and claims are JSON objects. The signature is not verified. */
export const checkJwt: Checker = (value) => {
  const parts = value.split('.');
  const isToken =
    parts.length === 3 &&
    parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part)) &&
    parts.slice(0, 2).every((part) => isJsonPart(part));
  return isToken ? undefined : 'a signed JSON Web Token';
};

/** Shannon entropy of the characters times their number, in bits. */
export const entropyOf = (value: string): number => {
  const counts = new Map<string, number>();
  const characters = [...value];
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / characters.length);
  return bits;
};

/** Least entropy of a secret when the schema names none: what 16 random hexadecimal digits nearly reach. */
const leastBits = 48;

export const checkSecret: Checker = (value, { bits = leastBits }) =>
  entropyOf(value) >= bits ? undefined : `a secret of at least ${bits} bits of entropy`;
