// What stands in XML beside elements and text: comments, processing instructions, CDATA and the document type.
import { BadXml } from './xml-bytes.ts';

const [DECLARATION_START, DECLARATION_END] = ['<?', '?>'];
const [COMMENT_START, COMMENT_END] = ['<!--', '-->'];
const [CDATA_START, CDATA_END] = ['<![CDATA[', ']]>'];
const DOCTYPE_START = '<!DOCTYPE';

const XML_DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["']1\.\d["'](?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*["'][A-Za-z][\w.-]*["'])?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*["'](?:yes|no)["'])?[ \t\r\n]*\?>$/;

const [QUOTE, APOSTROPHE, OPEN_LIST, CLOSE_LIST, GREATER] = [34, 39, 91, 93, 62];

export interface Aside {
  kind: 'comment' | 'instruction' | 'cdata' | 'doctype';
  /** Where the text inside starts and ends. */
  start: number;
  end: number;
  next: number;
}

/**
 * @param start where `<!` or `<?` stands.
 * @param limit where the input ends.
 * @param isFirst nothing stands before it: only there may be an XML declaration.
 * @returns null = more input is needed. @throws BadXml
 */
export function scanAside(input: Buffer, start: number, limit: number, isFirst: boolean): Aside | null {
  const bytes = input.subarray(0, limit);
  const head = bytes.toString('latin1', start, start + CDATA_START.length);
  if (head.startsWith(DECLARATION_START)) return scanInstruction(bytes, start, isFirst);
  if (head.startsWith(COMMENT_START)) return scanComment(bytes, start);
  if (head === CDATA_START) return bound('cdata', bytes, start, CDATA_START, CDATA_END);
  if (head === DOCTYPE_START) return scanDoctype(bytes, start);
  const isOpen = [COMMENT_START, CDATA_START, DOCTYPE_START].some((mark) => mark.startsWith(head));
  if (isOpen) return null;
  throw new BadXml('"<!" starts neither a comment, nor CDATA, nor a document type');
}

function bound(kind: Aside['kind'], bytes: Buffer, start: number, opening: string, closing: string): Aside | null {
  const inside = start + opening.length;
  const end = bytes.indexOf(closing, inside, 'latin1');
  return end < 0 ? null : { kind, start: inside, end, next: end + closing.length };
}

function scanComment(bytes: Buffer, start: number): Aside | null {
  const aside = bound('comment', bytes, start, COMMENT_START, COMMENT_END);
  if (aside === null) return null;
  const dashes = bytes.indexOf('--', aside.start, 'latin1');
  if (dashes < aside.end) throw new BadXml('"--" stands in a comment');
  return aside;
}

function scanInstruction(bytes: Buffer, start: number, isFirst: boolean): Aside | null {
  const aside = bound('instruction', bytes, start, DECLARATION_START, DECLARATION_END);
  if (aside === null) return null;
  const text = bytes.toString('utf8', start, aside.next);
  const isDeclaration = /^<\?xml(?![\w:.-])/i.test(text);
  if (isDeclaration ? !isFirst || !XML_DECLARATION.test(text) : !/^<\?[A-Za-z_:][\w:.-]*(?:[ \t\r\n]|\?>)/.test(text)) {
    throw new BadXml('an XML declaration or processing instruction is malformed or out of place');
  }
  return aside;
}

/** Passed over to its end and never obeyed. */
function scanDoctype(bytes: Buffer, start: number): Aside | null {
  let quote = 0;
  let isInSubset = false;
  for (let at = start + DOCTYPE_START.length; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (quote > 0) quote = byte === quote ? 0 : quote;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === OPEN_LIST) isInSubset = true;
    else if (byte === CLOSE_LIST) isInSubset = false;
    else if (byte === GREATER && !isInSubset) {
      return { kind: 'doctype', start: start + DOCTYPE_START.length, end: at, next: at + 1 };
    }
  }
  return null;
}
