// Knows how health bodies list the parts a service depends on.
import { isObject, type JsonObject } from '../../domain/json.ts';
import { readKey, readLooseKey, showScalar } from './json.ts';
import { pickWorst, readMeaning, type Meaning } from './word.ts';

export interface Dependency {
  readonly name: string;
  readonly meaning: Meaning;
  /** The word the body used, shortened; empty when it used none. */
  readonly word: string;
}

const STATE_KEYS = ['status', 'state', 'health', 'healthy', 'ok', 'connected', 'up', 'result'] as const;
const MOST = 100;

/** The first state a part speaks of; a list of measurements is as bad as its worst. */
export function readState(part: unknown): { meaning: Meaning; word: string } | undefined {
  if (Array.isArray(part)) {
    const states = part
      .slice(0, MOST)
      .map(readState)
      .filter((state) => state !== undefined);
    if (states.length === 0) return undefined;
    const worst = pickWorst(states.map((state) => state.meaning));
    return states.find((state) => state.meaning === worst);
  }
  if (!isObject(part)) {
    if (typeof part !== 'string' && typeof part !== 'boolean') return undefined;
    return { meaning: readMeaning(part), word: String(part).slice(0, 80) };
  }
  for (const key of STATE_KEYS) {
    const value = readLooseKey(part, key);
    if (value === undefined || typeof value === 'object') continue;
    return { meaning: readMeaning(value), word: showScalar(value) };
  }
  return undefined;
}

/** Parts under an object (name to part) or a list (parts with a `name`). Parts that say nothing are left out. */
export function listDependencies(container: unknown): Dependency[] {
  const entries: [string, unknown][] = Array.isArray(container)
    ? container.map((part, index) => [showScalar(readKey(part, 'name') ?? readKey(part, 'component') ?? index), part])
    : Object.entries(isObject(container) ? container : {});
  return entries.slice(0, MOST).flatMap(([name, part]) => {
    const state = readState(part);
    return state === undefined ? [] : [{ name: name.slice(0, 80), ...state }];
  });
}

/** Flat keys that name a part and its state, such as `"db": "ok"` or `"job_manager_connected": false`. */
export function listFlatDependencies(body: JsonObject, ignored: ReadonlySet<string>): Dependency[] {
  return Object.entries(body)
    .slice(0, MOST)
    .flatMap(([key, value]) => {
      const isFlag = typeof value === 'boolean' && /_?(connected|available|ready|healthy|ok|up)$/iu.test(key);
      const isWord = typeof value === 'string' && !ignored.has(key) && readMeaning(value) !== 'unknown';
      if (!isFlag && !isWord) return [];
      const name = isFlag ? key.replace(/_?(connected|available|ready|healthy|ok|up)$/iu, '') || key : key;
      return [{ name, meaning: readMeaning(value), word: String(value).slice(0, 80) }];
    });
}
