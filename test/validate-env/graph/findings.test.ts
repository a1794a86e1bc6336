// Which missing and contradictory edges are found, where, and with which remedy; and what is left in peace.
import { expect, test } from '@jest/globals';
import { findingsOf, graphOf } from '../read-names.ts';

const brief = (files: Record<string, string>, withNotes = false): string[] =>
  findingsOf(files, withNotes).map(({ level, kind, name, file, line }) => `${level} ${kind} ${name} ${file}:${line}`);

const example = (text: string): Record<string, string> => ({ '.env.example': text });

test('a read that no example lists is undocumented, in its own component', () => {
  const files = {
    'web/package.json': '{}',
    'web/.env.example': 'OTHER_URL=\n',
    'web/a.ts': 'use(process.env.API_URL, process.env.OTHER_URL);',
  };
  expect(brief(files)).toEqual(['warning undocumented API_URL web/a.ts:1']);
});

test('an example at the root serves every component', () => {
  expect(
    brief({ ...example('API_URL=\n'), 'web/package.json': '{}', 'web/a.ts': 'use(process.env.API_URL);' }),
  ).toEqual([]);
});

test('a commented key documents, a sentence does not', () => {
  const files = {
    ...example('# API_URL=http://a\n# GROUPS_A=2 yields two groups\n'),
    'a.ts': 'use(process.env.API_URL, process.env.GROUPS_A);',
  };
  expect(brief(files)).toEqual(['warning undocumented GROUPS_A a.ts:1']);
});

test('an example key that nothing reads is unused, unless a library or Compose takes it', () => {
  const files = {
    ...example('OLD_FLAG=1\nBETTER_AUTH_SECRET=\nIMAGE_TAG=\n'),
    'compose.yml': 'services:\n  a:\n    image: x:${IMAGE_TAG}\n',
  };
  expect(brief(files)).toEqual(['warning unused OLD_FLAG .env.example:1']);
});

test('a documented variable without a reader is inert', () => {
  const docs = '| Variable | Meaning |\n| --- | --- |\n| `SERVER_ORIGINS` | origins |\n';
  expect(brief({ 'README.md': docs }, true)).toEqual(['note inert SERVER_ORIGINS README.md:3']);
});

const compose = (environment: string): Record<string, string> => ({
  'api/pyproject.toml': '',
  'api/a.py': 'import os\nos.environ["BACKEND_CORS_ORIGINS"]\n',
  'api/.env.example': 'BACKEND_CORS_ORIGINS=\n',
  'compose.yml': `services:\n  api:\n    build: ./api\n    environment:\n      ${environment}\n`,
});

test('a name that differs between Compose and code is an error that names the right one', () => {
  const [finding] = findingsOf(compose('CORS_ORIGINS: a'));
  expect(finding).toMatchObject({
    level: 'error',
    kind: 'name-mismatch',
    name: 'CORS_ORIGINS',
    suggestion: 'BACKEND_CORS_ORIGINS',
    file: 'compose.yml',
    line: 5,
  });
});

test('the right name in Compose is no finding', () => {
  expect(brief(compose('BACKEND_CORS_ORIGINS: a'))).toEqual([]);
});

test.each([
  ['DATABASE_HOST', 'DATABASE_PORT'],
  ['PATH_ROOT_1', 'PATH_ROOT_2'],
  ['SMTP_USER', 'SMTP_PASSWORD'],
])('%s is not taken for %s', (provided, read) => {
  const files = {
    'api/go.mod': '',
    'api/a.go': `os.Getenv("${read}")`,
    'api/.env.example': `${read}=\n`,
    'compose.yml': `services:\n  api:\n    build: ./api\n    environment:\n      ${provided}: a\n`,
  };
  expect(brief(files)).toEqual([`warning provided-but-unread ${provided} compose.yml:5`]);
});

test('variables of a foreign image are its own business', () => {
  expect(
    brief({
      'compose.yml': 'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_INITDB_WALDIR: /x\n',
      'api/go.mod': '',
      'api/a.go': '',
    }),
  ).toEqual([]);
});

test('a workflow step that gives a test another name than the code reads is an error', () => {
  const workflow =
    'jobs:\n  test:\n    steps:\n      - run: pytest\n        env:\n          MONGODB_URL: mongodb://localhost\n';
  const files = {
    ...example('MONGODB_URI=\n'),
    'a.py': 'import os\nos.environ["MONGODB_URI"]\n',
    '.github/workflows/a.yml': workflow,
  };
  expect(brief(files)).toEqual(['error name-mismatch MONGODB_URL .github/workflows/a.yml:6']);
});

