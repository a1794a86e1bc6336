// The map of variables as Markdown: one table per component, and a picture of the edges that are missing.
import { countThings, tableOfFirst } from '../../domain/wording.ts';
import { code, escapeMarkdown, escapeMermaid } from '../../kernel/markdown.ts';
import { serves } from '../scan/component.ts';
import type { Finding } from '../graph/finding.ts';
import type { Graph } from '../graph/graph.ts';
import { isPlatformName } from '../graph/known-names.table.ts';
import type { Place, Variable } from '../graph/variable.ts';

/** Rows per table before the rest is left to the evidence. */
const mostRows = 60;

const countsIn = (places: readonly Place[], component: string): Place[] =>
  places.filter((place) => place.component === component);

const where = (places: readonly Place[]): string => {
  const [first] = places;
  if (!first) return '—';
  return places.length === 1
    ? code(`${first.file}:${first.line}`)
    : `${code(`${first.file}:${first.line}`)} +${places.length - 1}`;
};

/** Surfaces with the environments they are for: `compose, workflow (production, staging)`. */
const surfacesOf = (places: readonly Place[]): string => {
  const bySurface = new Map<string, Set<string>>();
  for (const { surface, environment } of places) {
    const environments = bySurface.get(surface) ?? new Set<string>();
    bySurface.set(surface, environment === undefined ? environments : environments.add(environment));
  }
  const shown = [...bySurface]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([surface, environments]) => {
      const names = [...environments].sort().map(escapeMarkdown).join(', ');
      return names === '' ? surface : `${surface} (${names})`;
    });
  return shown.join(', ') || '—';
};

const rowOf = ({ name, read, documented, provided }: Variable, component: string): string[] => [
  code(name),
  where(countsIn(read, component).filter(({ isTest }) => !isTest)),
  surfacesOf(documented.filter((place) => serves(place.component, component))),
  surfacesOf(provided),
];

const componentsOf = (graph: Graph): string[] => {
  const names = new Set<string>();
  for (const { read } of graph.variables.values())
    for (const place of read) if (!place.isTest) names.add(place.component);
  return [...names].sort();
};

/** One table per component: who reads, who documents, who provides. */
export const drawMap = (graph: Graph): string =>
  componentsOf(graph)
    .map((component) => {
      const own = [...graph.variables.values()]
        .filter(
          ({ name, read }) =>
            !isPlatformName(name) && read.some((place) => !place.isTest && place.component === component),
        )
        .sort((one, other) => (one.name < other.name ? -1 : 1));
      const rows = own.map((variable) => rowOf(variable, component));
      if (own.length === 0) return '';
      const title = component === '.' ? 'the root' : code(component);
      return `#### ${title} reads ${countThings(own.length, 'variable')}\n\n${tableOfFirst(['variable', 'read', 'documented', 'provided'], rows, mostRows)}`;
    })
    .filter(Boolean)
    .join('\n\n');

/** Edges in the picture before it becomes unreadable. */
const mostEdges = 24;

/** A flow chart of edges that lead nowhere; empty when there is none. */
export const drawMissingEdges = (findings: readonly Finding[]): string => {
  const edges = findings
    .filter(
      ({ kind, level }) =>
        level !== 'note' &&
        (kind === 'name-mismatch' ||
          kind === 'build-time-not-passed' ||
          kind === 'read-but-not-provided' ||
          kind === 'provided-but-unread'),
    )
    .slice(0, mostEdges);
  if (edges.length === 0) return '';
  const lines = edges.map(({ kind, name, file, suggestion }, index) => {
    const from = `p${index}["${escapeMermaid(file)}"]`;
    const to = kind === 'name-mismatch' ? suggestion : name;
    const label = kind === 'name-mismatch' ? `gives ${name}` : kind;
    return `  ${from} -. "${escapeMermaid(label)}" .-> v${index}["${escapeMermaid(to)}"]`;
  });
  return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
};
