// Knows how a row of answers reads as a few stretches of the same kind.
import type { Evidence } from '../evidence.ts';

type AnswerFact = Evidence['answers'][number];

export interface Segment {
  /** Milliseconds since the run began. */
  readonly from: number;
  readonly to: number;
  readonly worth: AnswerFact['worth'];
  readonly class: AnswerFact['class'];
  readonly version: string | null;
  readonly count: number;
}

function isSameKind(one: Pick<Segment, 'class' | 'worth' | 'version'>, other: AnswerFact): boolean {
  return one.class === other.class && one.worth === other.worth && one.version === other.version;
}

/** Stretches of one target's answers, in order, up to `end`; never more than `most` (what follows joins the last). */
export function listSegments(answers: readonly AnswerFact[], end: number, most: number): Segment[] {
  const segments: Segment[] = [];
  for (const answer of answers) {
    const last = segments.at(-1);
    if (last !== undefined && (isSameKind(last, answer) || segments.length >= most)) {
      segments[segments.length - 1] = { ...last, to: answer.at, count: last.count + 1 };
    } else {
      if (last !== undefined) segments[segments.length - 1] = { ...last, to: answer.at };
      const { at, worth, class: kind, version } = answer;
      segments.push({ from: at, to: at, worth, class: kind, version, count: 1 });
    }
  }
  const last = segments.pop();
  return last === undefined ? [] : [...segments, { ...last, to: Math.max(end, last.to) }];
}
