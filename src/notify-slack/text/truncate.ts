// Where escaped text may be cut: between code points, never inside an entity or a <…> sequence.

const ELLIPSIS = '…';
const LONGEST_ENTITY = '&amp;'.length;

/** Whether a cut at `index` would part a surrogate pair. */
function isInsidePair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
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

/**
 * Escaped text of at most `limit` UTF-16 units (never fewer than Slack counts, however it counts), ending in an
 * ellipsis where something was cut.
 * @param text text that went through `escapeMrkdwn`, with or without our own links
 * @param limit at least 1
 */
export function truncateEscaped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - ELLIPSIS.length;
  if (isInsidePair(text, end)) end -= 1;
  end = leaveSequence(text, leaveEntity(text, end));
  return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}

/** The same for a plain_text element, where nothing is an entity. */
export function truncatePlain(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - ELLIPSIS.length;
  if (isInsidePair(text, end)) end -= 1;
  return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
}
