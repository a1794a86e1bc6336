// Knows how to scan a file of any size in windows that overlap, so that memory stays bounded.
import type { Detection } from './detection.ts';

/** Bytes read at once. */
export const WINDOW = 16 << 20;
/** Bytes that two windows share: longer than any secret with its context. */
const OVERLAP = 64 << 10;

/**
 * Scans a file through `read`, window by window.
 * @param read gives at most `length` bytes from `offset`; the bytes may be overwritten by the next read.
 * @returns detections with lines and columns counted over the whole file, and the bytes that could not be read.
 */
export function scanLarge(
  inspect: (bytes: Uint8Array, path: string) => Detection[],
  size: number,
  read: (offset: number, length: number) => Uint8Array | undefined,
  path: string,
): { detections: Detection[]; missed: number } {
  const detections: Detection[] = [];
  const seen = new Set<string>();
  let line = 0;
  let lineStart = 0;
  for (let offset = 0; offset < size; offset += WINDOW - OVERLAP) {
    const bytes = read(offset, WINDOW);
    if (bytes === undefined || bytes.length === 0) return { detections, missed: size - offset };
    for (const detection of inspect(bytes, path)) {
      const column = detection.line === 1 ? detection.column + offset - lineStart : detection.column;
      const placed = { ...detection, line: detection.line + line, column };
      const place = `${placed.line}:${placed.column}:${placed.rule}`;
      if (!seen.has(place)) detections.push(placed);
      seen.add(place);
    }
    if (offset + bytes.length >= size) break;
    const step = Math.min(bytes.length, WINDOW - OVERLAP);
    for (let at = bytes.indexOf(10); at >= 0 && at < step; at = bytes.indexOf(10, at + 1)) {
      line++;
      lineStart = offset + at + 1;
    }
  }
  return { detections, missed: 0 };
}
