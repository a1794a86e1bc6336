// Knows values that stand beside their name as a field of their own: `{"name": "DB_PASSWORD", "value": "…"}`, in JSON, YAML, XML and HCL.
import { isBlank, isLineEnd, isQuote } from '../engine/byte.ts';
import { sliceText, type Text } from '../engine/text.ts';

/** What introduces a name as a value. */
const BEFORE = /(?:name|key|variable|property)["']?\s{0,3}[:=]?\s{0,3}["']?$/i;
/** From the end of the name to its value, within the same item. */
const BETWEEN =
  /^["']?[\s,{]{0,40}((?:(?!name|\n\s{0,40}-)[^{}<>]){0,160}?)["'\s](?:value|default)["']?\s{0,3}[:=]\s{0,3}/i;
const REACH = 240;

/** Offset of the value that belongs to the name at [nameStart, nameEnd), or -1. */
export function findPairedValue(text: Text, nameStart: number, nameEnd: number): number {
  const { bytes } = text;
  const before = bytes[nameStart - 1] ?? 0;
  const after = bytes[nameEnd] ?? 0;
  if (!(isQuote(before) || isBlank(before)) || !(isQuote(after) || isLineEnd(after))) return -1;
  if (!BEFORE.test(sliceText(text, nameStart - 20, nameStart))) return -1;
  const between = BETWEEN.exec(sliceText(text, nameEnd, nameEnd + REACH));
  return between === null ? -1 : nameEnd + between[0].length;
}
