// Reads lcov tracefiles (1.x and 2.x, as geninfo(1) describes them) byte by byte.
import type { ByteParser } from '../formats/byte-parser.ts';
import type { Report } from '../report.ts';
import { FileDraft } from '../reports/file-draft.ts';
import { LAST_LINE } from '../tallies/line-set.ts';
import { Rejection } from '../reports/rejection.ts';
import { ReportDraft } from '../reports/report-draft.ts';
import { packBranch } from '../tallies/branch-key.ts';
import { LcovFunctions } from './lcov-functions.ts';
import { readBranchMark, readLineMark } from './lcov-marks.ts';
import { LcovSummary } from './lcov-summary.ts';
import { LineFeed } from './line-feed.ts';

const [NEWLINE, RETURN, COMMA, MINUS] = [10, 13, 44, 45];
const [ZERO, NINE, COLON] = [48, 57, 58];
const [A, B, D, F, N, R] = [65, 66, 68, 70, 78, 82];

const FUNCTION_TAGS = new Set(['FN', 'FNDA', 'FNL', 'FNA']);

/** Directives that say nothing this suite counts: test name, version, modified condition/decision coverage. */
const IGNORED = new Set(['TN', 'VER', 'MCDC', 'MCF', 'MCH']);

export class LcovParser implements ByteParser {
  readonly #report: ReportDraft;
  readonly #draft = new FileDraft('lcov');
  readonly #functions = new LcovFunctions(this.#draft.functions);
  readonly #summary = new LcovSummary();
  readonly #feed = new LineFeed((bytes, end) => this.#read(bytes, end));
  #path: string | null = null;
  #openedAt = 0;
  #line = 0;
  #records = 0;
  #next = 0;
  /** A name was just read: what follows may be the rest of it, as names may hold newlines. */
  #mayContinue = false;

  constructor(name: string) {
    this.#report = new ReportDraft(name, 'lcov');
  }

  push(bytes: Uint8Array): void {
    this.#feed.push(bytes);
  }

