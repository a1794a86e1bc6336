// Reads scoverage: the unit is the statement, some of which are branches; lines are derived for patches.
import { readHits, readLine } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { RepeatCounter } from '../reports/repeat-counter.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import type { Attributes, XmlReader } from './xml-parser.ts';

export class ScoverageReader implements XmlReader {
  readonly roots = ['scoverage'];
  readonly texts = [];
  readonly #report: ReportDraft;
  /** By source: the statements of one file stand in several classes. */
  readonly #drafts = new Map<string, FileDraft>();
  readonly #repeats = new RepeatCounter();
  #class = '';
  #path = '';

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'scoverage');
  }

  open(element: string, attributes: Attributes, line: number): void {
    if (element === 'class') {
      this.#class = attributes['name'] ?? '';
      this.#path = attributes['filename'] ?? '';
    } else if (element === 'statement') this.#addStatement(attributes, line);
  }

  close(): void {
    // Nothing waits for the end of an element.
  }

  finish(): Report {
    for (const [path, draft] of this.#drafts) this.#report.add(draft.finish(path, '', false));
    return this.#report.finish();
  }

  #addStatement(attributes: Attributes, at: number): void {
    if (attributes['ignored'] === 'true') return;
    const path = attributes['source'] || this.#path;
    const line = readLine(attributes['line']);
    const hit = readHits(attributes['invocation-count']);
    if (path === '' || line === null || hit === null) {
      this.#report.quarantine(at, 'a statement has no source, or a line or invocation-count that is not a number');
      return;
    }
    let draft = this.#drafts.get(path);
    if (draft === undefined) this.#drafts.set(path, (draft = new FileDraft('scoverage')));
    const { method = '', start = '', end = '', branch } = attributes;
    const identity = this.#repeats.number(`${path}\0${this.#class}/${method}:${start}-${end}:${branch ?? ''}`);
    draft.lines.add(line, hit);
    draft.statements.points.add(line, draft.statements.points.name(identity), hit);
    if (branch === 'true') draft.branches.points.add(line, draft.branches.points.name(identity), hit);
  }
}
