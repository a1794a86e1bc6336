// One file of a Clover report: which of its rows are lines, statements, functions and branches, by dialect.
import type { Count, FileCoverage } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { RepeatCounter } from '../tallies/repeat-counter.ts';

/** Where branches go that the report counts and does not place. */
const NO_LINE = 0;

interface Condition {
  line: number;
  yes: number;
  no: number;
}

/** Reusable: `finish` empties it. */
export class CloverFile {
  readonly #draft = new FileDraft('clover');
  #conditions: Condition[] = [];
  #stated: Count | null = null;
  #methods: Count | null = null;
  #rows: { line: number; name: string; hit: boolean }[] = [];
  readonly #ordinals = new Map<number, number>();
  /** The istanbul dialect: no `elements` in a file's metrics, and its statements are lines. */
  isIstanbul = false;

  /** What the metrics of the file say of its branches and functions; null = nothing. */
  setMetrics(conditionals: Count | null, methods: Count | null, isIstanbul: boolean): void {
    this.#stated = conditionals;
    this.#methods = methods;
    this.isIstanbul = isIstanbul;
  }

  addStatement(line: number, hit: boolean): void {
    this.#draft.lines.add(line, hit);
    if (!this.isIstanbul) this.#draft.statements.points.add(line, this.#count(line), hit);
  }

  addMethod(line: number, name: string, hit: boolean): void {
    this.#rows.push({ line, name, hit });
  }

  addCondition(line: number, yes: number, no: number, hit: boolean): void {
    this.#draft.lines.add(line, hit);
    this.#conditions.push({ line, yes, no });
  }

  finish(path: string): FileCoverage {
    this.#addBranches();
    this.#addFunctions();
    this.#conditions = [];
    this.#rows = [];
    this.#stated = null;
    this.#methods = null;
    this.#ordinals.clear();
    return this.#draft.finish(path);
  }

  /** Statements of one line have no other identity than their order. */
  #count(line: number): number {
    const ordinal = this.#ordinals.get(line) ?? 0;
    this.#ordinals.set(line, ordinal + 1);
    return ordinal;
  }

  /**
   * OpenClover: both counts say how often an outcome occurred. istanbul: truecount is the branches taken,
   * falsecount those not taken, and rows exist only for lines that have a statement: what the metrics have beyond the
   * rows belongs to no known line. Where rows and metrics contradict each other, the metrics are believed.
   */
  #addBranches(): void {
    const sum = { covered: 0, total: 0 };
    for (const { yes, no } of this.#conditions) {
      sum.covered += this.isIstanbul ? yes : Number(yes > 0) + Number(no > 0);
      sum.total += this.isIstanbul ? yes + no : 2;
    }
    const { branches } = this.#draft;
    const stated = this.#stated ?? sum;
    const more = { covered: stated.covered - sum.covered, total: stated.total - sum.total };
    const isEqual = more.covered === 0 && more.total === 0;
    if (!isEqual && (!this.isIstanbul || more.covered < 0 || more.total < more.covered)) {
      if (stated.total > 0) branches.addSum(stated.covered, stated.total);
    } else if (this.isIstanbul) {
      for (const { line, yes, no } of this.#conditions) branches.addCount(line, yes, yes + no);
      if (!isEqual) branches.addCount(NO_LINE, more.covered, more.total);
    } else this.#addOutcomes(this.#conditions);
  }

  /** PHPUnit counts a method as covered when all of it is, which its row does not say: metrics are believed. */
  #addFunctions(): void {
    const { functions } = this.#draft;
    const covered = this.#rows.filter((row) => row.hit).length;
    const stated = this.#methods;
    if (stated !== null && (stated.covered !== covered || stated.total !== this.#rows.length)) {
      if (stated.total > 0) functions.addSum(stated.covered, stated.total);
      return;
    }
    const repeats = new RepeatCounter();
    for (const { line, name, hit } of this.#rows) {
      functions.points.add(line, functions.points.name(repeats.number(`${line} ${name}`)), hit);
    }
  }

  #addOutcomes(rows: readonly Condition[]): void {
    const ordinals = new Map<number, number>();
    for (const { line, yes, no } of rows) {
      const ordinal = ordinals.get(line) ?? 0;
      ordinals.set(line, ordinal + 1);
      this.#draft.branches.points.add(line, ordinal * 2, yes > 0);
      this.#draft.branches.points.add(line, ordinal * 2 + 1, no > 0);
    }
  }
}
