// What a schema is written out as, and where. Names and types, never a value.
import type { Declaration } from '../types/declaration.ts';
import { writeTable } from './document-table.ts';
import { writeJsonSchema } from './json-schema.ts';
import type { Part } from './parts.ts';
import { writeTypes } from './type-file.ts';
import { writeWorkflowBlock } from './workflow-block.ts';

/** Parts that are one file of their own: where it stands and what it says. */
export const renderings: Readonly<
  Record<Exclude<Part, 'example'>, { path: string; write: (declarations: readonly Declaration[]) => string }>
> = {
  table: { path: 'docs/environment.md', write: writeTable },
  'json-schema': { path: 'env.schema.json', write: writeJsonSchema },
  types: { path: 'env.d.ts', write: writeTypes },
  'workflow-env': { path: 'env.workflow.yml', write: writeWorkflowBlock },
};
