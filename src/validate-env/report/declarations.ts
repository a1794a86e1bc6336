// The declared variables as Markdown: type, class, where each is required, and what it is for.
import { countThings, tableOfFirst } from '../../domain/wording.ts';
import { code, escapeMarkdown } from '../../kernel/markdown.ts';
import type { Declaration } from '../types/declaration.ts';

/** Rows before the rest is left to the schema. */
const mostRows = 60;

const describeNeed = ({ required, when }: Declaration): string => {
  const where = typeof required === 'boolean' ? (required ? 'always' : 'no') : required.map(code).join(', ');
  return when.length === 0 || required === false
    ? where
    : `${where}, by ${when.map(({ name }) => code(name)).join(', ')}`;
};

/** One row per declaration; empty without any. */
export const drawDeclarations = (declarations: readonly Declaration[]): string => {
  if (declarations.length === 0) return '';
  const rows = declarations.map((one) => [
    code(one.name),
    one.type,
    one.isSecret ? 'secret' : 'configuration',
    describeNeed(one),
    escapeMarkdown(one.description ?? ''),
  ]);
  const header = ['variable', 'type', 'class', 'required', 'what it is for'];
  return `#### Declared: ${countThings(rows.length, 'variable')}\n\n${tableOfFirst(header, rows, mostRows, 'the schema')}`;
};
