// Golden folders of validate-env: files as text, loaders by file, and the verdict with its findings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLoader } from '../../src/validate-env/dotenv/loaders.ts';
import { lintDotenv } from '../../src/validate-env/dotenv-lint/portability.ts';
import { findAbsent } from '../../src/validate-env/existence/absent.ts';
import type { ExistingNames } from '../../src/validate-env/existence/names.ts';
import { questionsOf } from '../../src/validate-env/existence/question.ts';
import { decide } from '../../src/validate-env/graph/decide.ts';
import { compareEnvironments } from '../../src/validate-env/matrix/compare.ts';
import type { Column } from '../../src/validate-env/matrix/column.ts';
import { findDifferences } from '../../src/validate-env/matrix/difference.ts';
import { judgeRendered, templateOf } from '../../src/validate-env/rendered/check.ts';
import { judgeRenderers } from '../../src/validate-env/rendered/gaps.ts';
import { readSchema } from '../../src/validate-env/schema/document.ts';
import { inspect } from '../../src/validate-env/schema/inspection.ts';
import { doubt, reach } from '../../src/validate-env/verdict.ts';
import { testCases } from '../cases.ts';
import { createFolder, createWorld } from '../world.ts';
import { graphOf } from './read-names.ts';

interface Input {
  files: Record<string, string[]>;
  loaders?: Record<string, string>;
  schema?: string[];
  rendered?: string[];
  values?: Record<string, string>;
  /** Names that GitHub lists. */
  existing?: { repository: string[]; environments: Record<string, string[]> };
  /** What jobs know of their environments. */
  columns?: Column[];
  /** Environments whose evidence is looked for in an empty checkout. */
  compare?: string[];
}

const existingNames = ({ repository, environments }: NonNullable<Input['existing']>): ExistingNames => {
  const none = { names: new Set<string>() };
  const of = (names: string[]) => ({ secret: { names: new Set(names) }, variable: none });
  return {
    repository: of(repository),
    organization: { secret: none, variable: none },
    environments: new Map(Object.entries(environments).map(([name, names]) => [name, of(names)])),
  };
};

const doubtsOf = async (compare: readonly string[] | undefined): Promise<string[]> => {
  if (!compare) return [];
  const wish = {
    compare: compare.map((environment) => ({ environment, evidence: ['evidence/*.json'] })),
    key: 'a key that nobody ever guesses 0123456789',
    environment: undefined,
  };
  return (await compareEnvironments(createWorld(createFolder()).ports, wish, undefined)).doubts;
};

testCases('validate-env', async (folder) => {
  const input = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8')) as Input;
  const files = Object.fromEntries(Object.entries(input.files).map(([path, lines]) => [path, `${lines.join('\n')}\n`]));
  const graph = graphOf(files);
  const lint = Object.entries(input.loaders ?? {}).flatMap(([path, name]) =>
    lintDotenv({ path, component: '.', text: files[path]!, loaders: name === '' ? [] : [findLoader(name)!] }),
  );
  const loaded = input.schema && {
    path: 'env.schema.yml',
    schema: readSchema(`${input.schema.join('\n')}\n`),
    unmaskable: new Set<string>(),
    notes: [],
  };
  const inspection = loaded && inspect(loaded, graph, undefined, (name) => input.values?.[name]);
  const absence = input.existing && findAbsent(questionsOf(graph.files), existingNames(input.existing));
  const rendered = (input.rendered ?? []).flatMap((path) => {
    const template = templateOf(path, Object.keys(files));
    return judgeRendered(
      { path, component: '.', lines: input.files[path]! },
      template === undefined ? undefined : { path: template, lines: input.files[template]! },
    );
  });
  const findings = [
    ...decide(graph),
    ...judgeRenderers(graph, () => undefined),
    ...rendered,
    ...lint,
    ...(inspection?.findings ?? []),
    ...(absence?.findings ?? []),
    ...findDifferences(input.columns ?? []),
  ];
  const verdict = reach(findings, 'error', graph.variables.size);
  return { ...doubt(verdict, await doubtsOf(input.compare)), findings };
});
