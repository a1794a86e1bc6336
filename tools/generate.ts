// Writes what follows from the contracts: action.yml files, README tables, JSON Schemas. `--check` only compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Contract, InputSpec } from '../src/kernel/contract.ts';
import { loadContracts } from '../src/main.ts';
import { table, writeSections } from './documentation.ts';
import { environmentSchema, environmentSections } from './environment-schema.ts';
import { writeRootAction } from './root-action.ts';
import { writeWorkflows } from './workflows.ts';

type Spec = InputSpec<unknown, boolean>;

const contracts = await loadContracts();
const inputsOf = (contract: Contract): [string, Spec][] => Object.entries(contract.inputs);
const stale: string[] = [];
const isCheck = process.argv.includes('--check');

function readOr(path: string, fallback: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
}

function put(path: string, text: string): void {
  if (readOr(path, '') === text) return;
  stale.push(path);
  if (isCheck) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Markdown as the linter wants it, so that generated tables and prose agree on their form. */
async function putMarkdown(path: string, text: string): Promise<void> {
  put(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
}

function describeInput(spec: Spec): string {
  return spec.fallback === undefined ? spec.about : `${spec.about} Default: \`${spec.fallback}\`.`;
}

function actionYaml(contract: Contract): string {
  const inputs = inputsOf(contract).map(([name, spec]) => [
    name,
    {
      description: describeInput(spec),
      required: spec.required ?? false,
      ...(spec.expression === undefined ? {} : { default: spec.expression }),
    },
  ]);
  const outputs = Object.entries(contract.outputs).map(([name, { about }]) => [name, { description: about }]);
  const body = {
    name: `Plimsoll ${contract.name}`,
    description: contract.about,
    author: 'Plimsoll',
    branding: contract.branding,
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: 'node24', main: `../../dist/${contract.name}.js` },
  };
  return `# Generated from src/${contract.name}/contract.ts by \`npm run generate\`: do not edit.\n${stringify(body, { lineWidth: 0 })}`;
}

function permissionsSnippet(contract: Contract): string {
  const entries = Object.entries(contract.permissions);
  if (entries.length === 0) return '```yaml\npermissions: {}\n```';
  return `\`\`\`yaml\npermissions:\n${entries.map(([scope, { access, why }]) => `  ${scope}: ${access} # ${why}`).join('\n')}\n\`\`\``;
}

function parts(contract: Contract): Record<string, string> {
  const inputs = inputsOf(contract).map(([name, spec]) => [
    `\`${name}\``,
    spec.about,
    spec.required
      ? 'required'
      : spec.fallback === undefined
        ? spec.expression === undefined
          ? ''
          : `\`${spec.expression}\``
        : `\`${spec.fallback}\``,
  ]);
  return {
    inputs: table(['Input', 'What it is', 'Default'], inputs),
    outputs: table(
      ['Output', 'What it is'],
      Object.entries(contract.outputs).map(([name, { about }]) => [`\`${name}\``, about]),
    ),
    permissions: permissionsSnippet(contract),
    fails: contract.failsWhen.map((sentence) => `- ${sentence}`).join('\n'),
  };
}

function fill(text: string, sections: Record<string, string>): string {
  return Object.entries(sections).reduce((filled, [name, body]) => {
    const marker = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`, 'u');
    return filled.replace(marker, (_, open: string, close: string) => `${open}\n${body}\n\n${close}`);
  }, text);
}

function skeleton(contract: Contract): string {
  const section = (title: string, name: string): string => `## ${title}\n\n<!-- ${name} -->\n<!-- /${name} -->\n`;
  const sections = [
    section('Inputs', 'inputs'),
    section('Outputs', 'outputs'),
    section('Permissions', 'permissions'),
    section('When this step fails', 'fails'),
  ];
  return `# ${contract.name}\n\n${contract.about}\n\n${sections.join('\n')}`;
}

function configurationSchema(): object {
  const value = { type: ['string', 'number', 'boolean', 'array', 'object'] };
  const section = (contract: Contract): object => ({
    type: 'object',
    description: contract.about,
    additionalProperties: false,
    properties: Object.fromEntries(
      inputsOf(contract)
        .filter(([, spec]) => spec.configurable !== false && !spec.secret)
        .map(([name, spec]) => [name, { ...value, description: describeInput(spec) }]),
    ),
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Plimsoll configuration (.github/plimsoll.yml)',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(contracts.map((contract) => [contract.name, section(contract)])),
  };
}

function evidenceSchema(contract: Contract): object {
  const facts = z.toJSONSchema(contract.evidence, { target: 'draft-7', io: 'output' }) as {
    properties?: object;
    required?: string[];
    definitions?: object;
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Evidence of ${contract.name}`,
    type: 'object',
    properties: {
      schema: { const: `plimsoll/${contract.name}/v1` },
      status: { enum: ['passed', 'warned', 'failed', 'inconclusive', 'skipped'] },
      reason: { type: 'string' },
      run: { type: 'string', description: 'Id of the workflow run, the same in every attempt; blank outside of one.' },
      error: {
        enum: ['usage', 'upstream', 'internal'],
        description: 'Present when the run ended before its verdict; the facts are absent then.',
      },
      ...facts.properties,
    },
    required: ['schema', 'status', 'reason'],
    if: { not: { required: ['error'] } },
    then: { required: facts.required ?? [] },
    ...(facts.definitions === undefined ? {} : { definitions: facts.definitions }),
  };
}

function rootTable(): string {
  const permissions = (contract: Contract): string =>
    Object.entries(contract.permissions)
      .map(([scope, { access }]) => `\`${scope}: ${access}\``)
      .join(', ') || 'none';
  return table(
    ['Action', 'What it does', 'Permissions'],
    contracts.map((contract) => [
      `[${contract.name}](actions/${contract.name}/README.md)`,
      contract.about,
      permissions(contract),
    ]),
  );
}

for (const contract of contracts) {
  put(`actions/${contract.name}/action.yml`, actionYaml(contract));
  const readme = `actions/${contract.name}/README.md`;
  await putMarkdown(readme, fill(readOr(readme, skeleton(contract)), parts(contract)));
  put(`schema/${contract.name}.v1.json`, `${JSON.stringify(evidenceSchema(contract), null, 2)}\n`);
}
put('action.yml', writeRootAction());
const written = writeWorkflows();
for (const [path, text] of Object.entries(written)) put(path, text);
const texts = ['gate', 'deploy', 'prepare', 'finish', 'rollback', 'drill'].map((name) => {
  const path = `.github/workflows/${name}.yml`;
  return [name, written[path] ?? readFileSync(path, 'utf8')];
});
for (const [path, sections] of Object.entries(
  writeSections(contracts, Object.fromEntries(texts) as Record<string, string>),
))
  await putMarkdown(path, fill(readFileSync(path, 'utf8'), sections));
put('schema/env.schema.json', `${JSON.stringify(environmentSchema(), null, 2)}\n`);
const schemaPage = 'docs/environment-schema.md';
await putMarkdown(schemaPage, fill(readFileSync(schemaPage, 'utf8'), environmentSections()));
put('schema/plimsoll.json', `${JSON.stringify(configurationSchema(), null, 2)}\n`);
await putMarkdown(
  'README.md',
  fill(readOr('README.md', '# Plimsoll\n\n<!-- actions -->\n<!-- /actions -->\n'), { actions: rootTable() }),
);

if (isCheck && stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')}: run \`npm run generate\` and commit the result`);
  process.exitCode = 1;
}
