// Knows how to measure long unbroken runs of token characters around the places where they were met.
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
 * Calls `visit(start, end)` for each maximal run of bytes of the table, of 24 at least, in order.
 * @param places ascending offsets, among them one inside of every such run.
 */
export function visitRuns(
  bytes: Uint8Array,
  table: Uint8Array,
  places: readonly number[],
  visit: (start: number, end: number) => void,
): void {
  const length = bytes.length;
  let floor = 0;
  for (const at of places) {
    if (at < floor || table[bytes[at]!] !== 1) continue;
    let start = at;
    while (start > floor && table[bytes[start - 1]!] === 1) start--;
    let end = at + 1;
    while (end < length && table[bytes[end]!] === 1) end++;
    floor = end;
    if (end - start >= SHORTEST_RUN) visit(start, end);
  }
}
