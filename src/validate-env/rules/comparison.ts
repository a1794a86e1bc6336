// What two variables have in common or not: values, ports, hosts.
import { hostsOf } from './addresses.ts';

/** A break of a rule: the variable it is shown at, the fact and the remedy. */
export interface Break {
  name: string;
  fact: string;
  remedy: string;
}

/** Names that have a value, with it. */
export type Values = readonly { name: string; value: string }[];

/** Variables that share a key with one before them. */
export const findTwice = (values: Values, keysOf: (value: string) => readonly string[], what: string): Break[] => {
  const owners = new Map<string, string>();
  return values.flatMap(({ name, value }) =>
    keysOf(value).flatMap((key): Break[] => {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, name);
      if (owner === undefined || owner === name) return [];
      return [{ name, fact: `${name} has the same ${what} as ${owner}`, remedy: `give ${name} another ${what}` }];
    }),
  );
};

/** Variables with another host than the first, or with none. */
export const checkHosts = (values: Values): Break[] => {
  const [first, ...others] = values.map(({ name, value }) => ({ name, hosts: hostsOf(value) }));
  const blind = [first, ...others].find((one) => one !== undefined && one.hosts === undefined);
  if (blind)
    return [
      { name: blind.name, fact: `${blind.name} has no host to compare`, remedy: `write ${blind.name} as an address` },
    ];
  return others
    .filter(({ hosts }) => hosts !== first?.hosts)
    .map(({ name }) => ({
      name,
      fact: `${name} has another host than ${first!.name}`,
      remedy: `give ${name} and ${first!.name} one host`,
    }));
};
