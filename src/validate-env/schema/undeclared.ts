// Findings about variables that code reads and the schema does not know.
import type { Finding } from '../graph/finding.ts';
import type { Graph } from '../graph/graph.ts';
import { isLibraryName, isPlatformName } from '../graph/known-names.table.ts';

/** `undeclared`, once per name at its first read; `path` is the schema's. */
export const findUndeclared = (graph: Graph, path: string): Finding[] =>
  [...graph.variables.values()].flatMap(({ name, declared, read }): Finding[] => {
    const place = read.find(({ isTest, surface }) => !isTest && surface === 'code');
    if (!place || declared.length > 0 || isPlatformName(name)) return [];
    return [
      {
        kind: 'undeclared',
        name,
        level: isLibraryName(name) ? 'note' : 'warning',
        file: place.file,
        line: place.line,
        component: place.component,
        message: `${name} is read here but ${path} does not declare it: its value is checked nowhere`,
        suggestion: `declare ${name} in ${path}`,
      },
    ];
  });
