// Knows how to put what one file version holds in its place, with the line it stands on.
import type { Detection } from '../engine/detection.ts';
import type { Found } from './found.ts';

/** Places what one file version holds; `bytes` give the lines for inline permissions where they are at hand. */
export function placeDetections(
  place: Omit<Found, 'detection' | 'line'>,
  bytes: Uint8Array | null,
  detections: readonly Detection[],
): Found[] {
  let line = 1;
  let start = 0;
  const text = bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return detections
    .toSorted((a, b) => a.line - b.line)
    .map((detection) => {
      for (
        let end = text?.indexOf(10, start) ?? -1;
        line < detection.line && end >= 0;
        end = text!.indexOf(10, start)
      ) {
        line++;
        start = end + 1;
      }
      return { ...place, detection, line: text === null ? '' : readLine(text, start) };
    });
}

const LONGEST_LINE = 2000;

function readLine(text: Buffer, start: number): string {
  const line = text.toString('latin1', start, start + LONGEST_LINE);
  const end = line.indexOf('\n');
  return end < 0 ? line : line.slice(0, end);
}
