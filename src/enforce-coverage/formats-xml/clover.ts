// Reads Clover in its three dialects: OpenClover, istanbul and PHPUnit.
import { LARGEST_COUNT, pairCount } from '../formats/numbers.ts';
import type { Count, Report } from '../report.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { CloverFile } from './clover-file.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

export class CloverReader implements XmlReader {
  readonly roots = ['coverage'];
  readonly texts = [];
  readonly #report: ReportDraft;
  readonly #file = new CloverFile();
  #path: string | null = null;
  #isInClass = false;
  /** `testproject` measures the tests themselves. */
  #isInTests = false;
  #isInProject = false;
  #isInPackage = false;
  #stated: readonly (Count | null)[] = [];

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'clover');
  }

  open(element: string, attributes: XmlAttributes, line: number): void {
    if (element === 'testproject') this.#isInTests = true;
    else if (this.#isInTests) return;
    else if (element === 'line') this.#addLine(attributes, line);
    else if (element === 'metrics') this.#readMetrics(attributes, line);
    else if (element === 'file') this.#openFile(attributes, line);
    else if (element === 'class') this.#isInClass = true;
    else if (element === 'package') this.#isInPackage = true;
    else if (element === 'project') this.#isInProject = true;
    else if (this.#path !== null) this.#report.quarantine(line, `<${element}> stands where <line> is expected`);
  }

  close(element: string): void {
    if (element === 'testproject') this.#isInTests = false;
    else if (this.#isInTests) return;
    else if (element === 'class') this.#isInClass = false;
    else if (element === 'package') this.#isInPackage = false;
    else if (element === 'project') this.#isInProject = false;
    else if (element === 'file' && this.#path !== null) {
      this.#report.add(this.#file.finish(this.#path));
      this.#path = null;
    }
  }

  finish(): Report {
    this.#stateTotals();
    return this.#report.finish();
  }

  /** PHPUnit writes the path as the name; OpenClover and istanbul have both. */
  #openFile(attributes: XmlAttributes, line: number): void {
    this.#path = attributes.text('path') || attributes.text('name') || null;
    if (this.#path === null) this.#report.quarantine(line, 'a file has neither path nor name');
  }

  #readMetrics(attributes: XmlAttributes, line: number): void {
    if (this.#isInClass) return;
    if (this.#path === null) {
      if (this.#isInProject && !this.#isInPackage) this.#stated = readCounts(attributes);
      return;
    }
    const counts = readCounts(attributes);
    if (counts.includes(null)) this.#report.quarantine(line, 'the metrics of a file are not counts');
    const [, conditionals = null, methods = null] = counts;
    this.#file.setMetrics(conditionals, methods, attributes.text('elements') === undefined);
  }

  #addLine(attributes: XmlAttributes, at: number): void {
    if (this.#path === null) return;
    const line = attributes.line('num');
    const type = attributes.text('type');
    const hit = attributes.hits('count');
    if (line === 0) return;
    if (line !== null && type === 'cond') this.#addCondition(line, at, attributes, hit);
    else if (line === null || hit === null) this.#report.quarantine(at, 'a line has a number or count that is not one');
    else if (type === 'stmt') this.#file.addStatement(line, hit);
    else if (type === 'method') {
      this.#file.addMethod(line, attributes.text('signature') ?? attributes.text('name') ?? '', hit);
    } else this.#report.quarantine(at, `a line has the unknown type "${type ?? ''}"`);
  }

  /** OpenClover's conditions have outcomes and no count of their own. */
  #addCondition(line: number, at: number, attributes: XmlAttributes, hit: boolean | null): void {
    const [yes = 0, no = 0] = [attributes.whole('truecount'), attributes.whole('falsecount')];
    if (
      yes === null ||
      no === null ||
      yes + no > LARGEST_COUNT ||
      (hit === null && attributes.text('count') !== undefined)
    ) {
      this.#report.quarantine(at, 'a condition has counts that are not whole numbers');
    } else this.#file.addCondition(line, yes, no, hit ?? yes + no > 0);
  }

  /** Statements of the istanbul dialect are lines. */
  #stateTotals(): void {
    const quantities = [this.#file.isIstanbul ? 'lines' : 'statements', 'branches', 'functions'] as const;
    for (const [index, quantity] of quantities.entries()) {
      const stated = this.#stated[index] ?? null;
      if (stated !== null) this.#report.state(quantity, stated.covered, stated.total);
    }
  }
}

/** @returns statements, conditionals and methods; null = not a count; 0 of 0 where the attributes are absent. */
function readCounts(attributes: XmlAttributes): (Count | null)[] {
  return ['statements', 'conditionals', 'methods'].map((name) => {
    const [covered = 0, total = 0] = [attributes.whole(`covered${name}`), attributes.whole(name)];
    return pairCount(covered, total);
  });
}
