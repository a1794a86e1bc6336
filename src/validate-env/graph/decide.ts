// All findings of a graph, worst first.
import { findDocumentationGaps } from './documentation.ts';
import { findDrift } from './drift.ts';
import { compareFindings, type Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import { findPlaceholders } from './placeholder.ts';
import { findPortConflicts } from './ports.ts';
import { findProvisionGaps } from './provision.ts';

const findSplices = (graph: Graph): Finding[] =>
  graph.files.flatMap(({ path, kind, splices }) =>
    splices.map(({ name, line }) => ({
      kind: 'secret-in-shell-text',
      name,
      level: kind === 'retired-workflow' ? 'note' : 'warning',
      file: path,
      line,
      component: '.',
      message: `the secret ${name} is written into shell text before the shell reads it: a quote, \`$\` or line end in it changes the script, and it shows in process lists`,
      suggestion: `env: { ${name}: "\${{ secrets.${name} }}" } on the step, and "$${name}" in the script`,
    })),
  );

const findDynamic = (graph: Graph): Finding[] =>
  graph.dynamic.map(({ file, line, component }) => ({
    kind: 'dynamic-read',
    name: '',
    level: 'note',
    file,
    line,
    component,
    message: 'a variable is read here whose name only a run knows: "unused" is only a hint in this component',
    suggestion: 'read it by a literal name, or list the names in a constant beside it',
  }));

const findUnreadable = (graph: Graph): Finding[] =>
  graph.files.flatMap(({ path, kind, problem }) =>
    problem === undefined
      ? []
      : [
          {
            kind: 'unreadable',
            name: '',
            level: kind === 'code' ? 'note' : 'error',
            file: path,
            line: 1,
            component: graph.componentOf(path),
            message: `${path} ${problem}: what it says about variables is not known`,
            suggestion: kind === 'code' ? 'nothing to do when the file is generated' : 'correct the file',
          } satisfies Finding,
        ],
  );

/** Every finding, each once, worst first. */
export const decide = (graph: Graph): Finding[] => {
  const found = [
    ...findDocumentationGaps(graph),
    ...findProvisionGaps(graph),
    ...findDrift(graph),
    ...findPlaceholders(graph),
    ...findPortConflicts(graph),
    ...findSplices(graph),
    ...findDynamic(graph),
    ...findUnreadable(graph),
  ];
  return found.sort(compareFindings);
};
