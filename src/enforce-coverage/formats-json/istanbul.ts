// Reads istanbul's coverage-final.json and coverage-summary.json, and the line lists of old jscoverage.
import { isCount, isWhole, pairCount } from '../formats/numbers.ts';
import type { Count, Report } from '../report.ts';
import { QUANTITIES } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { IstanbulFile } from './istanbul-file.ts';
import { isObject } from '../../domain/json.ts';
import { type JsonReader, listAt, objectAt } from './json-parser.ts';
import type { Place, Plan } from './json-split.ts';

type Entry = Readonly<Record<string, unknown>>;

export class IstanbulReader implements JsonReader {
  readonly plan: Plan = (place) => (place.length === 0 ? 'enter' : 'take');
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('istanbul');

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'istanbul');
  }

  take(place: Place, value: unknown, line: number): void {
    const path = place[0] ?? '';
    const entry = isObject(value) && isObject(value['data']) ? value['data'] : value;
    if (!isObject(entry)) this.#report.quarantine(line, 'an entry is not the coverage of a file');
    else if (isObject(entry['statementMap']) && isObject(entry['s'])) this.#addMapped(path, entry, line);
    else if (Array.isArray(entry['lineData'])) this.#addLineData(path, listAt(entry, 'lineData'), line);
    else if (isObject(entry['lines'])) this.#addSummary(path, entry, line);
    else this.#report.quarantine(line, 'an entry has neither a statementMap, nor lineData, nor a summary');
  }

  finish(): Report {
    return this.#report.finish();
  }

  #addMapped(path: string, entry: Entry, line: number): void {
    const file = new IstanbulFile(this.#draft, (cause) => this.#report.quarantine(line, cause));
    file.addStatements(objectAt(entry, 'statementMap'), objectAt(entry, 's'));
    file.addBranches(objectAt(entry, 'branchMap'), objectAt(entry, 'b'));
    file.addFunctions(objectAt(entry, 'fnMap'), objectAt(entry, 'f'));
    this.#report.add(this.#draft.finish(path));
  }

  /** Index = line; null = not executable. */
  #addLineData(path: string, counts: readonly unknown[], line: number): void {
    for (const [number, count] of counts.entries()) {
      if (count === null || number === 0) continue;
      if (isCount(count)) this.#draft.lines.add(number, count > 0);
      else this.#report.quarantine(line, `line ${number} has a count that is none`);
    }
    this.#report.add(this.#draft.finish(path));
  }

  /** A summary has sums per file and `total`, which is a cross-check. */
  #addSummary(path: string, entry: Entry, line: number): void {
    const counts = new Map(QUANTITIES.map((quantity) => [quantity, readSum(entry[quantity])]));
    if ([...counts.values()].includes(null)) {
      this.#report.quarantine(line, `the summary of "${path}" has a sum that is not covered of total`);
      return;
    }
    for (const quantity of QUANTITIES) {
      const sum = counts.get(quantity);
      if (!sum) continue;
      if (path === 'total') this.#report.state(quantity, sum.covered, sum.total);
      else if (quantity === 'lines') this.#draft.lineCount = sum;
      else if (sum.total > 0) this.#draft[quantity].addSum(sum.covered, sum.total);
    }
    if (path !== 'total') this.#report.add(this.#draft.finish(path));
  }
}

/** @returns undefined = absent, null = not a sum. `pct` may be "Unknown" and is never read. */
function readSum(value: unknown): Count | null | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value) || !isWhole(value['covered']) || !isWhole(value['total'])) return null;
  return pairCount(value['covered'], value['total']);
}
