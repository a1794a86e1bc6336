// What a workflow or composite action provides, which secrets it names, and where it writes them into shell text.
import { nestedScripts } from '../shell/nested-shell.ts';
import { externalNames } from '../shell/shell.ts';
import { isVariableName, type Sighting, type Splice } from '../readers/sighting.ts';
import { contextNames, expressionsOf } from './expression.ts';
import { readJob, type WorkflowJob } from './workflow-job.ts';
import {
  at,
  entriesOf,
  type Entry,
  itemsOf,
  placedText,
  readYaml,
  scalarsBelow,
  type Text,
  textOf,
  type YamlFile,
} from './yaml.ts';

/** A name that shell text of a step uses and nothing in sight provides. */
export interface UnprovidedUse {
  name: string;
  line: number;
  /** The shell stops at an unset name. */
  isStrict: boolean;
}

/** What a workflow says; undefined when it is no YAML. */
export interface WorkflowFacts {
  sightings: Sighting[];
  splices: Splice[];
  unprovided: UnprovidedUse[];
  /** Names that shell text of some step uses, by the place that provides them: they are read. */
  usedInShell: Set<string>;
  jobs: WorkflowJob[];
}

/** Conditions are expressions without braces. */
const conditionNames = (file: YamlFile, value: unknown): Sighting[] => {
  const text = placedText(file, value);
  return text && !text.text.includes('${{') ? contextNames(text) : [];
};

interface Scope {
  target: string;
  /** Names that hold in the shell here. */
  names: ReadonlySet<string>;
}

const readEnvironment = (file: YamlFile, value: unknown, target: string): Sighting[] =>
  entriesOf(file, value)
    .filter(({ key }) => isVariableName(key))
    .map(({ key, line, value: node }) => {
      const literal = textOf(node);
      const isReference = literal?.includes('${{') ?? false;
      return {
        name: key,
        line,
        role: 'provided',
        surface: 'workflow',
        provision: 'environment',
        target,
        isReference,
        ...(literal === undefined || isReference ? {} : { literal }),
      };
    });

const buildArguments = (file: YamlFile, step: unknown, target: string): Sighting[] => {
  const text = placedText(file, at(file, step, 'with', 'build-args'));
  if (!text) return [];
  return text.text.split('\n').flatMap((line, index): Sighting[] => {
    const name = /^\s*([A-Za-z_]\w*)=/.exec(line)?.[1];
    return name
      ? [
          {
            name,
            line: text.line + index,
            role: 'provided',
            surface: 'workflow',
            provision: 'argument',
            target,
            isReference: true,
          },
        ]
      : [];
  });
};

