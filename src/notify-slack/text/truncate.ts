// Where text may be cut: between code points, and escaped text never inside an entity or a <…> sequence.

const ELLIPSIS = '…';
const LONGEST_ENTITY = '&amp;'.length;

/** The last place at or before `index` that does not part a surrogate pair. */
function leavePair(text: string, index: number): number {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  const isInside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return isInside ? index - 1 : index;
}

/** The start of the entity that `index` lies in, or `index`. */
function leaveEntity(text: string, index: number): number {
  const start = text.lastIndexOf('&', index - 1);
  if (start < 0 || index - start >= LONGEST_ENTITY) return index;
  const end = text.indexOf(';', start);
  return end >= index && end - start < LONGEST_ENTITY ? start : index;
}

/** The start of the `<…>` that `index` lies in, or `index`; raw angle brackets are ours alone after escaping. */
function leaveSequence(text: string, index: number): number {
  const start = text.lastIndexOf('<', index - 1);
  return start >= 0 && text.lastIndexOf('>', index - 1) < start ? start : index;
}

/** Plain text of at most `limit` UTF-16 units, ending in an ellipsis where something was cut. @param limit at least 1 */
export function truncatePlain(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = leavePair(text, limit - ELLIPSIS.length);
  return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}

/**
 * The same for text that went through `escapeMrkdwn`, with or without our own links. UTF-16 units are never fewer than
 * what Slack counts, however it counts.
 */
export function truncateEscaped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = leaveSequence(text, leaveEntity(text, leavePair(text, limit - ELLIPSIS.length)));
  return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}
