// A schema as a table for people.
import { escapeMarkdown, table } from '../../kernel/markdown.ts';
import type { Declaration } from '../types/declaration.ts';
import { mark } from './mark.ts';

const requiredText = ({ required, when }: Declaration): string => {
  if (when.length > 0) return 'on condition';
  if (typeof required === 'boolean') return required ? 'yes' : 'no';
  return required.map(escapeMarkdown).join(', ');
};

/** The text of `docs/environment.md`. */
export const writeTable = (declarations: readonly Declaration[]): string => {
  const rows = declarations.map((declaration) => [
    `\`${declaration.name}\``,
    declaration.type,
    requiredText(declaration),
    declaration.isSecret ? 'yes' : 'no',
    escapeMarkdown(declaration.description ?? ''),
  ]);
  const head = ['Variable', 'Type', 'Required', 'Secret', 'Description'];
  return `<!-- ${mark} -->\n\n# Environment variables\n\n${table(head, rows)}\n`;
};
