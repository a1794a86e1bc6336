// The environments side by side as a table: what is set, missing, an example or shared, and no value.
import { tableOfFirst } from '../../domain/wording.ts';
import { code, escapeMarkdown } from '../../kernel/markdown.ts';
import { type Column, type Row, rowsOf } from './column.ts';
import { sharedWith } from './sharing.ts';

/** Rows before the rest is left to the evidence. */
const mostRows = 80;

const words = { set: 'set', empty: '**empty**', absent: '**missing**' } as const;

const cellsOf = (row: Row, columns: readonly Column[], shared: ReadonlyMap<string, string>): string[] =>
  row.cells.map((cell, index) => {
    if (!cell) return 'not declared';
    if (cell.state !== 'set') {
      if (cell.wanted === 'elsewhere') return 'not wanted';
      return cell.wanted === 'optional' ? cell.state.replace('absent', 'missing') : words[cell.state];
    }
    const others = shared.get(`${row.name}\0${columns[index]!.environment}`);
    if (cell.example) return cell.secret ? '**example value**' : 'example value';
    return others === undefined ? 'set' : `**same as ${escapeMarkdown(others)}**`;
  });

/** A table with a column per environment, rows with something bold first. */
export const drawMatrix = (columns: readonly Column[]): string => {
  const shared = sharedWith(columns);
  const rows = rowsOf(columns).map((row) => [code(row.name), ...cellsOf(row, columns, shared)]);
  const isLoud = (row: readonly string[]): boolean => row.some((cell) => cell.startsWith('**'));
  const sorted = [...rows.filter(isLoud), ...rows.filter((row) => !isLoud(row))];
  const head = ['variable', ...columns.map(({ environment }) => escapeMarkdown(environment))];
  return `#### Environments\n\nCompared by presence and by keyed fingerprints of secrets; no value left its job.\n\n${tableOfFirst(head, sorted, mostRows)}`;
};
