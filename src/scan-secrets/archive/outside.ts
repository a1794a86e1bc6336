// Knows how to scan what stands in an archive outside of its files: comments, names of links, bytes in front and behind.
import type { Detection } from '../engine/detection.ts';
import type { Inspect } from '../inspect.ts';

/** Bytes scanned at once, and of them those that are scanned again with the next: longer than any token. */
const ENOUGH = 256 << 10;
const OVERLAP = 4096;
/** A kind of file in which whole tokens alone count. */
const TOKENS_ONLY = 'x.lock';

export type Outside = {
  /** Takes bytes that follow on those before, or stand `isApart` from them. */
  readonly add: (bytes: Uint8Array, isApart?: boolean) => void;
  /** What was found in all that was added, told of the archive as a whole. */
  readonly end: () => Detection[];
};

/** Takes bytes in order; memory is that of what is scanned at once. */
export function createOutside(inspect: Inspect): Outside {
  const found = new Map<string, Detection>();
  let waiting: Uint8Array[] = [];
  let size = 0;
  const scan = (): void => {
    const bytes = Buffer.concat(waiting);
    for (const one of inspect(bytes, TOKENS_ONLY)) {
      const why = [...one.why, 'outside of its files'];
      found.set(`${one.rule} ${one.token}`, { ...one, why, line: 1, column: 1 });
    }
    waiting = [bytes.subarray(-OVERLAP)];
    size = 0;
  };
  return {
    add(bytes, isApart = false) {
      if (isApart) waiting.push(Buffer.alloc(1));
      waiting.push(Buffer.from(bytes));
      size += bytes.length;
      if (size >= ENOUGH) scan();
    },
    end() {
      if (size > 0) scan();
      return [...found.values()];
    },
  };
}
