// How a delivery ended, in the words of the outputs.
import type { Message } from '../blocks/message.ts';
import type { Standing } from '../story/story.ts';
import type { Post } from './book.ts';
import { describeCode, type Verdict } from './verdict.ts';

export interface DeliveryResult {
  /** `fallback`: a reply or plain text went out instead. */
  readonly delivered: 'yes' | 'fallback' | 'no' | 'skipped';
  readonly reason: string;
  readonly post?: Post | undefined;
  /** What was or should have been sent. */
  readonly message?: Message | undefined;
  /** What the reader of the log should know besides. */
  readonly notes: readonly string[];
  /** How the deployment stands by all that is known of it. */
  readonly standing?: Standing | undefined;
  /** Nothing was sent because the book could not be kept. */
  readonly isStoreLost?: boolean;
}

/** A result that says nothing was to be sent. */
export function skip(reason: string): DeliveryResult {
  return { delivered: 'skipped', reason, notes: [] };
}

/** A result for a book that cannot be kept. */
export function loseStore(reason: string): DeliveryResult {
  return { delivered: 'no', reason, notes: [], isStoreLost: true };
}

/** A verdict other than `taken` in words, with its remedy. */
export function describeVerdict(verdict: Verdict, channel: string): string {
  if (verdict.status === 'taken') return 'Slack answered without channel and ts';
  const detail = verdict.status === 'refused' ? verdict.detail : '';
  const unsure = verdict.status === 'failed' && verdict.mayHaveActed;
  return `${describeCode(verdict.code, detail, channel)}${unsure ? ' (it may have arrived all the same)' : ''}`;
}
