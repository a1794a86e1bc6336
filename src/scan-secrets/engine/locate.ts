// Knows on which line and in which column each candidate stands.
import { describeReach } from '../checks/reach.ts';
import type { Candidate, Detection } from './detection.ts';
import { sliceText, type Text } from './text.ts';

/** Counts lines, and columns in code points, once, between candidates in order. Of the same on one line the first stays. */
export function locate(text: Text, candidates: readonly Candidate[]): Detection[] {
  if (candidates.length === 0) return [];
  let line = 1;
  let lineEnd = text.bytes.indexOf(10);
  let counted = 0;
  let column = 1;
  const onLine = new Set<string>();
  return candidates.flatMap((candidate): Detection | [] => {
    while (lineEnd >= 0 && lineEnd < candidate.start) {
      line++;
      counted = lineEnd + 1;
      column = 1;
      onLine.clear();
      lineEnd = text.bytes.indexOf(10, counted);
    }
    // In UTF-8 every byte but the continuations of a character begins one.
    for (; counted < candidate.start; counted++) if ((text.bytes[counted]! & 0xc0) !== 0x80) column++;
    const token = sliceText(text, candidate.start, candidate.end);
    const same = `${candidate.rule} ${token}`;
    if (onLine.has(same)) return [];
    onLine.add(same);
    const { rule, provider, confidence, why, secretStart, end, reach, parts = [] } = candidate;
    const secret = sliceText(text, secretStart, end);
    const opens = reach ?? describeReach(rule, token);
    return { rule, provider, line, column, confidence, why, token, secret, reach: opens, parts };
  });
}
