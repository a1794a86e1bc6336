// Knows how to look inside long runs that are base64 or hexadecimal text, and inside escapes, and to scan what they hold.
import { describeReach } from '../checks/reach.ts';
import { looksEncoded } from './base64.ts';
import { decodeEscapes } from './escapes.ts';
import { looksPacked } from './packed.ts';
import { measureLines, widen } from './region.ts';
import { isText, isTextByte } from './utf8.ts';
import { isHexDigit } from '../engine/byte.ts';
import { compareConfidence, describeUnscanned, moveConfidence } from '../engine/detection.ts';
import { scanText, settleOverlaps } from '../engine/scan.ts';
import type { Scanner } from '../engine/scanner.ts';
import { openText, sliceText, type Inside, type Text } from '../engine/text.ts';

/** Characters decoded at once, a multiple of four; longer text is decoded in pieces that overlap. */
const LONGEST = 1 << 20;
const OVERLAP = 4096;
/** Encoded characters whose bytes tell whether the rest is text. */
const PROBE = 264;
/** Bytes that may be text at all. */
const FEWEST = 8;

/** Findings inside one encoded text that are masked, the weightiest first. */
const MOST_INSIDE = 500;

/** A text may unpack to 64 times its length, within 1 and 32 MiB: the time it takes stays in proportion. */
export function allowUnpacking(length: number): Inside['allowance'] {
  return { left: Math.max(1 << 20, Math.min(32 << 20, length * 64)) };
}

/** Opens what is encoded at [start, end) and scans it. */
export function lookInside(scanner: Scanner, text: Text, start: number, end: number, isEscaped: boolean): void {
  if (isEscaped) {
    const decoded = decodeEscapes(text.bytes, start, end);
    // Above ASCII an escape may be a character of its own, or one byte of a longer one.
    if (decoded.length >= FEWEST && decoded.every((byte) => isTextByte(byte) || byte >= 0x80))
      scanDecoded(scanner, text, start, end, decoded, 'escaped');
    return;
  }
  if (start < text.decodedUntil) return;
  if (hidesHex(text, start, end)) {
    text.decodedUntil = end;
    scanPieces(scanner, text, start, end, 'hex');
    return;
  }
  const region = widen(text, start, end);
  if (looksPacked(text.bytes, region.start) || looksPacked(text.bytes, start)) {
    openPacked(scanner, text, looksPacked(text.bytes, region.start) ? region.start : start);
    return;
  }
  const values = scanner.base64Values;
  const from = looksEncoded(text.bytes, region.start, values) ? region.start : start;
  if (from === start && !looksEncoded(text.bytes, start, values)) return;
  if (!hidesText(text, from, region.end)) return;
  const stop = Math.max(region.end, measureLines(text.bytes, from));
  text.decodedUntil = stop;
  scanPieces(scanner, text, from, stop, 'base64');
}

/** Decodes what stands in [start, end), on one line or several, and scans it piece by piece. */
function scanPieces(scanner: Scanner, text: Text, start: number, end: number, encoding: 'base64' | 'hex'): void {
  const whole = text.bytes.toString('latin1', start, end).replaceAll(/\s+/g, '');
  for (let at = 0; at < whole.length; at += LONGEST) {
    const decoded = Buffer.from(whole.slice(at, at + LONGEST + OVERLAP), encoding);
    scanDecoded(scanner, text, start, end, decoded, encoding === 'hex' ? 'hexadecimal' : encoding);
  }
}

/** Above what only looks like a secret, below what is known to be one. */
const UNREAD = 4;
/** Below everything that was found in the part that could be read. */
const BROKEN = 0;

/** Scans what a gzip or zip file holds that stands as base64 at `start`, over its lines; what is too much or broken is said. */
function openPacked(scanner: Scanner, text: Text, start: number): void {
  if (scanner.unpack === undefined) return;
  const { allowance } = text.inside;
  const end = measureLines(text.bytes, start);
  text.decodedUntil = end;
  const packed = Buffer.from(text.bytes.toString('latin1', start, end), 'base64');
  const { texts, problem, isBroken = false } = scanner.unpack(packed, allowance.left);
  for (const content of texts) {
    allowance.left -= content.length;
    const decoded = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    scanDecoded(scanner, text, start, end, decoded, 'packed');
  }
  if (problem === null) return;
  if (!isBroken) allowance.left = 0;
  const unread = { ...describeUnscanned('archive', 'archive', problem), start, end, secretStart: end };
  text.candidates.push(isBroken ? { ...unread, confidence: 'low', rank: BROKEN } : { ...unread, rank: UNREAD });
}

function scanDecoded(scanner: Scanner, outer: Text, start: number, end: number, decoded: Buffer, name: string): void {
  const text = openText(decoded, outer.kind, { ...outer.inside, depth: outer.inside.depth - 1 });
  scanText(scanner, text, lookInside);
  // All of it stands at one place, where the first of the highest rank is told.
  const settled = settleOverlaps(text.candidates)
    .toSorted((a, b) => b.rank - a.rank || compareConfidence(a, b))
    .slice(0, MOST_INSIDE);
  const parts = settled.flatMap((found) => [sliceText(text, found.secretStart, found.end), ...(found.parts ?? [])]);
  for (const found of settled) {
    const confidence = found.rule.startsWith('generic') ? moveConfidence(found.confidence, -1) : found.confidence;
    outer.candidates.push({
      ...found,
      start,
      end,
      secretStart: start,
      reach: found.reach ?? describeReach(found.rule, sliceText(text, found.start, found.end)),
      parts,
      confidence,
      why: [...found.why, `inside ${name} text`],
      rank: found.rank - 1,
    });
  }
}

/** Whether the first bytes come out as text; anything else is a name, a hash or binary. */
function hidesText(text: Text, start: number, end: number): boolean {
  const head = Buffer.from(text.bytes.toString('latin1', start, Math.min(end, start + PROBE)), 'base64');
  return head.length >= FEWEST && isText(head);
}

/** Whether [start, end) is all hexadecimal digits, and the first of them come out as text. */
function hidesHex({ bytes }: Text, start: number, end: number): boolean {
  if (end - start < 40 || (end - start) % 2 === 1) return false;
  if (!isHexDigit(bytes[start]!) || !isHexDigit(bytes[start + 1]!) || !isHexDigit(bytes[start + 3]!)) return false;
  const head = Buffer.from(bytes.toString('latin1', start, Math.min(end, start + PROBE)), 'hex');
  if (head.length * 2 !== Math.min(end - start, PROBE) || !isText(head)) return false;
  let at = start + PROBE;
  while (at < end && isHexDigit(bytes[at]!)) at++;
  return at >= end;
}
