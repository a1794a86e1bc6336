// Knows how YAML that people write is read: as a value, with the place of every mistake, and in linear time.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Pair } from 'yaml';

export interface YamlText {
  /** Undefined when there are problems. */
  value: unknown;
  /** One sentence per mistake, its `line:column` before it. */
  problems: string[];
  /** `line:column` of what stands at a path of keys and indexes, of the nearest thing around it where nothing does. */
  placeOf: (path: readonly PropertyKey[]) => string;
}

const startOf = (node: unknown): number => (node as { range?: [number] } | undefined)?.range?.[0] ?? 0;

/** The pairs of every map by key, and keys that stand twice in one: the parser's own search for these is quadratic. */
function indexMaps(document: Parameters<typeof visit>[0]): {
  pairs: Map<unknown, Map<unknown, Pair>>;
  twice: unknown[];
} {
  const pairs = new Map<unknown, Map<unknown, Pair>>();
  const twice: unknown[] = [];
  visit(document, {
    Map: (_, map) => {
      const own = new Map<unknown, Pair>();
      for (const pair of map.items) {
        const name = isScalar(pair.key) ? pair.key.value : pair.key;
        if (own.has(name)) twice.push(pair.key);
        own.set(name, pair);
      }
      pairs.set(map, own);
    },
  });
  return { pairs, twice };
}

/** Parses one document. A key that stands twice is a mistake, since one of its values would be a lie; aliases are bounded. */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const { pairs, twice } = indexMaps(document);
  const show = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const problems = [
    ...document.errors.map(({ pos, message }) => `${show(pos[0])}: ${message.split('\n', 1)[0]}`),
    ...twice.map((key) => `${show(startOf(key))}: Map keys must be unique`),
  ];
  const placeOf: YamlText['placeOf'] = (path) => {
    let node: unknown = document.contents;
    let at = startOf(node);
    for (const step of path) {
      const pair = isMap(node) ? pairs.get(node)?.get(step) : undefined;
      const item = isSeq(node) ? node.items[Number(step)] : pair?.key;
      if (item === undefined) break;
      at = startOf(item);
      node = pair === undefined ? item : pair.value;
    }
    return show(at);
  };
  if (problems.length > 0) return { value: undefined, problems, placeOf };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, problems, placeOf };
  } catch (error) {
    return { value: undefined, problems: [`1:1: ${(error as Error).message}`], placeOf };
  }
}
