// A message as text: what its blocks look like to a reader without Slack.
import type { KnownBlock, TextObject } from '@slack/types';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** mrkdwn as a reader sees it: links as `label (address)`, entities as the characters they stand for. */
function readText({ text }: TextObject): string {
  return text
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '$2 ($1)')
    .replace(/<!(channel|here|everyone)>/g, '@$1')
    .replace(/<[@!]([^>]+)>/g, '@$1')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function renderBlock(block: KnownBlock): string {
  if (block.type === 'header') return `━━ ${readText(block.text)} ━━`;
  if (block.type === 'section') {
    const fields = (block.fields ?? []).map((field) => `  ${readText(field).replace('\n', ': ')}`);
    return [...(block.text === undefined ? [] : [readText(block.text)]), ...fields].join('\n');
  }
  if (block.type === 'context')
    return block.elements.map((element) => ('text' in element ? `· ${readText(element)}` : '')).join('\n');
  return '';
}

/** The blocks as lines of text, in their order. */
export function renderPreview(blocks: readonly KnownBlock[]): string {
  return blocks.map(renderBlock).join('\n');
}
