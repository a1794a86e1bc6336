// Scans one start tag in bytes: its name, its attributes, and where it ends.
import { ByteNames } from '../tallies/name-table.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { BadXml, endOfName, INCOMPLETE, isNameStart, isSpace, STOP } from './xml-bytes.ts';
import { decodeEntities } from './xml-text.ts';

const [NEWLINE, SPACE, QUOTE, AMPERSAND, APOSTROPHE] = [10, 32, 34, 38, 39];
const [SLASH, LESS, EQUALS, GREATER] = [47, 60, 61, 62];

/** Reusable: after `scan` returned a place, the fields describe the tag that ended there. */
export class XmlTag {
  readonly attributes = new XmlAttributes();
  name = '';
  isSelfClosing = false;
  newlines = 0;
  readonly #names = new ByteNames();
  readonly #texts: string[] = [];

  /**
   * @param start where `<` stands.
   * @param end where the input ends: STOP stands there.
   * @returns the place after `>`, or INCOMPLETE. @throws BadXml
   */
  scan(bytes: Buffer, start: number, end: number): number {
    this.newlines = 0;
    this.isSelfClosing = false;
    this.attributes.reset(bytes);
    let at = endOfName(bytes, start + 1);
    if (at === end) return INCOMPLETE;
    this.name = this.#readName(bytes, start + 1, at);
    for (;;) {
      const next = this.#skipSpace(bytes, at);
      const byte = bytes[next];
      if (byte === GREATER) return next + 1;
      if (next === end || (byte === SLASH && next + 1 === end)) return INCOMPLETE;
      if (byte === SLASH && bytes[next + 1] === GREATER) {
        this.isSelfClosing = true;
        return next + 2;
      }
      if (next === at) throw new BadXml('attributes are not separated by white space');
      at = this.#scanAttribute(bytes, next, end);
      if (at === INCOMPLETE) return INCOMPLETE;
    }
  }

  /** @returns the name as one string however often it occurs. */
  #readName(bytes: Buffer, start: number, end: number): string {
    if (start === end || !isNameStart(bytes[start] as number)) throw new BadXml('"<" is not followed by a name');
    const index = this.#names.index(bytes, start, end);
    return (this.#texts[index] ??= this.#names.at(index) ?? '');
  }

  #scanAttribute(bytes: Buffer, start: number, end: number): number {
    const nameEnd = endOfName(bytes, start);
    const equals = this.#skipSpace(bytes, nameEnd);
    if (equals === end) return INCOMPLETE;
    if (nameEnd === start || !isNameStart(bytes[start] as number)) throw new BadXml('an attribute has no proper name');
    if (bytes[equals] !== EQUALS) throw new BadXml('an attribute has no value');
    const quoteAt = this.#skipSpace(bytes, equals + 1);
    if (quoteAt === end) return INCOMPLETE;
    const quote = bytes[quoteAt];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new BadXml('the value of an attribute is not quoted');
    const close = this.#scanValue(bytes, quoteAt + 1, quote, end);
    if (close === INCOMPLETE) return INCOMPLETE;
    const fault = this.attributes.add(start, nameEnd, quoteAt + 1, close);
    if (fault !== null) throw new BadXml(fault);
    return close + 1;
  }

  #scanValue(bytes: Buffer, start: number, quote: number, end: number): number {
    let hasReference = false;
    let at = start;
    for (let byte = bytes[at] as number; byte !== quote; byte = bytes[(at += 1)] as number) {
      if (byte === LESS) throw new BadXml('"<" stands in an attribute value');
      if (byte === AMPERSAND) hasReference = true;
      else if (byte < SPACE) {
        if (byte === NEWLINE) this.newlines += 1;
        else if (byte === STOP && at === end) return INCOMPLETE;
        else if (!isSpace(byte)) throw new BadXml('a control character stands in an attribute value');
      }
    }
    if (hasReference) decodeEntities(bytes.toString('utf8', start, at));
    return at;
  }

  #skipSpace(bytes: Buffer, start: number): number {
    let at = start;
    for (let byte = bytes[at] as number; byte <= SPACE && isSpace(byte); byte = bytes[(at += 1)] as number) {
      if (byte === NEWLINE) this.newlines += 1;
    }
    return at;
  }
}