  finish(): Report {
    this.#feed.finish();
    if (this.#path !== null) throw this.#cut(this.#line);
    if (this.#records === 0) throw new Rejection(1, 'no lcov record (SF: … end_of_record) was found');
    return this.#report.finish();
  }

  #read(bytes: Buffer, end: number): void {
    let at = 0;
    while (at < end) {
      this.#line += 1;
      const mayContinue = this.#mayContinue;
      const first = bytes[at];
      let next = 0;
      this.#mayContinue = false;
      if (this.#path !== null) {
        if (first === D && bytes[at + 1] === A && bytes[at + 2] === COLON) next = this.#readLine(bytes, at + 3);
        else if (first === B && bytes[at + 1] === R && bytes[at + 2] === D) next = this.#readBranch(bytes, at + 5);
        else if (first === F && bytes[at + 1] === N) next = this.#readFunction(bytes, at);
        if (next === 0) next = this.#summary.read(bytes, at);
      }
      if (next === 0) {
        next = bytes.indexOf(NEWLINE, at) + 1;
        this.#readText(bytes.toString('utf8', at, next).trimEnd(), mayContinue);
      }
      at = next;
    }
  }

  /**
   * Line 0 counts, as it does for lcov itself.
   * @returns where the next line starts; 0 = not in the plain form `line,count[,checksum]`.
   */
  #readLine(bytes: Buffer, start: number): number {
    let at = start;
    let line = 0;
    let byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE) {
      line = line * 10 + byte - ZERO;
      byte = bytes[(at += 1)] as number;
    }
    if (byte !== COMMA || at === start || line > LAST_LINE) return 0;
    const count = (at += 1);
    let digits = 0;
    byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE) {
      digits |= byte - ZERO;
      byte = bytes[(at += 1)] as number;
    }
    if (at === count || (byte !== NEWLINE && byte !== RETURN && byte !== COMMA)) return 0;
    this.#draft.lines.add(line, digits);
    return byte === NEWLINE ? at + 1 : bytes.indexOf(NEWLINE, at) + 1;
  }

  /** @returns where the next line starts; 0 = not in the plain form `line,block,branch,count` of small numbers. */
  #readBranch(bytes: Buffer, start: number): number {
    if (bytes[start - 1] !== COLON) return 0;
    const line = this.#readNumber(bytes, start);
    if (line <= 0 || line > LAST_LINE) return 0;
    const block = this.#readNumber(bytes, this.#next);
    if (block < 0) return 0;
    const branch = this.#readNumber(bytes, this.#next);
    const key = branch < 0 ? null : packBranch(block, branch);
    return key === null ? 0 : this.#readTaken(bytes, this.#next, line, key);
  }

  /** Leaves in `#next` where the next field starts. @returns digits up to a comma as a number; -1 = others. */
  #readNumber(bytes: Buffer, start: number): number {
    let at = start;
    let value = 0;
    let byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE) {
      value = value * 10 + byte - ZERO;
      byte = bytes[(at += 1)] as number;
    }
    this.#next = at + 1;
    return byte === COMMA && at > start ? value : -1;
  }

  #readTaken(bytes: Buffer, start: number, line: number, key: number): number {
    let at = start;
    let digits = 0;
    let byte = bytes[at] as number;
    if (byte === MINUS) byte = bytes[(at += 1)] as number;
    else {
      while (byte >= ZERO && byte <= NINE) {
        digits |= byte - ZERO;
        byte = bytes[(at += 1)] as number;
      }
    }
    if (at === start || (byte !== NEWLINE && byte !== RETURN)) return 0;
    if (byte === RETURN && bytes[(at += 1)] !== NEWLINE) return 0;
    this.#draft.branches.points.add(line, key, digits);
    return at + 1;
  }

  #readFunction(bytes: Buffer, start: number): number {
    const next = this.#functions.readPlain(bytes, start);
    this.#mayContinue = next > 0;
    return next;
  }

  #readText(text: string, mayContinue: boolean): void {
    const colon = text.indexOf(':');
    const tag = colon < 0 ? text : text.slice(0, colon);
    const rest = text.slice(colon + 1);
    if (text === '' || text.startsWith('#') || IGNORED.has(tag)) return;
    if (tag === 'SF' || tag === 'KF') this.#open(rest);
    else if (text === 'end_of_record') this.#close();
    else if (this.#path === null) this.#refuse(`"${clip(text)}" stands outside of a record`);
    else if (!this.#readCounted(tag, rest)) {
      if (mayContinue && !/^[A-Z]{2,5}:/.test(text)) this.#mayContinue = true;
      else this.#refuse(`"${clip(text)}" is not a readable lcov line`);
    }
  }

  #readCounted(tag: string, rest: string): boolean {
    if (tag === 'DA') {
      const mark = readLineMark(rest);
      if (mark !== null) this.#draft.lines.add(mark.line, mark.hit);
      return mark !== null;
    }
    if (tag === 'BRDA') return this.#addBranch(rest);
    if (FUNCTION_TAGS.has(tag)) {
      this.#mayContinue = true;
      return this.#functions.read(tag, rest);
    }
    return false;
  }

  #addBranch(rest: string): boolean {
    const mark = readBranchMark(rest);
    if (mark === null) return false;
    if (mark.line === 0 || mark.isUnreachable) return true;
    const points = this.#draft.branches.points;
    const [, block, branch] = /^(\d+),(\d+)$/.exec(mark.identity) ?? [];
    const key = block === undefined ? null : packBranch(Number(block), Number(branch));
    points.add(mark.line, key ?? points.name(mark.identity), mark.taken);
    return true;
  }

  #open(path: string): void {
    if (this.#path !== null) throw this.#cut(this.#line);
    if (path === '') throw new Rejection(this.#line, 'a record names no source file');
    this.#path = path;
    this.#openedAt = this.#line;
    this.#records += 1;
    this.#mayContinue = true;
  }

  #close(): void {
    if (this.#path === null) return this.#refuse('end_of_record closes nothing');
    this.#functions.close();
    this.#report.add(this.#draft.finish(this.#path));
    this.#summary.stateTo(this.#report);
    this.#path = null;
  }

  #cut(line: number): Rejection {
    const opened = `the record of "${clip(this.#path ?? '')}", opened on line ${this.#openedAt}`;
    return new Rejection(line, `${opened}, is not closed by end_of_record: the report is cut`);
  }

  #refuse(cause: string): void {
    this.#report.quarantine(this.#line, cause);
  }
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
