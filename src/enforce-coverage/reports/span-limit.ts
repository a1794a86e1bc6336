// How many lines the spans of a report may stand for, so that a short report cannot ask for endless memory.
import { Rejection } from './rejection.ts';

const LONGEST_SPAN = 100_000;
const MOST_LINES = 50_000_000;

export class SpanLimit {
  #lines = 0;

  /** @returns false = no source has a span this long. @throws Rejection when all spans together are too many. */
  allows(start: number, end: number): boolean {
    if (end - start >= LONGEST_SPAN) return false;
    this.#lines += end - start + 1;
    if (this.#lines > MOST_LINES) throw new Rejection(0, `spans stand for more than ${MOST_LINES} lines`);
    return true;
  }
}
