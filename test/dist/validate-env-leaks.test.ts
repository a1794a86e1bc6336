// Values of the step through every type, rule and failure path of validate-env, debug on: none of them may leave.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ruleNames } from '../../src/validate-env/rules/rule.ts';
import { typeNames } from '../../src/validate-env/types/declaration.ts';
import { runStep, type StepOptions, type StepResult } from '../harness.ts';
import { canary, canaryLetter, checkout, commit } from '../validate-env/checkout.ts';

const many = 1000;
const values = Array.from({ length: many }, (_, seed) => canary(seed));

const pemOf = (value: string): string => ['-----BEGIN', `KEY-----\n${value}\n${value}\n-----END KEY-----`].join(' ');

/** Every form a secret is handed over in. */
const shapes: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => value.slice(0, 3),
  (value) => `postgres://user:${value}@localhost:${value.length}/${value}?token=${value}`,
  (value) => `{"a":["${value}",{"b":"http://u:${value}@h"}]}`,
  pemOf,
  (value) => `your-key-here-${value}\\n${value}`,
  (value) => Buffer.from(value).toString('base64'),
  (value) => encodeURIComponent(`http://u:${value}@h/?a=${value}`),
  (value) => `${value},${value}&\\|/${value}`,
  (value) => ` ${value}\n::error::${value}\n##[add-mask]${value}`,
];

const names = values.map((_, index) => `VALUE_${index}_${typeNames[index % typeNames.length]!.replaceAll('-', '_').toUpperCase()}`);
const env = Object.fromEntries(names.map((name, index) => [name, shapes[index % shapes.length]!(values[index]!)]));

const options: Partial<Record<string, string>> = {
  enum: ', values: [a]',
  regex: ', pattern: a',
  list: ', items: port',
  'postgres-url': ', requires: [tls, port]',
  int: ', max: 1',
  hex: ', bytes: 4',
};

const entries = names.map((name, index) => {
  const type = typeNames[index % typeNames.length]!;
  const when = index % 7 === 0 ? `, when: { ${names[(index + 1) % many]!}: { set: true } }` : '';
  return `  ${name}: { type: ${type}, secret: ${index % 3 !== 0}${options[type] ?? ''}${when}, description: number ${index} }`;
});

const rules = ruleNames.flatMap((rule) =>
  Array.from({ length: 60 }, (_, index) => {
    const three = [0, 10, 40].map((step) => names[(index * 13 + step) % many]!);
    return rule === 'no-localhost-in' ? `  - { ${rule}: production, variables: [${three.join(', ')}] }` : `  - ${rule}: [${three.join(', ')}]`;
  }),
);

const schema = `environments: [production]\nvariables:\n${entries.join('\n')}\nrules:\n${rules.join('\n')}\n`;

const findingsOf = ({ evidence }: StepResult): { kind: string; name: string; message: string }[] =>
  (evidence?.['findings'] ?? []) as { kind: string; name: string; message: string }[];

/** Everything that leaves a step, but for what tells the runner its masks. */
const outputOf = (step: StepResult): string => {
  const log = step.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const path = step.outputs['sarif'] ?? '';
  const sarif = path === '' ? '' : readFileSync(path, 'utf8');
  const parts = [...log, step.stderr, step.summary, sarif];
  return [...parts, JSON.stringify([step.outputs, step.evidence, step.annotations])].join('\n');
};

const encoded = values.flatMap((value) => [
  Buffer.from(value).toString('base64').slice(0, 12),
  Buffer.from(value).toString('hex').slice(0, 16),
  encodeURIComponent(value).slice(0, 18),
]);

const expectNoLeak = (step: StepResult): void => {
  const everything = outputOf(step);
  expect(canaryLetter.exec(everything)).toBeNull();
  expect(encoded.filter((text) => everything.includes(text))).toEqual([]);
};

const run = async (files: Readonly<Record<string, string>>, more: StepOptions = {}): Promise<StepResult> => {
  const workspace = more.workspace ?? checkout({ 'env.schema.yml': schema, ...files });
  return runStep('validate-env', { ...more, workspace, env: { ...env, RUNNER_DEBUG: '1', ...more.env } });
};

test('1,000 values in every form pass every type, rule and condition, and none leaves', async () => {
  const step = await run({}, { inputs: { environment: 'production' } });
  expect(step.code).toBe(1);
  const kinds = new Set(findingsOf(step).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['invalid-value', 'placeholder', 'rule']));
  expect(Number(step.outputs['errors'])).toBeGreaterThan(700);
  expectNoLeak(step);
});

