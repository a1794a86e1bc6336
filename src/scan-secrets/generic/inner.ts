// Knows assignments written inside of a text: `"export DB_PASSWORD=…"`, `'host=h password=…'`, `"new password: …"`, `-Ddb.password=…`.
import { isQuote } from '../engine/byte.ts';
import { findLineStart, sliceText, type Text } from '../engine/text.ts';
import type { Assignment } from './assignment.ts';
import { isRandom } from './randomness.ts';

const VALUE = /^[!#%*+./\w@^~?=-]{8,200}(?=[\s"'`<&;,)\\]|$)/;
const REACH = 300;

/** Takes the value out of a text, where it was drawn at random; null for what is code, such as `password=value` in a call. */
export function takeInner(text: Text, assignment: Assignment, strength: 'password' | 'secret'): Assignment | null {
  const { bytes } = text;
  const { nameStart, nameEnd, valueStart } = assignment;
  const isTold =
    (strength === 'password' || isQuote(bytes[nameStart - 1] ?? 0)) &&
    bytes[nameEnd] === 58 &&
    valueStart === nameEnd + 2;
  if (!isTold && !(bytes[nameEnd] === 61 && valueStart === nameEnd + 1)) return null;
  const value = VALUE.exec(sliceText(text, valueStart, valueStart + 201))?.[0];
  if (value === undefined || !isRandom(value) || !isWritten(text, nameStart)) return null;
  return { ...assignment, valueEnd: valueStart + value.length };
}

/** Whether a quote opened before `at` on its line is not closed there, markup goes on as text, or a line of a shell does. */
function isWritten(text: Text, at: number): boolean {
  if (text.kind.syntax === 'xml') return true;
  const line = sliceText(text, findLineStart(text.bytes, at, REACH), at).replaceAll(/\\./g, '');
  if (/(?:^|\s)export\s{1,3}$/.test(line)) return true;
  let open = '';
  for (const character of line) {
    if (open === '' ? /["'`]/.test(character) : character === open) open = open === '' ? character : '';
  }
  return open !== '';
}
