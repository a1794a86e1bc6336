// Knows how to look for a provider's token behind the provider's name on the same line.
import { findName, readAssignment } from '../generic/assignment.ts';
import { isAlphanumeric, isBlank, isLineEnd } from '../engine/byte.ts';
import { sliceText, type Text } from '../engine/text.ts';
import { tryShape, type CompiledShape } from './token.ts';

const LINE_REACH = 140;
/** Letters of a short word. */
const SHORT = 5;

/**
 * A detector for the shapes that need a context word before them: first as the value assigned to it, then further on the line.
 * A stretch of a line is looked at once, however often the word stands on it.
 */
export function createNearDetector(shapes: readonly CompiledShape[]): (text: Text, start: number, end: number) => void {
  return (text, start, end) => {
    if (end - start <= SHORT && !isSpelled(text, start, end)) return;
    const { nameStart, nameEnd } = findName(text.bytes, start, end);
    const assignment = readAssignment(text, nameStart, nameEnd);
    if (assignment !== null && tryAt(text, shapes, assignment.valueStart)) return;
    if (text.kind.isGenerated) return;
    const second = findSecondLineValue(text, nameEnd);
    if (second >= 0 && tryAt(text, shapes, second)) return;
    const from = Math.max(nameEnd, text.readUntil.get(shapes) ?? 0);
    text.readUntil.set(shapes, scanLine(text, shapes, from, nameEnd + LINE_REACH));
  };
}

/** Short words turn up inside random text, but hardly ever in one of the three ways names are spelled. */
function isSpelled(text: Text, start: number, end: number): boolean {
  return /^[^A-Z]+$|^[^a-z]+$|^[A-Z][^A-Z]+$/.test(sliceText(text, start, end));
}

function tryAt(text: Text, shapes: readonly CompiledShape[], at: number): boolean {
  return shapes.some((shape) => tryShape(text, shape, at));
}

/** Starts of words later on the line; a token there is trusted one step less. Returns where it stopped. */
function scanLine(text: Text, shapes: readonly CompiledShape[], from: number, to: number): number {
  const { bytes } = text;
  const limit = Math.min(bytes.length, to);
  let at = from;
  for (; at < limit && !isLineEnd(bytes[at]!); at++) {
    const before = bytes[at - 1] ?? 0;
    if (!isAlphanumeric(bytes[at]!) || isAlphanumeric(before)) continue;
    if (before === 45 || before === 95 || before === 46 || before === 47) continue;
    for (const shape of shapes) {
      if (tryShape(text, shape, at, 1)) return limit;
    }
  }
  return at;
}

/** `- name: SNYK_TOKEN` and on the next line `value: …`: offset of that value, or -1. */
function findSecondLineValue(text: Text, nameEnd: number): number {
  const { bytes } = text;
  let at = nameEnd;
  if (bytes[at] === 34 || bytes[at] === 39) at++;
  if (bytes[at] === 44) at++;
  if (bytes[at] === 13) at++;
  if (bytes[at] !== 10) return -1;
  const window = bytes.toString('latin1', at + 1, at + 80);
  const match = /^[ \t]*"?(?:value|default)"?[ \t]*:[ \t]*["']?/.exec(window);
  return match === null || isBlank(bytes[at + 1 + match[0].length] ?? 32) ? -1 : at + 1 + match[0].length;
}
