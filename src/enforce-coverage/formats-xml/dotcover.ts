// Reads dotCover's DetailedXML: the unit is the statement; lines are derived from its span for patches.
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { RepeatCounter } from '../tallies/repeat-counter.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { SpanLimit } from '../reports/span-limit.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

export class DotcoverReader implements XmlReader {
  readonly roots = ['Root'];
  readonly texts = [];
  readonly #report: ReportDraft;
  readonly #spans = new SpanLimit();
  readonly #repeats = new RepeatCounter();
  readonly #files = new Map<string, { path: string; draft: FileDraft }>();

  #type = '';
  #method = '';

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'dotcover');
  }

  open(element: string, attributes: XmlAttributes, line: number): void {
    if (element === 'Statement') this.#addStatement(attributes, line);
    else if (element === 'Type') this.#type = attributes.text('Name') ?? '';
    else if (element === 'Method') this.#method = attributes.text('Name') ?? '';
    else if (element === 'File') this.#addFile(attributes, line);
    else if (element === 'Root') {
      const covered = attributes.whole('CoveredStatements') ?? null;
      const total = attributes.whole('TotalStatements') ?? null;
      if (covered !== null && total !== null) this.#report.state('statements', covered, total);
    }
  }

  close(): void {
    // Nothing waits for the end of an element.
  }

  finish(): Report {
    for (const { path, draft } of this.#files.values()) this.#report.add(draft.finish(path, '', false));
    return this.#report.finish();
  }

  #addFile(attributes: XmlAttributes, at: number): void {
    const [index, path] = [attributes.text('Index'), attributes.text('Name')];
    if (index === undefined || !path || this.#files.has(index)) {
      this.#report.quarantine(at, 'a file has no index of its own or no name');
    } else this.#files.set(index, { path, draft: new FileDraft('dotcover') });
  }

  #addStatement(attributes: XmlAttributes, at: number): void {
    const file = this.#files.get(attributes.text('FileIndex') ?? '');
    const covered = attributes.text('Covered')?.toLowerCase();
    const start = attributes.line('Line');
    const end = attributes.text('EndLine') === undefined ? start : attributes.line('EndLine');
    const isFlag = covered === 'true' || covered === 'false';
    if (file === undefined || !start || end === null || end < start || !isFlag || !this.#spans.allows(start, end)) {
      this.#report.quarantine(at, 'a statement has no known file, no lines, or no Covered flag');
      return;
    }
    const hit = covered === 'true';
    const { points } = file.draft.statements;
    const span = `${start}:${attributes.text('Column')}-${end}:${attributes.text('EndColumn')}`;
    const identity = `${file.path}\0${this.#type}/${this.#method}:${span}`;
    points.add(start, points.name(this.#repeats.number(identity)), hit);
    for (let line = start; line <= end; line += 1) file.draft.lines.add(line, hit);
  }
}
