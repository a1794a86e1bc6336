// Names that configuration files of frameworks read: `${NAME:default}` of Spring, `%env(NAME)%` of Symfony.
import type { Sighting } from '../readers/sighting.ts';

const reference = /\$\{([A-Z_][A-Z0-9_]*)(?:(:)|\})|%env\((?:[a-z_]+:)*([A-Za-z_][A-Za-z0-9_]*)\)%/g;

/** Reads `application.yml`, `application.properties` and Symfony's configuration. */
export const readConfiguration = (text: string): Sighting[] =>
  text.split(/\r?\n/).flatMap((line, index) =>
    /^\s*#/.test(line)
      ? []
      : [...line.matchAll(reference)].map((match): Sighting => ({
          name: match[1] ?? match[3]!,
          line: index + 1,
          role: 'read',
          surface: 'code',
          isRequired: match[2] === undefined,
        })),
  );