const environmentFile = /\becho\s+["']?([A-Za-z_]\w*)(?:=|<<)[^\n]*>>\s*["']?\$\{?GITHUB_ENV/g;

/** Names a step hands to later steps. */
const exportedNames = (script: string): string[] => [...script.matchAll(environmentFile)].map((match) => match[1]!);

const hasOwnShell = (file: YamlFile, step: unknown): boolean =>
  /^(?:pwsh|powershell|cmd|python|node)/.test(textOf(at(file, step, 'shell')) ?? '');

/** Names that a script uses, and those among them that nothing in sight provides. */
const noteUses = ({ text, line }: Text, provided: ReadonlySet<string>, facts: WorkflowFacts): void => {
  const isStrict = /^\s*set\s+-\w*u|\bset\s+-o\s+nounset/m.test(text);
  for (const use of externalNames(text)) {
    facts.usedInShell.add(use.name);
    if (!provided.has(use.name))
      facts.unprovided.push({ name: use.name, line: line + use.line - 1, isStrict: isStrict || use.isRequired });
  }
};

const readScript = (file: YamlFile, step: unknown, scope: Scope, facts: WorkflowFacts): string[] => {
  const script = placedText(file, at(file, step, 'run'));
  if (!script) return [];
  for (const expression of expressionsOf(script)) {
    for (const { name, provision } of contextNames(expression))
      if (provision === 'secret') facts.splices.push({ name, line: expression.line });
  }
  if (hasOwnShell(file, step)) return [];
  const plain = script.text.replaceAll(/\$\{\{[\s\S]*?\}\}/g, (expression) => expression.replaceAll(/[^\n]/g, ' '));
  noteUses({ text: plain, line: script.line }, scope.names, facts);
  for (const nested of nestedScripts(plain)) {
    const names = new Set([...(nested.isRemote ? [] : scope.names), ...nested.given]);
    noteUses({ text: nested.text, line: script.line + nested.line - 1 }, names, facts);
  }
  return exportedNames(script.text);
};

const readSteps = (file: YamlFile, steps: unknown, outer: Scope, facts: WorkflowFacts): void => {
  const names = new Set(outer.names);
  for (const [index, step] of itemsOf(file, steps).entries()) {
    const target = `${outer.target}/${textOf(at(file, step, 'name')) ?? index}`;
    const own = readEnvironment(file, at(file, step, 'env'), target);
    facts.sightings.push(...own, ...buildArguments(file, step, target), ...conditionNames(file, at(file, step, 'if')));
    const scope = { target, names: new Set([...names, ...own.map(({ name }) => name)]) };
    for (const name of readScript(file, step, scope, facts)) names.add(name);
  }
};

/** What the places of a job provide, they provide in its environments. */
const placeIn = (environments: readonly string[], sightings: readonly Sighting[]): Sighting[] =>
  environments.length === 0
    ? [...sightings]
    : environments.flatMap((environment) => sightings.map((sighting) => ({ ...sighting, environment })));

const noteExpressions = (texts: readonly Text[], facts: WorkflowFacts): void => {
  for (const expression of texts.flatMap(expressionsOf)) {
    facts.sightings.push(...contextNames(expression));
    for (const match of expression.text.matchAll(/\benv\s*\.\s*([A-Za-z_]\w*)/g)) facts.usedInShell.add(match[1]!);
  }
};

const readOneJob = (
  file: YamlFile,
  { key, line, value }: Entry,
  whole: readonly Sighting[],
  facts: WorkflowFacts,
): void => {
  const job = readJob(file, key, line, value);
  const inner: WorkflowFacts = { ...facts, sightings: [] };
  const own = readEnvironment(file, at(file, value, 'env'), key);
  inner.sightings.push(...own, ...conditionNames(file, at(file, value, 'if')));
  const names = new Set([...whole, ...own].map(({ name }) => name));
  readSteps(file, at(file, value, 'steps'), { target: key, names }, inner);
  for (const { key: secret, line: place } of entriesOf(file, at(file, value, 'secrets')))
    if (isVariableName(secret))
      inner.sightings.push({ name: secret, line: place, role: 'provided', surface: 'workflow', provision: 'secret' });
  noteExpressions(scalarsBelow(file, value), inner);
  facts.sightings.push(...placeIn(job.environments, inner.sightings));
  facts.jobs.push(job);
};

const readFile = (file: YamlFile, facts: WorkflowFacts): void => {
  const whole = readEnvironment(file, at(file, file.root, 'env'), '');
  facts.sightings.push(...whole);
  for (const entry of entriesOf(file, at(file, file.root, 'jobs'))) readOneJob(file, entry, whole, facts);
  readSteps(file, at(file, file.root, 'runs', 'steps'), { target: 'runs', names: new Set() }, facts);
  for (const { key, value } of entriesOf(file, file.root))
    if (key !== 'jobs') noteExpressions(scalarsBelow(file, value), facts);
};

/** Reads a workflow or a composite action. */
export const readWorkflow = (text: string): WorkflowFacts | undefined => {
  const files = readYaml(text);
  if (!files) return undefined;
  const facts: WorkflowFacts = { sightings: [], splices: [], unprovided: [], usedInShell: new Set(), jobs: [] };
  for (const file of files) readFile(file, facts);
  return facts;
};
