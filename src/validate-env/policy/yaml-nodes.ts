// Ways into the nodes of a YAML document.
import { isCollection, isMap, isScalar, isSeq, type Pair } from 'yaml';

/** The key of an entry as text, blank for any other key. */
export const keyOf = ({ key }: Pair): string => (isScalar(key) && typeof key.value === 'string' ? key.value : '');

/** The node a mistake is shown at: the value at a path where there is one, else the key. */
export const nodeAt = (node: unknown, path: readonly PropertyKey[]): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return node;
  if (isSeq(node)) return nodeAt(node.items[Number(first)] ?? node, rest);
  const pair = isMap(node) ? node.items.find((one) => keyOf(one) === first) : undefined;
  if (!pair) return node;
  return isCollection(pair.value) && rest.length > 0 ? nodeAt(pair.value, rest) : (pair.value ?? pair.key);
};
