// Reads coverage.py's JSON: the summary of a file is its count, the lists of lines serve patches.
import { isLine, isWhole, pairCount } from '../formats/numbers.ts';
import type { Count, Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { isObject } from '../../domain/json.ts';
import { type JsonReader, listAt } from './json-parser.ts';
import type { Place, Plan } from './json-split.ts';

/** Arcs that leave a function have a negative target; they get keys of their own above all lines. */
const FIRST_EXIT = 2 ** 29;

export class CoveragePyReader implements JsonReader {
  readonly plan: Plan = (place) => {
    if (place.length === 0 || (place.length === 1 && place[0] === 'files')) return 'enter';
    return place[0] === 'files' || place[0] === 'totals' ? 'take' : 'skip';
  };
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('coverage.py');

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'coverage.py');
  }

  take(place: Place, value: unknown, line: number): void {
    if (place[0] === 'totals') {
      const [lines, branches] = [readSum(value, 'num_statements', 'covered_lines'), readBranches(value)];
      if (lines) this.#report.state('lines', lines.covered, lines.total);
      if (branches) this.#report.state('branches', branches.covered, branches.total);
    } else if (isObject(value)) this.#addFile(place[1] ?? '', value, line);
    else this.#report.quarantine(line, 'an entry is not the coverage of a file');
  }

  finish(): Report {
    return this.#report.finish();
  }

  #addFile(path: string, entry: Readonly<Record<string, unknown>>, at: number): void {
    const count = readSum(entry['summary'], 'num_statements', 'covered_lines');
    if (count === null) {
      this.#report.quarantine(at, `"${path}" has no summary of covered_lines of num_statements`);
      return;
    }
    for (const [key, hit] of [
      ['executed_lines', true],
      ['missing_lines', false],
    ] as const) {
      for (const line of listAt(entry, key)) {
        if (isLine(line)) this.#draft.lines.add(line, hit);
        else if (line !== 0) this.#report.quarantine(at, `${key} of "${path}" holds what is no line number`);
      }
    }
    this.#draft.lineCount = count;
    this.#addBranches(entry, readBranches(entry['summary']));
    this.#report.add(this.#draft.finish(path));
  }

  /** Arcs are the branches, unless the summary counts otherwise. */
  #addBranches(entry: Readonly<Record<string, unknown>>, stated: Count | null): void {
    const executed = listAt(entry, 'executed_branches').filter(isArc);
    const missing = listAt(entry, 'missing_branches').filter(isArc);
    const isEqual = stated?.covered === executed.length && stated.total === executed.length + missing.length;
    if (stated !== null && !isEqual) {
      if (stated.total > 0) this.#draft.branches.addSum(stated.covered, stated.total);
      return;
    }
    for (const [from, to] of executed) this.#draft.branches.points.add(from, toKey(to), true);
    for (const [from, to] of missing) this.#draft.branches.points.add(from, toKey(to), false);
  }
}

function toKey(target: number): number {
  return target < 0 ? FIRST_EXIT - target : target;
}

function isArc(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to] = value as unknown[];
  return isLine(from) && Number.isSafeInteger(to) && Math.abs(to as number) < FIRST_EXIT;
}

function readBranches(summary: unknown): Count | null {
  return readSum(summary, 'num_branches', 'covered_branches');
}

function readSum(summary: unknown, total: string, covered: string): Count | null {
  if (!isObject(summary) || !isWhole(summary[total]) || !isWhole(summary[covered])) return null;
  return pairCount(summary[covered], summary[total]);
}
