// Knows how to put what one file version holds in its place, with the line it stands on.
import type { Detection } from '../engine/detection.ts';
import { PERMISSION } from '../policy/inline.ts';
import type { Found } from './found.ts';
import { viewBytes } from '../stream/view.ts';

/** Places what one file version holds; `bytes` give the lines with inline permissions where they are at hand. */
export function placeDetections(
  place: Omit<Found, 'detection' | 'line'>,
  bytes: Uint8Array | null,
  detections: readonly Detection[],
): Found[] {
  if (detections.length === 0) return [];
  const text = bytes === null ? Buffer.alloc(0) : viewBytes(bytes);
  let line = '';
  let number = 0;
  let next = 0;
  return detections
    .toSorted((a, b) => a.line - b.line)
    .map((detection) => {
      // Read once for all that stands on it: one line may hold a whole file.
      for (; number < detection.line && next >= 0; number++) {
        line = number + 1 === detection.line ? readLine(text, next) : '';
        next = text.indexOf(10, next) + 1 || -1;
      }
      // A comment in the file says nothing of its name.
      return { ...place, detection, line: detection.isOfName === true ? '' : line };
    });
}

const LONGEST_LINE = 2000;

/** The line, or nothing where no comment on it is a permission, or it is too long to be compared whole. */
function readLine(text: Buffer, start: number): string {
  const line = text.toString('latin1', start, start + LONGEST_LINE + 1);
  const end = line.indexOf('\n');
  const own = end < 0 ? line : line.slice(0, end);
  return own.length <= LONGEST_LINE && PERMISSION.test(own) ? own : '';
}
