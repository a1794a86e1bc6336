// Knows values that hold where what is looked up is not set: `process.env.X ?? "…"`, `getenv('X') ?: '…'`, `${X:-…}`.
import { findLineEnd, sliceText, type Text } from '../engine/text.ts';
import type { Assignment } from './assignment.ts';

/** From a name, or from what is assigned to one, to the quoted value that stands in for it; what acts on a field of a page is of this form. */
const STAND_IN =
  /^[^\n;{}#=!]{0,140}?(?:\|\||\?\?|\?:|[)\]]\s{0,3}or\b|\.(?:orElse|getOrElse|unwrap_or|unwrap_or_else|type|fill|send_?keys)\((?:\|_\|)?|\bdefault(?:_?value)?\s?[:=]|\)\s?\{)\s{0,3}(["'])([^"'\s]{4,200})\1/i;
/** `${name:value}` in code, from the end of the name. */
const PROPERTY = /^:-?([^{}$\s"':?+-][^{}$\s"':]{3,199})\}/;
const VARIABLE = /^\$\{[\w.]{1,80}(?::-?|-)(?=[^{}$\s?+:][^{}$\s]{3,199}\}$)/;

/** Finds the stand-in for the name at [nameStart, nameEnd), looked for from `at` on; null when there is none. */
export function findFallback(text: Text, nameStart: number, nameEnd: number, at: number): Assignment | null {
  const { bytes, kind } = text;
  if (kind.syntax !== 'code' && kind.syntax !== 'xml') return null;
  const isProperty = bytes[nameStart - 2] === 36 && bytes[nameStart - 1] === 123 && bytes[nameEnd] === 58;
  const from = isProperty ? nameEnd : at;
  const end = findLineEnd(bytes, from, 360);
  if (!isProperty && !hasQuote(bytes, from + 1, end)) return null;
  const found = (isProperty ? PROPERTY : STAND_IN).exec(sliceText(text, from, end));
  if (found === null) return null;
  const valueEnd = from + found[0].length - 1;
  const valueStart = valueEnd - found[isProperty ? 1 : 2]!.length;
  return { nameStart, nameEnd, valueStart, valueEnd, isQuoted: true, operator: 'assign' };
}

/** Most lines end without one, and are left at that. */
function hasQuote(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === 34 || bytes[at] === 39) return true;
  return false;
}

/** Whether the name that ends at `nameEnd` is what a call or an index looks up: `getenv("NAME")`, `ENV['NAME']`. */
export function isLookedUp(bytes: Uint8Array, nameEnd: number): boolean {
  const quote = bytes[nameEnd];
  const after = bytes[nameEnd + 1];
  return (quote === 34 || quote === 39) && (after === 41 || after === 93);
}

/** Of `${NAME:-value}` and `${NAME:value}` the value. */
export function takeDefault(text: Text, assignment: Assignment): Assignment {
  const { valueStart, valueEnd } = assignment;
  if (text.bytes[valueStart] !== 36 || text.bytes[valueEnd - 1] !== 125) return assignment;
  const found = VARIABLE.exec(sliceText(text, valueStart, Math.min(valueEnd, valueStart + 300)));
  return found === null
    ? assignment
    : { ...assignment, valueStart: valueStart + found[0].length, valueEnd: valueEnd - 1 };
}
