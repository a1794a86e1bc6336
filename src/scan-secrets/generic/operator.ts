// Knows what parts a name from its value in code, settings and on command lines: signs, blanks, words.
import { isBlank, isLineEnd, isQuote } from '../engine/byte.ts';
import { isRandom } from './randomness.ts';
import { findLineStart, sliceText, type Text } from '../engine/text.ts';

/** What stands between a name and its value; `compare` for == and !=, `argument` for name("value"), "name", "value" and name "value". */
export type Operator = { readonly end: number; readonly kind: 'assign' | 'compare' | 'argument' };

/** Reads the operator at `at`; null when there is none. */
export function readOperator(bytes: Uint8Array, at: number, wasQuoted: boolean, canCompare: boolean): Operator | null {
  const first = bytes[at];
  const second = bytes[at + 1];
  if (first === 61) {
    if (second === 62 && (canCompare || isBlank(bytes[at + 2] ?? 0))) return { end: at + 2, kind: 'assign' };
    if (second === 61 && canCompare) return { end: at + (bytes[at + 2] === 61 ? 3 : 2), kind: 'compare' };
    return { end: at + 1, kind: 'assign' };
  }
  if (first === 58) {
    if (second === 58) return null;
    return { end: at + (second === 61 ? 2 : 1), kind: 'assign' };
  }
  if (first === 60 && second === 45) return { end: at + 2, kind: 'assign' };
  if (first === 33 && second === 61) return { end: at + (bytes[at + 2] === 61 ? 3 : 2), kind: 'compare' };
  if (first === 44 && wasQuoted) return { end: at + 1, kind: 'argument' };
  if (first === 40 && isQuote(second ?? 0)) return { end: at + 1, kind: 'argument' };
  if ((first === 124 && second === 124) || (first === 63 && second === 63)) return { end: at + 2, kind: 'assign' };
  return null;
}

/** What may stand before the name of a directive, `requirepass value`, from the start of its line. */
const DIRECTIVE = /^\s{0,40}(?:ENV |ARG |setenv |set )?$/;

/**
 * Reads blanks and words that serve as operators behind the name at [nameStart, nameEnd): `--passphrase value`,
 * `requirepass value` and `ENV NAME value` in settings, `storePassword "value"`, `password As String = "value"`.
 */
export function readWord(text: Text, nameStart: number, nameEnd: number): Operator | null {
  const { bytes, kind } = text;
  if (!isBlank(bytes[nameEnd] ?? 0)) return null;
  const end = skipBlanks(bytes, nameEnd);
  const next = bytes[end] ?? 10;
  if (next === 34 || next === 39) return { end, kind: 'argument' };
  if ((next | 32) === 97 || (next | 32) === 115) {
    const declared = /^(?:As )?String\s{0,3}=/i.exec(sliceText(text, end, end + 16));
    if (declared !== null) return { end: end + declared[0].length, kind: 'assign' };
  }
  if (kind.syntax === 'prose') {
    const told = /^(?:is|was):?\s{1,2}/.exec(sliceText(text, end, end + 8));
    return told === null ? null : { end: end + told[0].length, kind: 'assign' };
  }
  if (bytes[nameStart - 1] === 45 && next !== 45) return { end, kind: 'assign' };
  if (kind.syntax !== 'assignments') return null;
  const value = /^\S{4,200}/.exec(sliceText(text, end, end + 200))?.[0] ?? '';
  const isWhole = isLineEnd(bytes[skipBlanks(bytes, end + value.length)] ?? 10);
  const isDirective = isWhole && DIRECTIVE.test(sliceText(text, findLineStart(bytes, nameStart, 60), nameStart));
  return isDirective || isRandom(value) ? { end, kind: 'assign' } : null;
}

/** `${NAME:?text}`: the text is what a shell or compose says when NAME is missing. */
export function isComplaint(bytes: Uint8Array, nameStart: number, at: number): boolean {
  return bytes[nameStart - 2] === 36 && bytes[nameStart - 1] === 123 && bytes[at] === 58 && bytes[at + 1] === 63;
}

/** The first place from `at` on that is no blank. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  let next = at;
  const limit = at + 40;
  while (next < limit && isBlank(bytes[next] ?? 0)) next++;
  return next;
}
