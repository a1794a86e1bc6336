// The committed bundle of validate-env, run as the runner runs it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { typeNames } from '../../src/validate-env/types/declaration.ts';
import { runStep } from '../harness.ts';
import { canary, canaryLetter, checkout } from '../validate-env/checkout.ts';

const api = {
  'api/package.json': '{}',
  'api/main.ts': 'use(process.env.MONGODB_URI);\n',
  'api/.env.example': 'MONGODB_URI=\n',
};
const compose = (name: string): string => `services:\n  api:\n    build: ./api\n    environment:\n      ${name}: \${MONGODB_URI:?}\n`;

test('a repository whose edges are all there passes, without any input', async () => {
  const step = await runStep('validate-env', { workspace: checkout({ ...api, 'compose.yml': compose('MONGODB_URI') }) });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'passed', variables: '1', errors: '0', warnings: '0' } });
  expect(step.evidence).toMatchObject({
    schema: 'plimsoll/validate-env/v1',
    variables: [
      {
        name: 'MONGODB_URI',
        declared: [],
        documented: [{ file: 'api/.env.example', line: 1, component: 'api' }],
        read: [{ file: 'api/main.ts', line: 1, component: 'api' }],
        provided: [
          { file: 'compose.yml', line: 5, component: '.', surface: 'compose', kind: 'environment' },
          { file: 'compose.yml', line: 5, component: '.', surface: 'compose', kind: 'need' },
        ],
      },
    ],
    findings: [],
  });
});

test('a name that differs fails with file, line, the right name, a map, a picture and SARIF', async () => {
  const step = await runStep('validate-env', { workspace: checkout({ ...api, 'compose.yml': compose('MONGODB_URL') }) });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', errors: '1' } });
  expect(step.annotations).toContainEqual(expect.objectContaining({ level: 'error', properties: expect.objectContaining({ file: 'compose.yml', line: '5' }) }));
  expect(step.evidence).toMatchObject({ findings: [{ kind: 'name-mismatch', name: 'MONGODB_URL', suggestion: 'MONGODB_URI', file: 'compose.yml', line: 5, level: 'error' }, {}] });
  expect(step.summary).toContain('flowchart LR');
  expect(step.summary).toContain('#### <code>api</code> reads 1 variable');
  const sarif = JSON.parse(readFileSync(step.outputs['sarif']!, 'utf8')) as { version: string; runs: { results: unknown[] }[] };
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.runs[0]?.results).toHaveLength(2);
});

test('a baseline with reason and expiry accepts a finding until its day', async () => {
  const entry = (expires: string): string => `- { kind: name-mismatch, name: MONGODB_URL, reason: renamed next week, expires: ${expires} }\n`;
  const files = { ...api, 'compose.yml': compose('MONGODB_URL') };
  const accepted = await runStep('validate-env', { workspace: checkout({ ...files, 'baseline.yml': entry('2999-01-01') }), inputs: { baseline: 'baseline.yml' } });
  expect(accepted).toMatchObject({ code: 0, evidence: { accepted: [{ kind: 'name-mismatch', reason: 'renamed next week' }] } });
  const expired = await runStep('validate-env', { workspace: checkout({ ...files, 'baseline.yml': entry('2001-01-01') }), inputs: { baseline: 'baseline.yml' } });
  expect(expired.code).toBe(1);
  expect(expired.summary).toContain('expired on 2001');
});

test('a pull request cannot bring its own baseline', async () => {
  const workspace = checkout({ ...api, 'compose.yml': compose('MONGODB_URL'), 'other.txt': '' });
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: workspace, encoding: 'utf8' }).trim();
  git('commit', '-qm', 'base');
  const sha = git('rev-parse', 'HEAD');
  writeFileSync(join(workspace, 'baseline.yml'), '- { kind: name-mismatch, reason: mine, expires: 2999-01-01 }\n');
  const step = await runStep('validate-env', { workspace, inputs: { baseline: 'baseline.yml' }, eventName: 'pull_request', event: { pull_request: { base: { sha } } } });
  expect(step.code).toBe(1);
  expect(step.outputs['reason']).toContain('a pull request cannot bring its own');
});

test('fail-on warning fails on a warning', async () => {
  const workspace = checkout({ 'a.ts': 'use(process.env.API_URL);' });
  expect(await runStep('validate-env', { workspace })).toMatchObject({ code: 0, outputs: { status: 'warned', warnings: '1' } });
  expect(await runStep('validate-env', { workspace, inputs: { 'fail-on': 'warning' } })).toMatchObject({ code: 1, outputs: { status: 'failed' } });
});

