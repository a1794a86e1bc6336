// Knows how to turn a key word in the text (`password`, `token`, `key`) into a candidate.
import { sliceText, type Text } from '../engine/text.ts';
import { findName, readAssignment, type Assignment } from './assignment.ts';
import { judgeKeyName } from './key-name.ts';
import { judgeValue } from './value.ts';

/** Words whose neighbourhood is read as an assignment. */
export const KEY_WORDS: readonly string[] = ['pass', 'pwd', 'psw', 'secret', 'token', 'key', 'cred', 'salt', 'auth', 'senha'];

/** Judges the assignment around a key word at [start, end) and records what it finds. */
export function detectAssignment(text: Text, start: number, end: number): void {
  if (text.kind.isGenerated || end <= text.judgedUntil) return;
  const { nameStart, nameEnd } = findName(text.bytes, start, end);
  if (nameEnd <= text.judgedUntil) return;
  text.judgedUntil = nameEnd;
  const assignment = readAssignment(text, nameStart, nameEnd);
  if (assignment === null) return;
  const name = sliceText(text, nameStart, nameEnd);
  const strength = judgeKeyName(name);
  if (strength === 'none') return;
  const bounded = assignment.isQuoted ? assignment : trimBare(text, assignment);
  if (bounded === null) return;
  const value = sliceText(text, bounded.valueStart, bounded.valueEnd);
  const verdict = judgeValue({
    name,
    strength,
    value,
    isQuoted: bounded.isQuoted,
    isCompared: bounded.operator === 'compare',
    kind: text.kind,
  });
  if (verdict === null) return;
  text.candidates.push({
    rule: strength === 'password' ? 'generic-password' : 'generic-secret',
    provider: 'unknown',
    start: bounded.valueStart,
    end: bounded.valueEnd,
    secretStart: bounded.valueStart,
    confidence: verdict.confidence,
    why: [`written to \`${name.slice(0, 60)}\``, verdict.why],
    rank: 2,
  });
}

/** An unquoted value counts in settings only, without a trailing comment, comma or semicolon. */
function trimBare(text: Text, assignment: Assignment): Assignment | null {
  const { syntax } = text.kind;
  if (syntax === 'code' || syntax === 'json' || syntax === 'xml' || assignment.operator !== 'assign') return null;
  let end = assignment.valueEnd;
  while (end > assignment.valueStart && (text.bytes[end - 1] === 44 || text.bytes[end - 1] === 59)) end--;
  if (syntax === 'prose' && text.bytes[assignment.nameEnd] !== 61) return null;
  return end === assignment.valueStart ? null : { ...assignment, valueEnd: end };
}
