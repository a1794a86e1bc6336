// Reads XML strictly, from bytes and piece by piece: nothing is resolved, nothing cut or mismatched is accepted.
import type { ByteParser } from '../formats/byte-parser.ts';
import type { Report } from '../report.ts';
import { Rejection } from '../reports/rejection.ts';
import { scanAside, type Aside } from './xml-asides.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { BadXml, endOfName, INCOMPLETE, isSpace, STOP } from './xml-bytes.ts';
import { XmlTag } from './xml-tag.ts';
import { decodeEntities } from './xml-text.ts';

/** No report nests deeper; a document that does is out to exhaust memory. */
const DEEPEST = 200;

/** A single tag, comment or text above this is refused: it is held in memory whole. */
const LONGEST_PART = 1 << 20;

const [NEWLINE, SPACE, BANG, AMPERSAND, SLASH, LESS, GREATER, QUESTION, CLOSE_LIST] = [
  10, 32, 33, 38, 47, 60, 62, 63, 93,
];

/** What a format does with the elements of its document. */
export interface XmlReader {
  /** The names that the root element may have. */
  readonly roots: readonly string[];
  /** Elements whose text matters; it is handed to `close`. */
  readonly texts: readonly string[];
  /** @param attributes valid during the call. @param line where the start tag ends, 1-based. */
  open(element: string, attributes: XmlAttributes, line: number, parent: string | undefined): void;
  /** @param text the text directly inside, of elements named in `texts`; otherwise empty. */
  close(element: string, text: string, line: number): void;
  finish(): Report;
}

export class XmlParser implements ByteParser {
  readonly #reader: XmlReader;
  readonly #tag = new XmlTag();
  readonly #open: string[] = [];
  /** What the last push left, what this one brought, and STOP. */
  #work: Buffer = Buffer.alloc(0);
  #restSize = 0;
  #line = 1;
  #text = '';
  #isCapturing = false;
  #isFirst = true;
  #hasRoot = false;
  #hasDoctype = false;

  constructor(reader: XmlReader) {
    this.#reader = reader;
  }

  push(bytes: Uint8Array): void {
    const size = this.#restSize + bytes.length;
    if (size + 1 > this.#work.length) this.#grow(size + 1);
    this.#work.set(bytes, this.#restSize);
    this.#work[size] = STOP;
    const used = this.#guard(() => this.#scan(this.#work, size));
    this.#restSize = size - used;
    if (this.#restSize > LONGEST_PART) throw new Rejection(this.#line, `a part is longer than ${LONGEST_PART} bytes`);
    this.#work.copyWithin(0, used, size);
  }

  finish(): Report {
    this.#guard(() => {
      this.#work[this.#restSize] = LESS;
      const end = this.#readText(this.#work, 0, this.#restSize);
      const open = this.#open.at(-1);
      if (open !== undefined || end < this.#restSize)
        throw new BadXml(`the document is cut inside <${open ?? 'a tag'}>`);
      if (!this.#hasRoot) throw new BadXml('there is no root element');
    });
    return this.#reader.finish();
  }

  #grow(size: number): void {
    const larger = Buffer.alloc(size * 2);
    this.#work.copy(larger, 0, 0, this.#restSize);
    this.#work = larger;
  }

  /** Faults of the document get their line. */
  #guard<T>(scan: () => T): T {
    try {
      return scan();
    } catch (error) {
      if (error instanceof BadXml) {
        throw new Rejection(this.#line, `this is not well-formed XML: ${error.message}`);
      }
      throw error;
    }
  }

  /** @returns how many bytes are done with. */
  #scan(data: Buffer, end: number): number {
    let at = 0;
    while (at < end) {
      const less = data[at] === LESS ? at : this.#readText(data, at, end);
      const next = less === INCOMPLETE ? INCOMPLETE : this.#readMarkup(data, less, end);
      if (next === INCOMPLETE) return less === INCOMPLETE ? at : less;
      this.#isFirst = false;
      at = next;
    }
    return at;
  }

  #readMarkup(data: Buffer, at: number, end: number): number {
    const second = data[at + 1];
    if (at + 1 === end) return INCOMPLETE;
    if (second === SLASH) return this.#readEnd(data, at, end);
    if (second === BANG || second === QUESTION) {
      const aside = scanAside(data, at, end, this.#isFirst);
      if (aside === null) return INCOMPLETE;
      this.#readAside(data, at, aside);
      return aside.next;
    }
    const next = this.#tag.scan(data, at, end);
    if (next !== INCOMPLETE) this.#openElement();
    return next;
  }