test('a dotenv file is judged by the loader it is meant for', async () => {
  const workspace = checkout({ '.env.production': 'APP_NAME = shop\n' });
  expect(await runStep('validate-env', { workspace, inputs: { files: '.env.production: compose' } })).toMatchObject({ code: 0 });
  expect(await runStep('validate-env', { workspace, inputs: { files: '.env.production: docker' } })).toMatchObject({ code: 1, outputs: { status: 'failed' } });
  const unknown = await runStep('validate-env', { workspace, inputs: { files: '.env.production: magic' } });
  expect(unknown.outputs['reason']).toContain('unknown loader magic');
});

test('links, huge files and other encodings are said, not followed and not read', async () => {
  const workspace = checkout({ 'compose.yml': new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'docker-compose.yml': `# ${'x'.repeat(2 << 20)}\n` });
  mkdirSync(join(workspace, '.github/workflows'), { recursive: true });
  symlinkSync('/etc/passwd', join(workspace, '.github/workflows/a.yml'));
  execFileSync('git', ['add', '-A'], { cwd: workspace });
  const step = await runStep('validate-env', { workspace });
  expect(step.code).toBe(1);
  expect(step.evidence).toMatchObject({ findings: [{ kind: 'unreadable', file: 'compose.yml' }, { kind: 'unreadable', file: 'docker-compose.yml' }] });
  expect(step.summary).toContain('is a link and was not followed');
});

test('no value of any file reaches the log, the annotations, the summary, the outputs, the evidence or the SARIF', async () => {
  const values = Array.from({ length: 1000 }, (_, seed) => canary(seed));
  const lines = (from: number, write: (value: string, index: number) => string): string => values.slice(from, from + 100).map(write).join('\n');
  const workspace = checkout({
    '.env.example': lines(0, (value, n) => `EXAMPLE_SECRET_${n}=your-key-here-${value}`),
    'api/package.json': '{}',
    'api/.env.example': lines(100, (value, n) => `EXAMPLE_NAME_${n}=${value}`),
    '.env.production': lines(200, (value, n) => `LOADED_${n}${n % 3 ? '=' : ' = '}${['', '"', "'", '`'][n % 4]}${value}${n % 5 ? '' : '#'}${value}`),
    'a.ts': lines(300, (value, n) => `use(process.env.READ_SECRET_${n} || '${value}', 'http://h/${value}');`),
    'a.py': `import os\n${lines(400, (value, n) => `os.getenv("PY_SECRET_${n}", "${value}")`)}`,
    'compose.yml': `services:\n  a:\n    image: a\n    environment:\n${lines(500, (value, n) => `      COMPOSE_SECRET_${n}: "${value}"`)}\n`,
    '.github/workflows/a.yml': `jobs:\n  a:\n    env:\n${lines(600, (value, n) => `      WORK_SECRET_${n}: "${value}"`)}\n    steps:\n      - run: echo "\${{ secrets.A }} ${values[700]}"\n`,
    Dockerfile: `FROM a\n${lines(700, (value, n) => `ENV IMAGE_SECRET_${n}="${value}"`)}\n`,
    'README.md': `\`\`\`env\n${lines(800, (value, n) => `DOC_SECRET_${n}=http://host/${value}`)}\n\`\`\`\n`,
    'broken.compose.yml': lines(900, (value) => `${value}: [`),
    'compose.broken.yml': lines(900, (value) => `${value}: [`),
  });
  const step = await runStep('validate-env', { workspace, inputs: { files: '.env.production\n.env.example: docker\napi/.env.example: bash' }, env: { RUNNER_DEBUG: '1' } });
  const sarif = readFileSync(step.outputs['sarif']!, 'utf8');
  const everything = [step.stdout, step.stderr, step.summary, sarif, JSON.stringify(step.outputs), JSON.stringify(step.evidence), JSON.stringify(step.annotations)].join('\n');
  expect(step.evidence?.['findings']).not.toHaveLength(0);
  expect(canaryLetter.exec(everything)).toBeNull();
});

const schema = [
  'environments: [production, staging]',
  'variables:',
  '  MONGODB_URI: { type: mongodb-url, required: production }',
  '  API_TOKEN: { type: secret }',
  '  API_PORT: { type: port, required: false }',
  '',
].join('\n');
const declared = { ...api, 'compose.yml': compose('MONGODB_URI'), 'env.schema.yml': schema };
const wholeToken = Array.from({ length: 40 }, (_, index) => String.fromCharCode(97 + ((index * 7) % 26))).join('');

test('values that fit the schema pass, and the reason says what was checked', async () => {
  const env = { MONGODB_URI: 'mongodb://user:long-pass-word@db/app', API_TOKEN: wholeToken };
  const step = await runStep('validate-env', { workspace: checkout(declared), inputs: { environment: 'production' }, env });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'passed' } });
  expect(step.outputs['reason']).toContain('values of 3 declared variables checked for production');
  expect(step.evidence).toMatchObject({ variables: expect.arrayContaining([expect.objectContaining({ name: 'API_TOKEN', declared: [expect.objectContaining({ file: 'env.schema.yml', line: 4 })] })]) });
  const firstMask = step.stdout.indexOf('::add-mask::');
  expect(step.stdout).toContain('::add-mask::long-pass-word');
  expect(firstMask).toBe(0);
});

