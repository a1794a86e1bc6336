// Knows how to read bytes that come in pieces in windows that overlap, so that memory stays bounded.
import { OVERLAP, WINDOW } from '../engine/scan-large.ts';
import type { Reader } from './reader.ts';

/** Hands over the rest of a stream, window by window; the bytes are given back when they fit into one. */
export type ReadWindows = (reader: Reader, visit: (bytes: Buffer) => void) => Promise<Buffer | null>;

const SMALLEST = 1 << 20;

/** Reads one stream after the other into the same memory, which grows to one window. */
export function createWindows(): ReadWindows {
  let window = Buffer.allocUnsafe(SMALLEST);
  return async (reader, visit) => {
    for (let kept = 0, isFirst = true; ; isFirst = false) {
      let filled = await reader.fill(window, kept);
      while (filled === window.length && window.length < WINDOW) {
        const wider = Buffer.allocUnsafe(Math.min(WINDOW, window.length * 4));
        window.copy(wider);
        window = wider;
        filled = await reader.fill(window, filled);
      }
      const bytes = window.subarray(0, filled);
      visit(bytes);
      const isLast = filled < window.length || (await reader.peek(1)).length === 0;
      if (isLast) return isFirst ? bytes : null;
      kept = window.copy(window, 0, filled - OVERLAP);
    }
  };
}
