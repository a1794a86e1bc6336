// Knows strings as JSON writes them, without reading what stands around them.

/** The place behind the string that begins at `start`, or the end of a text that ends in it. */
export function findStringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (first - 1 > start && text[first - 1] === '\\') first--;
    if ((at - first) % 2 === 0) return at + 1;
  }
  return text.length;
}

/** What a string with its quotes stands for; as it is written where that is no JSON. */
export function readString(whole: string): string {
  try {
    return String(JSON.parse(whole));
  } catch {
    return whole;
  }
}
