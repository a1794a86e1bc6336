// The schema of a run against the graph and the values of the step.
import { countThings } from '../../domain/wording.ts';
import { UsageError } from '../../kernel/errors.ts';
import type { Finding } from '../graph/finding.ts';
import type { Graph } from '../graph/graph.ts';
import { checkRules } from '../rules/check-rules.ts';
import { emptyFacts, type FileFacts } from '../scan/file-facts.ts';
import { environmentsOf } from './document.ts';
import type { LoadedSchema } from './loading.ts';
import { findUndeclared } from './undeclared.ts';
import { checkValues, hasValues } from './values.ts';

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

/** A proposal and its base may find the same. */
const eachOnce = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((one) => [`${one.kind}\0${one.name}\0${one.message}`, one])).values(),
];

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
  const { declarations, rules } = schema;
  if (!hasValues(declarations, environment, valueOf))
    return { findings: undeclared, scope: 'no value was checked: `env:` of this step holds no declared variable and `environment` is blank' };
  const examplesOf = (name: string): Set<string> => examplesIn(graph, name);
  const found = [
    ...checkValues(declarations, { path, environment, valueOf, examplesOf, unmaskable }),
    ...checkRules(rules, { path, environment, declarations, valueOf }),
  ];
  const where = environment === undefined ? 'no named environment' : environment;
  const names = new Set(declarations.map(({ name }) => name));
  const alsoRules = rules.length === 0 ? '' : ` and ${countThings(rules.length, 'rule')}`;
  return {
    findings: [...undeclared, ...eachOnce(found)],
    scope: `values of ${countThings(names.size, 'declared variable')}${alsoRules} checked for ${where}`,
  };
};
