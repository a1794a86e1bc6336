// Reads XML strictly, from bytes and piece by piece: nothing is resolved, nothing cut or mismatched is accepted.
import type { ByteParser } from '../formats/byte-parser.ts';
import type { Report } from '../report.ts';
import { Rejection } from '../reports/rejection.ts';
import { scanAside, type Aside } from './xml-asides.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { BadTag, endOfName, INCOMPLETE, isSpace, XmlTag } from './xml-tag.ts';
import { decodeEntities, UnknownEntity } from './xml-text.ts';

/** No report nests deeper; a document that does is out to exhaust memory. */
const DEEPEST = 200;

/** A single tag, comment or text above this is refused: it is held in memory whole. */
const LONGEST_PART = 1 << 20;

const [NEWLINE, BANG, AMPERSAND, SLASH, LESS, QUESTION, CLOSE_LIST] = [10, 33, 38, 47, 60, 63, 93];

/** What a format does with the elements of its document. */
export interface XmlReader {
  /** The names that the root element may have. */
  readonly roots: readonly string[];
  /** Elements whose text matters; it is handed to `close`. */
  readonly texts: readonly string[];
  /** @param attributes valid during the call. @param line where the start tag ends, 1-based. */
  open(element: string, attributes: XmlAttributes, line: number): void;
  /** @param text the text directly inside, of elements named in `texts`; otherwise empty. */
  close(element: string, text: string, line: number): void;
  finish(): Report;
}

export class XmlParser implements ByteParser {
  readonly #reader: XmlReader;
  readonly #tag = new XmlTag();
  readonly #open: string[] = [];
  #rest: Buffer = Buffer.alloc(0);
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
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const data = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const used = this.#guard(() => this.#scan(data));
    if (data.length - used > LONGEST_PART) throw new Rejection(this.#line, `a part is longer than ${LONGEST_PART} bytes`);
    this.#rest = Buffer.from(data.subarray(used));
  }

  finish(): Report {
    const rest = this.#rest;
    this.#guard(() => {
      const end = this.#readText(rest, 0, rest.length);
      const open = this.#open.at(-1);
      if (open !== undefined || end < rest.length) throw new BadTag(`the document is cut inside <${open ?? 'a tag'}>`);
      if (!this.#hasRoot) throw new BadTag('there is no root element');
    });
    return this.#reader.finish();
  }

  /** Faults of the document get their line. */
  #guard<T>(scan: () => T): T {
    try {
      return scan();
    } catch (error) {
      if (error instanceof BadTag || error instanceof UnknownEntity) {
        throw new Rejection(this.#line, `this is not well-formed XML: ${error.message}`);
      }
      throw error;
    }
  }

  /** @returns how many bytes are done with. */
  #scan(data: Buffer): number {
    let at = 0;
    for (;;) {
      const less = data.indexOf(LESS, at);
      if (less < 0) return at;
      if (less > at) this.#readText(data, at, less);
      const next = this.#readMarkup(data, less);
      if (next === INCOMPLETE) return less;
      at = next;
      this.#isFirst = false;
    }
  }

  #readMarkup(data: Buffer, at: number): number {
    const second = data[at + 1];
    if (second === undefined) return INCOMPLETE;
    if (second === SLASH) return this.#readEnd(data, at);
    if (second === BANG || second === QUESTION) {
      const aside = scanAside(data, at, this.#isFirst);
      if (aside === null) return INCOMPLETE;
      this.#readAside(data, at, aside);
      return aside.next;
    }
    const next = this.#tag.scan(data, at);
    if (next !== INCOMPLETE) this.#openElement();
    return next;
  }

  #openElement(): void {
    const { name, attributes } = this.#tag;
    this.#line += this.#tag.newlines;
    if (this.#open.length === 0) {
      if (this.#hasRoot) throw new BadTag('a second root element follows');
      const { roots } = this.#reader;
      if (!roots.includes(name)) {
        throw new Rejection(this.#line, `the root element is <${name}>, expected is <${roots.join('> or <')}>`);
      }
      this.#hasRoot = true;
    } else if (this.#open.length === DEEPEST) throw new Rejection(this.#line, `elements nest deeper than ${DEEPEST}`);
    this.#open.push(name);
    this.#reader.open(name, attributes, this.#line);
    this.#text = '';
    this.#isCapturing = this.#reader.texts.includes(name);
    if (this.#tag.isSelfClosing) this.#closeElement(name);
  }

  #readEnd(data: Buffer, start: number): number {
    const end = endOfName(data, start + 2);
    let at = end;
    let newlines = 0;
    for (; at < data.length && isSpace(data[at] as number); at += 1) if (data[at] === NEWLINE) newlines += 1;
    if (at === data.length) return INCOMPLETE;
    const name = this.#tag.readName(data, start + 2, end);
    if (data[at] !== 62) throw new BadTag(`the end tag of <${name}> is malformed`);
    const expected = this.#open.at(-1);
    if (name !== expected) throw new BadTag(`</${name}> closes ${expected === undefined ? 'nothing' : `<${expected}>`}`);
    this.#line += newlines;
    this.#closeElement(name);
    return at + 1;
  }

  #closeElement(name: string): void {
    this.#open.pop();
    this.#reader.close(name, this.#text.trim(), this.#line);
    this.#text = '';
    this.#isCapturing = false;
  }

  #readAside(data: Buffer, from: number, aside: Aside): void {
    if (aside.kind === 'doctype') {
      if (this.#hasRoot || this.#hasDoctype) throw new BadTag('a document type is out of place');
      this.#hasDoctype = true;
    } else if (aside.kind === 'cdata') {
      if (this.#open.length === 0) throw new BadTag('text stands outside of the root element');
      if (this.#isCapturing) this.#text += data.toString('utf8', aside.start, aside.end);
    }
    for (let at = from; at < aside.next; at += 1) if (data[at] === NEWLINE) this.#line += 1;
  }

  /** @returns `end`. */
  #readText(data: Buffer, start: number, end: number): number {
    let isBlank = true;
    let needsCheck = false;
    for (let at = start; at < end; at += 1) {
      const byte = data[at] as number;
      if (byte === NEWLINE) this.#line += 1;
      else if (byte > 32) {
        isBlank = false;
        if (byte === AMPERSAND || byte === CLOSE_LIST || byte === LESS) needsCheck = true;
      } else if (!isSpace(byte)) throw new BadTag('a control character stands in the text');
    }
    if (isBlank) return end;
    if (this.#open.length === 0) throw new BadTag('text stands outside of the root element');
    if (!needsCheck && !this.#isCapturing) return end;
    const text = data.toString('utf8', start, end);
    if (text.includes(']]>') || text.includes('<')) throw new BadTag('"]]>" or a cut tag stands in the text');
    const decoded = decodeEntities(text);
    if (this.#isCapturing) this.#text += decoded;
    return end;
  }
}
