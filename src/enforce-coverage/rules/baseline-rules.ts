// The rules that compare with an earlier commit: the largest drop and the ratchet.
import type { Totals } from '../report.ts';
import { formatDecimal } from '../exact/decimal.ts';
import { dropAtMost, holds, notBelow } from '../exact/inequality.ts';
import { chooseQuantity, describeCount, type Finding, type Judgement } from './judgement.ts';
import { formatChange, formatPercent } from '../exact/percent.ts';
import type { Policy } from './policy.ts';
import type { RatchetResult } from './ratchet.ts';
import type { Threshold } from './threshold.ts';

/** What is known of an earlier commit: its coverage, that there is none yet, or that it cannot be had. */
export type BaselineFacts =
  | { status: 'found'; commit: string; totals: Totals; ratchet: RatchetResult }
  | { status: 'absent' | 'unknown'; why: string };

const FINDINGS = { absent: 'unjudged', unknown: 'undecided' } as const satisfies Record<string, Finding>;

function judgeDrop(threshold: Threshold, totals: Totals, baseline: BaselineFacts): Judgement {
  const quantity = chooseQuantity(threshold, totals);
  const points = formatDecimal(threshold.percent);
  const head = totals[quantity];
  const common = {
    rule: 'maximum-drop',
    scope: '',
    quantity,
    threshold: points,
    byTool: null,
    inequalities: [],
  } as const;
  if (baseline.status !== 'found') {
    const finding = FINDINGS[baseline.status];
    return { ...common, finding, count: head, base: null, sentence: `drop of ${quantity}: ${baseline.why}` };
  }
  const base = baseline.totals[quantity];
  if (head === null) {
    return {
      ...common,
      finding: 'empty',
      count: null,
      base,
      sentence: `drop of ${quantity}: the reports have no data about ${quantity}`,
    };
  }
  if (base === null) {
    const sentence = `drop of ${quantity}: the baseline ${baseline.commit.slice(0, 12)} has no data about ${quantity} yet`;
    return { ...common, finding: 'unjudged', count: head, base: null, sentence };
  }
  const inequality = dropAtMost(base, head, threshold.percent);
  const isMet = holds(inequality);
  const fact = `drop: ${describeCount(quantity, head, threshold.percent)} after ${formatPercent(base)} (${formatChange(base, head)} points)`;
  const sentence = isMet
    ? `${fact} within ${points} points`
    : `${fact} fell by more than ${points} points: add tests or raise \`maximum-drop\``;
  return { ...common, finding: isMet ? 'met' : 'missed', count: head, base, inequalities: [inequality], sentence };
}

function ratchetSentence({ isHeld, growth, grown, head, base, noiseAllowance }: RatchetResult): string {
  const fact = `ratchet: ${head.total - head.covered} uncovered lines after ${base.total - base.covered}`;
  if (isHeld && growth <= 0)
    return `${fact}: no more than before${noiseAllowance > 0 ? ` (${noiseAllowance} unchanged lines may flip)` : ''}`;
  if (isHeld) return `${fact}, and coverage did not fall`;
  const worst = grown.slice(0, 3).map(({ path, before, after }) => `${path} +${after - before}`);
  return `${fact}, ${growth} more than allowed, while coverage fell (${formatChange(base, head)} points): cover the new lines of ${worst.join(', ')}`;
}

function judgeRatchetRule(baseline: BaselineFacts, mode: 'warn' | 'on'): Judgement {
  const common = {
    rule: 'ratchet',
    scope: '',
    quantity: 'lines',
    threshold: null,
    byTool: null,
    inequalities: [],
  } as const;
  if (baseline.status !== 'found') {
    const finding = mode === 'on' ? FINDINGS[baseline.status] : 'unjudged';
    return { ...common, finding, count: null, base: null, sentence: `ratchet: ${baseline.why}` };
  }
  const { ratchet } = baseline;
  const grew = { left: '0', right: String(ratchet.growth), text: `0 >= ${ratchet.growth}` };
  const inequalities = [grew, notBelow(ratchet.base, ratchet.head), notBelow(ratchet.adjustedBase, ratchet.head)];
  const finding = ratchet.isHeld ? 'met' : 'missed';
  return {
    ...common,
    finding,
    count: ratchet.head,
    base: ratchet.base,
    inequalities,
    sentence: ratchetSentence(ratchet),
  };
}

/** One judgement per threshold of `maximum-drop`, and one for the ratchet unless it is off. */
export function judgeAgainstBaseline(policy: Policy, totals: Totals, baseline: BaselineFacts): Judgement[] {
  const drops = policy.maximumDrop.map((threshold) => judgeDrop(threshold, totals, baseline));
  return policy.ratchet === 'off' ? drops : [...drops, judgeRatchetRule(baseline, policy.ratchet)];
}
