// What Kubernetes manifests provide: `env` of containers, data of config maps and secrets.
import { isVariableName, type Sighting } from '../readers/sighting.ts';
import { at, entriesOf, itemsOf, readYaml, textOf, type YamlFile } from './yaml.ts';

const provided = (
  name: string,
  line: number,
  literal: string | undefined,
  provision: 'environment' | 'secret',
): Sighting => ({
  name,
  line,
  role: 'provided',
  surface: 'kubernetes',
  provision,
  isReference: literal === undefined,
  ...(literal === undefined ? {} : { literal }),
});

const readContainers = (file: YamlFile, node: unknown, depth: number): Sighting[] => {
  if (depth > 12) return [];
  const own = itemsOf(file, at(file, node, 'env')).flatMap((item): Sighting[] => {
    const name = textOf(at(file, item, 'name'));
    return name && isVariableName(name)
      ? [provided(name, file.lineOf(item), textOf(at(file, item, 'value')), 'environment')]
      : [];
  });
  const inner = entriesOf(file, node).flatMap(({ value }) => readContainers(file, value, depth + 1));
  const items = itemsOf(file, node).flatMap((item) => readContainers(file, item, depth + 1));
  return [...own, ...inner, ...items];
};

const readData = (file: YamlFile, kind: string): Sighting[] =>
  ['data', 'stringData'].flatMap((section) =>
    entriesOf(file, at(file, file.root, section))
      .filter(({ key }) => isVariableName(key))
      .map(({ key, line, value }) =>
        provided(
          key,
          line,
          kind === 'Secret' && section === 'data' ? undefined : textOf(value),
          kind === 'Secret' ? 'secret' : 'environment',
        ),
      ),
  );

/** Reads manifests; nothing when the text is none, undefined when it is no YAML. */
export const readManifests = (text: string): Sighting[] | undefined =>
  readYaml(text)?.flatMap((file) => {
    const kind = textOf(at(file, file.root, 'kind'));
    if (kind === undefined || at(file, file.root, 'apiVersion') === undefined) return [];
    if (kind === 'ConfigMap' || kind === 'Secret') return readData(file, kind);
    return readContainers(file, at(file, file.root, 'spec'), 0);
  });
