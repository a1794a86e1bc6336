// Paths as git writes them in a diff: plain, or in double quotes with C escapes for bytes that are not printable ASCII.

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };
const utf8 = new TextDecoder();

/** Where the quoted text that starts at `start` ends (the index after its closing quote), -1 if it never does. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

/** The path behind `text`, quoted or not; a tab that git puts after a name with blanks is dropped. */
export function unquotePath(text: string): string {
  if (!text.startsWith('"')) return text.replace(/\t$/u, '');
  const bytes: number[] = [];
  const body = text.slice(1, endOfQuoted(text, 0) - 1);
  for (let at = 0; at < body.length; at += 1) {
    const char = body.charAt(at);
    const octal = char === '\\' ? /^[0-7]{3}/u.exec(body.slice(at + 1, at + 4))?.[0] : undefined;
    if (char !== '\\') bytes.push(...new TextEncoder().encode(char));
    else if (octal === undefined) bytes.push(ESCAPES[body.charAt(at + 1)] ?? 63);
    else bytes.push(Number.parseInt(octal, 8));
    if (char === '\\') at += octal === undefined ? 1 : 3;
  }
  return utf8.decode(new Uint8Array(bytes));
}

/** `a/x b/x` of a header whose file kept its name (`diff --git` gives nothing better for an empty file or a mode change). */
export function unchangedPath(header: string): string | null {
  if (header.startsWith('"')) {
    const end = endOfQuoted(header, 0);
    return end === -1 ? null : unquotePath(header.slice(0, end)).slice(2);
  }
  const half = (header.length - 1) / 2;
  const path = header.slice(2, half);
  return Number.isInteger(half) && header === `a/${path} b/${path}` ? path : null;
}
