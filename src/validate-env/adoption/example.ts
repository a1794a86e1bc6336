// Which lines the example files of the components still lack: names without values.
import type { Graph } from '../graph/graph.ts';
import type { Place } from '../graph/variable.ts';
import { serves } from '../scan/component.ts';
import type { Declaration } from '../types/declaration.ts';

/** Names that one example file lacks. */
export interface Gap {
  path: string;
  declarations: Declaration[];
}

/** The example file that a component has already, or the usual one. */
const exampleOf = (graph: Graph, component: string): string => {
  const own = graph.files
    .filter(({ path, kind }) => kind === 'example' && graph.componentOf(path) === component)
    .map(({ path }) => path)
    .sort((one, other) => one.split('/').length - other.split('/').length || (one < other ? -1 : 1));
  return own[0] ?? (component === '.' ? '.env.example' : `${component}/.env.example`);
};

const lackingComponents = (read: readonly Place[], documented: readonly Place[]): string[] => {
  const components = read
    .filter(({ isTest, surface }) => !isTest && surface === 'code')
    .map((place) => place.component);
  return [...new Set(components)].filter(
    (component) => !documented.some((place) => place.surface === 'example' && serves(place.component, component)),
  );
};

/** The gaps of every component, by path. */
export const findGaps = (graph: Graph, declarations: readonly Declaration[]): Gap[] => {
  const gaps = new Map<string, Gap>();
  for (const declaration of declarations) {
    const { read = [], documented = [] } = graph.variables.get(declaration.name) ?? {};
    for (const component of lackingComponents(read, documented)) {
      const path = exampleOf(graph, component);
      const gap = gaps.get(path) ?? { path, declarations: [] };
      gaps.set(path, gap);
      gap.declarations.push(declaration);
    }
  }
  return [...gaps.values()];
};

const requiredText = ({ required, when }: Declaration): string => {
  if (when.length > 0) return 'required under a condition';
  if (typeof required === 'boolean') return required ? 'required' : 'optional';
  return `required in ${required.join(', ')}`;
};

const newFile = '# Copy to .env and fill in.\n';

/** The text of an example file with its gap closed; names that stand in it already are left alone. */
export const closeGap = (text: string | undefined, { declarations }: Gap): string => {
  const before = text ?? newFile;
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  const lines = declarations
    .filter(({ name }) => !new RegExp(String.raw`^\s*(?:#+\s?)?(?:export\s+)?${name}\s*=`, 'm').test(before))
    .flatMap((declaration) => [`# ${declaration.type}, ${requiredText(declaration)}`, `${declaration.name}=`]);
  if (lines.length === 0) return before;
  const end = before === '' || before.endsWith('\n') ? '' : eol;
  return `${before}${end}${lines.join(eol)}${eol}`;
};
