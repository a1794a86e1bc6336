// Reads Cobertura: only `class/lines/line` counts, as `methods` repeat it; one file may be many classes.
import { pairCount, readWhole } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { CoberturaMethods } from './cobertura-methods.ts';
import { addBranches, type Condition } from './cobertura-branches.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

export class CoberturaReader implements XmlReader {
  readonly roots = ['coverage'];
  readonly texts = ['source'];
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('cobertura');
  readonly #methods = new CoberturaMethods(this.#draft.functions);
  #path: string | null = null;
  #isInLines = false;
  /** The line whose conditions are being read. */
  #branchLine: {
    line: number;
    isMarked: boolean;
    stated: string | undefined;
    at: number;
    conditions: Condition[];
  } | null = null;

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'cobertura');
  }

  open(element: string, attributes: XmlAttributes, line: number): void {
    if (element === 'line') this.#openLine(attributes, line);
    else if (element === 'condition') this.#addCondition(attributes);
    else if (element === 'lines') this.#isInLines = this.#path !== null;
    else if (element === 'method') this.#methods.open(attributes);
    else if (element === 'class') this.#openClass(attributes, line);
    else if (element === 'coverage') this.#stateTotals(attributes);
    else if (this.#isInLines && element !== 'conditions' && !this.#isInStatements(element)) {
      this.#report.quarantine(line, `<${element}> stands where <line> is expected`);
    }
  }

  close(element: string, text: string): void {
    if (element === 'line') this.#closeLine();
    else if (element === 'lines') this.#isInLines = false;
    else if (element === 'method') this.#methods.close();
    else if (element === 'source' && text !== '') this.#report.addRoot(text);
    else if (element === 'class' && this.#path !== null) {
      this.#report.add(this.#draft.finish(this.#path));
      this.#path = null;
    }
  }

  finish(): Report {
    return this.#report.finish();
  }

  /** scoverage's dialect nests its statements in the lines. */
  #isInStatements(element: string): boolean {
    return element === 'statement' || element === 'statements';
  }

  #openClass(attributes: XmlAttributes, line: number): void {
    const path = attributes.text('filename');
    if (path === undefined || path === '') this.#report.quarantine(line, 'a class names no file');
    else this.#path = path;
    this.#methods.openClass(attributes.text('name') ?? '');
  }

  #openLine(attributes: XmlAttributes, at: number): void {
    if (!this.#isInLines) return;
    const line = attributes.line('number');
    const hit = attributes.hits('hits');
    if (line === null || hit === null) {
      const [number = '', hits = ''] = [attributes.text('number'), attributes.text('hits')];
      this.#report.quarantine(at, `a line has number "${number}" and hits "${hits}": one is not a number`);
    } else if (this.#methods.isOpen) this.#methods.addLine(line, hit);
    else {
      this.#draft.lines.add(line, hit);
      const branch = attributes.text('branch');
      if (branch !== undefined && branch.toLowerCase() === 'false') return;
      const stated = attributes.text('condition-coverage');
      this.#branchLine = { line, isMarked: branch !== undefined, stated, at, conditions: [] };
    }
  }

  #addCondition(attributes: XmlAttributes): void {
    if (this.#branchLine === null) return;
    const number = attributes.whole('number') ?? null;
    const percent = /^(\d+)(?:\.\d+)?%?$/.exec(attributes.text('coverage') ?? '')?.[1];
    this.#branchLine.conditions.push({ number: number ?? -1, percent: percent === undefined ? -1 : Number(percent) });
  }

  #closeLine(): void {
    const open = this.#branchLine;
    this.#branchLine = null;
    if (open === null) return;
    const { stated } = open;
    if (stated === undefined) {
      if (open.isMarked) {
        this.#report.note('Some lines have branches without condition-coverage: theirs are not known.');
      }
      return;
    }
    const [, covered, total] = /\((\d+)\/(\d+)\)\s*$/.exec(stated) ?? [];
    const count = pairCount(readWhole(covered), readWhole(total));
    if (count === null) {
      this.#report.quarantine(open.at, `condition-coverage "${stated}" is not a count of branches`);
    } else addBranches(this.#draft.branches, open.line, count, open.conditions);
  }

  #stateTotals(attributes: XmlAttributes): void {
    for (const quantity of ['lines', 'branches'] as const) {
      const covered = attributes.whole(`${quantity}-covered`);
      const total = attributes.whole(`${quantity}-valid`);
      if (typeof covered === 'number' && typeof total === 'number') this.#report.state(quantity, covered, total);
    }
  }
}
