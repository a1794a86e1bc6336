// The tables of docs/ that follow from contracts and workflow files: configuration keys, workflow inputs, permissions.
import { parse } from 'yaml';
import type { Contract } from '../src/kernel/contract.ts';

interface Given {
  description?: string;
  required?: boolean;
  default?: string | boolean;
}

interface Workflow {
  on: {
    workflow_call: {
      inputs?: Record<string, Given>;
      secrets?: Record<string, Given>;
      outputs?: Record<string, Given>;
    };
  };
  jobs: Record<string, { permissions?: Record<string, string> }>;
}

const cell = (text: string): string => text.replace(/\|/gu, '\\|').replace(/\n/gu, ' ');

/** A Markdown table; the word `None.` where there is no row. */
export function table(header: string[], rows: string[][]): string {
  if (rows.length === 0) return 'None.';
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

const code = (text: string): string => `\`${text}\``;

function keysOf(contract: Contract): string {
  const keys = Object.entries(contract.inputs).filter(([, spec]) => spec.configurable !== false && !spec.secret);
  const rows = keys.map(([name, spec]) => [
    code(name),
    spec.about,
    spec.fallback === undefined ? '' : code(spec.fallback),
    spec.stricter === undefined ? '' : 'yes',
  ]);
  const heading = `### ${contract.name}`;
  return `${heading}\n\n${table(['Key', 'What it is', 'Default', 'Stricter holds'], rows)}`;
}

function describeWorkflow({ on: { workflow_call: call } }: Workflow): string {
  const inputs = Object.entries(call.inputs ?? {}).map(([name, { description = '', required, default: fallback }]) => [
    code(name),
    description,
    required ? 'required' : fallback === undefined ? '' : code(String(fallback)),
  ]);
  const plain = (entries: Record<string, Given> = {}): string[][] =>
    Object.entries(entries).map(([name, { description = '' }]) => [code(name), description]);
  return [
    table(['Input', 'What it is', 'Default'], inputs),
    call.secrets === undefined
      ? 'It takes no secrets.'
      : table(['Secret (none is required)', 'What it is'], plain(call.secrets)),
    table(['Output', 'What it is'], plain(call.outputs)),
  ].join('\n\n');
}

/** The widest access that any job of a workflow asks for: what the calling job has to grant. */
function permissionsOf({ jobs }: Workflow): Record<string, string> {
  const wanted = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
  return Object.fromEntries(wanted.sort(([, a], [, b]) => a.localeCompare(b)));
}

function workflowPermissions(workflows: Readonly<Record<string, Workflow>>): string {
  const rows = Object.entries(workflows).map(([name, workflow]) => {
    const granted = Object.entries(permissionsOf(workflow)).map(([scope, access]) => code(`${scope}: ${access}`));
    return [code(`${name}.yml`), granted.sort().join(', ') || 'none'];
  });
  return table(['Workflow', 'The calling job grants'], rows);
}

function actionPermissions(contracts: readonly Contract[]): string {
  const rows = contracts.flatMap(({ name, permissions }) => {
    const entries = Object.entries(permissions);
    if (entries.length === 0) return [[name, 'none', '']];
    return entries.map(([scope, { access, why }]) => [name, code(`${scope}: ${access}`), why]);
  });
  return table(['Action', 'Permission', 'Why'], rows);
}

/**
 * Sections between markers, per page of docs/.
 * @param texts file name of a reusable workflow without `.yml` → its text
 */
export function writeSections(
  contracts: readonly Contract[],
  texts: Readonly<Record<string, string>>,
): Record<string, Record<string, string>> {
  const workflows = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parse(text) as Workflow]));
  return {
    'docs/configuration.md': { keys: contracts.map(keysOf).join('\n\n') },
    'docs/workflows.md': Object.fromEntries(
      Object.entries(workflows).map(([name, workflow]) => [name, describeWorkflow(workflow)]),
    ),
    'docs/permissions.md': {
      actions: actionPermissions(contracts),
      workflows: workflowPermissions(workflows),
    },
  };
}
