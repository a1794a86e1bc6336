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
 * @param bytes the whole content, any encoding; binary content is searched for known key files by name only.
 * @param path with forward or back slashes: it tells the syntax and the kind of file.
 * @returns detections sorted by place. Time and memory are linear in the length of the content.
 */
export function scanBytes(scanner: Scanner, bytes: Uint8Array, path: string): Detection[] {
  const encoding = readEncoding(bytes);
  const kind = describeFile(path);
  const text = openText(encoding.bytes, kind);
  detectFile(text, encoding.isBinary);
  if (!encoding.isBinary) {
    const visit = visitEncoded(scanner, DEPTH, allowUnpacking(text.bytes.length));
    scanText(scanner, text, visit);
    detectPairs(text);
  }
  return locate(text, settleOverlaps(text.candidates));
}

/** Counts lines, and columns in code points, once, between candidates in order. */
function locate(text: Text, candidates: readonly Candidate[]): Detection[] {
  let line = 1;
  let lineStart = 0;
  let counted = 0;
  let column = 1;
  return candidates.map((candidate) => {
    for (;;) {
      const next = text.bytes.indexOf(10, lineStart);
      if (next < 0 || next >= candidate.start) break;
      line++;
      lineStart = next + 1;
      counted = lineStart;
      column = 1;
    }
    // In UTF-8 every byte but the continuations of a character begins one.
    for (; counted < candidate.start; counted++) if ((text.bytes[counted]! & 0xc0) !== 0x80) column++;
    const token = sliceText(text, candidate.start, candidate.end);
    return {
      rule: candidate.rule,
      provider: candidate.provider,
      line,
      column,
      confidence: candidate.confidence,
      why: candidate.why,
      token,
      secret: sliceText(text, candidate.secretStart, candidate.end),
      reach: candidate.reach ?? describeReach(candidate.rule, token),
      parts: candidate.parts ?? [],
    };
  });
}
