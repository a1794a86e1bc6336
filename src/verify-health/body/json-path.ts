// Knows how a condition names one value inside a JSON body.
import { isObject } from '../../domain/json.ts';

export type JsonPath = readonly (string | number)[];

const STEP = /\.?([^.[\]"]+)|\[(\d{1,9})\]|\["((?:[^"\\]|\\.)*)"\]/uy;

/** Parses `checks.db.status`, `items[0].id` or `checks["db:ms"][0].status`; undefined when it is not such a path. */
export function parseJsonPath(text: string): JsonPath | undefined {
  const path: (string | number)[] = [];
  const plain = text.trim().replace(/^\$\.?/u, '');
  let at = 0;
  while (at < plain.length) {
    STEP.lastIndex = at;
    const step = STEP.exec(plain);
    if (step === null) return undefined;
    const [whole, key, index, quoted] = step;
    path.push(index === undefined ? (key ?? quoted!.replace(/\\(.)/gu, '$1')) : Number(index));
    at += whole.length;
  }
  return path.length === 0 ? undefined : path;
}

/** The value at a path. `isFound` is false where a key, an index or a container is missing; null is a value. */
export function readJsonPath(body: unknown, path: JsonPath): { isFound: boolean; value?: unknown } {
  let value = body;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number' && step < value.length) value = value[step];
    else if (isObject(value) && Object.hasOwn(value, String(step))) value = value[String(step)];
    else return { isFound: false };
  }
  return { isFound: true, value };
}
