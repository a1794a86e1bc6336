// Knows how to find the secrets in one file given as bytes: the pure door of the engine.
import { detectFile } from '../adapters/detect.ts';
import { allowUnpacking, visitEncoded } from '../decode/visit.ts';
import { readEncoding } from '../decode/encoding.ts';
import { describeReach } from '../checks/reach.ts';
import type { Candidate, Detection } from './detection.ts';
import { describeFile } from './file-kind.ts';
import { detectPairs } from './pairs.ts';
import { scanText, settleOverlaps } from './scan.ts';
import type { Scanner } from './scanner.ts';
import { openText, sliceText, type Text } from './text.ts';

/** How many encodings inside one another are opened. */
const DEPTH = 2;

/**
 * Finds the secrets in a file.
 * @param bytes the whole content, any encoding; in binary content only key stores and whole tokens count.
 * @param path with forward or back slashes: it tells the syntax and the kind of file.
 * @returns detections sorted by place. Time and memory are linear in the length of the content.
 */
export function scanBytes(scanner: Scanner, bytes: Uint8Array, path: string): Detection[] {
  const encoding = readEncoding(bytes);
  const kind = describeFile(path);
  // Bytes of a program look like assignments by chance, but not like whole tokens.
  const text = openText(encoding.bytes, encoding.isBinary ? { ...kind, isGenerated: true } : kind);
  detectFile(text, encoding.isBinary);
  scanText(scanner, text, visitEncoded(scanner, encoding.isBinary ? 0 : DEPTH, allowUnpacking(text.bytes.length)));
  detectPairs(text);
  return locate(text, settleOverlaps(text.candidates));
}

/** Counts lines, and columns in code points, once, between candidates in order. Of the same on one line the first stays. */
function locate(text: Text, candidates: readonly Candidate[]): Detection[] {
  let line = 1;
  let lineEnd = text.bytes.indexOf(10);
  let counted = 0;
  let column = 1;
  const onLine = new Set<string>();
  return candidates.flatMap((candidate): Detection | [] => {
    while (lineEnd >= 0 && lineEnd < candidate.start) {
      line++;
      counted = lineEnd + 1;
      column = 1;
      onLine.clear();
      lineEnd = text.bytes.indexOf(10, counted);
    }
    // In UTF-8 every byte but the continuations of a character begins one.
    for (; counted < candidate.start; counted++) if ((text.bytes[counted]! & 0xc0) !== 0x80) column++;
    const token = sliceText(text, candidate.start, candidate.end);
    const same = `${candidate.rule} ${token}`;
    if (onLine.has(same)) return [];
    onLine.add(same);
    const { rule, provider, confidence, why, secretStart, end, reach, parts = [] } = candidate;
    const secret = sliceText(text, secretStart, end);
    const opens = reach ?? describeReach(rule, token);
    return { rule, provider, line, column, confidence, why, token, secret, reach: opens, parts };
  });
}
