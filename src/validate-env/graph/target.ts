// Which component a provided variable is meant for.
import { baseOf, folderOf } from '../../domain/path.ts';
import type { FileFacts } from '../scan/file-facts.ts';
import type { Service } from '../surfaces/compose.ts';
import type { Graph } from './graph.ts';
import type { Place } from './variable.ts';

const join = (folder: string, way: string): string => {
  const parts = folder === '.' ? [] : folder.split('/');
  for (const part of way.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.length === 0 ? '.' : parts.join('/');
};

/** All components that read anything. */
export const readingComponents = (graph: Graph): Set<string> => {
  const components = new Set<string>();
  for (const { read } of graph.variables.values()) for (const { component } of read) components.add(component);
  return components;
};

/** The components in the image that a Compose service builds: that of its Dockerfile, or all below its context. */
const builtComponents = (
  graph: Graph,
  folder: string,
  { build = '.', dockerfile = 'Dockerfile' }: Service,
  components: ReadonlySet<string>,
): string[] => {
  const context = join(folder, build);
  const own = graph.componentOf(join(context, dockerfile));
  if (own !== '.' && components.has(own)) return [own];
  const below = [...components].filter(
    (component) => component === context || context === '.' || component.startsWith(`${context}/`),
  );
  return below.length > 0 ? below : [own];
};

/** The components of a Compose service; none for a foreign image. */
const serviceComponents = (
  graph: Graph,
  facts: FileFacts,
  target: string,
  components: ReadonlySet<string>,
): string[] => {
  const service = graph.files
    .flatMap(({ path, services }) =>
      folderOf(path) === folderOf(facts.path) ? services.map((found) => ({ ...found, folder: folderOf(path) })) : [],
    )
    .filter(({ name }) => name === target)
    .sort((one, other) => Number(other.build !== undefined) - Number(one.build !== undefined))[0];
  if (!service) return [];
  if (service.build !== undefined) return builtComponents(graph, service.folder, service, components);
  const image = baseOf((service.image ?? '').replace(/\$\{[^}:-]*:?-?([^}]*)\}/g, '$1').split(':')[0]!);
  const named = [...components].find(
    (component) => component !== '.' && (baseOf(component) === target || image.endsWith(baseOf(component))),
  );
  return named === undefined ? [] : [named];
};

/**
 * Components that a provided place feeds: those of a service or Dockerfile, all for a workflow, a template or the root; none
 * for a foreign image, whose variables only its own documentation knows.
 */
export const targetsOf = (graph: Graph, place: Place, components: ReadonlySet<string>): ReadonlySet<string> => {
  const facts = graph.files.find(({ path }) => path === place.file);
  if (place.surface === 'compose' && facts)
    return new Set(serviceComponents(graph, facts, place.sighting.target ?? '', components));
  if (place.surface === 'dockerfile') return new Set([place.component]);
  return components;
};
