// Reads dotCover's DetailedXML: the unit is the statement; lines are derived from its span for patches.
import { readLine, readWhole } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { RepeatCounter } from '../reports/repeat-counter.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { SpanLimit } from '../reports/span-limit.ts';
import type { Attributes, XmlReader } from './xml-parser.ts';

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

  open(element: string, attributes: Attributes, line: number): void {
    if (element === 'Statement') this.#addStatement(attributes, line);
    else if (element === 'Type') this.#type = attributes['Name'] ?? '';
    else if (element === 'Method') this.#method = attributes['Name'] ?? '';
    else if (element === 'File') this.#addFile(attributes, line);
    else if (element === 'Root') {
      const covered = readWhole(attributes['CoveredStatements']);
      const total = readWhole(attributes['TotalStatements']);
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

  #addFile(attributes: Attributes, at: number): void {
    const { Index: index, Name: path } = attributes;
    if (index === undefined || !path || this.#files.has(index)) {
      this.#report.quarantine(at, 'a file has no index of its own or no name');
    } else this.#files.set(index, { path, draft: new FileDraft('dotcover') });
  }

  #addStatement(attributes: Attributes, at: number): void {
    const file = this.#files.get(attributes['FileIndex'] ?? '');
    const { Line, Column = '', EndLine = Line, EndColumn = '', Covered } = attributes;
    const start = readLine(Line);
    const end = readLine(EndLine);
    const isFlag = /^(?:True|False)$/i.test(Covered ?? '');
    if (file === undefined || !start || end === null || end < start || !isFlag || !this.#spans.allows(start, end)) {
      this.#report.quarantine(at, 'a statement has no known file, no lines, or no Covered flag');
      return;
    }
    const hit = Covered?.toLowerCase() === 'true';
    const { points } = file.draft.statements;
    const span = `${start}:${Column}-${end}:${EndColumn}`;
    const identity = `${file.path}\0${this.#type}/${this.#method}:${span}`;
    points.add(start, points.name(this.#repeats.number(identity)), hit);
    for (let line = start; line <= end; line += 1) file.draft.lines.add(line, hit);
  }
}
