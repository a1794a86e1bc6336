// Reads Coveralls JSON: a list of counts per file, and branches in flat groups of four.
import { parseJson } from '../../domain/json.ts';
import { isCount, isLine, isWhole } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { packBranch } from '../tallies/branch-key.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { isObject } from '../../domain/json.ts';
import { type JsonReader, listAt } from './json-parser.ts';
import type { Place, Plan } from './json-split.ts';

export class CoverallsReader implements JsonReader {
  readonly plan: Plan = (place) => {
    if (place.length === 0) return 'enter';
    if (place[0] !== 'source_files') return 'skip';
    return place.length === 1 ? 'enter' : 'take';
  };
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('coveralls');

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'coveralls');
  }

  take(_place: Place, value: unknown, at: number): void {
    const path = isObject(value) ? value['name'] : undefined;
    const counts = isObject(value) ? readCounts(value['coverage']) : null;
    if (!isObject(value) || typeof path !== 'string' || path === '' || counts === null) {
      this.#report.quarantine(at, 'a source file has no name or no list of counts');
      return;
    }
    for (const [index, count] of counts.entries()) {
      if (count === null) continue;
      if (isCount(count)) this.#draft.lines.add(index + 1, count > 0);
      else this.#report.quarantine(at, `line ${index + 1} of "${path}" has a count that is none`);
    }
    this.#addBranches(path, listAt(value, 'branches'), at);
    this.#report.add(this.#draft.finish(path));
  }

  finish(): Report {
    return this.#report.finish();
  }

  /** line, block, branch, count; line, block, branch, count; … */
  #addBranches(path: string, numbers: readonly unknown[], at: number): void {
    const points = this.#draft.branches.points;
    if (numbers.length % 4 !== 0) this.#report.quarantine(at, `the branches of "${path}" are no groups of four`);
    for (let start = 0; start + 4 <= numbers.length; start += 4) {
      const [line, block, branch, count] = numbers.slice(start, start + 4);
      if (isLine(line) && isWhole(block) && isWhole(branch) && isCount(count)) {
        points.add(line, packBranch(block, branch) ?? points.name(`${block},${branch}`), count > 0);
      } else if (line !== 0) this.#report.quarantine(at, `a branch of "${path}" is not four numbers`);
    }
  }
}

/** Some clients send the list as a string of JSON. */
function readCounts(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== 'string') return null;
  const parsed = parseJson(value);
  return Array.isArray(parsed) ? (parsed as unknown[]) : null;
}
