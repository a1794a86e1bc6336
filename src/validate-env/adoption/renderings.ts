// What a schema is written out as: a table, a JSON Schema, TypeScript types, and an `env:` block. Names and types, never a value.
import { escapeMarkdown, table } from '../../kernel/markdown.ts';
import type { Schema } from '../schema/document.ts';
import type { Part } from './parts.ts';

type Declaration = Schema['declarations'][number];

/** Stands in every file that is written whole, so that no file of anybody else's is replaced. */
export const mark = 'Written by validate-env from the schema: edit the schema and write again.';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const requiredText = ({ required }: Declaration): string => {
  if (typeof required === 'boolean') return required ? 'yes' : 'no';
  return required.map(escapeMarkdown).join(', ');
};

const writeTable = (declarations: readonly Declaration[]): string => {
  const rows = declarations.map((declaration) => [
    `\`${declaration.name}\``,
    declaration.type,
    requiredText(declaration),
    declaration.isSecret ? 'yes' : 'no',
    escapeMarkdown(declaration.description ?? ''),
  ]);
  const head = ['Variable', 'Type', 'Required', 'Secret', 'Description'];
  return `<!-- ${mark} -->\n\n# Environment variables\n\n${table(head, rows)}\n`;
};

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

const writeJsonSchema = (declarations: readonly Declaration[]): string => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: mark,
    type: 'object',
    properties: Object.fromEntries(declarations.map((declaration) => [declaration.name, toProperty(declaration)])),
    required: declarations.filter(({ required }) => required === true).map(({ name }) => name),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
};

const writeType = ({ name, type, options, required, description = '' }: Declaration): string => {
  const about = oneLine(`${type}. ${description}`).replaceAll('*/', '* /');
  const kind = options.values?.map((value) => JSON.stringify(value)).join(' | ') ?? 'string';
  return `      /** ${about} */\n      ${name}${required === true ? '' : '?'}: ${kind};`;
};

const writeTypes = (declarations: readonly Declaration[]): string =>
  [
    `// ${mark}`,
    'declare global {',
    '  namespace NodeJS {',
    '    interface ProcessEnv {',
    ...declarations.map(writeType),
    '    }',
    '  }',
    '}',
    'export {};',
    '',
  ].join('\n');

/** Addresses that carry a password by their nature. */
const credentialTypes = new Set(['postgres-url', 'mysql-url', 'mongodb-url', 'redis-url', 'amqp-url']);

const writeWorkflowBlock = (declarations: readonly Declaration[]): string =>
  [
    `# ${mark}`,
    '# The `env:` block of the step that deploys, and of the validate-env step before it.',
    'env:',
    ...declarations.map(({ name, type, isSecret }) => {
      const source = isSecret || credentialTypes.has(type) ? 'secrets' : 'vars';
      return `  ${name}: \${{ ${source}.${name} }}`;
    }),
    '',
  ].join('\n');

/** Parts that are one file of their own: where it stands and what it says. */
export const renderings: Readonly<
  Record<Exclude<Part, 'example'>, { path: string; write: (declarations: readonly Declaration[]) => string }>
> = {
  table: { path: 'docs/environment.md', write: writeTable },
  'json-schema': { path: 'env.schema.json', write: writeJsonSchema },
  types: { path: 'env.d.ts', write: writeTypes },
  'workflow-env': { path: 'env.workflow.yml', write: writeWorkflowBlock },
};
