// Knows how to find the secrets in one file given as bytes: the pure door of the engine.
import { detectFile } from '../adapters/detect.ts';
import { allowUnpacking, lookInside } from '../decode/inside.ts';
import { readEncoding } from '../decode/encoding.ts';
import type { Detection } from './detection.ts';
import { describeFile, type FileKind } from './file-kind.ts';
import { locate } from './locate.ts';
import { detectPairs } from './pairs.ts';
import { scanText, settleOverlaps } from './scan.ts';
import type { Scanner } from './scanner.ts';
import { openText } from './text.ts';

/** How many encodings inside one another are opened. */
const DEPTH = 2;

/**
 * Finds the secrets in a file.
 * @param bytes the whole content, any encoding; in binary content only key stores and whole tokens count.
 * @param path with forward or back slashes: it tells the syntax and the kind of file.
 * @returns detections sorted by place. Time and memory are linear in the length of the content.
 */
export function scanBytes(scanner: Scanner, bytes: Uint8Array, path: string): Detection[] {
  const { bytes: read, isBinary, other } = readEncoding(bytes);
  const kind = describeFile(path);
  const found = scanReading(scanner, read, kind, isBinary);
  if (other === null) return found;
  const told = new Set(found.map(({ token }) => token));
  const more = scanReading(scanner, other(), kind, true).filter(({ token }) => !told.has(token));
  return [...found, ...more].sort((a, b) => a.line - b.line || a.column - b.column);
}

function scanReading(scanner: Scanner, bytes: Uint8Array, kind: FileKind, isBinary: boolean): Detection[] {
  // Bytes of a program look like assignments by chance, but not like whole tokens.
  const inside = { depth: isBinary ? 0 : DEPTH, allowance: allowUnpacking(bytes.length) };
  const text = openText(bytes, isBinary ? { ...kind, isGenerated: true } : kind, inside);
  detectFile(text, isBinary);
  scanText(scanner, text, lookInside);
  detectPairs(text);
  return locate(text, settleOverlaps(text.candidates));
}
