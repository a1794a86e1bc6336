// Knows the places of a workflow: each text value with its key, the keys above it and the lines it is made of.
import { isMap, isPair, isScalar, type LineCounter, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { isSecretPart, listReferences } from './references.ts';
import { joinLines, type ScriptLine } from './script-lines.ts';

export type Place = {
  readonly key: string;
  readonly parents: readonly string[];
  readonly lines: readonly ScriptLine[];
};

/** Tells of the names of one `env:` whether they hold a secret. */
type Environment = ReadonlyMap<string, boolean>;

/** Makes the reader of the places of one text. A pair whose value is no text is no place. */
export function createPlaces(
  text: string,
  counter: LineCounter,
): (pair: Pair, path: readonly unknown[]) => Place | null {
  const known = new Map<YAMLMap, Environment | null>();
  const environmentOf = (map: YAMLMap): Environment | null => {
    const told = known.get(map);
    if (told !== undefined) return told;
    const read = readEnvironment(map);
    known.set(map, read);
    return read;
  };
  return (pair, path) => {
    const value = pair.value;
    if (!isScalar(value) || typeof value.value !== 'string' || value.range === null || value.range === undefined)
      return null;
    const environments = path
      .filter((node) => isMap(node))
      .map(environmentOf)
      .filter((each) => each !== null)
      .reverse();
    const isSecret = (name: string): boolean => environments.find((each) => each.has(name))?.get(name) ?? false;
    const parents = path.filter((node) => isPair(node)).map(keyOf);
    return { key: keyOf(pair), parents, lines: readLines(value, value.range, text, counter, isSecret) };
  };
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function readEnvironment(map: YAMLMap): Environment | null {
  const value = map.items.find((pair) => keyOf(pair) === 'env')?.value;
  if (!isMap(value)) return null;
  const isSecret = (held: unknown): boolean =>
    isScalar(held) && typeof held.value === 'string' && listReferences(held.value, isSecretPart).length > 0;
  return new Map(value.items.map((pair) => [keyOf(pair), isSecret(pair.value)]));
}

function readLines(
  scalar: Scalar,
  [start, end]: readonly [number, number, number],
  text: string,
  counter: LineCounter,
  isSecret: (name: string) => boolean,
): ScriptLine[] {
  const row = counter.linePos(start).line;
  const rows = text.slice(start, end).split('\n');
  if (scalar.type === 'BLOCK_LITERAL') return joinLines(rows.slice(1), row + 1, 'literal', isSecret);
  if (scalar.type === 'BLOCK_FOLDED') return joinLines(rows.slice(1), row + 1, 'folded', isSecret);
  if (rows.length === 1) {
    const lines = String(scalar.value).split('\n');
    return lines.flatMap((line) => joinLines([line], row, 'plain', isSecret));
  }
  const isPlain = scalar.type === 'PLAIN';
  return joinLines(isPlain ? rows : text.slice(start + 1, end - 1).split('\n'), row, 'plain', isSecret);
}
