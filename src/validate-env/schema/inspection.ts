// The schema of a run: found, read, its secrets masked, and the graph and the step's values held against it.
import { UsageError } from '../../kernel/errors.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Finding } from '../graph/finding.ts';
import type { Graph } from '../graph/graph.ts';
import { emptyFacts, type FileFacts } from '../scan/file-facts.ts';
import { readText } from '../scan/gather.ts';
import { environmentsOf, readSchema, type Schema } from './document.ts';
import { maskValues } from './masks.ts';
import { findUndeclared } from './undeclared.ts';
import { checkValues, hasValues } from './values.ts';

/** Where a schema is looked for when none is named. */
export const usualPath = 'env.schema.yml';

/** A schema that was read and whose secrets are masked. */
export interface LoadedSchema {
  path: string;
  schema: Schema;
  unmaskable: ReadonlySet<string>;
}

/** Reads the schema and masks every secret it declares. Undefined when none is named and none stands at the usual place; a UsageError when one cannot be read. */
export const loadSchema = async (
  ports: Pick<Ports, 'files' | 'tree' | 'runner' | 'redactor'>,
  named: string | undefined,
): Promise<LoadedSchema | undefined> => {
  const path = named ?? usualPath;
  if (named === undefined && (await ports.files.facts(path)) === undefined) return undefined;
  const read = readText(ports, path);
  if ('problem' in read) throw new UsageError(`input \`schema\`: ${JSON.stringify(path)} ${read.problem}`);
  const schema = readSchema(read.text);
  const unmaskable = maskValues(schema.declarations, (name) => ports.runner.variable(name), ports.redactor);
  return { path, schema, unmaskable };
};

/** The declarations as facts for the graph. */
export const declaredFacts = ({ path, schema }: LoadedSchema): FileFacts => ({
  ...emptyFacts(path, 'configuration'),
  sightings: schema.declarations.map(({ name, line }) => ({ name, line, role: 'declared', surface: 'schema' })),
});

const faultFindings = ({ path, schema }: LoadedSchema): Finding[] =>
  schema.faults.map(({ line, column, message }) => ({
    kind: 'schema',
    name: '',
    level: 'error',
    file: path,
    line,
    column,
    component: '.',
    message: `${path}:${line}:${column}: ${message}`,
    suggestion: 'correct the schema: nothing is checked against it before',
  }));

/** Values that committed example files give a name. */
export const examplesIn = (graph: Graph, name: string): Set<string> =>
  new Set(
    (graph.variables.get(name)?.documented ?? []).flatMap(({ surface, sighting }) =>
      surface === 'example' && sighting.literal !== undefined ? [sighting.literal] : [],
    ),
  );

/** An environment that no schema line knows would require less than the one that is meant. */
const refuseUnknown = ({ path, schema }: LoadedSchema, environment: string | undefined): void => {
  const known = environmentsOf(schema);
  if (environment === undefined || known.size === 0 || known.has(environment)) return;
  throw new UsageError(
    `input \`environment\`: ${path} knows ${[...known].join(', ')} and no other: name one of them, or add yours to \`environments:\` there`,
  );
};

/** Findings, and what was checked in one sentence. */
export interface Inspection {
  findings: Finding[];
  scope: string;
}

/** Holds the graph and the values of the step against the schema. */
export const inspect = (
  loaded: LoadedSchema,
  graph: Graph,
  environment: string | undefined,
  valueOf: (name: string) => string | undefined,
): Inspection => {
  const { path, schema, unmaskable } = loaded;
  if (schema.faults.length > 0) return { findings: faultFindings(loaded), scope: `no value was checked: ${path} has mistakes` };
  refuseUnknown(loaded, environment);
  const undeclared = findUndeclared(graph, path);
  const { declarations } = schema;
  if (!hasValues(declarations, environment, valueOf))
    return { findings: undeclared, scope: 'no value was checked: `env:` of this step holds no declared variable and `environment` is blank' };
  const examplesOf = (name: string): Set<string> => examplesIn(graph, name);
  const found = checkValues(declarations, { path, environment, valueOf, examplesOf, unmaskable });
  const where = environment === undefined ? 'no named environment' : environment;
  return { findings: [...undeclared, ...found], scope: `values of ${declarations.length} declared variables checked for ${where}` };
};
