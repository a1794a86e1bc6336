// One quantity of one file while it is being read: points where the format names them, else counts, else one sum.
import type { Count, FileCount, Format, LineTally } from '../report.ts';
import { CountSet } from './count-set.ts';
import { PointSet } from './point-set.ts';

export class TallyDraft {
  readonly points = new PointSet();
  readonly #counts = new CountSet();
  #sum: Count | null = null;
  #scheme: Format | null;

  /** @param scheme whose identities the points are; null = learnt from what is absorbed. */
  constructor(scheme: Format | null) {
    this.#scheme = scheme;
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

  /** Takes in what another report says of the same file; points unite by identity if all are of one scheme. */
  absorb(known: FileCount, byIdentity: boolean): void {
    const tally = known.byLine;
    if (tally === null) this.addSum(known.covered, known.total);
    else if (byIdentity && tally.points !== null) {
      this.#scheme = tally.points.scheme;
      this.points.addAll(tally.points, tally.lines);
    } else this.#counts.addAll(tally);
  }

  /** @returns null when nothing was added. */
  finish(): FileCount | null {
    const byLine = this.#finishLines();
    const sum = this.#sum;
    this.#sum = null;
    if (sum !== null) return { ...sum, byLine: null };
    return byLine === null ? null : { ...sumTally(byLine), byLine };
  }

  #finishLines(): LineTally | null {
    const named = this.#scheme === null ? null : this.points.finish(this.#scheme);
    if (this.#counts.isEmpty) return named;
    if (named !== null) this.#counts.addAll(named);
    return this.#counts.finish();
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
