// Scans one start tag in bytes: its name, its attributes, and where it ends.
import { ByteNames } from '../reports/name-table.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { decodeEntities } from './xml-text.ts';

const [NEWLINE, SPACE, QUOTE, AMPERSAND, APOSTROPHE] = [10, 32, 34, 38, 39];
const [SLASH, LESS, EQUALS, GREATER] = [47, 60, 61, 62];

/** More input is needed to know. */
export const INCOMPLETE = -1;

/** Thrown for a tag that is not well-formed; the parser adds the line. */
export class BadTag extends Error {}

/** Reusable: after `scan` returned a place, the fields describe the tag that ended there. */
export class XmlTag {
  readonly attributes = new XmlAttributes();
  name = '';
  isSelfClosing = false;
  newlines = 0;
  readonly #names = new ByteNames();
  readonly #texts: string[] = [];

  /** @param start where `<` stands. @returns the place after `>`, or INCOMPLETE. @throws BadTag */
  scan(bytes: Buffer, start: number): number {
    this.newlines = 0;
    this.isSelfClosing = false;
    this.attributes.reset(bytes);
    let at = endOfName(bytes, start + 1);
    if (at === bytes.length) return INCOMPLETE;
    this.name = this.readName(bytes, start + 1, at);
    for (;;) {
      const next = this.#skipSpace(bytes, at);
      const byte = bytes[next];
      if (byte === GREATER) return next + 1;
      if (byte === undefined || (byte === SLASH && next + 1 === bytes.length)) return INCOMPLETE;
      if (byte === SLASH && bytes[next + 1] === GREATER) {
        this.isSelfClosing = true;
        return next + 2;
      }
      if (next === at) throw new BadTag('attributes are not separated by white space');
      at = this.#scanAttribute(bytes, next);
      if (at === INCOMPLETE) return INCOMPLETE;
    }
  }

  /** @returns the name as one string however often it occurs. @throws BadTag */
  readName(bytes: Buffer, start: number, end: number): string {
    if (start === end || !isNameStart(bytes[start] as number)) throw new BadTag('a name is missing or malformed');
    const index = this.#names.index(bytes, start, end);
    return (this.#texts[index] ??= this.#names.at(index) ?? '');
  }

  #scanAttribute(bytes: Buffer, start: number): number {
    const end = endOfName(bytes, start);
    const equals = this.#skipSpace(bytes, end);
    if (equals >= bytes.length) return INCOMPLETE;
    const name = this.readName(bytes, start, end);
    if (bytes[equals] !== EQUALS) throw new BadTag(`attribute ${name} has no value`);
    const quoteAt = this.#skipSpace(bytes, equals + 1);
    const quote = bytes[quoteAt];
    if (quote === undefined) return INCOMPLETE;
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new BadTag(`the value of ${name} is not quoted`);
    return this.#scanValue(bytes, name, quoteAt + 1, quote);
  }

  #scanValue(bytes: Buffer, name: string, start: number, quote: number): number {
    let hasReference = false;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === quote) {
        if (hasReference) decodeEntities(bytes.toString('utf8', start, at));
        const fault = this.attributes.add(name, start, at);
        if (fault !== null) throw new BadTag(fault);
        return at + 1;
      }
      if (byte === AMPERSAND) hasReference = true;
      else if (byte === NEWLINE) this.newlines += 1;
      else if (byte === LESS) throw new BadTag('"<" stands in an attribute value');
      else if (byte < SPACE && !isSpace(byte)) throw new BadTag('a control character stands in an attribute value');
    }
    return INCOMPLETE;
  }

  #skipSpace(bytes: Buffer, start: number): number {
    let at = start;
    for (let byte = bytes[at]; byte !== undefined && byte <= SPACE && isSpace(byte); byte = bytes[at]) {
      if (byte === NEWLINE) this.newlines += 1;
      at += 1;
    }
    return at;
  }
}

export function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= 9 && byte <= 13 && byte !== 11 && byte !== 12);
}

/** Letters, digits, `-`, `.`, `_`, `:` and everything beyond ASCII. */
export function endOfName(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && isNameByte(bytes[at] as number)) at += 1;
  return at;
}

function isNameByte(byte: number): boolean {
  return isNameStart(byte) || (byte >= 48 && byte <= 57) || byte === 45 || byte === 46;
}

function isNameStart(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 95 || byte === 58 || byte >= 128;
}
