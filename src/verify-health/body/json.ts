// Knows how to read a body as JSON without believing more than it says.
import { isObject } from '../../domain/json.ts';

export type JsonReading =
  { readonly status: 'json'; readonly value: unknown } | { readonly status: 'not-json'; readonly problem: string };

/** The object's own property, undefined for anything that is no object or has no such key. */
export function readKey(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The own property whose name matches when case, `_` and `-` are ignored. */
export function readLooseKey(value: unknown, key: string): unknown {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, key)) return value[key];
  const plain = (name: string) => name.toLowerCase().replace(/[_-]/gu, '');
  const found = Object.keys(value).find((name) => plain(name) === plain(key));
  return found === undefined ? undefined : value[found];
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gsu;

/** The first key that one object of the text has twice: parsers disagree about which of them counts. */
export function findDuplicateKey(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last: string | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && last !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(last)) return last;
      keys?.add(last);
    }
    last = token.startsWith('"') ? token : undefined;
  }
  return undefined;
}

/** Parses a text (a byte order mark is dropped). Duplicate keys are a problem, since one of the two values is a lie. */
export function parseJson(text: string): JsonReading {
  const plain = text.replace(/^\uFEFF/u, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return {
      status: 'not-json',
      problem: plain.trim() === '' ? 'the body is empty' : 'the body is not JSON',
    };
  }
  const twice = findDuplicateKey(plain);
  if (twice === undefined) return { status: 'json', value };
  return { status: 'not-json', problem: `the body has the key ${twice.slice(0, 60)} twice` };
}

/** A scalar as short text; empty for objects, lists and null. */
export function showScalar(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 80);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
