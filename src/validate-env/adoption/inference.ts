// A first schema out of what the repository says: names and types, and no literal of any file.
import type { Graph } from '../graph/graph.ts';
import { isLibraryName, isPlatformName, isSecretName } from '../graph/known-names.table.ts';
import { isPlaceholder } from '../graph/literal.ts';
import type { Place, Variable } from '../graph/variable.ts';

const isAppRead = ({ isTest, surface }: Place): boolean => !isTest && surface === 'code';

/** What code reads, and what an example lists because a library reads it. */
const belongs = ({ name, read, documented }: Variable): boolean =>
  !isPlatformName(name) &&
  (read.some(isAppRead) || (isLibraryName(name) && documented.some(({ surface }) => surface === 'example')));

const shapes: readonly (readonly [RegExp, string])[] = [
  [/^(?:true|false)$/, 'bool'],
  [/^-?(?:0|[1-9]\d{0,14})$/, 'int'],
  [/^https?:\/\/[^\s,]+$/, 'http-url'],
  [/^postgres(?:ql)?:\/\/\S+$/, 'postgres-url'],
  [/^(?:mysql|mariadb):\/\/\S+$/, 'mysql-url'],
  [/^mongodb(?:\+srv)?:\/\/\S+$/, 'mongodb-url'],
  [/^rediss?:\/\/\S+$/, 'redis-url'],
  [/^amqps?:\/\/\S+$/, 'amqp-url'],
];

const shapeOf = (literal: string): string => shapes.find(([shape]) => shape.test(literal))?.[1] ?? 'text';

/** The type that every literal of a name has; `text` where they disagree. A type that is too narrow would stop a good deployment. */
const typeOf = ({ name, read, documented, provided }: Variable): string => {
  const isPort = /(?:^|_)PORT$/.test(name);
  if (isSecretName(name)) return 'text';
  const literals = [...read, ...documented, ...provided].flatMap(({ sighting: { literal } }) =>
    literal === undefined || isPlaceholder(literal) ? [] : [literal],
  );
  const found = new Set(literals.map(shapeOf));
  const [only = isPort ? 'int' : 'text'] = found;
  if (found.size > 1) return 'text';
  return isPort && only === 'int' ? 'port' : only;
};

const writeEntry = (variable: Variable): string => {
  const isRequired = variable.read.some((place) => isAppRead(place) && place.sighting.isRequired === true);
  const secret = isSecretName(variable.name) ? ['    secret: true'] : [];
  return [`  ${variable.name}:`, `    type: ${typeOf(variable)}`, `    required: ${isRequired}`, ...secret].join('\n');
};

const plainName = /^[A-Za-z][\w-]*$/;

/** Environments that workflow jobs name. */
const environmentsOf = (graph: Graph): string[] =>
  [...new Set(graph.files.flatMap(({ jobs }) => jobs.flatMap(({ environments }) => environments)))]
    .filter((name) => plainName.test(name))
    .sort();

/** The text of a schema; undefined when nothing reads a variable. */
export const inferSchema = (graph: Graph): string | undefined => {
  const variables = [...graph.variables.values()]
    .filter(belongs)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  if (variables.length === 0) return undefined;
  const environments = environmentsOf(graph);
  return [
    '# Every variable of this repository, with its type. Inferred once by validate-env; from here on it is yours to edit.',
    ...(environments.length > 0 ? [`environments: [${environments.join(', ')}]`] : []),
    'variables:',
    ...variables.map(writeEntry),
    '',
  ].join('\n');
};
