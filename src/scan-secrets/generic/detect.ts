// Knows how to turn a key word in the text (`password`, `token`, `key`) into a candidate.
import { moveConfidence } from '../engine/detection.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { findName, readAssignment, type Assignment } from './assignment.ts';
import { findFallback, isLookedUp, takeDefault } from './fallback.ts';
import { takeInner } from './inner.ts';
import { createKeyJudge } from './key-name.ts';
import { isRandom } from './randomness.ts';
import { recordGeneric } from './record.ts';
import { judgeValue } from './value.ts';

/** Words whose neighbourhood is read as an assignment. */
export const KEY_WORDS: readonly string[] = [
  'pass',
  'pwd',
  'psw',
  'secret',
  'token',
  'key',
  'cred',
  'salt',
  'auth',
  'senha',
  'psk',
  'bindpw',
];

/** A detector for the assignment around a key word at [start, end). */
export function createAssignmentDetector(): (text: Text, start: number, end: number) => void {
  const judge = createKeyJudge();
  return (text, start, end) => {
    if (text.kind.isGenerated || end <= text.judgedUntil) return;
    const { nameStart, nameEnd } = findName(text.bytes, start, end);
    if (nameEnd <= text.judgedUntil) return;
    text.judgedUntil = nameEnd;
    const found = readAssignment(text, nameStart, nameEnd);
    if (found === null && !isLookedUp(text.bytes, nameEnd)) return;
    const name = nameWhole(text, nameStart, nameEnd);
    const strength = judge(name);
    if (strength === 'none') return;
    const assignment =
      found?.isQuoted === true
        ? found
        : (findFallback(text, nameStart, nameEnd, found?.valueStart ?? nameEnd) ?? trimBare(text, found, strength));
    if (assignment === null) return;
    judgeAssignment(text, takeDefault(text, assignment), name, strength);
  };
}

/** The section that a `Key` of settings stands in: `"Jwt": { "Key": "…" }`. */
const SECTION = /["'](\w{2,40})["']\s{0,4}:\s{0,4}\{[^{}]{0,200}["']$/;

/** The name; a bare `Key` is named by its section. */
function nameWhole(text: Text, nameStart: number, nameEnd: number): string {
  const name = sliceText(text, nameStart, nameEnd);
  if (name !== 'Key' || text.kind.syntax !== 'json') return name;
  return `${SECTION.exec(sliceText(text, nameStart - 240, nameStart))?.[1] ?? ''}Key`;
}

function judgeAssignment(text: Text, assignment: Assignment, name: string, strength: 'password' | 'secret'): void {
  const value = sliceText(text, assignment.valueStart, assignment.valueEnd);
  const verdict = judgeValue({
    name,
    strength,
    value,
    isCompared: assignment.operator === 'compare',
    isArgument: assignment.operator === 'argument',
    kind: text.kind,
  });
  if (verdict === null) return;
  const isPublic = isSearchKey(text, assignment, value);
  recordGeneric(text, {
    strength,
    start: assignment.valueStart,
    end: assignment.valueEnd,
    confidence: isPublic ? moveConfidence(verdict.confidence, -2) : verdict.confidence,
    why: [
      `written to \`${name.slice(0, 60)}\``,
      verdict.why,
      ...(isPublic ? ['beside an application id, as public search keys are'] : []),
    ],
  });
}

/** Search keys of web pages are public by design: 32 hexadecimal digits beside an `appId` of ten capitals and digits. */
function isSearchKey(text: Text, { nameStart, valueEnd }: Assignment, value: string): boolean {
  if (!/^[0-9a-f]{32}$/.test(value)) return false;
  return /app(?:lication)?_?id["']?\s{0,3}[:=]\s{0,3}["'][A-Z0-9]{10}["']/i.test(
    sliceText(text, nameStart - 120, valueEnd + 120),
  );
}

/** An unquoted value counts in settings and inside of texts only, without a trailing comment, comma or semicolon. */
function trimBare(text: Text, assignment: Assignment | null, strength: 'password' | 'secret'): Assignment | null {
  const { syntax } = text.kind;
  if (assignment === null || assignment.operator !== 'assign') return null;
  if (syntax === 'code' || syntax === 'json' || syntax === 'xml') return takeInner(text, assignment, strength);
  let end = assignment.valueEnd;
  const closing = CLOSING.get(text.bytes[assignment.nameStart - 1] ?? 0);
  while (end > assignment.valueStart && isClosing(text.bytes[end - 1]!, closing)) end--;
  if (end === assignment.valueStart) return null;
  // In prose a colon is followed by words, unless a machine drew what follows.
  const isTold = syntax === 'prose' && text.bytes[assignment.nameEnd] !== 61;
  if (isTold && !(strength === 'password' && isRandom(sliceText(text, assignment.valueStart, end)))) return null;
  return { ...assignment, valueEnd: end };
}

/** What closes the parenthesis or the brace that stands before a name: `(password=…)`, `{password: …}`, `${db.password:…}`. */
const CLOSING: ReadonlyMap<number, number> = new Map([
  [40, 41],
  [123, 125],
]);

function isClosing(byte: number, closing: number | undefined): boolean {
  return byte === 44 || byte === 59 || byte === closing;
}
