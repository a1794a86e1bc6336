// Knows how to scan a file of any size in windows that overlap, so that memory stays bounded.
import { MARKS, readOrder } from '../decode/wide.ts';
import type { Detection } from './detection.ts';

/** Bytes read at once. */
export const WINDOW = 16 << 20;
/** Bytes that two windows share: longer than any secret with its context. */
export const OVERLAP = 64 << 10;

type Inspect = (bytes: Uint8Array, path: string) => Detection[];

/** Windows of one file in order, each but the first beginning with the last `OVERLAP` bytes of the one before. */
export type Windows = {
  /** What was found so far, with lines and columns counted over the whole file. */
  readonly detections: Detection[];
  /** Inspects the next window, over whose first bytes it may write; all may be overwritten afterwards. */
  readonly add: (bytes: Uint8Array, isLast?: boolean) => void;
};

/** Starts on a file. */
export function startWindows(inspect: Inspect, path: string): Windows {
  const detections: Detection[] = [];
  const seen = new Set<string>();
  let offset = 0;
  let line = 0;
  let lineStart = 0;
  let mark: readonly number[] = [];
  return {
    detections,
    add(bytes, isLast = false) {
      const order = offset === 0 && bytes.length > OVERLAP ? readOrder(bytes) : null;
      if (order !== null) mark = MARKS[order];
      // What the first bytes of a file say of the rest is written over what was inspected already.
      if (offset > 0) bytes.set(mark.slice(0, bytes.length));
      for (const detection of inspect(bytes, path)) {
        if (offset > 0 && detection.isOfName === true) continue;
        const column = detection.line === 1 ? detection.column + offset - lineStart : detection.column;
        const placed = { ...detection, line: detection.line + line, column };
        const place = `${placed.line}:${placed.column}:${placed.rule}`;
        if (!seen.has(place)) detections.push(placed);
        seen.add(place);
      }
      if (isLast) return;
      const step = bytes.length - OVERLAP;
      for (let at = bytes.indexOf(10); at >= 0 && at < step; at = bytes.indexOf(10, at + 1)) {
        line++;
        lineStart = offset + at + 1;
      }
      offset += step;
    },
  };
}

/**
 * Scans a file through `read`, window by window.
 * @param read gives at most `length` bytes from `offset`; the bytes may be overwritten by the next read.
 * @returns detections with lines and columns counted over the whole file, and the bytes that could not be read.
 */
export function scanLarge(
  inspect: Inspect,
  size: number,
  read: (offset: number, length: number) => Uint8Array | undefined,
  path: string,
): { detections: Detection[]; missed: number } {
  const { detections, add } = startWindows(inspect, path);
  for (let offset = 0; offset < size; offset += WINDOW - OVERLAP) {
    const bytes = read(offset, WINDOW);
    if (bytes === undefined || bytes.length === 0) return { detections, missed: size - offset };
    const rest = size - offset - bytes.length;
    add(bytes, rest <= 0);
    if (rest <= 0) break;
    // A file that shrank, or a file system that gives less than was asked for.
    if (bytes.length < WINDOW) return { detections, missed: rest };
  }
  return { detections, missed: 0 };
}
