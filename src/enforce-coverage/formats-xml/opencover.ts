// Reads OpenCover: distinct sequence points are statements, the lines they span are lines.
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { SpanLimit } from '../reports/span-limit.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

/** The line that compilers give to code they hide from debuggers. */
const HIDDEN_LINE = 0xfeefee;

export class OpencoverReader implements XmlReader {
  readonly roots = ['CoverageSession'];
  readonly texts = ['MetadataToken'];
  readonly #report: ReportDraft;
  readonly #spans = new SpanLimit();
  readonly #drafts = new Map<string, FileDraft>();
  /** `uid` → path, of the open module. */
  readonly #paths = new Map<string, string>();
  #isSkipped = false;
  #isStated = false;
  #method = { token: '', uid: '', line: 0, hit: false };

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'opencover');
  }

  open(element: string, attributes: XmlAttributes, line: number, parent: string | undefined): void {
    if (element === 'Module') {
      this.#isSkipped = attributes.text('skippedDueTo') !== undefined;
      this.#paths.clear();
    } else if (this.#isSkipped) return;
    else if (element === 'SequencePoint') this.#addPoint(attributes, line);
    else if (element === 'BranchPoint') this.#addBranch(attributes, line);
    else if (element === 'File') this.#paths.set(attributes.text('uid') ?? '', attributes.text('fullPath') ?? '');
    else if (element === 'Method') {
      this.#isSkipped = attributes.text('skippedDueTo') !== undefined;
      this.#method = { token: '', uid: '', line: 0, hit: false };
    } else if (element === 'FileRef') this.#method.uid = attributes.text('uid') ?? '';
    else if (element === 'Summary') this.#stateTotals(attributes);
    else if (parent === 'SequencePoints' || parent === 'BranchPoints') {
      this.#report.quarantine(line, `<${element}> stands where a point is expected`);
    }
  }

  close(element: string, text: string): void {
    if (element === 'MetadataToken') this.#method.token = text;
    else if (element === 'Module') this.#isSkipped = false;
    else if (element === 'Method') {
      if (!this.#isSkipped) this.#closeMethod();
      this.#isSkipped = false;
    }
  }

  finish(): Report {
    for (const [path, draft] of this.#drafts) this.#report.add(draft.finish(path));
    return this.#report.finish();
  }

  #draftOf(uid = this.#method.uid): FileDraft | null {
    const path = this.#paths.get(uid);
    if (path === undefined || path === '') return null;
    let draft = this.#drafts.get(path);
    if (draft === undefined) this.#drafts.set(path, (draft = new FileDraft('opencover')));
    return draft;
  }

  #addPoint(attributes: XmlAttributes, at: number): void {
    const start = attributes.line('sl');
    const end = attributes.text('el') === undefined ? start : attributes.line('el');
    const hit = attributes.hits('vc');
    if (start === HIDDEN_LINE) return;
    const draft = this.#draftOf(attributes.text('fileid'));
    if (draft === null || !start || end === null || end < start || hit === null || !this.#spans.allows(start, end)) {
      this.#report.quarantine(at, 'a sequence point has no known file, no lines, or no visit count');
      return;
    }
    draft.statements.points.add(
      start,
      draft.statements.points.name(`${attributes.text('sc')}-${end}:${attributes.text('ec')}`),
      hit,
    );
    for (let line = start; line <= end; line += 1) draft.lines.add(line, hit);
    this.#method.uid ||= attributes.text('fileid') ?? '';
    this.#method.line ||= start;
    this.#method.hit ||= hit;
  }

  #addBranch(attributes: XmlAttributes, at: number): void {
    const line = attributes.line('sl');
    const hit = attributes.hits('vc');
    if (line === HIDDEN_LINE) return;
    const draft = this.#draftOf(attributes.text('fileid'));
    if (draft === null || !line || hit === null) {
      this.#report.quarantine(at, 'a branch point has no known file, no line, or no visit count');
      return;
    }
    const { points } = draft.branches;
    const ends = ['offset', 'path', 'offsetend'].map((name) => attributes.text(name));
    points.add(line, points.name([this.#method.token, ...ends].join(':')), hit);
  }

  /** A method without sequence points has no source and says nothing. */
  #closeMethod(): void {
    const { token, line, hit } = this.#method;
    const functions = line === 0 ? null : this.#draftOf()?.functions.points;
    if (functions) functions.add(line, functions.name(token), hit);
  }

  /**
   * The first summary is the session's; those of modules, classes and methods repeat it.
   * Its branches include entries of methods, which no branch point has: they are not compared.
   */
  #stateTotals(attributes: XmlAttributes): void {
    if (this.#isStated) return;
    this.#isStated = true;
    const [total, covered] = [attributes.whole('numSequencePoints'), attributes.whole('visitedSequencePoints')];
    if (typeof total === 'number' && typeof covered === 'number') this.#report.state('statements', covered, total);
  }
}
