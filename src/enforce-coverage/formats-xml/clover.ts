// Reads Clover in its three dialects: OpenClover, istanbul and PHPUnit.
import { pairCount, readHits, readLine, readWhole } from '../formats/numbers.ts';
import type { Count, Report } from '../report.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { CloverFile } from './clover-file.ts';
import type { Attributes, XmlReader } from './xml-parser.ts';

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
  #projectMetrics: Attributes | null = null;

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'clover');
  }

  open(element: string, attributes: Attributes, line: number): void {
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
  #openFile(attributes: Attributes, line: number): void {
    this.#path = attributes['path'] || attributes['name'] || null;
    if (this.#path === null) this.#report.quarantine(line, 'a file has neither path nor name');
  }

  #readMetrics(attributes: Attributes, line: number): void {
    if (this.#isInClass) return;
    if (this.#path === null) {
      if (this.#isInProject && !this.#isInPackage) this.#projectMetrics = attributes;
      return;
    }
    const [conditionals, methods] = ['conditionals', 'methods'].map((name) => readCount(attributes, name));
    if ([conditionals, methods].includes(null)) this.#report.quarantine(line, 'the metrics of a file are not counts');
    this.#file.setMetrics(conditionals ?? null, methods ?? null, attributes['elements'] === undefined);
  }

  #addLine(attributes: Attributes, at: number): void {
    if (this.#path === null) return;
    const line = readLine(attributes['num']);
    const { type, count, truecount, falsecount } = attributes;
    const [hit, isTrue, isFalse] = [count, truecount ?? '0', falsecount ?? '0'].map(readHits);
    const isCondition = type === 'cond';
    const hasCount = count === undefined && isCondition ? true : hit !== null && hit !== undefined;
    if (line === null || !hasCount || isTrue === null || isFalse === null) {
      this.#report.quarantine(at, 'a line has a number or count that is not one');
    } else if (line === 0) return;
    else if (type === 'stmt') this.#file.addStatement(line, hit === true);
    else if (type === 'method') this.#file.addMethod(line, attributes, hit === true);
    else if (isCondition) this.#addCondition(line, at, attributes, hit ?? null);
    else this.#report.quarantine(at, `a line has the unknown type "${type ?? ''}"`);
  }

  #addCondition(line: number, at: number, attributes: Attributes, hit: boolean | null): void {
    const yes = readWhole(attributes['truecount'] ?? '0');
    const no = readWhole(attributes['falsecount'] ?? '0');
    if (yes === null || no === null) this.#report.quarantine(at, 'a condition has counts that are not whole numbers');
    else this.#file.addCondition(line, yes, no, hit ?? yes + no > 0);
  }

  /** Statements of the istanbul dialect are lines. */
  #stateTotals(): void {
    const metrics = this.#projectMetrics;
    if (metrics === null) return;
    const statements = readCount(metrics, 'statements');
    const conditionals = readCount(metrics, 'conditionals');
    const methods = readCount(metrics, 'methods');
    const quantity = this.#file.isIstanbul ? 'lines' : 'statements';
    if (statements) this.#report.state(quantity, statements.covered, statements.total);
    if (conditionals) this.#report.state('branches', conditionals.covered, conditionals.total);
    if (methods) this.#report.state('functions', methods.covered, methods.total);
  }
}

/** @returns null = not a count; nothing covered of nothing where the attributes are absent. */
function readCount(attributes: Attributes, name: string): Count | null {
  if (attributes[name] === undefined) return { covered: 0, total: 0 };
  return pairCount(readWhole(attributes[`covered${name}`]), readWhole(attributes[name]));
}
