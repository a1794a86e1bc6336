// Knows where in a YAML text a value stands.
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

/** Line and column of a value; of the nearest thing around it when it is missing. */
export function locate(document: Document, lines: LineCounter, path: readonly PropertyKey[]): string {
  for (let length = path.length; length >= 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === path[length - 1])
      : undefined;
    const node = (isScalar(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true)) as
      { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined && node.range !== null) {
      const { line, col } = lines.linePos(node.range[0]);
      return `${line}:${col}`;
    }
  }
  return '1:1';
}

/** Parses YAML; syntax errors come with their place, aliases are bounded. */
export function parseYaml(text: string): {
  document: Document;
  lines: LineCounter;
  value: unknown;
  problems: string[];
} {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const problems = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `${line}:${col}: ${error.message.split('\n', 1)[0]}`;
  });
  if (problems.length > 0) return { document, lines, value: undefined, problems };
  try {
    return { document, lines, value: document.toJS({ maxAliasCount: 100 }) as unknown, problems };
  } catch (error) {
    return { document, lines, value: undefined, problems: [`1:1: ${(error as Error).message}`] };
  }
}
