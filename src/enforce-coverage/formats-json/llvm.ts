// Reads llvm-cov export: the summary of a file is its count; segments tell the lines for patches.
import { isCount, isLine, isWhole, pairCount } from '../formats/numbers.ts';
import type { Count, Quantity, Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { SpanLimit } from '../reports/span-limit.ts';
import { isObject } from '../../domain/json.ts';
import { type JsonReader, listAt, objectAt } from './json-parser.ts';
import type { Place, Plan } from './json-split.ts';
import { readSegments, walkLines } from './llvm-segments.ts';

const QUANTITIES: readonly Quantity[] = ['lines', 'branches', 'functions'];

export class LlvmReader implements JsonReader {
  /** data → […] → files → […] and totals; the list of functions repeats what files say. */
  readonly plan: Plan = (place) => {
    if (place.length === 0) return 'enter';
    if (place[0] !== 'data') return 'skip';
    if (place.length < 3) return 'enter';
    if (place[2] === 'totals') return 'take';
    if (place[2] !== 'files') return 'skip';
    return place.length === 3 ? 'enter' : 'take';
  };
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('llvm');
  readonly #spans = new SpanLimit();

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'llvm');
  }

  take(place: Place, value: unknown, at: number): void {
    if (!isObject(value)) this.#report.quarantine(at, 'an entry is not the coverage of a file');
    else if (place[2] === 'totals') {
      for (const quantity of QUANTITIES) {
        const sum = readSum(value, quantity);
        if (sum !== null) this.#report.state(quantity, sum.covered, sum.total);
      }
    } else this.#addFile(value, at);
  }

  finish(): Report {
    return this.#report.finish();
  }

  #addFile(entry: Readonly<Record<string, unknown>>, at: number): void {
    const path = entry['filename'];
    const summary = objectAt(entry, 'summary');
    const lines = readSum(summary, 'lines');
    if (typeof path !== 'string' || path === '' || lines === null) {
      this.#report.quarantine(at, 'a file has no name or no summary of lines');
      return;
    }
    const segments = readSegments(listAt(entry, 'segments'));
    if (segments === null) this.#report.quarantine(at, `the segments of "${path}" are not readable`);
    else walkLines(segments, this.#spans, (line, hit) => this.#draft.lines.add(line, hit));
    this.#draft.lineCount = lines;
    this.#addBranches(listAt(entry, 'branches'), readSum(summary, 'branches'));
    const functions = readSum(summary, 'functions');
    if (functions !== null && functions.total > 0) this.#draft.functions.addSum(functions.covered, functions.total);
    this.#report.add(this.#draft.finish(path));
  }

  /** Each region has a true and a false side; where they do not add up to the summary, the summary is believed. */
  #addBranches(regions: readonly unknown[], stated: Count | null): void {
    const known = regions.filter(isRegion);
    const sides = new Map<string, boolean>();
    for (const [line, column, endLine, endColumn, yes, no] of known) {
      const place = `${line}:${column}-${endLine}:${endColumn}`;
      sides.set(`${place} true`, (sides.get(`${place} true`) ?? false) || yes > 0);
      sides.set(`${place} false`, (sides.get(`${place} false`) ?? false) || no > 0);
    }
    const covered = [...sides.values()].filter(Boolean).length;
    const { branches } = this.#draft;
    if (stated !== null && (stated.covered !== covered || stated.total !== sides.size)) {
      if (stated.total > 0) branches.addSum(stated.covered, stated.total);
      return;
    }
    for (const [name, taken] of sides) {
      branches.points.add(Number(name.slice(0, name.indexOf(':'))), branches.points.name(name), taken);
    }
  }
}

type Region = readonly [number, number, number, number, number, number];

function isRegion(value: unknown): value is Region {
  if (!Array.isArray(value) || value.length < 6) return false;
  return isLine(value[0]) && value.slice(1, 4).every(isWhole) && isCount(value[4]) && isCount(value[5]);
}

function readSum(summary: Readonly<Record<string, unknown>>, quantity: Quantity): Count | null {
  const { count, covered } = objectAt(summary, quantity);
  return isWhole(count) && isWhole(covered) ? pairCount(covered, count) : null;
}
