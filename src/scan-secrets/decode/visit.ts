// Knows how to look inside long runs that are base64 or hexadecimal text, and inside escapes, and to scan what they hold.
import { describeReach } from '../checks/reach.ts';
import { isTextByte, looksEncoded } from './base64.ts';
import { decodeEscapes } from './escapes.ts';
import { isHexDigit } from '../engine/byte.ts';
import { moveConfidence } from '../engine/detection.ts';
import { scanText, settleOverlaps, type RunVisitor } from '../engine/scan.ts';
import type { Scanner } from '../engine/scanner.ts';
import { openText, sliceText, type Text } from '../engine/text.ts';

const SHORTEST = 24;
/** Characters decoded at once, a multiple of four; longer text is decoded in pieces that overlap. */
const LONGEST = 1 << 20;
const OVERLAP = 4096;
/** Characters of base64 whose bytes tell whether the rest is text. */
const PROBE = 264;

/** A visitor that opens encodings, `depth` of them inside one another. */
export function visitEncoded(scanner: Scanner, depth: number): RunVisitor {
  if (depth <= 0) return () => undefined;
  const inner = visitEncoded(scanner, depth - 1);
  const values = scanner.base64Values;
  return (text, start, end, isEscaped) => {
    if (isEscaped) {
      const decoded = decodeEscapes(text.bytes, start, end);
      if (isPrintable(decoded)) scanDecoded(scanner, text, start, end, decoded, inner, 'escaped');
      return;
    }
    if (start < text.decodedUntil || end - start < SHORTEST) return;
    const hex = decodeHex(text, start, end);
    if (hex !== null) {
      text.decodedUntil = end;
      scanDecoded(scanner, text, start, end, hex, inner, 'hexadecimal');
      return;
    }
    const region = widen(text, start, end);
    const from = looksEncoded(text.bytes, region.start, values) ? region.start : start;
    if (from === start && !looksEncoded(text.bytes, start, values)) return;
    if (!hidesText(text, from, region.end)) return;
    text.decodedUntil = region.end;
    for (let at = from; at < region.end; at += LONGEST) {
      const end = Math.min(region.end, at + LONGEST + OVERLAP);
      const decoded = Buffer.from(text.bytes.toString('latin1', at, end), 'base64');
      scanDecoded(scanner, text, at, end, decoded, inner, 'base64');
    }
  };
}

function scanDecoded(
  scanner: Scanner,
  outer: Text,
  start: number,
  end: number,
  decoded: Buffer,
  inner: RunVisitor,
  name: string,
): void {
  const text = openText(decoded, outer.kind);
  scanText(scanner, text, inner);
  for (const found of settleOverlaps(text.candidates).slice(0, 20)) {
    const confidence = found.rule.startsWith('generic') ? moveConfidence(found.confidence, -1) : found.confidence;
    outer.candidates.push({
      ...found,
      start,
      end,
      secretStart: start,
      reach: found.reach ?? describeReach(found.rule, sliceText(text, found.start, found.end)),
      parts: [sliceText(text, found.secretStart, found.end), ...(found.parts ?? [])],
      confidence,
      why: [...found.why, `inside ${name} text`],
      rank: found.rank - 1,
    });
  }
}

/**
 * Base64 runs on over + / = and, when lines are 64 or 76 long, no further: a line is decoded by itself. A region is
 * measured once, however many runs lie in it.
 */
function widen(text: Text, start: number, end: number): { start: number; end: number } {
  const { bytes } = text;
  if (start < text.region.end) return text.region;
  let from = start;
  while (from > text.decodedUntil && from > 0 && isBase64(bytes[from - 1]!)) from--;
  let to = end;
  while (to < bytes.length && isBase64(bytes[to]!)) to++;
  text.region = { start: from, end: to };
  return text.region;
}

function isBase64(byte: number): boolean {
  return (
    (byte >= 47 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte === 43 || byte === 45 || byte === 95
  );
}

/** Whether the first bytes come out as printable text; anything else is a name, a hash or binary. */
function hidesText(text: Text, start: number, end: number): boolean {
  if (end - start < SHORTEST) return false;
  return isPrintable(Buffer.from(text.bytes.toString('latin1', start, Math.min(end, start + PROBE)), 'base64'));
}

function decodeHex(text: Text, start: number, end: number): Buffer | null {
  const length = end - start;
  if (length < 40 || length % 2 === 1 || length > LONGEST) return null;
  if (!isHexDigit(text.bytes[start]!) || !isHexDigit(text.bytes[start + 1]!) || !isHexDigit(text.bytes[start + 3]!))
    return null;
  const head = Buffer.from(text.bytes.toString('latin1', start, start + 20), 'hex');
  if (head.length !== 10 || !isPrintable(head)) return null;
  const decoded = Buffer.from(text.bytes.toString('latin1', start, end), 'hex');
  return decoded.length === length / 2 && isPrintable(decoded.subarray(0, 200)) ? decoded : null;
}

function isPrintable(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return false;
  return bytes.every(isTextByte);
}
