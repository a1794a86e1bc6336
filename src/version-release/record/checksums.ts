// `SHA256SUMS` as `sha256sum -c` and the `subject-checksums` of actions/attest read it: digest, two blanks, name.
import type { Artifact } from './manifest.ts';

const LINE = /^(\\?)([0-9a-f]{64}) [ *](.+)$/u;

const escape = (name: string): string => name.replace(/\\/gu, '\\\\').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r');
const unescape = (name: string): string =>
  name.replace(/\\([\\nr])/gu, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);

/** One line per file, sorted by name. A name with a backslash or line break is escaped and its line marked, as GNU coreutils do. */
export function writeChecksums(files: readonly Artifact[]): string {
  const ordered = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return ordered
    .map(({ name, sha256 }) => {
      const written = escape(name);
      return `${written === name ? '' : '\\'}${sha256}  ${written}\n`;
    })
    .join('');
}

/** Reads the text back; a sentence names the first line that is none. */
export function readChecksums(text: string): Artifact[] | string {
  const files: Artifact[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const match = LINE.exec(line.replace(/\r$/u, ''));
    if (match === null) return `line ${at + 1} is no checksum line`;
    const name = match[3] ?? '';
    files.push({ name: match[1] === '' ? name : unescape(name), sha256: match[2] ?? '' });
  }
  return files;
}
