// Knows stretches of UTF-16 among other bytes: what was appended to a text, the names and texts of a program.
import { isTextByte } from './utf8.ts';
import { viewBytes } from '../stream/view.ts';

/** Bytes of a stretch: no token is shorter, and numbers of two bytes look alike. */
const SHORTEST = 32;
/** A stretch is met wherever it lies when one byte in so many is looked at. */
const STRIDE = 16;

/**
 * The stretches alone, of one byte a character, parted by NULs, with every line end before them, so that lines are
 * counted as in the whole. Null where there is none.
 */
export function readWideStretches(bytes: Uint8Array): Uint8Array | null {
  const view = viewBytes(bytes);
  const first = view.indexOf(0);
  if (first < 0) return null;
  const isWide = (at: number): boolean => isTextByte(view[at]!) && view[at + 1] === 0;
  const read: Uint8Array[] = [];
  let done = 0;
  let lineEnd = view.indexOf(10);
  for (let probe = Math.max(0, first - 1); probe + 1 < view.length; probe += STRIDE) {
    // Of two bytes one is the high one.
    if ((view[probe] === 0) === (view[probe + 1] === 0)) continue;
    let start = view[probe] === 0 ? probe + 1 : probe;
    let end = start;
    while (isWide(end)) end += 2;
    while (start - 2 >= done && isWide(start - 2)) start -= 2;
    if (end - start < SHORTEST) continue;
    let lines = 0;
    for (; lineEnd >= 0 && lineEnd < start; lineEnd = view.indexOf(10, lineEnd + 1)) lines++;
    if (lineEnd >= 0 && lineEnd < end) lineEnd = view.indexOf(10, end);
    const stretch = Buffer.allocUnsafe((end - start) / 2);
    for (let at = start; at < end; at += 2) stretch[(at - start) / 2] = view[at]!;
    read.push(Buffer.alloc(lines, 10), stretch, Buffer.alloc(1));
    done = end;
    probe = Math.max(probe, end - STRIDE);
  }
  return read.length === 0 ? null : Buffer.concat(read);
}
