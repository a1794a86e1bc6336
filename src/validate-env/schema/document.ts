// A schema file: YAML in, declarations and mistakes with their positions out.
import { type Document, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import { isSecretName } from '../graph/known-names.table.ts';
import { isVariableName } from '../readers/sighting.ts';
import type { Declaration } from './declaration.ts';
import { readEntry } from './entry.ts';

/** A mistake in the schema; line and column count from 1. */
export interface SchemaFault {
  line: number;
  column: number;
  message: string;
}

/** What a schema file says. With faults, `declarations` are those that stand. */
export interface Schema {
  declarations: Declaration[];
  /** Environments besides those that a `required` names. */
  environments: string[];
  faults: SchemaFault[];
}

interface Reading extends Schema {
  document: Document;
  fault: (node: unknown, message: string) => void;
  positionOf: (node: unknown) => { line: number; column: number };
}

const rangeOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node ? ((node as Node).range?.[0] ?? 0) : 0;

const keyOf = ({ key }: Pair): string => (isScalar(key) && typeof key.value === 'string' ? key.value : '');

/** The node a mistake is shown at: the value where there is one, else the key. */
const nodeAt = (node: unknown, path: readonly PropertyKey[]): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return node;
  if (isSeq(node)) return nodeAt(node.items[Number(first)], rest);
  const pair = isMap(node) ? node.items.find((one) => keyOf(one) === first) : undefined;
  if (!pair) return node;
  return isCollection(pair.value) && rest.length > 0 ? nodeAt(pair.value, rest) : (pair.value ?? pair.key);
};

const hasSecretType = (type: Declaration['type']): boolean => type === 'secret' || type === 'pem' || type === 'jwt';

const readVariable = (reading: Reading, pair: Pair): void => {
  const name = keyOf(pair);
  if (!isVariableName(name)) {
    reading.fault(pair.key, 'a variable name has letters, digits and underscores and begins with no digit');
    return;
  }
  const value: unknown = isMap(pair.value) ? pair.value.toJS(reading.document) : null;
  const read = readEntry(value);
  if ('faults' in read) {
    for (const { path, message } of read.faults)
      reading.fault(path.length === 0 ? pair.key : nodeAt(pair.value, path), `${name}: ${message}`);
    return;
  }
  const { type, required, secret, description, 'not-placeholder': rejectsPlaceholder, ...options } = read.entry;
  reading.declarations.push({
    name,
    ...reading.positionOf(pair.key),
    type,
    options,
    required,
    isSecret: secret ?? (isSecretName(name) || hasSecretType(type)),
    rejectsPlaceholder,
    description,
  });
};

const readEnvironments = (reading: Reading, node: unknown): void => {
  const items = isSeq(node) ? node.items : [];
  const names = items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
  if (names.length === 0 || names.length < items.length)
    reading.fault(node, '`environments` has to be a list of names');
  else reading.environments.push(...names);
};

const readRoot = (reading: Reading): void => {
  const root = reading.document.contents;
  const pairs: Pair[] = isMap(root) ? root.items : [];
  for (const pair of pairs) {
    if (keyOf(pair) === 'environments') readEnvironments(reading, pair.value);
    else if (keyOf(pair) !== 'variables') reading.fault(pair.key, 'unknown key, allowed: variables, environments');
  }
  const variables = pairs.find((pair) => keyOf(pair) === 'variables');
  if (!variables || !isMap(variables.value) || variables.value.items.length === 0)
    reading.fault(variables?.key ?? root, 'a schema has a map `variables` with at least one name');
  else for (const pair of variables.value.items) readVariable(reading, pair);
};

const hasAlias = (document: Document): boolean => {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
};

/** Nesting beyond any schema; deeper text is refused before the parser descends into it. */
const isTooDeep = (text: string): boolean => /(?:[[{][\s]*){40}|(?:- ){40}|^ {200}/m.test(text);

const broken = (message: string, line = 1, column = 1): Schema => ({
  declarations: [],
  environments: [],
  faults: [{ line, column, message }],
});

/** Reads a schema. Total: every mistake is a fault with its place, and none repeats text of the file. */
export const readSchema = (text: string): Schema => {
  if (isTooDeep(text)) return broken('the file is nested deeper than a schema can be');
  const lines = new LineCounter();
  // At level silent the library keeps a second document to itself.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error) {
    const { line, column } = placeOf(error.pos[0]);
    return broken(error.code === 'DUPLICATE_KEY' ? 'this key stands twice' : 'this is no valid YAML', line, column);
  }
  if (hasAlias(document)) return broken('aliases are not read in a schema: write the entries out');
  const schema: Schema = { declarations: [], environments: [], faults: [] };
  const positionOf = (node: unknown): { line: number; column: number } => placeOf(rangeOf(node));
  const fault = (node: unknown, message: string): void => {
    schema.faults.push({ ...positionOf(node), message });
  };
  readRoot({ ...schema, document, positionOf, fault });
  return schema;
};

/** Every environment the schema knows. */
export const environmentsOf = ({ declarations, environments }: Schema): Set<string> =>
  new Set([...environments, ...declarations.flatMap(({ required }) => (typeof required === 'boolean' ? [] : required))]);
