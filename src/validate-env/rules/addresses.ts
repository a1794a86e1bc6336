// Hosts and ports inside values, for rules that compare them.
import { isHostname } from '../types/networks.ts';
import { splitUrl } from '../types/urls.ts';

/** Host names of an address or a bare host, in lower case and sorted; undefined when there is none. */
export const hostsOf = (value: string): string | undefined => {
  const url = splitUrl(value);
  const hosts = url ? url.hosts.map(({ name }) => name) : [value.replace(/:\d{1,5}$/, '')].filter(isHostname);
  const named = hosts.filter((host) => host !== '').map((host) => host.toLowerCase());
  return named.length === 0 ? undefined : named.sort().join(',');
};

/** Ports of a bare port, a `host:port` or an address. */
export const portsOf = (value: string): string[] => {
  if (/^\d{1,5}$/.test(value)) return [value];
  const url = splitUrl(value);
  const ports = url ? url.hosts.map(({ port }) => port) : [/:(\d{1,5})$/.exec(value)?.[1] ?? ''];
  return ports.filter((port) => port !== '');
};

const loopback =
  /(?:^|[\s"'=,;@/[(])(?:(?:[\w-]{1,63}\.)?localhost|127(?:\.\d{1,3}){3}|\[?(?:0{0,4}:){2,7}0{0,3}1\]?|host\.docker\.internal)\.?(?=$|[\s"':/,;\])?#])|\/\/0\.0\.0\.0(?=$|[\s"':/,?#])/i;

/** Whether a value names the machine it is used on. */
export const namesThisMachine = (value: string): boolean => loopback.test(value);
