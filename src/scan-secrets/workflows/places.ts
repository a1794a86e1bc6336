// Knows the places of a workflow: each text value with its key, the keys above it and the lines it is made of.
import { isAlias, isMap, isPair, isScalar, visit } from 'yaml';
import type { Document, LineCounter, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isSecretPart, listReferences } from './references.ts';
import { joinLines, type ScriptLine } from './script-lines.ts';

export type Place = {
  readonly key: string;
  readonly parents: readonly string[];
  readonly lines: readonly ScriptLine[];
};

/** Tells of the names of one `env:` whether they hold a secret. */
type Environment = ReadonlyMap<string, boolean>;

/** Makes the reader of the places of one document. A pair whose value is no text is no place; a shell goes with its script. */
export function createPlaces(
  document: Document,
  text: string,
  counter: LineCounter,
): (pair: Pair, path: readonly unknown[]) => Place | null {
  const environmentOf = readEnvironments(document);
  return (pair, path) => {
    if (!isText(pair.value)) return null;
    const maps = path.filter((node) => isMap(node));
    const environments = maps
      .map(environmentOf)
      .filter((each) => each !== null)
      .reverse();
    const isSecret = (name: string): boolean => environments.find((each) => each.has(name))?.get(name) ?? false;
    const key = keyOf(pair);
    const parents = path.filter((node) => isPair(node)).map(keyOf);
    const script = key === 'shell' ? valueOf(maps.at(-1), 'run') : undefined;
    const lines = [pair.value, script].flatMap((each) =>
      isText(each) ? readLines(each, text, counter, isSecret) : [],
    );
    return { key, parents, lines };
  };
}

function isText(value: unknown): value is Scalar<string> {
  return isScalar(value) && typeof value.value === 'string';
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function valueOf(map: YAMLMap | undefined, key: string): unknown {
  return map?.items.find((pair) => keyOf(pair) === key)?.value;
}

/** Makes the reader of the `env:` of a map. Each text and each list of names is read once, however many aliases stand for it. */
function readEnvironments(document: Document): (map: YAMLMap) => Environment | null {
  const anchors = new Map<string, Node>();
  visit(document, {
    Value(_key, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  const follow = (value: unknown): unknown => (isAlias(value) ? anchors.get(value.source) : value);
  const isSecret = remember((held: unknown) => isText(held) && listReferences(held.value, isSecretPart).length > 0);
  const readNames = remember((held: unknown): Environment | null =>
    isMap(held) ? new Map(held.items.map((pair) => [keyOf(pair), isSecret(follow(pair.value))])) : null,
  );
  return remember((map) => readNames(follow(valueOf(map, 'env'))));
}

function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as V;
  };
}

function readLines(
  scalar: Scalar,
  text: string,
  counter: LineCounter,
  isSecret: (name: string) => boolean,
): ScriptLine[] {
  if (scalar.range === null || scalar.range === undefined) return [];
  const [start, end] = scalar.range;
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
