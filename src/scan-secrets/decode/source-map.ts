// Knows source maps: the sources they carry are read as the files they were.
import type { Detection } from '../engine/detection.ts';
import { scanBytes } from '../engine/scan-bytes.ts';
import type { Scanner } from '../engine/scanner.ts';
import { findStringEnd, readString } from './json-text.ts';
import { viewBytes } from '../stream/view.ts';

/** Findings of one map whose place is looked up: each costs a pass over the map. */
const MOST_PLACED = 50;
/** Bytes of a map that is read as one; a larger one is scanned as the text it is. */
const LARGEST = 12 << 20;
const FIRST = { line: 1, column: 1 };

/**
 * Scans the sources that a map carries (ECMA-426), then the rest of it without its mappings.
 * @returns null when the file is no such map, so that it is scanned as it is.
 */
export function scanSourceMap(scanner: Scanner, bytes: Uint8Array, path: string): Detection[] | null {
  if (!/\.map$/i.test(path)) return null;
  const raw = viewBytes(bytes);
  if (raw.length > LARGEST || raw.indexOf('"sourcesContent"') < 0) return null;
  const { names, contents, rest } = splitMap(raw.toString('utf8'));
  const found = scanBytes(scanner, Buffer.from(rest), path).map((one) => ({ ...one, ...FIRST }));
  for (const { list, index, content } of contents) {
    const source = names[list]?.[index] ?? `source ${index + 1}`;
    for (const one of scanBytes(scanner, Buffer.from(content), source)) {
      const why = [...one.why, `in the source ${source.slice(-120)}, line ${one.line}`];
      found.push({ ...one, ...(found.length < MOST_PLACED ? locate(raw, one.token) : FIRST), why });
    }
  }
  return found;
}

type Parts = {
  /** Names of the sources, a list for each `sources` of the map. */
  readonly names: string[][];
  /** The sources, each with the number of its list and its number there. */
  readonly contents: { readonly list: number; readonly index: number; readonly content: string }[];
  /** Everything else, as it stands. */
  readonly rest: string;
};

/** Characters of five numbers, as a mapping has at most (ECMA-426). */
const LONGEST_MAPPING = 20;

/** What is no list of mappings, and of one what is longer than mappings are. */
function keepOdd(mappings: string): string {
  if (/[^A-Za-z0-9+/;,"]/.test(mappings)) return mappings;
  let odd = '';
  for (let at = 0, start = 0; at <= mappings.length; at++) {
    const code = mappings.charCodeAt(at);
    if (at < mappings.length && code !== 44 && code !== 59 && code !== 34) continue;
    if (at - start > LONGEST_MAPPING) odd += `${mappings.slice(start, at)}\n`;
    start = at + 1;
  }
  return odd;
}

/** Cuts a map string by string, so that nothing of it is lost, be it a key that comes twice. */
function splitMap(text: string): Parts {
  const names: string[][] = [];
  const contents: { list: number; index: number; content: string }[] = [];
  let rest = '';
  let key = '';
  let done = 0;
  let [list, index] = [-1, 0];
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', done)) {
    const gap = text.slice(done, start);
    done = findStringEnd(text, start);
    rest += gap;
    const whole = text.slice(start, done);
    index += gap.split('null').length - 1;
    if (/^\s*:/.test(text.slice(done, done + 40))) {
      key = readString(whole);
      if (key === 'sources') names.push([]);
      if (key === 'sourcesContent') list++;
      index = 0;
    } else if (key === 'sourcesContent') {
      contents.push({ list, index: index++, content: readString(whole) });
      continue;
    } else if (key === 'sources') names.at(-1)![index++] = readString(whole);
    rest += key === 'mappings' ? keepOdd(whole) : whole;
  }
  return { names, contents, rest: rest + text.slice(done) };
}

/** Where the token stands in the map itself; the first place when it is escaped there. */
function locate(raw: Buffer, token: string): { line: number; column: number } {
  const at = Math.max(0, raw.indexOf(token, 0, 'latin1'));
  let line = 1;
  let start = 0;
  for (let next = raw.indexOf(10); next >= 0 && next < at; next = raw.indexOf(10, next + 1)) {
    line++;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}
