// Reads JaCoCo: lines of source files at any depth of groups; counters of classes are never added up.
import { LARGEST_COUNT } from '../formats/numbers.ts';
import type { Count, Quantity, Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

const COUNTERS: ReadonlyMap<string | undefined, Quantity> = new Map([
  ['LINE', 'lines'],
  ['BRANCH', 'branches'],
  ['METHOD', 'functions'],
]);

export class JacocoReader implements XmlReader {
  readonly roots = ['report'];
  readonly texts = [];
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('jacoco');
  readonly #groups: string[] = [];
  #package = '';
  #file: string | null = null;
  /** Names of the open elements that have counters of their own; the last one owns a counter. */
  readonly #owners: string[] = [];
  #hasUnknownLines = false;
  #counted: Partial<Record<Quantity, Count>> = {};

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'jacoco');
  }

  open(element: string, attributes: XmlAttributes, line: number): void {
    if (element === 'line') this.#addLine(attributes, line);
    else if (element === 'counter') this.#addCounter(attributes, line);
    else {
      this.#owners.push(element);
      if (element === 'group') this.#groups.push(attributes.text('name') ?? '');
      else if (element === 'package') this.#package = attributes.text('name') ?? '';
      else if (element === 'sourcefile') this.#openFile(attributes, line);
      else if (this.#file !== null) this.#report.quarantine(line, `<${element}> stands where <line> is expected`);
    }
  }

  close(element: string): void {
    if (element === 'line' || element === 'counter') return;
    this.#owners.pop();
    if (element === 'group') this.#groups.pop();
    else if (element === 'package') this.#package = '';
    else if (element === 'sourcefile') this.#closeFile();
  }

  finish(): Report {
    return this.#report.finish();
  }

  #openFile(attributes: XmlAttributes, line: number): void {
    const name = attributes.text('name');
    if (name === undefined || name === '') this.#report.quarantine(line, 'a source file has no name');
    else this.#file = this.#package === '' ? name : `${this.#package}/${name}`;
    this.#hasUnknownLines = false;
    this.#counted = {};
  }

  #addLine(attributes: XmlAttributes, at: number): void {
    if (this.#file === null) return;
    const line = attributes.line('nr');
    const [mi, ci] = [attributes.whole('mi'), attributes.whole('ci')];
    const [missed = 0, covered = 0] = [attributes.whole('mb'), attributes.whole('cb')];
    if (line === null || mi === null || ci === null || missed === null || covered === null) {
      this.#report.quarantine(at, 'a line has a number or count that is not a whole number');
    } else if (line > 0) {
      if (mi === undefined && ci === undefined) this.#hasUnknownLines = true;
      else this.#draft.lines.add(line, ci ?? 0);
      const branches = missed + covered;
      if (branches > LARGEST_COUNT) this.#report.quarantine(at, `a line has ${branches} branches`);
      else if (branches > 0) this.#draft.branches.addCount(line, covered, branches);
    }
  }

  #addCounter(attributes: XmlAttributes, at: number): void {
    const owner = this.#owners.at(-1);
    if (owner !== 'sourcefile' && owner !== 'report') return;
    const quantity = COUNTERS.get(attributes.text('type'));
    if (quantity === undefined) return;
    const covered = attributes.whole('covered') ?? null;
    const missed = attributes.whole('missed') ?? null;
    if (covered === null || missed === null) {
      this.#report.quarantine(at, 'a counter is not two whole numbers');
    } else if (owner === 'report') this.#report.state(quantity, covered, covered + missed);
    else this.#counted[quantity] = { covered, total: covered + missed };
  }

  /** Lines without `mi` and `ci` (gcovr writes them so) leave the word to the counter of the file. */
  #closeFile(): void {
    if (this.#file === null) return;
    const { lines, functions } = this.#counted;
    if (functions !== undefined) this.#draft.functions.addSum(functions.covered, functions.total);
    if (this.#hasUnknownLines) {
      this.#draft.lineCount = lines ?? null;
      this.#report.note('Some lines have neither mi nor ci: counters are used, and a patch cannot be judged there.');
    }
    this.#report.add(this.#draft.finish(this.#file, this.#groups.join('/')));
    this.#file = null;
  }
}
