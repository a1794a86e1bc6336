// One quantity of one file while it is being read: points where the format names them, else counts, else one sum.
import type { Count, FileCount, Format, LineTally, NameTable } from '../report.ts';
import type { Arena } from '../tallies/arena.ts';
import { CountSet } from '../tallies/count-set.ts';
import { PointSet } from '../tallies/point-set.ts';

export class TallyDraft {
  readonly points: PointSet;
  readonly #counts: CountSet;
  #sum: Count | null = null;
  #scheme: Format | null;

  /** @param scheme whose identities the points are; null = learnt from what is absorbed. */
  constructor(scheme: Format | null, arena: Arena) {
    this.#scheme = scheme;
    this.points = new PointSet(arena);
    this.#counts = new CountSet(arena);
  }

  /** Branches of one line that the format counts and does not name. */
  addCount(line: number, covered: number, total: number): void {
    this.#counts.add(line, covered, total);
  }

  /** The format's own sum for the file: it is believed above the lines. Repeated, the larger numbers win. */
  addSum(covered: number, total: number): void {
    const before = this.#sum ?? { covered: 0, total: 0 };
    this.#sum = { covered: Math.max(before.covered, covered), total: Math.max(before.total, total) };
  }

  /** Takes in what several parts say of the same file; points unite by identity if all are of one scheme. */
  absorb(parts: readonly FileCount[]): void {
    const tallies = parts.map((part) => part.byLine);
    const scheme = commonScheme(tallies);
    if (scheme !== null) this.#scheme = scheme;
    this.points.share(commonNames(tallies));
    for (const [index, tally] of tallies.entries()) {
      if (tally === null) this.addSum(parts[index]?.covered ?? 0, parts[index]?.total ?? 0);
      else if (scheme !== null && tally.points !== null) this.points.addAll(tally.points, tally.lines);
      else this.#counts.addAll(tally);
    }
  }

  /** @returns null when nothing was added. */
  finish(): FileCount | null {
    const named = this.#scheme === null ? null : this.points.finish(this.#scheme);
    const sum = this.#sum;
    this.#sum = null;
    if (sum === null && this.#counts.isEmpty) return named;
    if (named !== null) this.#counts.addAll(named.byLine);
    const byLine = this.#counts.finish();
    if (sum !== null) return { ...sum, byLine: null };
    return byLine === null ? null : { ...sumTally(byLine), byLine };
  }
}

function sumTally(tally: LineTally): Count {
  let covered = 0;
  let total = 0;
  for (let at = 0; at < tally.lines.length; at += 1) {
    covered += tally.covered[at] as number;
    total += tally.total[at] as number;
  }
  return { covered, total };
}

function commonScheme(tallies: readonly (LineTally | null)[]): Format | null {
  const first = tallies[0]?.points?.scheme;
  return first !== undefined && tallies.every((tally) => tally?.points?.scheme === first) ? first : null;
}

/** Pieces of one report may share a table: their keys are comparable as they are. */
function commonNames(tallies: readonly (LineTally | null)[]): NameTable | null {
  const first = tallies[0]?.points?.names;
  return first !== undefined && tallies.every((tally) => tally?.points?.names === first) ? first : null;
}
