// Schema, baseline and rules of validate-env through the committed bundle, on pull requests too.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runStep, type StepResult } from '../harness.ts';
import { checkout, commit } from '../validate-env/checkout.ts';

const strict = 'variables:\n  API_PORT: { type: port }\n  API_HOST: { type: hostname, required: false }\n';

/** A run on a pull request: these files at the base, then changes in the working tree. */
const propose = (
  base: Readonly<Record<string, string>>,
  change: (folder: string) => void,
  options: { inputs?: Record<string, string>; env?: Record<string, string>; event?: string } = {},
): Promise<StepResult> => {
  const workspace = checkout({ 'main.ts': 'use(process.env.API_PORT);\n', '.env.example': 'API_PORT=\n', ...base });
  const sha = commit(workspace);
  change(workspace);
  const isQueue = options.event === 'merge_group';
  return runStep('validate-env', {
    workspace,
    inputs: options.inputs ?? {},
    env: options.env ?? {},
    eventName: options.event ?? 'pull_request',
    event: isQueue ? { merge_group: { base_sha: sha } } : { pull_request: { base: { sha } } },
  });
};

const write =
  (path: string, text: string) =>
  (folder: string): void =>
    writeFileSync(join(folder, path), text);

const wrongPort = { env: { API_PORT: '99999' } };

test.each(['pull_request', 'merge_group'])('on %s a looser schema does not loosen the base branch’s', async (event) => {
  const loose = 'variables:\n  API_PORT: { type: text }\n';
  const step = await propose({ 'env.schema.yml': strict }, write('env.schema.yml', loose), { ...wrongPort, event });
  expect(step).toMatchObject({
    code: 1,
    evidence: { findings: [{ kind: 'invalid-value', name: 'API_PORT', file: 'env.schema.yml', line: 2 }] },
  });
  expect(step.evidence?.['notes']).toEqual([
    'API_PORT is declared in another way at the base branch: both declarations hold until this is merged',
    'API_HOST is declared at the base branch and not here: its declaration there holds until this is merged',
  ]);
  expect(step.summary).toContain('is declared in another way at the base branch');
});

test('on a pull request a stricter schema holds at once', async () => {
  const stricter = strict.replace(', required: false', '');
  const step = await propose({ 'env.schema.yml': strict }, write('env.schema.yml', stricter), { env: { API_PORT: '80' } });
  expect(step).toMatchObject({
    code: 1,
    evidence: { findings: [{ kind: 'read-but-not-provided', name: 'API_HOST', line: 3 }] },
  });
});

test('on a pull request a schema that is removed, or another one that is named, does not shed the base branch’s', async () => {
  const gone = await propose({ 'env.schema.yml': strict }, (folder) => void execFileSync('git', ['rm', '-q', 'env.schema.yml'], { cwd: folder }), wrongPort);
  expect(gone).toMatchObject({ code: 1, evidence: { findings: [{ kind: 'invalid-value', name: 'API_PORT' }] } });
  const named = await propose({ 'env.schema.yml': strict }, write('mine.yml', 'variables:\n  API_PORT: { type: text }\n'), {
    ...wrongPort,
    inputs: { schema: 'mine.yml' },
  });
  expect(named).toMatchObject({ code: 1, evidence: { findings: [{ kind: 'invalid-value', file: 'mine.yml' }] } });
});

test('a pull request may bring the first schema, and none is needed', async () => {
  const first = await propose({}, write('env.schema.yml', strict), { env: { API_PORT: '80' } });
  expect(first).toMatchObject({ outputs: { status: 'passed' }, evidence: { notes: [] } });
  expect(first.outputs['reason']).toContain('values of 2 declared variables checked');
  expect((await propose({}, () => undefined)).code).toBe(0);
});

test('a base commit that is not there cannot be obeyed', async () => {
  const step = await runStep('validate-env', {
    workspace: checkout({ 'env.schema.yml': strict }),
    eventName: 'pull_request',
    event: { pull_request: { base: { sha: 'a'.repeat(40) } } },
  });
  expect(step.code).toBe(1);
  expect(step.outputs['reason']).toContain('fetch-depth: 0');
});

