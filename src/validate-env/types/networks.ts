// Checkers of names and addresses in networks.
import type { Checker } from './declaration.ts';

/** Host name after RFC 1123; an underscore is let through because container networks use it. */
export const isHostname = (value: string): boolean =>
  value.length <= 253 &&
  value
    .replace(/\.$/, '')
    .split('.')
    .every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label)) &&
  !/^[\d.]+$/.test(value);

const isIpv4 = (value: string): boolean => {
  const parts = value.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
};

const isIpv6 = (value: string): boolean => {
  if (value.length > 45 || !/^[0-9a-f:.]+$/i.test(value)) return false;
  return URL.canParse(`http://[${value}]/`);
};

/** An address of either family, without brackets. */
export const isAddress = (value: string): boolean => isIpv4(value) || isIpv6(value);

export const checkHostname: Checker = (value) => (isHostname(value) ? undefined : 'a host name without scheme or port');

export const checkIp: Checker = (value) => (isAddress(value) ? undefined : 'an IPv4 or IPv6 address');

export const checkCidr: Checker = (value) => {
  const [address = '', bits = '', ...rest] = value.split('/');
  const most = isIpv4(address) ? 32 : isIpv6(address) ? 128 : -1;
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most
    ? undefined
    : 'an address range such as 10.0.0.0/8';
};

/** One mailbox with a domain; quoted local parts and display names are not taken. */
export const checkEmail: Checker = (value) => {
  const at = value.lastIndexOf('@');
  const isMail =
    at > 0 &&
    at <= 64 &&
    /^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(value.slice(0, at)) &&
    isHostname(value.slice(at + 1)) &&
    value.slice(at).includes('.');
  return isMail ? undefined : 'one e-mail address';
};
