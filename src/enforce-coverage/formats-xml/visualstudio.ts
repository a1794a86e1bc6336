// Reads Visual Studio's two forms: CoverageDSPriv (elements with text) and results (dotnet-coverage, attributes).
import { readLine } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { SpanLimit } from '../reports/span-limit.ts';
import { PartialFile, type Degree } from './partial-file.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

const DEGREES: ReadonlyMap<string | undefined, Degree> = new Map([
  ['0', 'full'],
  ['1', 'partial'],
  ['2', 'none'],
  ['yes', 'full'],
  ['partial', 'partial'],
  ['no', 'none'],
]);

export class VisualstudioReader implements XmlReader {
  readonly roots = ['CoverageDSPriv', 'results'];
  readonly texts = ['LnStart', 'LnEnd', 'Coverage', 'SourceFileID', 'SourceFileName'];
  readonly #report: ReportDraft;
  readonly #spans = new SpanLimit();
  /** By id; ids of the results form count anew in each module, so they are resolved when it ends. */
  #files = new Map<string, PartialFile>();
  #paths = new Map<string, string>();
  /** Texts inside the open element, by name (CoverageDSPriv). */
  #texts = new Map<string, string>();

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'visualstudio');
  }

  open(element: string, attributes: XmlAttributes, line: number, parent: string | undefined): void {
    if (element === 'Lines' || element === 'SourceFileNames') this.#texts.clear();
    else if (element === 'range') {
      const names = ['source_id', 'start_line', 'end_line', 'covered'] as const;
      const [id, start, end, covered] = names.map((name) => attributes.text(name));
      this.#addRange({ id, start, end, covered }, line);
    } else if (element === 'source_file') this.#paths.set(attributes.text('id') ?? '', attributes.text('path') ?? '');
    else if (parent === 'ranges') this.#report.quarantine(line, `<${element}> stands where <range> is expected`);
  }

  close(element: string, text: string, line: number): void {
    if (this.texts.includes(element)) this.#texts.set(element, text);
    else if (element === 'Lines') {
      const [id, start, end, covered] = ['SourceFileID', 'LnStart', 'LnEnd', 'Coverage'].map((key) =>
        this.#texts.get(key),
      );
      this.#addRange({ id, start, end, covered }, line);
    } else if (element === 'SourceFileNames') {
      this.#paths.set(this.#texts.get('SourceFileID') ?? '', this.#texts.get('SourceFileName') ?? '');
    } else if (element === 'module' || element === 'CoverageDSPriv') this.#closeScope(line);
  }

  finish(): Report {
    return this.#report.finish();
  }

  #addRange(range: Record<'id' | 'start' | 'end' | 'covered', string | undefined>, at: number): void {
    const start = readLine(range.start);
    const end = readLine(range.end);
    const degree = DEGREES.get(range.covered);
    const isSpan = start !== null && start > 0 && end !== null && end >= start;
    if (range.id === undefined || !isSpan || degree === undefined || !this.#spans.allows(start, end)) {
      this.#report.quarantine(at, 'a range has no source, no lines, or no known degree of coverage');
      return;
    }
    let file = this.#files.get(range.id);
    if (file === undefined) this.#files.set(range.id, (file = new PartialFile()));
    for (let line = start; line <= end; line += 1) file.add(line, degree);
  }

  #closeScope(at: number): void {
    for (const [id, draft] of this.#files) {
      const path = this.#paths.get(id);
      const { file, partialLines } = draft.finish(path ?? '');
      if (path === undefined || path === '') this.#report.quarantine(at, `the source file with id "${id}" has no name`);
      else {
        this.#report.add(file);
        this.#report.partialLines += partialLines;
      }
    }
    this.#files = new Map();
    this.#paths = new Map();
  }
}
