// Findings between what surfaces provide and what code reads.
import type { Finding, Level } from './finding.ts';
import type { Graph } from './graph.ts';
import { isLibraryName, isPlatformName, isPublicName } from './known-names.table.ts';
import { similarity } from './similarity.ts';
import { readingComponents, targetsOf } from './target.ts';
import { type Place, provisionOf, type Variable } from './variable.ts';

interface Unread {
  variable: Variable;
  place: Place;
  targets: ReadonlySet<string>;
}

const shellNames = (graph: Graph): Map<string, ReadonlySet<string>> =>
  new Map(graph.files.map(({ path, usedInShell }) => [path, usedInShell]));

const findUnread = (graph: Graph, components: ReadonlySet<string>): Unread[] => {
  const inShell = shellNames(graph);
  return [...graph.variables.values()].flatMap((variable) => {
    if (isPlatformName(variable.name)) return [];
    return variable.provided
      .filter((place) => provisionOf(place) === 'environment' && place.surface !== 'dotenv')
      .filter((place) => !inShell.get(place.file)?.has(variable.name))
      .map((place) => ({ variable, place, targets: targetsOf(graph, place, components) }))
      .filter(({ targets }) => targets.size > 0 && !variable.read.some(({ component }) => targets.has(component)));
  });
};

/** Names provided to the same service or step. */
const siblings = (graph: Graph, { place }: Unread): Set<string> => {
  const names = new Set<string>();
  for (const { name, provided } of graph.variables.values())
    if (
      provided.some(
        (other) =>
          other.file === place.file &&
          other.sighting.target === place.sighting.target &&
          provisionOf(other) === 'environment',
      )
    )
      names.add(name);
  return names;
};

/** The one name that code of the target reads, that its neighbours do not provide, and that looks like the provided one. */
const findCounterpart = (graph: Graph, unread: Unread): { name: string; place: Place } | undefined => {
  const provided = siblings(graph, unread);
  const scored = [...graph.variables.values()]
    .filter(({ name }) => !provided.has(name) && !isPlatformName(name))
    .map(({ name, read }) => ({
      name,
      place: read.find(({ component, surface }) => surface === 'code' && unread.targets.has(component)),
      score: similarity(unread.variable.name, name),
    }))
    .filter(({ place, score }) => place !== undefined && score > 0)
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best || (second && second.score === best.score)) return undefined;
  return { name: best.name, place: best.place! };
};

const toFinding = (graph: Graph, unread: Unread): Finding[] => {
  const { variable, place } = unread;
  const counterpart = findCounterpart(graph, unread);
  if (!counterpart && isLibraryName(variable.name)) return [];
  const common = { name: variable.name, file: place.file, line: place.line, component: place.component };
  const quiet: Level =
    place.surface === 'dockerfile' || place.surface === 'workflow' || counterpart ? 'note' : 'warning';
  const unreadFinding: Finding = {
    ...common,
    kind: 'provided-but-unread',
    level: quiet,
    message: `${variable.name} is provided here but nothing it is provided to reads it`,
    suggestion: counterpart?.name ?? `remove ${variable.name}, or read it`,
  };
  if (!counterpart) return [unreadFinding];
  const read = `${counterpart.place.file}:${counterpart.place.line}`;
  return [
    {
      ...common,
      kind: 'name-mismatch',
      level: 'error',
      message: `${variable.name} is provided here, but the code reads ${counterpart.name} (${read})`,
      suggestion: counterpart.name,
    },
    unreadFinding,
  ];
};

const findBuildGaps = (graph: Graph): Finding[] =>
  graph.files.flatMap(({ path, dockerfile }) =>
    (dockerfile?.builds ?? []).flatMap(({ declared, declarationLine }) => {
      const component = graph.componentOf(path);
      return [...graph.variables.values()].flatMap(({ name, read }): Finding[] => {
        const place = read.find((found) => !found.isTest && found.component === component);
        if (!isPublicName(name) || !place || declared.has(name)) return [];
        return [
          {
            kind: 'build-time-not-passed',
            name,
            level: 'warning',
            file: path,
            line: declarationLine,
            component,
            message: `${name} is written into the client when it is built (${place.file}:${place.line}), but this build is not given it: in the image it is undefined`,
            suggestion: `add \`ARG ${name}\` and \`ENV ${name}=\${${name}}\` before the build, and pass it as a build argument`,
          },
        ];
      });
    }),
  );

const findUnprovided = (graph: Graph): Finding[] =>
  graph.files.flatMap(({ path, unprovided }) =>
    unprovided
      .filter(({ name }) => !isPlatformName(name) && !isLibraryName(name))
      .map(({ name, line, isStrict }) => ({
        kind: 'read-but-not-provided',
        name,
        level: isStrict ? 'error' : 'warning',
        file: path,
        line,
        component: graph.componentOf(path),
        message: isStrict
          ? `${name} is used by this script but neither set in it nor in any \`env:\` above: the step stops with "unbound variable"`
          : `${name} is used by this script but neither set in it nor in any \`env:\` above: it is the empty string`,
        suggestion: `give the step \`env: { ${name}: … }\``,
      })),
  );

/** `provided-but-unread`, `name-mismatch`, `build-time-not-passed` and `read-but-not-provided`. */
export const findProvisionGaps = (graph: Graph): Finding[] => {
  const components = readingComponents(graph);
  return [
    ...findUnread(graph, components).flatMap((unread) => toFinding(graph, unread)),
    ...findBuildGaps(graph),
    ...findUnprovided(graph),
  ];
};
