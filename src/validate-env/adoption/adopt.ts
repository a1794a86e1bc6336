// Adoption in one command: a schema where there is none, and what can be written from it. Twice gives what once gave.
import { UsageError } from '../../kernel/errors.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Graph } from '../graph/graph.ts';
import { readText } from '../scan/gather.ts';
import { readSchema, type Schema } from '../schema/document.ts';
import { closeGap, findGaps } from './example.ts';
import { inferSchema } from './inference.ts';
import { mark } from './mark.ts';
import type { Part } from './parts.ts';
import { renderings } from './renderings.ts';

/** A file that was looked at, and whether it changed. */
interface Draft {
  path: string;
  before: string | undefined;
  after: string;
}

type AdoptionPorts = Pick<Ports, 'files' | 'tree' | 'runner'>;

const existing = async (ports: AdoptionPorts, path: string): Promise<string | undefined> => {
  if ((await ports.files.facts(path)) === undefined) return undefined;
  const read = readText(ports, path);
  if ('problem' in read) throw new UsageError(`input \`write\`: ${JSON.stringify(path)} ${read.problem}`);
  return read.text;
};

const draftSchema = async (ports: AdoptionPorts, graph: Graph, path: string): Promise<Draft> => {
  const before = await existing(ports, path);
  const after = before ?? inferSchema(graph);
  if (after === undefined)
    throw new UsageError('input `write`: no code here reads a variable, so there is nothing to write');
  return { path, before, after };
};

const declarationsOf = (draft: Draft): Schema['declarations'] => {
  const { declarations, faults } = readSchema(draft.after);
  const [fault] = faults;
  if (fault)
    throw new UsageError(
      `${draft.path}:${fault.line}:${fault.column}: ${fault.message}: correct the schema, then write again`,
    );
  return declarations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
};

const draftWhole = async (
  ports: AdoptionPorts,
  part: Exclude<Part, 'example'>,
  declarations: Schema['declarations'],
): Promise<Draft> => {
  const { path, write } = renderings[part];
  const before = await existing(ports, path);
  if (before !== undefined && !before.includes(mark))
    throw new UsageError(
      `input \`write\`: ${path} exists and was not written by validate-env: move it, or leave \`${part}\` out`,
    );
  return { path, before, after: write(declarations) };
};

const refuseInWorkflows = ({ runner }: AdoptionPorts): void => {
  if (runner.kind === 'actions')
    throw new UsageError(
      'input `write`: is for a run on your machine: a step that writes example files and schema would judge what it has just written. Run `npm start -- validate-env --write example,table` there and commit the result',
    );
};

/** Writes the parts, and the schema at `path` where there is none. Gives one sentence per file; nothing is written when one of them must not be. */
export const adopt = async (
  ports: AdoptionPorts,
  wanted: readonly Part[],
  graph: Graph,
  path: string,
): Promise<string[]> => {
  refuseInWorkflows(ports);
  const schema = await draftSchema(ports, graph, path);
  const declarations = declarationsOf(schema);
  const drafts = [schema];
  for (const part of wanted) if (part !== 'example') drafts.push(await draftWhole(ports, part, declarations));
  if (wanted.includes('example'))
    for (const gap of findGaps(graph, declarations)) {
      const before = await existing(ports, gap.path);
      drafts.push({ path: gap.path, before, after: closeGap(before, gap) });
    }
  for (const draft of drafts) if (draft.after !== draft.before) await ports.files.write(draft.path, draft.after);
  return drafts.map((draft) => {
    if (draft.before === undefined) return `${draft.path}: written`;
    return `${draft.path}: ${draft.after === draft.before ? 'unchanged' : 'brought up to date'}`;
  });
};
