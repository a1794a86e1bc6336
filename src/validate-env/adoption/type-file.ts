// A schema as TypeScript types of `process.env`.
import type { Declaration } from '../types/declaration.ts';
import { mark } from './mark.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const writeType = ({ name, type, options, required, when, description = '' }: Declaration): string => {
  const about = oneLine(`${type}. ${description}`).replaceAll('*/', '* /');
  const kind = options.values?.map((value) => JSON.stringify(value)).join(' | ') ?? 'string';
  return `      /** ${about} */\n      ${name}${required === true && when.length === 0 ? '' : '?'}: ${kind};`;
};

/** The text of `env.d.ts`. */
export const writeTypes = (declarations: readonly Declaration[]): string =>
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
