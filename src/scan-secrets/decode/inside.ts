// Knows how to look inside long runs that are base64 or hexadecimal text, and inside escapes, and to scan what they hold.
import { describeReach } from '../checks/reach.ts';
import { looksEncoded, looksWide } from './base64.ts';
import { decodeEscapes } from './escapes.ts';
import { looksPacked, type Unpacked } from './packed.ts';
import { measureLines, widen } from './region.ts';
import { isText, isTextByte } from './utf8.ts';
import { decodeWide, readOrder } from './wide.ts';
import { isHexDigit } from '../engine/byte.ts';
import { compareConfidence, describeUnscanned, moveConfidence, type Candidate } from '../engine/detection.ts';
import { scanText, settleOverlaps } from '../engine/scan.ts';
import type { Scanner } from '../engine/scanner.ts';
import { openText, sliceText, type Inside, type Text } from '../engine/text.ts';
import { viewBytes } from '../stream/view.ts';

/** Characters decoded at once, a multiple of four; longer text is decoded in pieces that overlap. */
const LONGEST = 1 << 20;
const OVERLAP = 4096;
/** Encoded characters whose bytes tell whether the rest is text. */
const PROBE = 264;
/** Bytes that may be text at all. */
const FEWEST = 8;

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
      scanDecoded(scanner, text, start, end, [decoded], 'escaped');
    return;
  }
  if (start < text.decodedUntil) return;
  if (hidesHex(text, start, end)) {
    text.decodedUntil = end;
    scanPieces(scanner, text, start, end, 'hex');
    return;
  }
  const region = widen(text, start, end);
  const { bytes } = text;
  const packed = looksPacked(bytes, region.start) ? region.start : looksPacked(bytes, start) ? start : -1;
  if (packed >= 0 && openPacked(scanner, text, packed)) return;
  const values = scanner.base64Values;
  const from = looksEncoded(bytes, region.start, values) || looksWide(bytes, region.start) ? region.start : start;
  if (from === start && !looksEncoded(bytes, start, values) && !looksWide(bytes, start)) return;
  if (!hidesText(text, from, region.end)) return;
  const stop = Math.max(region.end, measureLines(text.bytes, from));
  text.decodedUntil = stop;
  scanPieces(scanner, text, from, stop, 'base64');
}

/** Decodes what stands in [start, end), on one line or several, and scans it piece by piece. */
function scanPieces(scanner: Scanner, text: Text, start: number, end: number, encoding: 'base64' | 'hex'): void {
  const whole = text.bytes.toString('latin1', start, end).replaceAll(/\s+/g, '');
  const decode = function* (): Generator<Buffer> {
    for (let at = 0; at < whole.length; at += LONGEST)
      yield readNarrow(Buffer.from(whole.slice(at, at + LONGEST + OVERLAP), encoding));
  };
  scanDecoded(scanner, text, start, end, decode(), encoding === 'hex' ? 'hexadecimal' : encoding);
}

/** Bytes of wide characters as UTF-8, others as they are. */
function readNarrow(bytes: Buffer): Buffer {
  const order = readOrder(bytes);
  return order === null ? bytes : viewBytes(decodeWide(bytes, order));
}

/** Above what only looks like a secret, below what is known to be one. */
const UNREAD = 4;
/** Bytes of the allowance that a beginning costs which is none: of thousands of them the time stays in proportion. */
const MISTAKEN = 4096;
/** Below everything that was found in the part that could be read. */
const BROKEN = 0;

/**
 * Scans what a gzip, zlib or zip file holds that stands as base64 at `start`, over its lines; what is too much or broken
 * is said. False where it is no such file.
 */
function openPacked(scanner: Scanner, text: Text, start: number): boolean {
  if (scanner.unpack === undefined) return true;
  const { allowance } = text.inside;
  const { unpack } = scanner;
  const unpackTo = (end: number): Unpacked | null =>
    unpack(Buffer.from(text.bytes.toString('latin1', start, end), 'base64'), Math.max(1, allowance.left));
  // Chance writes the first bytes of a zlib file: the next ones tell, before all of them are read.
  if (unpackTo(start + PROBE) === null) {
    allowance.left -= MISTAKEN;
    return false;
  }
  const end = measureLines(text.bytes, start);
  const unpacked = unpackTo(end);
  if (unpacked === null) return false;
  text.decodedUntil = end;
  const { texts, problem, isBroken = false } = unpacked;
  const read = function* (): Generator<Buffer> {
    for (const content of texts) {
      allowance.left -= content.length;
      yield viewBytes(content);
    }
  };
  scanDecoded(scanner, text, start, end, read(), 'packed');
  if (problem === null) return true;
  if (!isBroken) allowance.left = 0;
  const unread = { ...describeUnscanned('archive', 'archive', problem), start, end, secretStart: end };
  text.candidates.push(isBroken ? { ...unread, confidence: 'low', rank: BROKEN } : { ...unread, rank: UNREAD });
  return true;
}

/** Scans what [start, end) holds, piece by piece. All of it stands at one place, where the weightiest is told. */
function scanDecoded(
  scanner: Scanner,
  outer: Text,
  start: number,
  end: number,
  pieces: Iterable<Buffer>,
  name: string,
): void {
  const parts: string[] = [];
  let told: Candidate | null = null;
  for (const decoded of pieces) {
    const text = openText(decoded, outer.kind, { ...outer.inside, depth: outer.inside.depth - 1 });
    scanText(scanner, text, lookInside);
    for (const found of settleOverlaps(text.candidates)) {
      const secret = sliceText(text, found.secretStart, found.end);
      for (const part of [secret, ...(found.parts ?? [])]) parts.push(part);
      const confidence = found.rule.startsWith('generic') ? moveConfidence(found.confidence, -1) : found.confidence;
      if (told !== null && (found.rank - told.rank || compareConfidence(told, { confidence })) <= 0) continue;
      const reach = found.reach ?? describeReach(found.rule, sliceText(text, found.start, found.end));
      told = { ...found, confidence, reach };
    }
  }
  if (told === null) return;
  const why = [...told.why, `inside ${name} text`];
  outer.candidates.push({ ...told, start, end, secretStart: start, parts, why, rank: told.rank - 1 });
}

/** Whether the first bytes come out as text; anything else is a name, a hash or binary. */
function hidesText(text: Text, start: number, end: number): boolean {
  const head = readNarrow(Buffer.from(text.bytes.toString('latin1', start, Math.min(end, start + PROBE)), 'base64'));
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
