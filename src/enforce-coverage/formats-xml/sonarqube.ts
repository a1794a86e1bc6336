// Reads SonarQube's generic coverage: `file/lineToCover` with a flag and perhaps a count of branches.
import { pairCount } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import type { XmlAttributes } from '../xml/xml-attributes.ts';
import type { XmlReader } from '../xml/xml-parser.ts';

export class SonarqubeReader implements XmlReader {
  readonly roots = ['coverage'];
  readonly texts = [];
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('sonarqube');
  #path: string | null = null;

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'sonarqube');
  }

  open(element: string, attributes: XmlAttributes, line: number): void {
    if (element === 'lineToCover') this.#addLine(attributes, line);
    else if (element === 'file') {
      this.#path = attributes.text('path') || null;
      if (this.#path === null) this.#report.quarantine(line, 'a file has no path');
    } else if (element !== 'coverage') this.#report.quarantine(line, `<${element}> is not part of the format`);
  }

  close(element: string): void {
    if (element !== 'file' || this.#path === null) return;
    this.#report.add(this.#draft.finish(this.#path));
    this.#path = null;
  }

  finish(): Report {
    return this.#report.finish();
  }

  #addLine(attributes: XmlAttributes, at: number): void {
    if (this.#path === null) return;
    const line = attributes.line('lineNumber');
    const covered = attributes.text('covered');
    if (line === null || (covered !== 'true' && covered !== 'false')) {
      this.#report.quarantine(at, 'a line has no number or is neither covered="true" nor covered="false"');
      return;
    }
    this.#draft.lines.add(line, covered === 'true');
    const [taken = 0, total] = [attributes.whole('coveredBranches'), attributes.whole('branchesToCover')];
    if (total === undefined) return;
    const count = pairCount(taken, total);
    if (count === null) this.#report.quarantine(at, 'the branches of a line are not a count');
    else if (count.total > 0) this.#draft.branches.addCount(line, count.covered, count.total);
  }
}
