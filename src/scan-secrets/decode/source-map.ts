// Knows source maps: the sources they carry are read as the files they were.
import { z } from 'zod';
import type { Detection } from '../engine/detection.ts';
import { scanBytes } from '../engine/scan-bytes.ts';
import type { Scanner } from '../engine/scanner.ts';

const sourceMap = z.looseObject({
  sources: z.array(z.string().nullable()),
  sourcesContent: z.array(z.string().nullable()).min(1),
});

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
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const map = readMap(raw);
  if (map === null) return null;
  const { sources, sourcesContent, rest } = map;
  const found = scanBytes(scanner, rest, path).map((one) => ({ ...one, ...FIRST }));
  sourcesContent.forEach((content, index) => {
    const source = sources[index] ?? `source ${index + 1}`;
    for (const one of scanBytes(scanner, Buffer.from(content ?? ''), source)) {
      const why = [...one.why, `in the source ${source.slice(-120)}, line ${one.line}`];
      found.push({ ...one, ...(found.length < MOST_PLACED ? locate(raw, one.token) : FIRST), why });
    }
  });
  return found;
}

type SourceMap = z.infer<typeof sourceMap> & {
  /** Everything but sources and mappings, as JSON. */
  readonly rest: Buffer;
};

/** Null for what is no map, too deep to be written again, or so large that its text in memory would be many times that. */
function readMap(raw: Buffer): SourceMap | null {
  if (raw.length > LARGEST || raw.indexOf('"sourcesContent"') < 0) return null;
  try {
    const map = sourceMap.safeParse(JSON.parse(raw.toString('utf8'))).data;
    if (map === undefined) return null;
    const { sources, sourcesContent, mappings: _mappings, ...rest } = map;
    return { sources, sourcesContent, rest: Buffer.from(JSON.stringify({ ...rest, sources })) };
  } catch {
    return null;
  }
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
