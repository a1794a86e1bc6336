// A schema file: YAML in, declarations and mistakes with their positions out.
import { type Document, isMap, isScalar, isSeq, type Pair } from 'yaml';
import { isSecretName } from '../graph/known-names.table.ts';
import { isVariableName } from '../readers/sighting.ts';
import type { Condition } from '../rules/condition.ts';
import { type Rule, readRule } from '../rules/rule.ts';
import type { Declaration } from '../types/declaration.ts';
import { readEntry } from './entry.ts';
import { type Position, readStrictYaml, type YamlFault } from '../policy/strict-yaml.ts';
import { keyOf, nodeAt } from '../policy/yaml-nodes.ts';

/** What a schema file says. With faults, `declarations` are those that stand. */
export interface Schema {
  declarations: Declaration[];
  rules: Rule[];
  /** Environments besides those that a `required` or a rule names. */
  environments: string[];
  faults: YamlFault[];
}

interface Reading extends Schema {
  document: Document;
  /** Variables that conditions and rules speak of, with the place of each. */
  references: { node: unknown; names: readonly string[] }[];
  fault: (node: unknown, message: string) => void;
  positionOf: (node: unknown) => Position;
}

const hasSecretType = (type: Declaration['type']): boolean => type === 'secret' || type === 'pem' || type === 'jwt';

const namesOf = (when: readonly Condition[]): string[] => when.map(({ name }) => name);

const readCondition = (reading: Reading, pair: Pair, when: readonly Condition[]): void => {
  if (when.length === 0) return;
  const node = nodeAt(pair.value, ['when']);
  const names = namesOf(when);
  reading.references.push({ node, names });
  if (names.includes(keyOf(pair))) reading.fault(node, `${keyOf(pair)}: \`when\` names the variable itself`);
};

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
  const { type, required, when = [], secret, description, 'not-placeholder': notPlaceholder, ...options } = read.entry;
  readCondition(reading, pair, when);
  const isSecret = secret ?? (isSecretName(name) || hasSecretType(type));
  reading.declarations.push({
    name,
    ...reading.positionOf(pair.key),
    type,
    options,
    required,
    when,
    isSecret,
    rejectsPlaceholder: notPlaceholder ?? true,
    rejectsExample: notPlaceholder ?? isSecret,
    description,
  });
};

const readRules = (reading: Reading, node: unknown): void => {
  if (!isSeq(node)) {
    reading.fault(node, '`rules` has to be a list');
    return;
  }
  for (const item of node.items) {
    const read = readRule(isMap(item) ? item.toJS(reading.document) : null);
    if ('rule' in read) {
      reading.rules.push({ ...read.rule, ...reading.positionOf(item) });
      reading.references.push({ node: item, names: [...read.rule.names, ...namesOf(read.rule.when)] });
    } else
      for (const { path, message } of read.faults) reading.fault(nodeAt(item, path), message);
  }
};

const checkReferences = ({ references, fault }: Reading, variables: unknown): void => {
  const known = new Set(isMap(variables) ? variables.items.map(keyOf) : []);
  for (const { node, names } of references)
    if (names.some((name) => !known.has(name))) fault(node, 'names a variable that `variables` does not declare');
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
    else if (keyOf(pair) === 'rules') readRules(reading, pair.value ?? pair.key);
    else if (keyOf(pair) !== 'variables') reading.fault(pair.key, 'unknown key, allowed: variables, rules, environments');
  }
  const variables = pairs.find((pair) => keyOf(pair) === 'variables');
  if (!variables || !isMap(variables.value) || variables.value.items.length === 0)
    reading.fault(variables?.key ?? root, 'a schema has a map `variables` with at least one name');
  else for (const pair of variables.value.items) readVariable(reading, pair);
  checkReferences(reading, variables?.value);
};

/** Reads a schema. Total: every mistake is a fault with its place, and none repeats a value of the file. */
export const readSchema = (text: string): Schema => {
  const schema: Schema = { declarations: [], rules: [], environments: [], faults: [] };
  const read = readStrictYaml(text);
  if ('fault' in read) return { ...schema, faults: [read.fault] };
  const { document, positionOf } = read;
  const fault = (node: unknown, message: string): void => {
    schema.faults.push({ ...positionOf(node), message });
  };
  readRoot({ ...schema, document, references: [], positionOf, fault });
  return schema;
};

/** Every environment the schema knows. */
export const environmentsOf = ({ declarations, rules, environments }: Schema): Set<string> =>
  new Set([
    ...environments,
    ...declarations.flatMap(({ required }) => (typeof required === 'boolean' ? [] : required)),
    ...rules.flatMap((rule) => rule.environments),
  ]);
