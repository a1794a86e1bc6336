// A schema as JSON Schema of the environment, for editors and validators. Names, types and descriptions.
import type { Declaration } from '../types/declaration.ts';
import { mark } from './mark.ts';

/** How JSON Schema says a type; a text that is not empty where it has no word for it. */
const jsonTypes: Readonly<Record<string, object>> = {
  'http-url': { format: 'uri', pattern: '^https?://' },
  url: { format: 'uri' },
  port: { pattern: '^[1-9][0-9]{0,4}$' },
  int: { pattern: '^-?[0-9]+$' },
  email: { format: 'email' },
  uuid: { format: 'uuid' },
  hostname: { format: 'hostname' },
};

const toProperty = ({ type, options, description }: Declaration): object => ({
  type: 'string',
  ...(options.values ? { enum: options.values } : { minLength: 1 }),
  ...(type === 'regex' && options.pattern !== undefined ? { pattern: options.pattern } : {}),
  ...jsonTypes[type],
  ...(description === undefined ? {} : { description }),
});

/** The text of `env.schema.json`. */
export const writeJsonSchema = (declarations: readonly Declaration[]): string => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: mark,
    type: 'object',
    properties: Object.fromEntries(declarations.map((declaration) => [declaration.name, toProperty(declaration)])),
    required: declarations
      .filter(({ required, when }) => required === true && when.length === 0)
      .map(({ name }) => name),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
};
