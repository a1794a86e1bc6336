// Reads gcovr's own JSON: lines repeat per function of a template, and are united.
import { isCount, isLine, isWhole } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { packBranch } from '../tallies/branch-key.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { isObject } from '../../domain/json.ts';
import { type JsonReader, listAt } from './json-parser.ts';
import type { Place, Plan } from './json-split.ts';

type Members = Readonly<Record<string, unknown>>;

export class GcovrReader implements JsonReader {
  readonly plan: Plan = (place) => {
    if (place.length === 0) return 'enter';
    if (place[0] !== 'files') return 'skip';
    return place.length === 1 ? 'enter' : 'take';
  };
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('gcovr');

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'gcovr');
  }

  take(_place: Place, value: unknown, at: number): void {
    const path = isObject(value) ? value['file'] : undefined;
    if (!isObject(value) || typeof path !== 'string' || path === '' || !Array.isArray(value['lines'])) {
      this.#report.quarantine(at, 'a file has no name or no list of lines');
      return;
    }
    for (const line of listAt(value, 'lines')) this.#addLine(path, isObject(line) ? line : {}, at);
    for (const known of listAt(value, 'functions')) this.#addFunction(path, isObject(known) ? known : {}, at);
    this.#report.add(this.#draft.finish(path));
  }

  finish(): Report {
    return this.#report.finish();
  }

  #addLine(path: string, entry: Members, at: number): void {
    if (isExcluded(entry)) return;
    const { line_number: line, count } = entry;
    if (!isLine(line) || !isCount(count)) {
      if (line !== 0) this.#report.quarantine(at, `a line of "${path}" has no number or no count`);
      return;
    }
    this.#draft.lines.add(line, count > 0);
    for (const [index, branch] of listAt(entry, 'branches').entries()) {
      this.#addBranch(path, line, index, isObject(branch) ? branch : {}, at);
    }
  }

  #addBranch(path: string, line: number, index: number, entry: Members, at: number): void {
    if (isExcluded(entry)) return;
    const { count, branchno: number = index, source_block_id: block = 0 } = entry;
    const points = this.#draft.branches.points;
    if (isCount(count) && isWhole(number) && isWhole(block)) {
      points.add(line, packBranch(block, number) ?? points.name(`${block},${number}`), count > 0);
    } else this.#report.quarantine(at, `a branch on line ${line} of "${path}" has no count`);
  }

  #addFunction(path: string, entry: Members, at: number): void {
    if (isExcluded(entry)) return;
    const { lineno: line, execution_count: count } = entry;
    const name = entry['name'] ?? entry['demangled_name'];
    const points = this.#draft.functions.points;
    if (isLine(line) && isCount(count) && typeof name === 'string') points.add(line, points.name(name), count > 0);
    else this.#report.quarantine(at, `a function of "${path}" has no name, line or count`);
  }
}

function isExcluded(entry: Members): boolean {
  return entry['gcovr/excluded'] === true || entry['gcovr/noncode'] === true;
}
