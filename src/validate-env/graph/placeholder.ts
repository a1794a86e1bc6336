// Findings about placeholders and secrets that are committed as examples, fallbacks or provided values.
import type { Finding, Level } from './finding.ts';
import type { Graph } from './graph.ts';
import { isSecretName } from './known-names.table.ts';
import { isPlaceholder } from './literal.ts';
import { type Place, provisionOf, type Variable } from './variable.ts';

/** From this length a placeholder passes the length checks that applications make. */
const passesLengthChecks = 32;

/** A fallback that no secret is: too short, a number, a switch. */
const isTrivial = (literal: string): boolean => literal.length < 8 || /^(?:true|false|\d+|localhost)$/i.test(literal);

const finding = (name: string, place: Place, level: Level, message: string, suggestion: string): Finding => ({
  kind: 'placeholder',
  name,
  level,
  file: place.file,
  line: place.line,
  component: place.component,
  message,
  suggestion,
});

const inExamples = ({ name, documented }: Variable): Finding[] =>
  documented
    .filter(
      ({ surface, sighting }) =>
        surface === 'example' && sighting.literal !== undefined && isPlaceholder(sighting.literal),
    )
    .map((place) => {
      const isLong = isSecretName(name) && place.sighting.literal!.length >= passesLengthChecks;
      return isLong
        ? finding(
            name,
            place,
            'warning',
            `the committed placeholder of ${name} is long enough to pass a length check: a copied example starts with a public secret`,
            `leave ${name} empty in the example`,
          )
        : finding(
            name,
            place,
            'note',
            `${name} is a placeholder here`,
            `leave ${name} empty in the example, or reject this value at start`,
          );
    });

const inCode = ({ name, read }: Variable): Finding[] => {
  if (!isSecretName(name)) return [];
  const place = read.find(
    ({ isTest, sighting }) => !isTest && sighting.literal !== undefined && !isTrivial(sighting.literal),
  );
  return place
    ? [
        finding(
          name,
          place,
          'warning',
          `the fallback of the secret ${name} is committed in code: everyone who can read it can use it`,
          `fail when ${name} is not set`,
        ),
      ]
    : [];
};

const whereProvided = ({ name, provided }: Variable): Finding[] =>
  provided
    .filter(
      (place) =>
        !place.isTest &&
        !place.file.startsWith('.github/') &&
        provisionOf(place) === 'environment' &&
        place.sighting.literal !== undefined,
    )
    .filter((place) => isSecretName(name) && isPlaceholder(place.sighting.literal!))
    .map((place) =>
      finding(name, place, 'warning', `${name} is given a placeholder here`, `take ${name} from a secret`),
    );

/** `placeholder`: in examples, as fallback of a secret, and where a secret is provided. */
export const findPlaceholders = (graph: Graph): Finding[] =>
  [...graph.variables.values()].flatMap((variable) => [
    ...inExamples(variable),
    ...inCode(variable),
    ...whereProvided(variable),
  ]);
