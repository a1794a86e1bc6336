// What changed of the configuration since a release was live: as values, and from real repositories.
import { expect, test } from '@jest/globals';
import { readSchemaNames, readTemplateNames } from '../../src/rollback/configuration/asked.ts';
import { compareConfiguration } from '../../src/rollback/configuration/compare.ts';
import { judgeConfiguration } from '../../src/rollback/configuration/difference.ts';
import { createGit } from '../../src/ports/git.ts';
import { commit, createFolder, createRepository, git } from '../world.ts';
import { release } from './sample.ts';

const NOTHING_LIVE = 'configuration: not compared, because nothing is on record as live';
const NO_FILES =
  'configuration: not compared, because neither commit has a schema such as env.schema.yml or a template such as .env.example';

/** What the rollback from `live` to `target` is told of these files of both. */
async function compare(
  target: Record<string, string>,
  live: Record<string, string>,
  below = '',
): Promise<{ note: string; warnings: string[] }> {
  const folder = createRepository({ 'app.txt': 'one', 'app/main.txt': 'x', ...target });
  const before = git(folder, ['rev-parse', 'HEAD']);
  git(folder, ['rm', '-q', '-r', '.']);
  const after = commit(folder, { 'app.txt': 'two', 'app/main.txt': 'x', ...live }, 'second');
  const at = (sha: string, tag: string) => release('x', { sha, tag, id: tag });
  return compareConfiguration(createGit(`${folder}${below}`, ''), at(before, 'v1'), at(after, 'v2'), 'production');
}

const schema = (...lines: string[]): string => `variables:\n${lines.map((line) => `  ${line}\n`).join('')}`;

test('a required name that the live release no longer declares has to be looked at before it acts', async () => {
  const found = await compare(
    {
      'env.schema.yml': schema(
        'KEPT: { type: text }',
        'GONE: { type: secret, required: production }',
        'STAGED: { type: text, required: [staging] }',
        'OPTIONAL: { type: text, required: false }',
      ),
    },
    { 'env.schema.yml': schema('KEPT: { type: text }', 'NEW: { type: port }') },
  );
  expect(found).toEqual({
    note: 'configuration: 1 file compared, changed since v1: env.schema.yml',
    warnings: [
      'v1 asks for GONE (env.schema.yml) and the live release does not: check that production still has it, or set it back',
    ],
  });
});

test('a declaration that changed has to be looked at, one that only reads otherwise not', async () => {
  const found = await compare(
    { 'env.schema.yml': schema('PORT: { type: int, min: 1 }', 'URL: { type: url, description: old }') },
    { 'env.schema.yml': schema('URL: { description: new, type: url }', 'PORT: { min: 1, type: port }') },
  );
  expect(found.warnings).toEqual([
    'env.schema.yml said otherwise of PORT in v1: check that what production has now suits it',
  ]);
});

test('rules that changed have to be looked at', async () => {
  const names = schema('A: { type: text }', 'B: { type: text }');
  const found = await compare(
    { 'env.schema.yml': `${names}rules:\n  - all-or-none: [A, B]\n` },
    { 'env.schema.yml': names },
  );
  expect(found.warnings).toEqual([
    'env.schema.yml said otherwise of its rules in v1: check that what production has now suits it',
  ]);
});

test('names that only the live release knows are nothing to the target, and the file that changed is still named', async () => {
  const found = await compare({ '.env.example': 'A=1\n' }, { '.env.example': '# more\nA=1\nB=2\n' });
  expect(found).toEqual({
    note: 'configuration: 1 file compared, changed since v1: .env.example, in nothing that v1 asks for',
    warnings: [],
  });
});

test('templates of every usual name are compared, their values are not shown', async () => {
  const value = 'not-to-be-shown';
  const before = {
    '.env.example': `A=${value}\nexport B=1\n`,
    'api/.env.schema': 'C=\n',
    'web/.env.production.template': 'D=1',
  };
  const found = await compare(
    { ...before, 'test/fixtures/.env.example': 'X=1', 'env.example.ts': 'Y=1' },
    { '.env.example': 'A=2\n' },
  );
  expect(found).toEqual({
    note: 'configuration: 3 files compared, changed since v1: .env.example, api/.env.schema, web/.env.production.template',
    warnings: [
      'v1 asks for B (.env.example) and the live release does not: check that production still has it, or set it back',
      '.env.example said otherwise of A in v1: check that what production has now suits it',
      'v1 asks for C (api/.env.schema) and the live release does not: check that production still has it, or set it back',
      'v1 asks for D (web/.env.production.template) and the live release does not: check that production still has it, or set it back',
    ],
  });
  expect(JSON.stringify(found)).not.toContain(value);
});