test('a public name that the build of the image is not given is found at its declarations', () => {
  const dockerfile =
    'FROM node AS build\nARG NEXT_PUBLIC_API_URL\nENV NEXT_PUBLIC_API_URL=$NEXT_PUBLIC_API_URL\nRUN npm run build\n';
  const files = {
    ...example('NEXT_PUBLIC_API_URL=\nNEXT_PUBLIC_DSN=\n'),
    'package.json': '{}',
    Dockerfile: dockerfile,
    'a.ts': 'use(process.env.NEXT_PUBLIC_API_URL, process.env.NEXT_PUBLIC_DSN);',
  };
  expect(brief(files)).toEqual(['warning build-time-not-passed NEXT_PUBLIC_DSN Dockerfile:3']);
});

test('a secret in shell text is found on its line, in a retired workflow as a note', () => {
  const text =
    'jobs:\n  a:\n    steps:\n      - run: |\n          set -e\n          echo "${{ secrets.SSH_KEY }}" > key\n';
  expect(brief({ '.github/workflows/a.yml': text })).toEqual([
    'warning secret-in-shell-text SSH_KEY .github/workflows/a.yml:6',
  ]);
  expect(brief({ '.github/workflows/a.yml.disabled': text }, true)).toEqual([
    'note secret-in-shell-text SSH_KEY .github/workflows/a.yml.disabled:6',
  ]);
});

test('a comment that only looks like a secret reference is none', () => {
  const text =
    'jobs:\n  a:\n    # secrets.token_urlsafe makes one\n    steps:\n      - run: echo secrets.token_urlsafe\n';
  expect(brief({ '.github/workflows/a.yml': text }, true)).toEqual([]);
});

test('a strict script that uses what nothing provides is an error, with the env: block as remedy', () => {
  const step = (env: string): string =>
    `jobs:\n  a:\n    steps:\n      - run: |\n          set -eu\n          migrate "$MONGODB_URL"\n${env}`;
  expect(findingsOf({ '.github/workflows/a.yml': step('') })[0]).toMatchObject({
    level: 'error',
    kind: 'read-but-not-provided',
    name: 'MONGODB_URL',
    line: 6,
  });
  expect(
    brief({ '.github/workflows/a.yml': step('        env:\n          MONGODB_URL: ${{ secrets.MONGODB_URL }}\n') }),
  ).toEqual([]);
});

test('a script that a remote shell reads gets only what its command hands over', () => {
  const text = (name: string): string =>
    [
      'jobs:',
      '  a:',
      '    env:',
      '      MONGODB_URL: x',
      '    steps:',
      '      - run: |',
      '          ssh host \\',
      "            'REGION=eu \\",
      `            bash -s' <<'END'`,
      '          set -euo pipefail',
      '          at="$REGION"',
      `          migrate "$at" "$${name}"`,
      '          END',
      '',
    ].join('\n');
  expect(brief({ '.github/workflows/a.yml': text('MONGODB_URL') })).toEqual([
    'error read-but-not-provided MONGODB_URL .github/workflows/a.yml:12',
  ]);
  expect(brief({ '.github/workflows/a.yml': text('REGION') })).toEqual([]);
});

test('a name handed on through GITHUB_ENV is provided to later steps', () => {
  const text =
    'jobs:\n  a:\n    steps:\n      - run: echo "RELEASE_ID=1" >> "$GITHUB_ENV"\n      - run: deploy "$RELEASE_ID"\n';
  expect(brief({ '.github/workflows/a.yml': text })).toEqual([]);
});

test('an address whose path differs between example and code is a drift', () => {
  const files = {
    ...example('\nAPI_URL=http://localhost:8000\n'),
    'a.ts': `const url = process.env.API_URL || 'http://localhost:8000/api/v1';`,
  };
  expect(brief(files)).toEqual(['warning value-drift API_URL .env.example:2']);
});

test('one name with two values in two examples is a drift at both', () => {
  const files = {
    'a/package.json': '{}',
    'b/package.json': '{}',
    'a/.env.example': 'DATABASE_NAME=one\n',
    'b/.env.example': 'DATABASE_NAME=two\n',
    'a/x.ts': 'process.env.DATABASE_NAME',
    'b/x.ts': 'process.env.DATABASE_NAME',
  };
  expect(brief(files)).toEqual([
    'warning value-drift DATABASE_NAME a/.env.example:1',
    'warning value-drift DATABASE_NAME b/.env.example:1',
  ]);
});

