// YAML that people write by hand as policy: one document without aliases, tags and tricks, with a place for every mistake.
import { type Document, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';

/** Line and column count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A mistake; the message repeats nothing of the file. */
export interface YamlFault extends Position {
  message: string;
}

/** A document that parsed, with a way from its nodes to their places. */
export interface StrictYaml {
  document: Document;
  positionOf: (node: unknown) => Position;
}

/** Nesting beyond any policy. */
const deepest = 40;

/** Whether brackets or indicators nest deeper than a policy does; asked before the parser descends into them. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[{}\]]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return /(?:[-?:][ \t]){40}|^ {200}/m.test(text);
};

/** Tab and line ends are the only control characters of YAML. */
const control = /[^\P{Cc}\t\r\n\u0085]/u;

const rangeOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node ? ((node as Node).range?.[0] ?? 0) : 0;

const messages: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second YAML document begins here and would be ignored: one file holds one document',
  TAG_RESOLVE_FAILED: 'tags are not read: write the value without one',
};

interface OddNode {
  node: unknown;
  message: string;
}

/** The first key of a map that stands twice or that no object can hold. The parser's own search for them is quadratic. */
const findOddKey = (map: YAMLMap): OddNode | undefined => {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    const value = isScalar(key) ? key.value : key;
    if (seen.has(value)) return { node: key, message: 'this key stands twice' };
    if (value === '__proto__') return { node: key, message: 'this key is not read' };
    seen.add(value);
  }
  return undefined;
};

const findOddNode = (document: Document): OddNode | undefined => {
  let found: OddNode | undefined;
  visit(document, {
    Alias: (_, node) => {
      found = { node, message: 'aliases are not read here: write the entries out' };
      return visit.BREAK;
    },
    Map: (_, map) => {
      found = findOddKey(map);
      return found && visit.BREAK;
    },
  });
  return found;
};

/** Reads one document, or says where and why it is none. Total. */
export const readStrictYaml = (text: string): StrictYaml | { fault: YamlFault } => {
  const lines = new LineCounter();
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (isTooDeep(text))
    return { fault: { line: 1, column: 1, message: 'the file is nested deeper than a policy can be' } };
  const mark = control.exec(text);
  if (mark) {
    const line = text.slice(0, mark.index).split('\n').length;
    return {
      fault: { line, column: mark.index - text.lastIndexOf('\n', mark.index - 1), message: 'a control character' },
    };
  }
  // At level silent the library keeps a second document to itself.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const error = document.errors[0] ?? document.warnings[0];
  if (error) return { fault: { ...placeOf(error.pos[0]), message: messages[error.code] ?? 'this is no valid YAML' } };
  const odd = findOddNode(document);
  if (odd) return { fault: { ...placeOf(rangeOf(odd.node)), message: odd.message } };
  return { document, positionOf: (node) => placeOf(rangeOf(node)) };
};
