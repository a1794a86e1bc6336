// From judgements and concerns to the one status and the one line that says why.
import type { Status } from '../../kernel/outcome.ts';
import type { Finding, Judgement } from './judgement.ts';
import type { Policy } from './policy.ts';

/** A fact that bears on the verdict without being a rule of the caller. Notes change nothing and are shown. */
export interface Concern {
  level: 'failed' | 'inconclusive' | 'warned' | 'note';
  /** Subject, fact, remedy. */
  message: string;
}

export interface Verdict {
  status: Exclude<Status, 'skipped'>;
  reason: string;
}

const LEVELS: Record<Finding, Verdict['status']> = {
  met: 'passed',
  idle: 'passed',
  unjudged: 'warned',
  missed: 'failed',
  empty: 'failed',
  undecided: 'inconclusive',
};

const WORST_FIRST = ['failed', 'inconclusive', 'warned', 'passed'] as const;

/** What a judgement does to the verdict; a ratchet that only warns never does more. */
export function levelOf(
  { rule, finding }: Pick<Judgement, 'rule' | 'finding'>,
  ratchet: Policy['ratchet'],
): Verdict['status'] {
  const level = LEVELS[finding];
  return rule === 'ratchet' && ratchet === 'warn' && level !== 'passed' ? 'warned' : level;
}

/** The worst level decides; its sentences are the reason, those of concerns first. */
export function decideVerdict(
  judgements: readonly Judgement[],
  concerns: readonly Concern[],
  ratchet: Policy['ratchet'],
): Verdict {
  const all = [
    ...concerns.filter(({ level }) => level !== 'note').map(({ level, message }) => ({ level, text: message })),
    ...judgements.map((judgement) => ({ level: levelOf(judgement, ratchet), text: judgement.sentence })),
  ];
  const status = WORST_FIRST.find((level) => all.some((one) => one.level === level)) ?? 'passed';
  const reason = all.filter(({ level }) => level === status).map(({ text }) => text);
  return { status, reason: reason.join('; ') };
}
