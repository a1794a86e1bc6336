// A schema as the `env:` block of a workflow step.
import type { Declaration } from '../types/declaration.ts';
import { mark } from './mark.ts';

/** Addresses that carry a password by their nature. */
const credentialTypes = new Set(['postgres-url', 'mysql-url', 'mongodb-url', 'redis-url', 'amqp-url']);

/** The text of `env.workflow.yml`. */
export const writeWorkflowBlock = (declarations: readonly Declaration[]): string =>
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
