// Knows how to inspect a file that comes in pieces, in windows that overlap, so that memory stays bounded.
import type { Detection } from '../engine/detection.ts';
import { OVERLAP, startWindows, WINDOW } from '../engine/scan-large.ts';
import type { Inspect } from '../inspect.ts';
import type { Reader } from '../stream/reader.ts';

/** What one file holds; `bytes` are those of a file that fits into one window, valid until the next file. */
export type Inspected = { readonly bytes: Uint8Array | null; readonly detections: Detection[] };

const SMALLEST = 1 << 20;

/** Inspects one file after the other in the same memory, which grows to one window. */
export function createWindowed(inspect: Inspect): (reader: Reader, path: string) => Promise<Inspected> {
  let window = Buffer.allocUnsafe(SMALLEST);
  return async (reader, path) => {
    const windows = startWindows(inspect, path);
    for (let kept = 0, isFirst = true; ; isFirst = false) {
      let filled = await reader.fill(window, kept);
      while (filled === window.length && window.length < WINDOW) {
        const wider = Buffer.allocUnsafe(Math.min(WINDOW, window.length * 4));
        window.copy(wider);
        window = wider;
        filled = await reader.fill(window, filled);
      }
      const bytes = window.subarray(0, filled);
      windows.add(bytes);
      const isLast = filled < window.length || (await reader.peek(1)).length === 0;
      if (isLast) return { bytes: isFirst ? bytes : null, detections: windows.detections };
      kept = window.copy(window, 0, filled - OVERLAP);
    }
  };
}
