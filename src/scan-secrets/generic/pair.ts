// Knows values that stand beside their name as a field of their own: `{"name": "DB_PASSWORD", "value": "…"}`, in JSON, YAML, XML and HCL.
import { isBlank, isLineEnd, isQuote } from '../engine/byte.ts';
import { sliceText, type Text } from '../engine/text.ts';

/** Where a value begins, and whether it is the text of an XML element. */
export type PairedValue = { readonly start: number; readonly kind: 'assign' | 'element' };

/** What introduces a name as a value. */
const BEFORE = /(?:name|key|variable|property)["']?\s{0,3}[:=]?\s{0,3}["']?$/i;
/** The field of the value, behind the name. */
const FIELD = /["'\s:](?:(?:parameter|default)?value|default|content)["']?\s{0,3}[:=]\s{0,3}/i;
/** Between the two no other item begins. */
const OTHER = /[{}<>]|name|\n[ \t]{0,80}-/i;
/** The field of the value, before that of the name. */
const REVERSED =
  /["'\s{]value["']?\s{0,3}[:=]\s{0,3}(?=["']?[^\s"',{}]{4,200}["']?[\s,]{1,60}["']?name["']?\s{0,3}[:=]\s{0,3}["']?$)/i;
const ELEMENT = /^["'](?:\s[^<>\n]{0,120})?>/;
const PROPERTY_LIST = /^<\/key>\s{0,40}<string>/;
const REACH = 240;

/** Finds the value that belongs to the name at [nameStart, nameEnd); null where there is none beside it. */
export function findPairedValue(text: Text, nameStart: number, nameEnd: number): PairedValue | null {
  const { bytes } = text;
  const before = bytes[nameStart - 1] ?? 0;
  const after = bytes[nameEnd] ?? 0;
  if (before === 62 && after === 60) return findElement(text, nameEnd, PROPERTY_LIST);
  if (!(isQuote(before) || isBlank(before)) || !(isQuote(after) || isLineEnd(after))) return null;
  if (!BEFORE.test(sliceText(text, nameStart - 20, nameStart))) return null;
  const window = sliceText(text, nameEnd, nameEnd + REACH);
  const field = FIELD.exec(window);
  if (field !== null && !OTHER.test(window.slice(0, field.index).replace(/^["']?[ \t,]*\{?/, '')))
    return { start: nameEnd + field.index + field[0].length, kind: 'assign' };
  return findReversed(text, nameStart) ?? findElement(text, nameEnd, ELEMENT);
}

function findReversed(text: Text, nameStart: number): PairedValue | null {
  const from = Math.max(0, nameStart - REACH);
  const found = REVERSED.exec(sliceText(text, from, nameStart));
  return found === null ? null : { start: from + found.index + found[0].length, kind: 'assign' };
}

function findElement(text: Text, nameEnd: number, pattern: RegExp): PairedValue | null {
  const found = pattern.exec(sliceText(text, nameEnd, nameEnd + REACH));
  return found === null ? null : { start: nameEnd + found[0].length, kind: 'element' };
}