test('a missing, an empty and a wrong value fail at their line and column of the schema', async () => {
  const step = await runStep('validate-env', { workspace: checkout(declared), inputs: { environment: 'production' }, env: { API_TOKEN: '', API_PORT: '0' } });
  expect(step).toMatchObject({ code: 1, outputs: { status: 'failed', errors: '3' } });
  expect(step.evidence).toMatchObject({
    findings: [
      { kind: 'read-but-not-provided', name: 'MONGODB_URI', file: 'env.schema.yml', line: 3, column: 3 },
      { kind: 'empty-secret', name: 'API_TOKEN', line: 4 },
      { kind: 'invalid-value', name: 'API_PORT', line: 5 },
    ],
  });
});

test('without values the schema is held against the code alone, and the reason says so', async () => {
  const workspace = checkout({ ...declared, 'api/other.ts': 'use(process.env.NEW_FLAG);\n', 'api/.env.example': 'MONGODB_URI=\nNEW_FLAG=\n' });
  const step = await runStep('validate-env', { workspace });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'warned' }, evidence: { findings: [{ kind: 'undeclared', name: 'NEW_FLAG', file: 'api/other.ts', line: 1 }] } });
  expect(step.outputs['reason']).toContain('no value was checked');
});

test('a schema that is named but absent, a broken one, and an environment it does not know never pass', async () => {
  const absent = await runStep('validate-env', { workspace: checkout(api), inputs: { schema: 'env.schema.yml' } });
  expect(absent.code).toBe(1);
  expect(absent.outputs['reason']).toContain('input `schema`');
  const broken = await runStep('validate-env', { workspace: checkout({ ...declared, 'env.schema.yml': 'variables:\n  A: { type: prot }\n' }) });
  expect(broken).toMatchObject({ code: 1, evidence: { findings: [{ kind: 'schema', file: 'env.schema.yml', line: 2, column: 14 }] } });
  const unknown = await runStep('validate-env', { workspace: checkout(declared), inputs: { environment: 'prod' } });
  expect(unknown.code).toBe(1);
  expect(unknown.outputs['reason']).toContain('knows production, staging');
  const without = await runStep('validate-env', { workspace: checkout(api), inputs: { environment: 'production' } });
  expect(without.code).toBe(1);
});

test('a secret that logs cannot mask is reported', async () => {
  const only = 'variables:\n  API_TOKEN: { type: text }\n';
  const step = await runStep('validate-env', { workspace: checkout({ 'env.schema.yml': only }), env: { API_TOKEN: 'q7x' } });
  expect(step).toMatchObject({ code: 0, outputs: { status: 'warned', warnings: '1' } });
  expect(step.stdout).not.toContain('add-mask');
  expect([step.stdout, step.summary, JSON.stringify(step.evidence)].join('\n')).not.toContain('q7x');
});

test('no value of the step reaches any output, whatever its type and whatever is wrong with it', async () => {
  const names = typeNames.flatMap((type) => [0, 1, 2, 3].map((n) => ({ type, name: `VALUE_${type.replaceAll('-', '_').toUpperCase()}_${n}` })));
  const options: Partial<Record<string, string>> = { enum: ', values: [a]', regex: ', pattern: a', list: ', items: port' };
  const entries = names.map(({ type, name }, n) => `  ${name}: { type: ${type}, secret: ${n % 2 === 0}${options[type] ?? ''} }`);
  const shapes = (value: string): string[] => [value, `http://u:${value}@h/${value}`, `{"a":["${value}"]}`, `your-key-here-${value}\\n${value}`];
  const env = Object.fromEntries(names.map(({ name }, n) => [name, shapes(canary(n))[n % 4]!]));
  const workspace = checkout({ 'env.schema.yml': `variables:\n${entries.join('\n')}\n` });
  const step = await runStep('validate-env', { workspace, env: { ...env, RUNNER_DEBUG: '1' } });
  const log = step.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const sarif = readFileSync(step.outputs['sarif']!, 'utf8');
  const everything = [...log, step.stderr, step.summary, sarif, JSON.stringify(step.outputs), JSON.stringify(step.evidence)].join('\n');
  expect(step.code).toBe(1);
  expect(Number(step.outputs['errors'])).toBeGreaterThan(90);
  expect(canaryLetter.exec(everything)).toBeNull();
});
