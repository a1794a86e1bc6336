// A report while it is being read: pieces of files, doubts about records, and what headers claim.
import type { Count, FileCoverage, Format, Quantity, Quarantined, Report } from '../report.ts';
import { QUANTITIES } from '../report.ts';
import { uniteByPath } from './file-union.ts';
import { sumFiles } from './totals.ts';

const MOST_EXAMPLES = 20;

export class ReportDraft {
  readonly name: string;
  readonly format: Format;
  partialLines = 0;
  readonly #files: FileCoverage[] = [];
  readonly #roots = new Set<string>();
  readonly #notes = new Set<string>();
  readonly #stated = new Map<Quantity, Count>();
  readonly #examples: Quarantined[] = [];
  #quarantined = 0;

  constructor(name: string, format: Format) {
    this.name = name;
    this.format = format;
  }

  /** Takes a piece of a file; pieces of one (scope, path) are united at the end. */
  add(file: FileCoverage): void {
    this.#files.push(file);
  }

  /** Leaves a record out of every number and says so. */
  quarantine(line: number, cause: string): void {
    this.#quarantined += 1;
    if (this.#examples.length < MOST_EXAMPLES) this.#examples.push({ line, cause });
  }

  /** Notes what a header, summary or counter claims; claims of several sections add up. */
  state(quantity: Quantity, covered: number, total: number): void {
    const before = this.#stated.get(quantity) ?? { covered: 0, total: 0 };
    this.#stated.set(quantity, { covered: before.covered + covered, total: before.total + total });
  }

  note(sentence: string): void {
    this.#notes.add(sentence);
  }

  addRoot(folder: string): void {
    this.#roots.add(folder);
  }

  /** @returns the report; the draft is spent. */
  finish(): Report {
    const files = uniteByPath(this.#files);
    const report: Report = {
      name: this.name,
      format: this.format,
      files,
      roots: [...this.#roots],
      totals: sumFiles(files),
      headerOnly: [],
      disagreements: [],
      quarantined: { count: this.#quarantined, examples: this.#examples },
      partialLines: this.partialLines,
      notes: [...this.#notes],
    };
    for (const quantity of QUANTITIES) this.#crossCheck(report, quantity);
    return report;
  }

  #crossCheck(report: Report, quantity: Quantity): void {
    const stated = this.#stated.get(quantity);
    if (stated === undefined) return;
    const counted = report.totals[quantity];
    if (counted === null && stated.total > 0 && stated.covered <= stated.total) {
      report.totals[quantity] = stated;
      report.headerOnly.push(quantity);
    } else if (counted !== null && (counted.covered !== stated.covered || counted.total !== stated.total)) {
      report.disagreements.push({ quantity, stated, counted });
    }
  }
}
