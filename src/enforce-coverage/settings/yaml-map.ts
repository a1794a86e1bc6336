// YAML text that must be a map, as entries in order.
import { parse } from 'yaml';
import { z } from 'zod';

const map = z.record(z.string(), z.unknown());

/** The entries of the map, or why the text is none. Anchors are limited, keys may not repeat. */
export function readYamlMap(text: string): [key: string, value: unknown][] | { problem: string } {
  try {
    const value = map.safeParse(parse(text, { maxAliasCount: 10, uniqueKeys: true, logLevel: 'error' }));
    return value.success ? Object.entries(value.data) : { problem: 'allowed: a YAML map' };
  } catch (error) {
    const first = (error as Error).message.split('\n')[0] ?? '';
    return { problem: `not valid YAML: ${first.replace(/:$/u, '')} (quote keys that start with \`*\`)` };
  }
}
