// The counts that lcov records state about themselves: a cross-check, never a source.
import { LARGEST_COUNT } from '../formats/numbers.ts';
import type { Quantity } from '../report.ts';
import type { ReportDraft } from '../reports/report-draft.ts';

const [TAB, NEWLINE, RETURN, SPACE, ZERO, NINE, COLON] = [9, 10, 13, 32, 48, 57, 58];

/** Each tag and the quantity whose total (found, F) or covered part (hit, H) it states. */
const TAGS: readonly (readonly [string, Quantity])[] = [
  ['LF', 'lines'],
  ['LH', 'lines'],
  ['BRF', 'branches'],
  ['BRH', 'branches'],
  ['FNF', 'functions'],
  ['FNH', 'functions'],
];

export class LcovSummary {
  /** By position in TAGS; -1 = not stated. */
  readonly #values = TAGS.map(() => -1);

  /**
   * Reads a line `tag:count`.
   * @param start where the line starts.
   * @returns where the next line starts; 0 = not a readable count of a known kind.
   */
  read(bytes: Buffer, start: number): number {
    const index = TAGS.findIndex(([tag]) => isTag(bytes, start, tag));
    if (index < 0) return 0;
    let at = start + (TAGS[index]?.[0].length ?? 0) + 1;
    const first = at;
    let value = 0;
    for (let byte = bytes[at] as number; byte >= ZERO && byte <= NINE; byte = bytes[(at += 1)] as number) {
      value = value * 10 + byte - ZERO;
    }
    let end = at;
    while (isBlank(bytes[end])) end += 1;
    if (at === first || bytes[end] !== NEWLINE || value > LARGEST_COUNT) return 0;
    this.#values[index] = value;
    return end + 1;
  }

  /** Called when a record closes: its claims are handed on and forgotten. */
  stateTo(report: ReportDraft): void {
    for (let index = 0; index < TAGS.length; index += 2) {
      const [total = -1, covered = -1] = [this.#values[index], this.#values[index + 1]];
      const quantity = TAGS[index]?.[1];
      if (quantity !== undefined && total >= 0 && covered >= 0) report.state(quantity, covered, total);
    }
    this.#values.fill(-1);
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB || byte === RETURN;
}

function isTag(bytes: Buffer, start: number, tag: string): boolean {
  if (bytes[start + tag.length] !== COLON) return false;
  for (let at = 0; at < tag.length; at += 1) if (bytes[start + at] !== tag.charCodeAt(at)) return false;
  return true;
}