test('a schema of another name, as the configuration file has it, is compared; one that moved has lost nothing', async () => {
  const named = (path: string): string => `validate-env:\n  schema: ${path}\n`;
  const found = await compare(
    {
      '.github/plimsoll.yml': named('config/vars.yml'),
      'config/vars.yml': schema('A: { type: text }', 'B: { type: text }'),
    },
    { '.github/plimsoll.yml': named('deploy/names.yml'), 'deploy/names.yml': schema('A: { type: text }') },
  );
  expect(found.warnings).toEqual([
    'v1 asks for B (config/vars.yml) and the live release does not: check that production still has it, or set it back',
  ]);
});

test('paths are those below the working directory', async () => {
  const found = await compare(
    { '.env.example': 'A=1', 'app/.env.example': 'B=1' },
    { 'app/.env.example': 'B=1' },
    '/app',
  );
  expect(found).toEqual({ note: 'configuration: 1 file compared, the same in v1', warnings: [] });
});

test('what cannot be read is said', async () => {
  const broken = await compare({ 'env.schema.yml': 'variables: [' }, { 'env.schema.yml': schema('A: { type: text }') });
  expect(broken.warnings).toEqual([
    'env.schema.yml changed since v1 and cannot be read: compare what it asks for by hand',
  ]);
  expect(readSchemaNames('a: &a [*a]\n', 'production')).toBeUndefined();
});

test('more than can be read is named, and nothing is taken for read', async () => {
  const large = `A=${'x'.repeat(1024 * 1024)}`;
  const found = await compare({ '.env.example': large }, { '.env.example': 'A=1' });
  expect(found.warnings).toEqual([
    '.env.example changed since v1 and cannot be read: compare what it asks for by hand',
  ]);
  const many = (value: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 52 }, (_, at) => [`app${String(at).padStart(2, '0')}/.env.example`, `A=${value}`]),
    );
  const { warnings } = await compare(many('1'), many('2'));
  expect(warnings.slice(-3)).toEqual([
    'app49/.env.example said otherwise of A in v1: check that what production has now suits it',
    'app50/.env.example changed since v1 and cannot be read: compare what it asks for by hand',
    'app51/.env.example changed since v1 and cannot be read: compare what it asks for by hand',
  ]);
});

test('what could not be compared is said and never a silence', async () => {
  expect(await compare({}, {})).toEqual({ note: NO_FILES, warnings: [] });
  const folder = createRepository({ '.env.example': 'A=1' });
  const head = git(folder, ['rev-parse', 'HEAD']);
  const known = release('a', { sha: head, tag: 'v1' });
  const unknown = release('b', { sha: 'b'.repeat(40), tag: 'v2' });
  const shallow = (lost: string): object => ({
    note: expect.stringMatching(
      new RegExp(
        `^configuration: not compared, because the checkout does not have the commit of ${lost} .*fetch-depth: 0`,
        'u',
      ),
    ),
    warnings: [],
  });
  const here = createGit(folder, '');
  expect(await compareConfiguration(here, unknown, known, 'production')).toEqual(shallow('v2'));
  expect(await compareConfiguration(here, known, unknown, 'production')).toEqual(shallow('v2'));
  expect(await compareConfiguration(here, known, undefined, 'production')).toEqual({
    note: NOTHING_LIVE,
    warnings: [],
  });
  expect(await compareConfiguration(createGit(createFolder(), ''), known, known, 'production')).toEqual(shallow('v1'));
});

test('many names are counted instead of listed', () => {
  const names = Array.from({ length: 12 }, (_, at) => `V${at}=1`).join('\n');
  const file = { path: '.env.example', target: readTemplateNames(names), live: readTemplateNames('') };
  expect(judgeConfiguration([file], 1, 'v1', 'production').warnings).toEqual([
    'v1 asks for V0, V1, V2, V3, V4, V5, V6, V7, V8, V9 and 2 more (.env.example) and the live release does not: check that production still has them, or set them back',
  ]);
});
