// Findings between what code reads and what examples and documents list.
import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import { serves } from '../scan/component.ts';
import { isLibraryName, isPlatformName } from './known-names.table.ts';
import { type Place, provisionOf, type Variable } from './variable.ts';

const isAppRead = (place: Place): boolean => !place.isTest && place.surface === 'code';

const byComponent = (places: readonly Place[]): Map<string, Place> => {
  const first = new Map<string, Place>();
  for (const place of places) if (!first.has(place.component)) first.set(place.component, place);
  return first;
};

const findUndocumented = ({ name, read, documented }: Variable): Finding[] =>
  [...byComponent(read.filter(isAppRead))]
    .filter(
      ([component]) => !documented.some((place) => place.surface === 'example' && serves(place.component, component)),
    )
    .map(([component, place]) => {
      const isInDocs = documented.some(({ surface }) => surface === 'docs');
      const isQuiet = isInDocs || isPlatformName(name);
      const where = component === '.' ? '.env.example' : `${component}/.env.example`;
      return {
        kind: 'undocumented',
        name,
        level: isQuiet ? 'note' : 'warning',
        file: place.file,
        line: place.line,
        component,
        message: `${name} is read here but no example file of ${component} lists it${isInDocs ? ', only a document does' : ''}`,
        suggestion: `add \`${name}=\` to ${where}`,
      };
    });

const findUnused = ({ name, read, documented, provided }: Variable): Finding[] => {
  if (isLibraryName(name) || isPlatformName(name)) return [];
  return [...byComponent(documented.filter(({ surface }) => surface === 'example'))]
    .filter(([component, example]) => {
      const isRead = read.some(
        (place) =>
          serves(component, place.component) ||
          serves(place.component, component) ||
          place.file.startsWith(example.file.replace(/[^/]*$/, '')),
      );
      return !isRead && !provided.some((place) => provisionOf(place) === 'need' && serves(component, place.component));
    })
    .map(([component, place]) => ({
      kind: 'unused',
      name,
      level: 'warning',
      file: place.file,
      line: place.line,
      component,
      message: `${name} is listed here but nothing in ${component} reads it`,
      suggestion: `remove ${name} or read it`,
    }));
};

const findInert = ({ name, read, documented, provided }: Variable): Finding[] => {
  const [place] = documented;
  if (!place || documented.some(({ surface }) => surface !== 'docs') || read.length > 0 || provided.length > 0)
    return [];
  if (isLibraryName(name) || isPlatformName(name)) return [];
  return [
    {
      kind: 'inert',
      name,
      level: 'note',
      file: place.file,
      line: place.line,
      component: place.component,
      message: `${name} is documented here but setting it changes nothing: no code reads it`,
      suggestion: `read ${name} where it should take effect, or remove it from the document`,
    },
  ];
};

/** `undocumented`, `unused` and `inert`, one per component and name. */
export const findDocumentationGaps = (graph: Graph): Finding[] =>
  [...graph.variables.values()].flatMap((variable) => [
    ...findUndocumented(variable),
    ...findUnused(variable),
    ...findInert(variable),
  ]);
