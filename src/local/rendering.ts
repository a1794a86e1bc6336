// A job summary as a terminal shows it.
import type { Palette } from '../ports/terminal.ts';
import { readBlocks, type Block } from './blocks.ts';

const widthOf = (text: string): number => [...text].length;

function renderTable(block: Extract<Block, { kind: 'table' }>, palette: Palette): string {
  const all = [block.header, ...block.rows];
  const widths = block.header.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    `  ${widths.map((width, column) => (row[column] ?? '') + ' '.repeat(width - widthOf(row[column] ?? ''))).join('  ')}`.trimEnd();
  return [palette.dim(line(block.header)), ...block.rows.map(line)].join('\n');
}

function renderBlock(block: Block, palette: Palette): string[] {
  if (block.kind === 'heading') return [palette.bold(block.text)];
  if (block.kind === 'table') return [renderTable(block, palette)];
  if (block.kind === 'code') return block.language === 'mermaid' ? [] : [block.text.replace(/^/gmu, '  ')];
  return [block.text];
}

/** Markdown → lines for a terminal; pictures are left out, because a table always stands beside them. */
export function renderMarkdown(markdown: string, palette: Palette): string {
  return readBlocks(markdown)
    .flatMap((block) => renderBlock(block, palette))
    .join('\n');
}
