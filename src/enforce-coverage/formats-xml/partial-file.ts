// One file whose lines are covered, covered in part, or not; a line that any range covers in full is covered.
import type { FileCoverage } from '../report.ts';
import { Arena } from '../tallies/arena.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { LineSet } from '../tallies/line-set.ts';

export type Degree = 'full' | 'partial' | 'none';

export class PartialFile {
  readonly #draft = new FileDraft('visualstudio');
  readonly #partial = new LineSet(new Arena());

  add(line: number, degree: Degree): void {
    this.#draft.lines.add(line, degree === 'full');
    if (degree === 'partial') this.#partial.add(line, true);
  }

  /** @returns the file, and how many lines ran in part only, which count as not covered. */
  finish(path: string): { file: FileCoverage; partialLines: number } {
    const file = this.#draft.finish(path);
    const covered = new Set(file.lines.filter((_, index) => file.hits[index] === 1));
    const partialLines = this.#partial.finish().lines.filter((line) => !covered.has(line)).length;
    return { file, partialLines };
  }
}
