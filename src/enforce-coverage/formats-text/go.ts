// Reads Go cover profiles: the unit is the statement; lines are derived from the spans of blocks for patches.
import type { ByteParser } from '../formats/byte-parser.ts';
import { readHits, readLine, readWhole } from '../formats/numbers.ts';
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { Rejection } from '../reports/rejection.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { SpanLimit } from '../reports/span-limit.ts';
import { LineFeed } from './line-feed.ts';

/** Read from the right: a file name may hold colons and spaces. */
const BLOCK = /^(.+):(\d+)\.(\d+),(\d+)\.(\d+) (\d+) (\d+)$/;

/** No block has more. */
const MOST_STATEMENTS = 65_535;

/** `covermode` as `go test` writes it, golang.org/x/tools/cover reads it. */
const MODE = /^mode: (?:set|count|atomic)$/;

export class GoParser implements ByteParser {
  readonly #report: ReportDraft;
  readonly #drafts = new Map<string, FileDraft>();
  readonly #feed = new LineFeed((bytes, end) => this.#read(bytes, end));
  readonly #spans = new SpanLimit();
  #line = 0;
  #modes = 0;

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'go');
  }

  push(bytes: Uint8Array): void {
    this.#feed.push(bytes);
  }

  finish(): Report {
    const isUnended = this.#feed.finish();
    if (this.#modes === 0) throw new Rejection(1, 'no "mode:" line was found: this is no Go cover profile');
    if (isUnended) this.#report.note('The last line does not end in a newline: the profile may be cut.');
    if (this.#modes > 1) this.#report.note(`${this.#modes} profiles were concatenated; equal blocks are united.`);
    for (const [path, draft] of this.#drafts) this.#report.add(draft.finish(path, '', false));
    return this.#report.finish();
  }

  #read(bytes: Buffer, end: number): void {
    for (let at = 0; at < end;) {
      const next = bytes.indexOf(10, at) + 1;
      this.#line += 1;
      this.#readLine(bytes.toString('utf8', at, next - 1).trimEnd());
      at = next;
    }
  }

  #readLine(text: string): void {
    if (text === '') return;
    if (MODE.test(text)) {
      this.#modes += 1;
      return;
    }
    const [, path, startLine, startColumn, endLine, endColumn, statements, count] = BLOCK.exec(text) ?? [];
    const [start, end, weight, hit] = [readLine(startLine), readLine(endLine), readWhole(statements), readHits(count)];
    if (
      path === undefined ||
      !start ||
      end === null ||
      weight === null ||
      weight > MOST_STATEMENTS ||
      hit === null ||
      end < start
    ) {
      this.#report.quarantine(
        this.#line,
        'this is not a readable block (file:line.column,line.column statements count)',
      );
    } else if (!this.#spans.allows(start, end)) {
      this.#report.quarantine(this.#line, `a block of ${end - start + 1} lines is not believable`);
    } else this.#add(path, { start, end, name: `${startColumn},${endLine}.${endColumn}`, weight, hit });
  }

  #add(path: string, block: { start: number; end: number; name: string; weight: number; hit: boolean }): void {
    let draft = this.#drafts.get(path);
    if (draft === undefined) this.#drafts.set(path, (draft = new FileDraft('go')));
    const points = draft.statements.points;
    const key = points.name(`${block.start}.${block.name}`);
    const before = points.weigh(key, block.weight);
    if (before !== undefined && before !== block.weight) {
      throw new Rejection(
        this.#line,
        `a block has ${block.weight} statements here and ${before} above: two builds were mixed`,
      );
    }
    points.add(block.start, key, block.hit);
    for (let line = block.start; line <= block.end; line += 1) draft.lines.add(line, block.hit);
  }
}