  #openElement(): void {
    const { name, attributes } = this.#tag;
    this.#line += this.#tag.newlines;
    if (this.#open.length === 0) {
      if (this.#hasRoot) throw new BadXml('a second root element follows');
      const { roots } = this.#reader;
      if (!roots.includes(name)) {
        throw new Rejection(this.#line, `the root element is <${name}>, expected is <${roots.join('> or <')}>`);
      }
      this.#hasRoot = true;
    } else if (this.#open.length === DEEPEST) throw new Rejection(this.#line, `elements nest deeper than ${DEEPEST}`);
    const parent = this.#open.at(-1);
    this.#open.push(name);
    this.#reader.open(name, attributes, this.#line, parent);
    this.#text = '';
    this.#isCapturing = this.#reader.texts.length > 0 && this.#reader.texts.includes(name);
    if (this.#tag.isSelfClosing) this.#closeElement(name);
  }

  #readEnd(data: Buffer, start: number, end: number): number {
    const nameEnd = endOfName(data, start + 2);
    let at = nameEnd;
    let newlines = 0;
    for (; isSpace(data[at] as number); at += 1) if (data[at] === NEWLINE) newlines += 1;
    if (at === end) return INCOMPLETE;
    const expected = this.#open.at(-1);
    if (data[at] !== GREATER || expected === undefined || !isText(data, start + 2, nameEnd, expected)) {
      const name = data.toString('utf8', start + 2, Math.min(nameEnd, start + 82));
      throw new BadXml(`</${name}> closes ${expected === undefined ? 'nothing' : `<${expected}>`}`);
    }
    this.#line += newlines;
    this.#closeElement(expected);
    return at + 1;
  }

  #closeElement(name: string): void {
    this.#open.pop();
    this.#reader.close(name, this.#isCapturing ? this.#text.trim() : '', this.#line);
    this.#isCapturing = false;
  }

  #readAside(data: Buffer, from: number, aside: Aside): void {
    if (aside.kind === 'doctype') {
      if (this.#hasRoot || this.#hasDoctype) throw new BadXml('a document type is out of place');
      this.#hasDoctype = true;
    } else if (aside.kind === 'cdata') {
      if (this.#open.length === 0) throw new BadXml('text stands outside of the root element');
      if (this.#isCapturing) this.#text += data.toString('utf8', aside.start, aside.end);
    }
    for (let at = from; at < aside.next; at += 1) {
      const byte = data[at] as number;
      if (byte === NEWLINE) this.#line += 1;
      else if (byte < SPACE && !isSpace(byte)) throw new BadXml('a control character stands in a comment or the like');
    }
  }

  /** @returns where the next `<` stands, or INCOMPLETE. */
  #readText(data: Buffer, start: number, end: number): number {
    let newlines = 0;
    let isBlank = true;
    let needsCheck = this.#isCapturing;
    let at = start;
    for (let byte = data[at] as number; byte !== LESS; byte = data[(at += 1)] as number) {
      if (byte > SPACE) {
        isBlank = false;
        if (byte === AMPERSAND || byte === CLOSE_LIST) needsCheck = true;
      } else if (byte === NEWLINE) newlines += 1;
      else if (byte === STOP && at === end) return INCOMPLETE;
      else if (!isSpace(byte)) throw this.#fault('a control character stands in the text', newlines);
      if (byte > SPACE && this.#open.length === 0)
        throw this.#fault('text stands outside of the root element', newlines);
    }
    if (!isBlank && needsCheck) this.#addText(data.toString('utf8', start, at));
    this.#line += newlines;
    return at;
  }

  #fault(message: string, newlines: number): BadXml {
    this.#line += newlines;
    return new BadXml(message);
  }

  #addText(text: string): void {
    try {
      if (text.includes(']]>')) throw new BadXml('"]]>" stands in the text', text.indexOf(']]>'));
      const decoded = decodeEntities(text);
      if (this.#isCapturing) this.#text += decoded;
    } catch (error) {
      if (error instanceof BadXml) this.#line += text.slice(0, error.offset).split('\n').length - 1;
      throw error;
    }
  }
}

function isText(bytes: Buffer, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let at = start; at < end; at += 1) if (bytes[at] !== text.charCodeAt(at - start)) return false;
  return true;
}
