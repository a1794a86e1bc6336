// A whole Slack message: from a story to blocks and plain text that Slack accepts, however long the story is.
import type { KnownBlock } from '@slack/types';
import { countThings } from '../../domain/wording.ts';
import type { Story } from '../story/story.ts';
import { cleanText } from '../text/clean.ts';
import { escapeMrkdwn } from '../text/escape.ts';
import { truncateEscaped, truncatePlain } from '../text/truncate.ts';
import { DETAILS, type Detail } from './detail.ts';
import { buildContext, buildHeader, buildSection, measureBlocks } from './element.ts';
import { LIMITS, TEXT_BUDGET, TOTAL_BUDGET } from './limits.ts';
import {
  inline,
  writeChanges,
  writeFacts,
  writeFailure,
  writeGates,
  writeHealth,
  writeLinks,
  writeRollback,
  writeWay,
} from './part.ts';
import { WORDINGS } from './standing.table.ts';
import { formatRate, writeTitle } from './wording.ts';

export interface Message {
  /** For notifications and screen readers; escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

export interface Framing {
  /** Control sequences that address people, written by us. */
  readonly mentions: readonly string[];
  /** How many deployments in a row had failed before this one. */
  readonly failuresBefore: number;
  /** Whether the log excerpt stands in the message; otherwise it goes into the thread. */
  readonly withLog: boolean;
  /** A line of ours at the end, such as that a webhook cannot update. */
  readonly footnote?: string | undefined;
}

/** “recovered after 3 failed deployments”, where that is so. */
function writeRecovery(story: Story, failuresBefore: number): string | undefined {
  const hasRecovered = failuresBefore > 0 && (story.standing === 'live' || story.standing === 'degraded');
  if (!hasRecovered) return undefined;
  return `:tada: Recovered after ${countThings(failuresBefore, 'failed deployment')}.`;
}

function writeNext(story: Story, framing: Framing): KnownBlock[] {
  const lines = [
    framing.mentions.join(' '),
    writeRecovery(story, framing.failuresBefore) ?? '',
    WORDINGS[story.standing].next,
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : [buildSection(lines.join('\n'))];
}

function layOut(story: Story, framing: Framing, detail: Detail): KnownBlock[] {
  return [
    buildHeader(`${WORDINGS[story.standing].sign} ${truncatePlain(writeTitle(story), LIMITS.header - 30)}`),
    ...writeNext(story, framing),
    ...writeFacts(story, detail),
    ...(story.rollback === undefined ? [] : writeRollback(story.rollback, detail)),
    ...(story.health === undefined ? [] : writeHealth(story.health, detail)),
    ...writeGates(story, detail),
    ...writeFailure(story, detail, framing.withLog),
    ...writeChanges(story, detail),
    ...writeWay(story),
    ...writeLinks(story, detail),
    ...(framing.footnote === undefined ? [] : [buildContext(inline(framing.footnote, detail))]),
  ];
}

/** The first layout within the total budget, from the most detailed on. */
function fitBlocks(layout: (detail: Detail) => KnownBlock[]): KnownBlock[] {
  const layouts = DETAILS.map((detail) => () => layout(detail));
  const last = layouts.pop();
  for (const build of layouts) {
    const blocks = build();
    if (measureBlocks(blocks) <= TOTAL_BUDGET) return blocks;
  }
  return last === undefined ? [] : last();
}

/** The message in words: what a notification shows and a screen reader reads. */
function writeText(story: Story): string {
  const { health, rollback, failure } = story;
  const samples = health?.samples === undefined ? '' : `, n = ${health.samples}`;
  const errors = health?.errorRate === undefined ? '' : `, errors ${formatRate(health.errorRate)}`;
  const sentences = [
    writeTitle(story),
    ...(health === undefined ? [] : [`health: ${health.verdict}${samples}${errors}`]),
    ...(rollback === undefined ? [] : [`rollback ${rollback.state}: ${rollback.from ?? '?'} → ${rollback.to ?? '?'}`]),
    ...(failure === undefined
      ? []
      : [`failed: ${failure.job}${failure.step === undefined ? '' : `, ${failure.step}`}`]),
  ];
  return truncateEscaped(escapeMrkdwn(cleanText(sentences.join(' · '))), TEXT_BUDGET);
}

/** The message of a deployment as it stands. */
export function composeMessage(story: Story, framing: Framing): Message {
  return { text: writeText(story), blocks: fitBlocks((detail) => layOut(story, framing, detail)) };
}

/** A message of the caller's own text, which is foreign text all the same and was admitted as such. */
export function composeNote(text: string, environment: string | undefined, mentions: readonly string[]): Message {
  const address = mentions.length === 0 ? '' : `${mentions.join(' ')}\n`;
  const escaped = escapeMrkdwn(text);
  const context = environment === undefined ? [] : [buildContext(escapeMrkdwn(environment), 200)];
  return {
    text: truncateEscaped(escaped || '–', TEXT_BUDGET),
    blocks: [buildSection(`${address}${escaped}`), ...context],
  };
}
