// Golden folders of validate-env: files as text, loaders by file, and the verdict with its findings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLoader } from '../../src/validate-env/dotenv/loaders.ts';
import { lintDotenv } from '../../src/validate-env/dotenv-lint/portability.ts';
import { decide } from '../../src/validate-env/graph/decide.ts';
import { judgeRendered, templateOf } from '../../src/validate-env/rendered/check.ts';
import { judgeRenderers } from '../../src/validate-env/rendered/gaps.ts';
import { readSchema } from '../../src/validate-env/schema/document.ts';
import { inspect } from '../../src/validate-env/schema/inspection.ts';
import { reach } from '../../src/validate-env/verdict.ts';
import { testCases } from '../cases.ts';
import { graphOf } from './read-names.ts';

interface Input {
  files: Record<string, string[]>;
  loaders?: Record<string, string>;
  schema?: string[];
  rendered?: string[];
  values?: Record<string, string>;
}

testCases('validate-env', (folder) => {
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
  ];
  return { ...reach(findings, 'error', graph.variables.size), findings };
});
