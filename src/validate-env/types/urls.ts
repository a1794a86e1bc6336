// Checkers of URLs, also those with several hosts, with rules per part.
import type { Checker, TypeOptions, UrlPart } from './declaration.ts';
import { isAddress, isHostname } from './networks.ts';

/** Parts of a URL with an authority; user name and password as they stand in it. */
export interface SplitUrl {
  scheme: string;
  username: string;
  password: string;
  hosts: { name: string; port: string }[];
  path: string;
  query: URLSearchParams;
}

const splitHost = (text: string): { name: string; port: string } => {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text);
  if (bracketed) return { name: bracketed[1]!, port: bracketed[2] ?? '' };
  const colon = text.indexOf(':');
  return colon < 0 ? { name: text, port: '' } : { name: text.slice(0, colon), port: text.slice(colon + 1) };
};

/** Splits `scheme://user:password@host:port,host/path?query`; undefined for anything else. RFC 3986, with the host lists of MongoDB and PostgreSQL. */
export const splitUrl = (value: string): SplitUrl | undefined => {
  const match = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(value);
  if (!match) return undefined;
  const authority = match[2]!;
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? '' : authority.slice(0, at);
  const colon = user.indexOf(':');
  return {
    scheme: match[1]!.toLowerCase(),
    username: colon < 0 ? user : user.slice(0, colon),
    password: colon < 0 ? '' : user.slice(colon + 1),
    hosts: authority
      .slice(at + 1)
      .split(',')
      .map(splitHost),
    path: match[3]!,
    query: new URLSearchParams(match[4] ?? ''),
  };
};

const isPort = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;

const isEncrypted = ({ scheme, query }: SplitUrl): boolean => {
  if (/^(?:https|rediss|amqps|mongodb\+srv|wss)$/.test(scheme)) return query.get('tls') !== 'false';
  const mode = query.get('sslmode') ?? query.get('ssl-mode') ?? query.get('sslMode') ?? '';
  return (
    /^(?:require|verify-ca|verify-full|required|verify_ca|verify_identity)$/i.test(mode) ||
    query.get('tls') === 'true' ||
    query.get('ssl') === 'true'
  );
};

const has: Readonly<Record<UrlPart, (url: SplitUrl) => boolean>> = {
  username: ({ username }) => username !== '',
  password: ({ password }) => password !== '',
  port: ({ hosts }) => hosts.every(({ port }) => port !== ''),
  database: ({ path }) => path.length > 1,
  tls: isEncrypted,
};

const isWellFormed = (value: string, url: SplitUrl): boolean =>
  !/[\s\p{Cc}]/u.test(value) &&
  !/%(?![0-9a-f]{2})/i.test(value) &&
  url.hosts.every(({ name, port }) => (isHostname(name) || isAddress(name)) && (port === '' || isPort(port)));

/** A checker for URLs of these schemes, of any scheme when there are none; `manyHosts` lets a list of hosts through. */
export const urlChecker =
  (about: string, schemes: readonly string[], manyHosts = false): Checker =>
  (value, options: TypeOptions) => {
    const allowed = options.schemes ?? schemes;
    const url = splitUrl(value);
    if (!url || !isWellFormed(value, url) || (url.hosts.length > 1 && !manyHosts)) return `${about} with a host`;
    if (allowed.length > 0 && !allowed.includes(url.scheme)) return `${about} with scheme ${allowed.join(' or ')}`;
    const missing = (options.requires ?? []).filter((part) => !has[part](url));
    return missing.length === 0 ? undefined : `${about} with ${missing.join(' and ')}`;
  };
