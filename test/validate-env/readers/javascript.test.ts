// Which names JavaScript and TypeScript read, and what looks like a read and is none.
import { expect, test } from '@jest/globals';
import { readNames } from '../read-names.ts';

const names = (text: string, path = 'src/a.ts'): string[] => readNames({ [path]: text });

test.each([
  ['a property', 'use(process.env.API_URL);'],
  ['an optional property', 'use(process?.env?.API_URL);'],
  ['a bracket', `use(process.env['API_URL'] ?? 'x');`],
  ['a bracket over lines', `use(process\n  .env[\n  "API_URL"\n]);`],
  ['a template literal', 'use(`${process.env.API_URL}/v1`);'],
  ['a destructuring', `const { API_URL, ...rest } = process.env;`],
  ['a renamed destructuring with a default', `const { API_URL: url = 'x' } = process.env;`],
  ['an alias', `const env = process.env;\nuse(env.API_URL);`],
  ['import.meta.env', 'use(import.meta.env.API_URL);'],
  ['Deno', `use(Deno.env.get('API_URL'));`],
  ['Bun', 'use(Bun.env.API_URL);'],
  ['AdonisJS', `use(env.get('API_URL'));`],
  ['NestJS', `import { ConfigService } from '@nestjs/config';\nthis.config.getOrThrow<string>('API_URL');`],
  ['SvelteKit, static', `import { API_URL } from '$env/static/private';`],
  ['SvelteKit, dynamic', `import { env } from '$env/dynamic/private';\nuse(env.API_URL);`],
  ['envalid', `export const env = cleanEnv(process.env, { API_URL: url() });`],
  [
    'zod',
    `const shape = z.object({ API_URL: z.string({ message: 'a' }) });\nexport const env = shape.parse(process.env);`,
  ],
  ['t3-env', `export const env = createEnv({ server: { API_URL: z.url() }, client: {}, runtimeEnv: process.env });`],
  ['membership', `if ('API_URL' in process.env) use();`],
  ['a wrapper function', `function need(name: string) { return process.env[name] ?? fail(name); }\nneed('API_URL');`],
  [
    'a wrapper arrow',
    `const need = (fallback: string, name: string) => process.env[name] || fallback;\nneed('x', "API_URL");`,
  ],
  [
    'a wrapper of a wrapper',
    `const need = (name: string) => process.env[name];\nfunction must(key: string) { return need(key)!; }\nmust('API_URL');`,
  ],
  ['a loop over a list', `const NEEDED = ['API_URL'] as const;\nfor (const key of NEEDED) check(process.env[key]);`],
  ['forEach over a list', `['API_URL'].forEach((key) => check(process.env[key]));`],
])('%s is a read', (_, text) => {
  expect(names(text)).toEqual(['API_URL']);
});

test('a wrapper is followed into the file that imports it', () => {
  const files = {
    'src/settings.ts': 'export const need = (name: string): string => process.env[name]!;',
    'src/b.ts': `import { need } from './settings.ts';\nneed('API_URL');`,
    'src/c.ts': `const need = (word: string) => word;\nneed('NO_VARIABLE');`,
  };
  expect(readNames(files)).toEqual(['API_URL']);
});

test.each([
  ['an assignment', `process.env.API_URL = 'x';`],
  ['a conditional assignment', `process.env.API_URL ??= 'x';`],
  ['a deletion', 'delete process.env.API_URL;'],
  ['a comment', '// process.env.API_URL\n/* process.env.API_URL */'],
  ['a string', `log('set process.env.API_URL first');`],
  ['a regular expression', 'text.match(/process.env.API_URL/);'],
  ['a property of something else', 'config.environment.API_URL;'],
  ['JSX text', `const a = <p>Don't set process</p>;`],
])('%s is no read', (_, text) => {
  expect(names(text, 'src/a.tsx')).toEqual([]);
});

test('an apostrophe in JSX text does not swallow the lines after it', () => {
  expect(names(`const a = <p>Don't</p>;\nuse(process.env.API_URL);`, 'src/a.tsx')).toEqual(['API_URL']);
});

test('a read by a name that only a run knows is one note', () => {
  expect(readNames({ 'src/a.ts': 'export const read = (map, key) => process.env[map[key]];' })).toEqual([]);
});
