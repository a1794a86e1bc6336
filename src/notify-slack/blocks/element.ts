// The four blocks a message is built from, each within its limits whatever goes in.
import type { ContextBlock, HeaderBlock, KnownBlock, MrkdwnElement, SectionBlock } from '@slack/types';
import { truncateEscaped, truncatePlain } from '../text/truncate.ts';
import { LIMITS } from './limits.ts';

/** Slack refuses empty text; a place without content shows a dash. */
function fill(text: string): string {
  return text.trim() === '' ? '–' : text;
}

/** Escaped text that Slack reads for our own links and nothing else: `verbatim` keeps it from linking names and addresses. */
function mrkdwn(text: string, limit: number): MrkdwnElement {
  return { type: 'mrkdwn', text: truncateEscaped(fill(text), limit), verbatim: true };
}

/** A title of plain, cleaned text. Slack parses nothing in it; angle brackets go all the same, so that none has to be trusted. */
export function buildHeader(title: string): HeaderBlock {
  const text = title.replaceAll('<', '‹').replaceAll('>', '›');
  return { type: 'header', text: { type: 'plain_text', text: truncatePlain(fill(text), LIMITS.header), emoji: true } };
}

/** A paragraph of escaped text. */
export function buildSection(text: string, limit: number = LIMITS.section): SectionBlock {
  return { type: 'section', text: mrkdwn(text, Math.min(limit, LIMITS.section)) };
}

/** Pairs of name and escaped value in two columns, as many sections as they need. */
export function buildFields(pairs: readonly (readonly [string, string])[], limit: number): SectionBlock[] {
  const fields = pairs.map(([name, value]) => mrkdwn(`*${name}*\n${fill(value)}`, Math.min(limit, LIMITS.field)));
  const sections: SectionBlock[] = [];
  for (let index = 0; index < fields.length; index += LIMITS.fields) {
    sections.push({ type: 'section', fields: fields.slice(index, index + LIMITS.fields) });
  }
  return sections;
}

/** A small grey line of escaped text. */
export function buildContext(text: string, limit: number = LIMITS.section): ContextBlock {
  return { type: 'context', elements: [mrkdwn(text, Math.min(limit, LIMITS.section))] };
}

/** How much of the total budget blocks take: the length of their JSON. */
export function measureBlocks(blocks: readonly KnownBlock[]): number {
  return JSON.stringify(blocks).length;
}
