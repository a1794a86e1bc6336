// Knows how to find long unbroken runs of token characters by looking at every twenty-fourth byte only.

/** Shortest run that is certain to be seen: the step between looks. */
export const RUN_STEP = 24;

/** 1 for 0-9A-Za-z_- */
export function buildRunTable(): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-') {
    table[character.charCodeAt(0)] = 1;
  }
  return table;
}

/** Calls `visit(start, end)` for each maximal run of at least `RUN_STEP` bytes of the table, in order. */
export function visitRuns(bytes: Uint8Array, table: Uint8Array, visit: (start: number, end: number) => void): void {
  const length = bytes.length;
  let floor = 0;
  for (let at = RUN_STEP - 1; at < length; at += RUN_STEP) {
    if (table[bytes[at]!] !== 1) continue;
    let start = at;
    while (start > floor && table[bytes[start - 1]!] === 1) start--;
    let end = at + 1;
    while (end < length && table[bytes[end]!] === 1) end++;
    floor = end;
    if (end - start >= RUN_STEP) visit(start, end);
    if (end > at + RUN_STEP) at = end - 1 - ((end - 1 - at) % RUN_STEP);
  }
}
