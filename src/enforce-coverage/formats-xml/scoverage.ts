// Reads scoverage: the unit is the statement, some of which are branches; lines are derived for patches.
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { RepeatCounter } from '../tallies/repeat-counter.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

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

  open(element: string, attributes: XmlAttributes, line: number, parent: string | undefined): void {
    if (element === 'class') {
      this.#class = attributes.text('name') ?? '';
      this.#path = attributes.text('filename') ?? '';
    } else if (element === 'statement') this.#addStatement(attributes, line);
    else if (parent === 'statements')
      this.#report.quarantine(line, `<${element}> stands where <statement> is expected`);
  }

  close(): void {
    // Nothing waits for the end of an element.
  }

  finish(): Report {
    for (const [path, draft] of this.#drafts) this.#report.add(draft.finish(path, '', false));
    return this.#report.finish();
  }

  #addStatement(attributes: XmlAttributes, at: number): void {
    if (attributes.text('ignored') === 'true') return;
    const path = attributes.text('source') || this.#path;
    const line = attributes.line('line');
    const hit = attributes.hits('invocation-count');
    if (path === '' || line === null || hit === null) {
      this.#report.quarantine(at, 'a statement has no source, or a line or invocation-count that is not a number');
      return;
    }
    let draft = this.#drafts.get(path);
    if (draft === undefined) this.#drafts.set(path, (draft = new FileDraft('scoverage')));
    const parts = ['method', 'start', 'end', 'branch'].map((name) => attributes.text(name));
    const branch = parts[3];
    const identity = this.#repeats.number([path, this.#class, ...parts].join('\0'));
    draft.lines.add(line, hit);
    draft.statements.points.add(line, draft.statements.points.name(identity), hit);
    if (branch === 'true') draft.branches.points.add(line, draft.branches.points.name(identity), hit);
  }
}
