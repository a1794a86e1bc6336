// Reads SimpleCov: .resultset.json of one or more suites, which unite, and the coverage.json of its formatter.
import { isCount, isLine } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { isObject } from '../../domain/json.ts';
import { type JsonReader } from './json-parser.ts';
import type { Place, Plan } from './json-split.ts';

export class SimplecovReader implements JsonReader {
  readonly plan: Plan = (place) => {
    if (place.length < 2) return 'enter';
    // A formatter's report holds files right below `coverage`; a result set has a suite above it.
    if (place[1] === 'coverage') return place.length === 2 ? 'enter' : 'take';
    return place[0] === 'coverage' ? 'take' : 'skip';
  };
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('simplecov');

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'simplecov');
  }

  take(place: Place, value: unknown, at: number): void {
    if (place.length === 2 && !isObject(value) && !Array.isArray(value)) return;
    const path = place.at(-1) ?? '';
    const lines = isObject(value) ? value['lines'] : value;
    if (!Array.isArray(lines)) {
      this.#report.quarantine(at, `"${path}" has no list of lines`);
      return;
    }
    this.#addLines(path, lines as unknown[], at);
    if (isObject(value)) {
      this.#addBranches(path, value['branches'], at);
      this.#addMethods(path, value['methods'], at);
    }
    this.#report.add(this.#draft.finish(path));
  }

  finish(): Report {
    return this.#report.finish();
  }

  /** null = not executable, "ignored" = between nocov marks. */
  #addLines(path: string, counts: readonly unknown[], at: number): void {
    for (const [index, count] of counts.entries()) {
      if (count === null || count === 'ignored') continue;
      if (isCount(count)) this.#draft.lines.add(index + 1, count > 0);
      else this.#report.quarantine(at, `line ${index + 1} of "${path}" has a count that is none`);
    }
  }

  /** Keys are stringified Ruby arrays `[:type, id, first line, column, last line, column]`. */
  #addBranches(path: string, branches: unknown, at: number): void {
    const points = this.#draft.branches.points;
    if (Array.isArray(branches)) {
      for (const [index, branch] of (branches as unknown[]).entries()) this.#addFormatted(path, branch, index, at);
    } else if (isObject(branches)) {
      for (const [condition, arms] of Object.entries(branches)) {
        const line = firstLine(condition);
        for (const [arm, count] of Object.entries(isObject(arms) ? arms : {})) {
          if (line !== null && isCount(count)) points.add(line, points.name(`${condition}>${arm}`), count > 0);
          else this.#report.quarantine(at, `a branch of "${path}" has no line or no count`);
        }
      }
    }
  }

  #addFormatted(path: string, branch: unknown, index: number, at: number): void {
    const { coverage, start_line: line } = isObject(branch) ? branch : {};
    if (coverage === 'ignored') return;
    if (isLine(line) && isCount(coverage)) this.#draft.branches.points.add(line, index, coverage > 0);
    else this.#report.quarantine(at, `a branch of "${path}" has no line or no count`);
  }

  #addMethods(path: string, methods: unknown, at: number): void {
    if (!isObject(methods)) return;
    const points = this.#draft.functions.points;
    for (const [method, count] of Object.entries(methods)) {
      if (isCount(count)) points.add(firstLine(method) ?? 0, points.name(method), count > 0);
      else this.#report.quarantine(at, `a method of "${path}" has no count`);
    }
  }
}

function firstLine(key: string): number | null {
  const line = Number(/, (\d+), \d+, \d+, \d+\]$/.exec(key.slice(-100))?.[1]);
  return isLine(line) ? line : null;
}
