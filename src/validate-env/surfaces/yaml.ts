// YAML files as nodes with lines; aliases are followed a bounded number of times.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';

/** One YAML document that parsed, with a way to lines. */
export interface YamlFile {
  root: Node | null;
  /** Line (from 1) where a node begins; 1 for one without a place. */
  lineOf: (node: unknown) => number;
  /** The node behind an alias, any other as it is. */
  resolve: (node: unknown) => unknown;
}

/** An entry of a map. */
export interface Entry {
  key: string;
  line: number;
  value: unknown;
}

/** How many aliases one file may have followed. */
const aliasLimit = 2000;

/** The documents of a text; undefined when it is no YAML. */
export const readYaml = (text: string): YamlFile[] | undefined => {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents)) return [];
  if (documents.some((document) => document.errors.length > 0)) return undefined;
  let followed = 0;
  return documents.map((document: Document.Parsed) => ({
    root: document.contents,
    lineOf: (node) => {
      const range = typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range : undefined;
      return range ? lines.linePos(range[0]).line : 1;
    },
    resolve: (node) => {
      if (!isAlias(node)) return node;
      followed += 1;
      return followed > aliasLimit ? undefined : node.resolve(document);
    },
  }));
};

const mergedEntries = (file: YamlFile, value: unknown, depth: number): Entry[] => {
  const node = file.resolve(value);
  if (isSeq(node)) return node.items.flatMap((item) => entriesOf(file, item, depth + 1));
  return entriesOf(file, node, depth + 1);
};

/** Entries of a map in order, merge keys laid open; nothing for any other node. */
export const entriesOf = (file: YamlFile, value: unknown, depth = 0): Entry[] => {
  const node = file.resolve(value);
  if (!isMap(node) || depth > 20) return [];
  return node.items.flatMap((pair): Entry[] => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (key === '<<') return mergedEntries(file, pair.value, depth);
    return key === '' ? [] : [{ key, line: file.lineOf(pair.key), value: file.resolve(pair.value) }];
  });
};

/** Items of a list, nothing for any other node. */
export const itemsOf = (file: YamlFile, value: unknown): unknown[] => {
  const node = file.resolve(value);
  return isSeq(node) ? node.items.map((item) => file.resolve(item)) : [];
};

/** The value under a path of keys. */
export const at = (file: YamlFile, value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => entriesOf(file, node).find((entry) => entry.key === key)?.value, value);

/** Text of a scalar; undefined for a null and for any other node. */
export const textOf = (value: unknown): string | undefined =>
  isScalar(value) && value.value !== null && typeof value.source === 'string' ? value.source : undefined;

/** A scalar with its line; in a block scalar the text begins on the next line. */
export interface Text {
  text: string;
  line: number;
}

/** The text of a scalar with the line of its first character. */
export const placedText = (file: YamlFile, value: unknown): Text | undefined => {
  const text = textOf(value);
  if (text === undefined || !isScalar(value)) return undefined;
  const isBlock = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
  return { text, line: file.lineOf(value) + (isBlock ? 1 : 0) };
};

/** Every scalar below a node, keys left out. */
export const scalarsBelow = (file: YamlFile, value: unknown, depth = 0): Text[] => {
  if (depth > 60) return [];
  if (isMap(value)) return value.items.flatMap((pair) => scalarsBelow(file, pair.value, depth + 1));
  if (isSeq(value)) return value.items.flatMap((item) => scalarsBelow(file, item, depth + 1));
  const text = placedText(file, value);
  return text ? [text] : [];
};
