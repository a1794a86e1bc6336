// Knows credentials that come in two parts: an AWS key id and, within five lines, its secret.
import { findLineEnd, findLineStart, sliceText, type Text } from './text.ts';
import { describeLook, isRandom } from '../generic/randomness.ts';

const LINES = 5;
const MOST_IDS = 200;

/** Looks for 40-character secrets around every AWS key id found so far. */
export function detectPairs(text: Text): void {
  const ids = text.candidates.filter((candidate) => candidate.rule === 'aws-access-key-id').slice(0, MOST_IDS);
  for (const id of ids) {
    let from = id.start;
    let to = id.end;
    for (let line = 0; line <= LINES; line++) {
      from = findLineStart(text.bytes, Math.max(0, from - 1), 300);
      to = findLineEnd(text.bytes, Math.min(text.bytes.length, to + 1), 300);
    }
    collectSecrets(text, from, to);
  }
}

function collectSecrets(text: Text, from: number, to: number): void {
  const window = sliceText(text, from, to);
  for (const match of window.matchAll(/[A-Za-z0-9+/]{40,}/g)) {
    const value = match[0];
    const start = from + match.index;
    const look = describeLook(value);
    if (value.length !== 40 || text.bytes[start + 40] === 61) continue;
    if (!look.hasDigit || !look.hasUpper || !look.hasLower || !isRandom(value)) continue;
    text.candidates.push({
      rule: 'aws-secret-access-key',
      provider: 'AWS',
      start,
      end: start + 40,
      secretStart: start,
      confidence: 'high',
      why: ['beside an AWS key id'],
      rank: 8,
    });
  }
}