test('every secret is masked with its parts before the first other line, and one that is too short is reported', async () => {
  const step = await run({});
  const lines = step.stdout.split('\n');
  const lastMask = lines.findLastIndex((line) => line.startsWith('::add-mask::'));
  expect(lines.findIndex((line) => line !== '' && !line.startsWith('::add-mask::'))).toBeGreaterThan(lastMask);
  const masked = step.masks.join('\n');
  const secrets = names.flatMap((_, index) => (index % 3 === 0 ? [] : [index]));
  const unmasked = secrets.filter((index) => index % shapes.length !== 1 && !masked.includes(values[index]!));
  expect(unmasked.filter((index) => ![6, 7].includes(index % shapes.length))).toEqual([]);
  expect(unmasked.filter((index) => !masked.includes(env[names[index]!]!))).toEqual([]);
  const short = secrets.filter((index) => index % shapes.length === 1).map((index) => names[index]!);
  const reported = findingsOf(step).filter(({ message }) => message.includes('logs cannot mask'));
  expect(short.filter((name) => !reported.some((finding) => finding.name === name))).toEqual([]);
});

test.each<[string, Record<string, string>, StepOptions]>([
  ['a schema with a mistake', { 'env.schema.yml': `${schema}  - nothing: [${values[1]!}]\n` }, {}],
  ['a schema that is no YAML', { 'env.schema.yml': `variables: [${values.join(', ')}` }, {}],
  ['a schema full of values', { 'env.schema.yml': values.map((value) => `${value}: { ${value}: &${value} }`).join('\n') }, {}],
  ['an environment that nothing knows', {}, { inputs: { environment: values[2]! } }],
  ['a schema that is not there', {}, { inputs: { schema: 'absent.yml' } }],
  ['a baseline that is none', { 'b.yml': `- { kind: ${values[3]!}, name: ${values[4]!} }\n` }, { inputs: { baseline: 'b.yml' } }],
  ['a baseline that is no YAML', { 'b.yml': `${values[3]!}: [` }, { inputs: { baseline: 'b.yml' } }],
  ['the configuration of another input', {}, { inputs: { 'fail-on': 'everything' } }],
])('%s ends with an error and without a value', async (_, files, more) => {
  const step = await run(files, more);
  expect(step.code).toBe(1);
  expectNoLeak(step);
});

test('a pull request with another schema at its base ends without a value', async () => {
  const workspace = checkout({ 'env.schema.yml': schema });
  const sha = commit(workspace);
  writeFileSync(join(workspace, 'env.schema.yml'), schema.replaceAll('type: port', 'type: text').replaceAll('one-of', 'all-or-none'));
  const step = await run({}, { workspace, eventName: 'pull_request', event: { pull_request: { base: { sha } } } });
  expect(step.code).toBe(1);
  expect(JSON.stringify(step.evidence?.['notes'])).toContain('at the base branch');
  expectNoLeak(step);
});

test('rendered files, templates and their renderers end without a value', async () => {
  const marks = ['__A__', '${B}', '{{C}}', '<D>', '%E%'];
  const lineOf = (value: string, index: number): string =>
    [`S_${index}_TOKEN=${value}${marks[index % 5]!}${value}`, `u${index}: http://${value}:@:80/${value}`, `P_${index}_KEY=changeme-${value}`][index % 3]!;
  const workspace = checkout({
    'env.schema.yml': schema,
    'out/app.conf': values.slice(0, 500).map(lineOf).join('\n'),
    'out/app.conf.template': values.slice(0, 500).map((_, index) => `a${index} __A__ ${marks[index % 5]!}`).join('\n'),
    'out/other.conf': values.slice(500).map((value, index) => `k${index}=${value} __${index}__ \${${value}}`).join('\n'),
    'a.sh': values
      .slice(0, 300)
      .map((value, index) => `sed -i "s|__A${index}__|$${names[index]!}${value}|; s/${value}/x/" out/app.conf.template`)
      .join('\n'),
  });
  mkdirSync(join(workspace, 'bin'));
  writeFileSync(join(workspace, 'bin/app.conf'), Buffer.from([0xff, 0xfe, ...Buffer.from(values[5]!)]));
  const step = await run({}, { workspace, inputs: { rendered: 'out/*.conf\nbin/*.conf' } });
  const kinds = new Set(findingsOf(step).map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['leftover', 'rewritten-value', 'unreadable', 'placeholder']));
  expectNoLeak(step);
});
