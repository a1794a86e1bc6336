// Edges by component and environment, what a secret in shell text is replaced with, and which service feeds which component.
import { expect, test } from '@jest/globals';
import { writeVariables } from '../../../src/validate-env/report/evidence.ts';
import { drawMap } from '../../../src/validate-env/report/map.ts';
import { findingsOf, graphOf } from '../read-names.ts';

const workflow = (environment: string, step: string): string =>
  `jobs:\n  deploy:\n    environment: ${environment}\n    env:\n      API_URL: \${{ vars.API_URL }}\n    steps:\n      - ${step}\n`;

const environmentsOf = (files: Record<string, string>, name: string): (string | undefined)[] =>
  (graphOf(files).variables.get(name)?.provided ?? []).map(({ environment }) => environment);

test.each([
  [
    'a job that names its environment',
    { '.github/workflows/a.yml': workflow('production', 'run: x') },
    ['production', 'production'],
  ],
  [
    'a job whose environment has an address',
    { '.github/workflows/a.yml': workflow('{ name: staging, url: https://a.test }', 'run: x') },
    ['staging', 'staging'],
  ],
  [
    'a job whose environment only a run knows',
    { '.github/workflows/a.yml': workflow('${{ inputs.to }}', 'run: x') },
    [undefined, undefined],
  ],
  [
    'a PM2 object for one environment',
    { 'ecosystem.config.js': `module.exports = { apps: [{ env_production: { API_URL: 'a' } }] };` },
    ['production'],
  ],
  ['a dotenv file', { '.env.staging': 'API_URL=a\n' }, ['staging']],
  [
    'a Compose file',
    { 'compose.production.yml': 'services:\n  a:\n    image: a\n    environment:\n      API_URL: a\n' },
    ['production'],
  ],
  [
    'a Compose file for everything',
    { 'compose.override.yml': 'services:\n  a:\n    image: a\n    environment:\n      API_URL: a\n' },
    [undefined],
  ],
])('%s gives its edges that environment', (_, files, environments) => {
  expect(environmentsOf(files as Record<string, string>, 'API_URL')).toEqual(environments);
});

test('one edge per environment of a matrix', () => {
  const text =
    'jobs:\n  a:\n    strategy: { matrix: { to: [staging, production] } }\n    environment: ${{ matrix.to }}\n    env:\n      API_URL: x\n    steps: []\n';
  expect(environmentsOf({ '.github/workflows/a.yml': text }, 'API_URL')).toEqual(['staging', 'production']);
});

test('evidence and map name component and environment of an edge', () => {
  const graph = graphOf({
    'api/package.json': '{}',
    'api/a.ts': 'use(process.env.API_URL);',
    '.github/workflows/a.yml': workflow('production', 'run: x'),
  });
  expect(writeVariables(graph)).toEqual([
    {
      name: 'API_URL',
      declared: [],
      documented: [],
      read: [{ file: 'api/a.ts', line: 1, component: 'api', surface: 'code' }],
      provided: [
        {
          file: '.github/workflows/a.yml',
          line: 5,
          component: '.',
          surface: 'workflow',
          kind: 'environment',
          environment: 'production',
        },
        {
          file: '.github/workflows/a.yml',
          line: 5,
          component: '.',
          surface: 'workflow',
          kind: 'variable',
          environment: 'production',
        },
      ],
    },
  ]);
  expect(drawMap(graph)).toContain('| <code>API\\_URL</code> | <code>api/a.ts:1</code> | — | workflow (production) |');
});

test('every secret in shell text is shown with the env: block to write instead', () => {
  const files = { '.github/workflows/a.yml': workflow('production', 'run: x ${{ secrets.A_KEY || secrets.B_KEY }}') };
  const splices = findingsOf(files).filter(({ kind }) => kind === 'secret-in-shell-text');
  expect(splices.map(({ line, suggestion }) => [line, suggestion])).toEqual([
    [7, 'env: { A_KEY: "${{ secrets.A_KEY }}" } on the step, and "$A_KEY" in the script'],
    [7, 'env: { B_KEY: "${{ secrets.B_KEY }}" } on the step, and "$B_KEY" in the script'],
  ]);
});

const monorepo = (build: string): Record<string, string> => ({
  'api/pyproject.toml': '',
  'api/a.py': 'import os\nos.environ["API_TOKEN"]\n',
  'api/.env.example': 'API_TOKEN=\n',
  'web/package.json': '{}',
  'web/b.ts': 'use(process.env.WEB_TITLE);',
  'web/.env.example': 'WEB_TITLE=\n',
  'compose.yml': `services:\n  one:\n    build: ${build}\n    environment:\n      API_TOKEN: a\n`,
});
const unread = (build: string): string[] => findingsOf(monorepo(build)).map(({ kind, name }) => `${kind} ${name}`);

test('a service feeds the component of its Dockerfile, or all below its context', () => {
  expect(unread('{ context: ., dockerfile: api/Dockerfile }')).toEqual([]);
  expect(unread('.')).toEqual([]);
  expect(unread('{ context: ., dockerfile: web/Dockerfile }')).toEqual(['provided-but-unread API_TOKEN']);
  expect(unread('./web')).toEqual(['provided-but-unread API_TOKEN']);
});
