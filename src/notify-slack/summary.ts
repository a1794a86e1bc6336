// How a delivery ended, as Markdown; what was not delivered is told here instead.
import { codeBlock, code, escapeMarkdown, link } from '../kernel/markdown.ts';
import { renderPreview } from './blocks/preview.ts';
import type { DeliveryResult } from './delivery/result.ts';

const SENTENCES: Readonly<Record<DeliveryResult['delivered'], string>> = {
  yes: 'Slack has the message',
  fallback: 'Slack has the message in another form',
  no: 'Slack does **not** have the message',
  skipped: 'Nothing was sent to Slack',
};

/** What a person does next. */
function writeNext(result: DeliveryResult): string {
  if (result.delivered === 'no')
    return 'What should have been sent stands below and, with its blocks, in the evidence file. Run the step again once the cause is gone.';
  if (result.delivered === 'fallback') return 'Read the thread of the message: it holds the newest state.';
  return 'Nothing to do.';
}

/** The summary of a step. @param title what was told, for example `production: finished` */
export function writeSummary(title: string, result: DeliveryResult): string {
  const { permalink } = result.post ?? {};
  const where = permalink === undefined ? '' : ` ${link('Open it', permalink)}.`;
  const blocks = result.message?.blocks ?? [];
  const isUnsent = ['no', 'skipped'].includes(result.delivered) && blocks.length > 0;
  return [
    `### Slack: ${escapeMarkdown(title)}`,
    `${SENTENCES[result.delivered]}: ${escapeMarkdown(result.reason)}.${where}`,
    ...result.notes.map((note) => `- ${escapeMarkdown(note)}`),
    writeNext(result),
    ...(isUnsent ? [codeBlock(renderPreview(blocks))] : []),
    ...(result.post?.ts ? [`Message ${code(result.post.ts)} in ${code(result.post.channel)}`] : []),
  ].join('\n\n');
}
