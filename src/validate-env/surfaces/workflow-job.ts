// One job of a workflow: its environments, and the secrets and variables its expressions name.
import { contextNames, expressionsOf } from './expression.ts';
import { at, entriesOf, itemsOf, scalarsBelow, textOf, type YamlFile } from './yaml.ts';

/** A secret or variable that an expression of a job names. */
export interface ContextUse {
  name: string;
  source: 'secret' | 'variable';
  line: number;
  /** Something stands in where it does not exist: `${{ secrets.X || 'y' }}`, or a comparison. */
  isOptional: boolean;
  /** It stands in `env:` of the whole workflow, where every job takes it from its own environment. */
  isShared: boolean;
}

/** One job. */
export interface WorkflowJob {
  name: string;
  line: number;
  /** Environments whose secrets the job gets: one, or one per entry of a matrix; none when it names none. */
  environments: string[];
  /** It names an environment that only a run knows. */
  isComputed: boolean;
  uses: ContextUse[];
}

const matrixReference = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/;

const environmentsOf = (file: YamlFile, job: unknown): { environments: string[]; isComputed: boolean } => {
  const node = at(file, job, 'environment');
  const text = textOf(node) ?? textOf(at(file, node, 'name'));
  if (text === undefined) return { environments: [], isComputed: false };
  if (!text.includes('${{')) return { environments: [text], isComputed: false };
  const axis = matrixReference.exec(text.trim())?.[1];
  const items = axis === undefined ? [] : itemsOf(file, at(file, job, 'strategy', 'matrix', axis));
  const environments = items.flatMap((item) => textOf(item) ?? []);
  const isKnown = environments.length > 0 && environments.length === items.length;
  return isKnown ? { environments, isComputed: false } : { environments: [], isComputed: true };
};

/** Names that the expressions below a node use, each once per line. */
const contextUses = (file: YamlFile, value: unknown, isShared: boolean): ContextUse[] =>
  scalarsBelow(file, value)
    .flatMap(expressionsOf)
    .flatMap((expression) =>
      contextNames(expression).map(({ name, line, provision }) => ({
        name,
        source: provision === 'variable' ? 'variable' : 'secret',
        line,
        isOptional: /\|\||&&|[=!]=/.test(expression.text),
        isShared,
      })),
    );

/** Secrets that the caller of a reusable workflow hands over. */
const handedSecrets = (file: YamlFile): Set<string> =>
  new Set(entriesOf(file, at(file, file.root, 'on', 'workflow_call', 'secrets')).map(({ key }) => key));

/** Reads a job. */
export const readJob = (file: YamlFile, name: string, line: number, value: unknown): WorkflowJob => {
  const handed = handedSecrets(file);
  const uses = [...contextUses(file, value, false), ...contextUses(file, at(file, file.root, 'env'), true)];
  return {
    name,
    line,
    ...environmentsOf(file, value),
    uses: uses.filter((use) => use.source === 'variable' || !handed.has(use.name)),
  };
};
