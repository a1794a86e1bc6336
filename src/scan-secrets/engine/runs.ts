// Knows what long unbroken runs of token characters consist of.
import { SHORTEST_RUN } from '../search/run-code.ts';

/** 1 for 0-9A-Za-z_- */
export function buildRunTable(): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-') {
    table[character.charCodeAt(0)] = 1;
  }
  return table;
}

/**
 * Calls `visit(start, end)` for each run of 24 bytes at least, in order.
 * @param runs starts and ends, one after the other.
 */
export function visitRuns(runs: readonly number[], visit: (start: number, end: number) => void): void {
  for (let at = 0; at < runs.length; at += 2)
    if (runs[at + 1]! - runs[at]! >= SHORTEST_RUN) visit(runs[at]!, runs[at + 1]!);
}
