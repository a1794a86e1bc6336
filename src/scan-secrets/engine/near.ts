// Knows how to look for a provider's token behind the provider's name on the same line.
import { findName, readAssignment } from '../generic/assignment.ts';
import { isAlphanumeric, isBlank, isLineEnd } from './byte.ts';
import { moveConfidence } from './detection.ts';
import { type Text } from './text.ts';
import { tryShape, type CompiledShape } from './token.ts';

const LINE_REACH = 140;

/** Tries the shapes behind a context word at [start, end): first as the value assigned to it, then further on the line. */
export function detectNear(text: Text, shapes: readonly CompiledShape[], start: number, end: number): void {
  const { nameStart, nameEnd } = findName(text.bytes, start, end);
  const assignment = readAssignment(text, nameStart, nameEnd);
  if (assignment !== null && tryAt(text, shapes, assignment.valueStart)) return;
  if (text.kind.isGenerated) return;
  const second = findSecondLineValue(text, nameEnd);
  if (second >= 0 && tryAt(text, shapes, second)) return;
  scanLine(text, shapes, nameEnd);
}

function tryAt(text: Text, shapes: readonly CompiledShape[], at: number): boolean {
  return shapes.some((shape) => tryShape(text, shape, at, shape.rule.confidence ?? 'high'));
}

/** Starts of words later on the line; a token there is trusted one step less. */
function scanLine(text: Text, shapes: readonly CompiledShape[], from: number): void {
  const { bytes } = text;
  const limit = Math.min(bytes.length, from + LINE_REACH);
  for (let at = from; at < limit && !isLineEnd(bytes[at]!); at++) {
    if (!isAlphanumeric(bytes[at]!) || isAlphanumeric(bytes[at - 1] ?? 0)) continue;
    const before = bytes[at - 1] ?? 0;
    if (before === 45 || before === 95 || before === 46 || before === 47) continue;
    for (const shape of shapes) {
      if (tryShape(text, shape, at, moveConfidence(shape.rule.confidence ?? 'high', -1))) return;
    }
  }
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
