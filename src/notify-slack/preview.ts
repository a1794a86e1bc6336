// Shows what would be sent, and sends nothing: the message of the evidence given, or samples where none is.
import type { Ports } from '../ports/ports.ts';
import { composeMessage, type Message } from './blocks/message.ts';
import { renderPreview } from './blocks/preview.ts';
import type { DeliveryResult } from './delivery/result.ts';
import type { Inputs, Matter } from './gathering.ts';
import { composeOwnNote } from './note.ts';
import { SAMPLES } from './sample.table.ts';
import { isPhase } from './story/event.ts';
import { mergeChapter } from './story/merge.ts';
import { composeChapter } from './telling.ts';

/** The message that a step would send were it the first to tell of its deployment. */
function composePreview(inputs: Inputs, matter: Matter, ports: Ports): Message {
  if (!isPhase(matter.event)) return composeOwnNote({ inputs, matter }, { mentions: [], notes: [] }, ports);
  const story = mergeChapter(undefined, composeChapter(matter, {}, ports));
  return composeMessage(story, { mentions: [], failuresBefore: 0, withLog: true });
}

function show(name: string, message: Message, ports: Ports): void {
  ports.runner.log(`── ${name} ──\n${renderPreview(message.blocks)}\n`);
  ports.runner.log(JSON.stringify({ text: message.text, blocks: message.blocks }, null, 2));
}

/** Prints the message of `matter` as text and as blocks; the samples where there is no matter. */
export function previewMatter(inputs: Inputs, matter: Matter | undefined, ports: Ports): DeliveryResult {
  const reason = 'this is a preview (`preview: on`)';
  if (matter !== undefined) {
    const message = composePreview(inputs, matter, ports);
    show(`${matter.environment} ${matter.event}`.trim(), message, ports);
    return { delivered: 'skipped', reason, message, notes: matter.notes };
  }
  for (const [name, { story, failuresBefore }] of Object.entries(SAMPLES))
    show(name, composeMessage(story, { mentions: [], failuresBefore, withLog: true }), ports);
  return { delivered: 'skipped', reason: `${reason}; these are samples: give \`evidence\` to see your own`, notes: [] };
}
