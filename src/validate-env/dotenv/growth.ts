// How long values can get when references are replaced: a small file can ask for more text than a machine holds.
import type { Loader, Surroundings } from './reading.ts';
import { refused } from './reading.ts';

/** Characters a value may have before its file is refused without being expanded. */
const longest = 1_000_000;

const token = /(?<![\w.-])([A-Za-z_][\w.-]*)(\+?)=|\$\{?([A-Za-z_]\w*)/g;

/** Length of each name as written, the longest of several. */
const writtenLengths = (lines: readonly string[]): Map<string, number> => {
  const lengths = new Map<string, number>();
  for (const line of lines) {
    const name = /^\s*(?:export\s+)?([\w.-]+)\s*[=:]/.exec(line)?.[1];
    if (name !== undefined) lengths.set(name, Math.max(lengths.get(name) ?? 0, line.length));
  }
  return lengths;
};

/** Whether every value stays below the limit when names are replaced by what stands above them. */
const isBounded = (text: string, surroundings: Surroundings): boolean => {
  const lines = text.split(/\r\n|\r|\n/);
  const lengths = writtenLengths(lines);
  for (const [name, value] of surroundings) lengths.set(name, Math.max(lengths.get(name) ?? 0, value.length));
  let current = '';
  let length = 0;
  const keep = (): void => {
    if (current !== '') lengths.set(current, Math.max(length, lengths.get(current) ?? 0));
  };
  for (const line of lines) {
    length += line.length;
    for (const match of line.matchAll(token)) {
      if (match[3] !== undefined) length += lengths.get(match[3]) ?? 0;
      else {
        keep();
        current = match[1]!;
        length = line.length + (match[2] === '+' ? (lengths.get(current) ?? 0) : 0);
      }
      if (length > longest) return false;
    }
  }
  return true;
};

/** A loader that refuses what would grow beyond the limit. */
export const withinBounds =
  (load: Loader): Loader =>
  (text, surroundings) =>
    isBounded(text, surroundings) ? load(text, surroundings) : refused;