test('a placeholder that passes a length check is more than a note', () => {
  const files = {
    ...example('SESSION_SECRET=your-secure-secret-key-here-replace-it-now\nAPI_TOKEN=changeme\n'),
    'a.ts': 'process.env.SESSION_SECRET + process.env.API_TOKEN',
  };
  expect(brief(files, true)).toEqual([
    'warning placeholder SESSION_SECRET .env.example:1',
    'note placeholder API_TOKEN .env.example:2',
  ]);
});

test('a secret with a fallback in code is found', () => {
  const files = {
    ...example('CLIENT_SECRET=\n'),
    'a.py': `import os\nos.environ.get("CLIENT_SECRET") or "${'k7'.repeat(10)}"\n`,
  };
  expect(brief(files)).toEqual(['warning placeholder CLIENT_SECRET a.py:2']);
});

test('two services on one host port cannot both start', () => {
  const text =
    'services:\n  a:\n    image: a\n    ports: ["8000:80"]\n  b:\n    image: b\n    ports:\n      - "127.0.0.1:8000:81"\n';
  expect(brief({ 'compose.yml': text })).toEqual(['error port-conflict 8000 compose.yml:8']);
});

test('a port that the image does not expose is found', () => {
  const files = {
    'compose.yml': 'services:\n  web:\n    build: ./web\n    ports: ["80:3003"]\n',
    'web/Dockerfile': 'FROM x\nEXPOSE 3002\n',
  };
  expect(brief(files)).toEqual(['warning port-conflict 3003 compose.yml:4']);
});

test('a document that gives an image another port than it exposes is noted', () => {
  const files = {
    'web/Dockerfile': 'FROM x\nEXPOSE 3002\n',
    'README.md': 'api on port 1, web on port 3003\nweb (port 3002)\n',
  };
  expect(brief(files, true)).toEqual(['note port-conflict 3003 README.md:1']);
});

test.each([
  ['nginx variables', { 'nginx.conf': 'server { proxy_set_header Host $host; }' }],
  ['single braces', { 'a.ts': 'const text = `{ref_token}`;' }],
  ['a test realm', { 'a.ts': 'const mail = "a@example.com";' }],
  ['a monkeypatch', { 'tests/test_a.py': 'def test(monkeypatch):\n    monkeypatch.setenv("A_B", "x")\n' }],
  ['a Helm chart', { 'chart/templates/a.yaml': 'kind: {{ .Values.kind }}\n' }],
])('%s give no finding', (_, files) => {
  expect(brief(files as Record<string, string>, true)).toEqual([]);
});

test('places carry component, surface and test code', () => {
  const graph = graphOf({
    'web/package.json': '{}',
    'web/tests/a.test.ts': 'use(process.env.BASE_URL);',
    'web/.env': 'BASE_URL=x\n',
  });
  const { read, provided } = graph.variables.get('BASE_URL')!;
  expect(read).toMatchObject([{ file: 'web/tests/a.test.ts', line: 1, component: 'web', isTest: true }]);
  expect(provided).toMatchObject([{ file: 'web/.env', line: 1, surface: 'dotenv' }]);
});

test.each([
  [
    'an alias bomb',
    '.github/workflows/a.yml',
    `a: &a [x, x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: &b${n} [*${n ? `b${n - 1}` : 'a'}, *${n ? `b${n - 1}` : 'a'}]`).join('\n')}\n`,
  ],
  ['a merge circle', 'compose.yml', 'services: &s\n  a:\n    <<: *s\n    environment:\n      <<: *s\n'],
  ['duplicate keys', 'compose.yml', 'services:\n  a:\n    image: x\n  a:\n    image: y\n'],
  ['a function tag', '.github/workflows/a.yml', 'a: !!js/function "x"\n'],
  ['prototype keys', 'compose.yml', 'services:\n  __proto__:\n    environment:\n      __proto__: a\n'],
])('%s ends quickly and quietly', (_, path, text) => {
  expect(brief({ [path]: text })).toEqual([]);
});

test('a file that provides variables and is no YAML is an error', () => {
  expect(brief({ 'compose.yml': 'services: [\n' })).toEqual(['error unreadable  compose.yml:1']);
});
