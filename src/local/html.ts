// Text made safe for HTML, and a job summary as HTML.
import { stripControls } from '../kernel/markdown.ts';
import { readBlocks, type Block } from './blocks.ts';

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return stripControls(text).replace(/[&<>"']/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** Text with its `code` marked as such. */
export function writeText(text: string): string {
  return escapeHtml(text).replace(/`([^`\n]{1,500})`/gu, '<code>$1</code>');
}

function cells(tag: 'td' | 'th', row: readonly string[]): string {
  return `<tr>${row.map((cell) => `<${tag}>${writeText(cell)}</${tag}>`).join('')}</tr>`;
}

function writeBlock(block: Block): string {
  if (block.kind === 'heading') return `<h3>${escapeHtml(block.text)}</h3>`;
  if (block.kind === 'table')
    return `<div class="wide"><table><thead>${cells('th', block.header)}</thead><tbody>${block.rows.map((row) => cells('td', row)).join('')}</tbody></table></div>`;
  if (block.kind === 'code') return block.language === 'mermaid' ? '' : `<pre>${escapeHtml(block.text)}</pre>`;
  return `<p>${writeText(block.text.replace(/^- /u, '• '))}</p>`;
}

/** Markdown of a summary → HTML without scripts, links or pictures. */
export function writeHtml(markdown: string): string {
  return readBlocks(markdown).map(writeBlock).join('\n');
}
