// How segments of llvm-cov become lines, by the rule of LLVM's LineCoverageStats (CoverageMapping.cpp).
import { isCount, isLine, isWhole } from '../formats/numbers.ts';
import type { SpanLimit } from '../reports/span-limit.ts';

export interface Segment {
  line: number;
  count: number;
  hasCount: boolean;
  isEntry: boolean;
  isGap: boolean;
}

/** @param rows [line, column, count, hasCount, isRegionEntry, isGapRegion?]. @returns null = one is not readable. */
export function readSegments(rows: readonly unknown[]): Segment[] | null {
  const segments: Segment[] = [];
  for (const row of rows) {
    const [line, column, count, hasCount, isEntry, isGap = false] = Array.isArray(row) ? (row as unknown[]) : [];
    const isOrdered = isLine(line) && line >= (segments.at(-1)?.line ?? 0);
    if (!isOrdered || !isWhole(column) || !isCount(count)) return null;
    segments.push({ line, count, hasCount: !!hasCount, isEntry: !!isEntry, isGap: !!isGap });
  }
  return segments;
}

/** Calls `add` for each line that has code; the segment that reaches into a line wraps it. */
export function walkLines(
  segments: readonly Segment[],
  spans: SpanLimit,
  add: (line: number, hit: boolean) => void,
): void {
  let wrapping: Segment | null = null;
  for (let at = 0; at < segments.length;) {
    const line = (segments[at] as Segment).line;
    const own: Segment[] = [];
    for (; segments[at]?.line === line; at += 1) own.push(segments[at] as Segment);
    const hit = judgeLine(own, wrapping);
    if (hit !== null) add(line, hit);
    wrapping = own.at(-1) as Segment;
    const next = segments[at]?.line ?? line + 1;
    if (!wrapping.hasCount || next === line + 1 || !spans.allows(line + 1, next - 1)) continue;
    for (let inside = line + 1; inside < next; inside += 1) add(inside, wrapping.count > 0);
  }
}

/** @returns whether the line ran; null = it has no code. */
function judgeLine(own: readonly Segment[], wrapping: Segment | null): boolean | null {
  const starts = own.filter((segment) => !segment.isGap && segment.hasCount && segment.isEntry);
  const first = own[0] as Segment;
  const startsSkipped = !first.hasCount && first.isEntry;
  const isWrapped = wrapping !== null && wrapping.hasCount;
  const isMapped =
    (!startsSkipped && (isWrapped || starts.length > 0)) || own.some((one) => one.isEntry && one.hasCount);
  if (!isMapped) return null;
  return (isWrapped && wrapping.count > 0) || starts.some((segment) => segment.count > 0);
}
