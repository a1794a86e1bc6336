// Findings between literals of one name at several places: they are compared here and never shown.
import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import { isSecretName } from './known-names.table.ts';
import { isPlaceholder, urlParts } from './literal.ts';
import type { Place, Variable } from './variable.ts';

const literalOf = ({ sighting }: Place): string | undefined =>
  sighting.literal === undefined || isPlaceholder(sighting.literal) ? undefined : sighting.literal;

/** Same server, other path: one of the two addresses is wrong. */
const differsInPath = (one: string, other: string): boolean => {
  const left = urlParts(one);
  const right = urlParts(other);
  return left !== undefined && right !== undefined && left.origin === right.origin && left.path !== right.path;
};

const finding = (name: string, place: Place, other: Place, what: string): Finding => ({
  kind: 'value-drift',
  name,
  level: 'warning',
  file: place.file,
  line: place.line,
  component: place.component,
  message: `${name} ${what} at ${other.file}:${other.line}`,
  suggestion: `give ${name} the same value at both places, or say in a comment why they differ`,
});

/** Documents that people follow to the letter; others may tell of another time. */
const isReadme = /(?:^|\/)README(?:\.\w+)?$/i;

const driftFromCode = ({ name, documented, read }: Variable): Finding[] =>
  documented.flatMap((place) => {
    const literal = literalOf(place);
    const isNear = (found: Place): boolean =>
      place.surface === 'docs' || place.component === '.' || found.component === place.component;
    const other = read.find(
      (found) =>
        !found.isTest && literal !== undefined && isNear(found) && differsInPath(literal, literalOf(found) ?? ''),
    );
    const level = place.surface === 'docs' && !isReadme.test(place.file) ? 'note' : 'warning';
    return other ? [{ ...finding(name, place, other, 'has here another path than the fallback in code'), level }] : [];
  });

const driftBetweenExamples = ({ name, documented }: Variable): Finding[] => {
  const examples = documented.filter((place) => place.surface === 'example' && literalOf(place) !== undefined);
  const [first] = examples;
  const other =
    first &&
    examples.find((place) => place.component !== first.component && isDrift(literalOf(first)!, literalOf(place)!));
  if (!first || !other) return [];
  return [
    finding(name, first, other, 'has here another value than in the example'),
    finding(name, other, first, 'has here another value than in the example'),
  ];
};

const isDrift = (one: string, other: string): boolean => {
  if (urlParts(one) && urlParts(other)) return differsInPath(one, other);
  return one !== other;
};

/** `value-drift`: examples against each other and against fallbacks in code. */
export const findDrift = (graph: Graph): Finding[] =>
  [...graph.variables.values()]
    .filter(({ name }) => !isSecretName(name))
    .flatMap((variable) => [...driftFromCode(variable), ...driftBetweenExamples(variable)]);
