// Knows how to put what one file version holds in its place, with the line it stands on.
import type { Detection } from '../engine/detection.ts';
import { PERMISSION } from '../policy/inline.ts';
import type { Found, Gathering } from './found.ts';

/** Adds what one file version holds; `bytes` give the lines with inline permissions where they are at hand. */
export function addDetections(
  gathering: Gathering,
  place: Omit<Found, 'detection' | 'line'>,
  bytes: Uint8Array | null,
  detections: readonly Detection[],
): void {
  let number = 1;
  let start = 0;
  // Read once for all that stands on it: one line may hold a whole file.
  let line: string | undefined;
  const text = bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const detection of detections.toSorted((a, b) => a.line - b.line)) {
    while (text !== null && number < detection.line) {
      const end = text.indexOf(10, start);
      if (end < 0) break;
      number++;
      start = end + 1;
      line = undefined;
    }
    line ??= text === null ? '' : readLine(text, start);
    gathering.found.push({ ...place, detection, line });
  }
}

const LONGEST_LINE = 2000;

/** The line, or nothing where no comment on it is a permission. */
function readLine(text: Buffer, start: number): string {
  const line = text.toString('latin1', start, start + LONGEST_LINE);
  const end = line.indexOf('\n');
  const own = end < 0 ? line : line.slice(0, end);
  return PERMISSION.test(own) ? own : '';
}
