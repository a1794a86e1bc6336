// Which component a provided variable is meant for.
import type { FileFacts } from '../scan/file-facts.ts';
import type { Graph } from './graph.ts';
import type { Place } from './variable.ts';

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const join = (folder: string, way: string): string => {
  const parts = folder === '.' ? [] : folder.split('/');
  for (const part of way.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.length === 0 ? '.' : parts.join('/');
};

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

/** All components that read anything. */
export const readingComponents = (graph: Graph): Set<string> => {
  const components = new Set<string>();
  for (const { read } of graph.variables.values()) for (const { component } of read) components.add(component);
  return components;
};

/** The component of a Compose service; undefined for a foreign image. */
const serviceComponent = (
  graph: Graph,
  facts: FileFacts,
  target: string,
  components: ReadonlySet<string>,
): string | undefined => {
  const service = graph.files
    .flatMap(({ path, services }) =>
      folderOf(path) === folderOf(facts.path) ? services.map((found) => ({ ...found, folder: folderOf(path) })) : [],
    )
    .filter(({ name }) => name === target)
    .sort((one, other) => Number(other.build !== undefined) - Number(one.build !== undefined))[0];
  if (!service) return undefined;
  if (service.build !== undefined) return graph.componentOf(`${join(service.folder, service.build)}/Dockerfile`);
  const image = baseOf((service.image ?? '').replace(/\$\{[^}:-]*:?-?([^}]*)\}/g, '$1').split(':')[0]!);
  return [...components].find(
    (component) => component !== '.' && (baseOf(component) === target || image.endsWith(baseOf(component))),
  );
};

/**
 * Components that a provided place feeds: one for a service or Dockerfile, all for a workflow, a template or the root; none
 * for a foreign image, whose variables only its own documentation knows.
 */
export const targetsOf = (graph: Graph, place: Place, components: ReadonlySet<string>): ReadonlySet<string> => {
  const facts = graph.files.find(({ path }) => path === place.file);
  if (place.surface === 'compose' && facts) {
    const component = serviceComponent(graph, facts, place.sighting.target ?? '', components);
    return new Set(component === undefined ? [] : [component]);
  }
  if (place.surface === 'dockerfile') return new Set([place.component]);
  return components;
};