const accepted = '- { kind: undocumented, name: API_PORT, reason: known since long, expires: 2999-01-01 }\n';

test('a baseline that a pull request changes is ignored, and that is said', async () => {
  const files = { 'baseline.yml': '[]\n', '.env.example': '' };
  const step = await propose(files, write('baseline.yml', accepted), {
    inputs: { baseline: 'baseline.yml', 'fail-on': 'warning' },
  });
  expect(step).toMatchObject({ code: 1, evidence: { accepted: [] } });
  expect(step.evidence?.['notes']).toEqual([
    "baseline.yml of this proposal differs from the base branch and is ignored: the base's holds",
  ]);
});

test.each([
  ['a second document', `${accepted}---\n[]\n`, 'baseline.yml:2:1: a second YAML document begins here'],
  ['an alias', '- &a { kind: unused, reason: known, expires: 2999-01-01 }\n- *a\n', 'baseline.yml:2:3: aliases are not read'],
  ['an unknown key', accepted.replace('reason', 'because'), 'baseline.yml:1:3: entry 0'],
  ['a tag', '- !!js/function x\n', 'baseline.yml:1:3: tags are not read'],
  ['a kind that is none', accepted.replace('undocumented', 'all'), 'baseline.yml:1:11: entry 0: kind'],
  ['a date that is none', accepted.replace('2999-01-01', 'never'), ': entry 0: expires: a date such as'],
])('a baseline with %s is refused with its place', async (_, text, message) => {
  const step = await runStep('validate-env', { workspace: checkout({ 'baseline.yml': text }), inputs: { baseline: 'baseline.yml' } });
  expect(step.code).toBe(1);
  expect(step.outputs['reason']).toContain(message);
});

test('rules, conditions and descriptions reach evidence, annotations, summary and SARIF with their place', async () => {
  const schema = [
    'environments: [production]',
    'variables:',
    '  WEB_URL: { type: http-url, description: where customers shop }',
    '  API_URL: { type: http-url }',
    '  MAILER: { type: enum, values: [smtp, none] }',
    '  SMTP_HOST: { type: hostname, when: { MAILER: smtp }, description: the mail relay }',
    'rules:',
    '  - { same-host: [WEB_URL, API_URL], description: cookies are shared }',
    '  - no-localhost-in: production',
    '',
  ].join('\n');
  const env = { WEB_URL: 'https://shop.test', API_URL: 'http://localhost:1', MAILER: 'smtp' };
  const workspace = checkout({ 'env.schema.yml': schema });
  const step = await runStep('validate-env', { workspace, env, inputs: { environment: 'production' } });
  expect(step).toMatchObject({
    code: 1,
    outputs: { errors: '3' },
    evidence: {
      findings: [
        { kind: 'read-but-not-provided', name: 'SMTP_HOST', line: 6, column: 3 },
        { kind: 'rule', name: 'API_URL', line: 8, column: 5, message: expect.stringContaining('(cookies are shared)') },
        { kind: 'rule', name: 'API_URL', line: 9, column: 5 },
      ],
    },
  });
  expect(step.outputs['reason']).toContain('and 2 rules checked for production');
  expect(step.annotations).toContainEqual(
    expect.objectContaining({
      message: expect.stringContaining('SMTP_HOST (the mail relay) is required in production, because of MAILER'),
      properties: expect.objectContaining({ file: 'env.schema.yml', line: '6', col: '3' }),
    }),
  );
  expect(step.summary).toContain('where customers shop');
  expect(readFileSync(step.outputs['sarif']!, 'utf8')).toContain('"startColumn": 5');
  const whole = await runStep('validate-env', {
    workspace,
    env: { WEB_URL: 'https://shop.test', API_URL: 'https://shop.test/api', MAILER: 'none' },
    inputs: { environment: 'production' },
  });
  expect(whole).toMatchObject({ code: 0, outputs: { status: 'passed' } });
});
