// Reads XML strictly and piece by piece: no entity is resolved, no document type is obeyed, nothing cut is accepted.
import { SaxesParser } from 'saxes';
import type { ByteParser } from '../formats/byte-parser.ts';
import type { Report } from '../report.ts';
import { Rejection } from '../reports/rejection.ts';

/** No report nests deeper; a document that does is out to exhaust memory. */
const DEEPEST = 200;

const OPTIONS = { position: false, xmlns: false } as const;

export type Attributes = Readonly<Record<string, string>>;

/** What a format does with the elements of its document. */
export interface XmlReader {
  /** The names that the root element may have. */
  readonly roots: readonly string[];
  /** Elements whose text matters; it is handed to `close`. */
  readonly texts: readonly string[];
  /** @param line where the start tag ends, 1-based. */
  open(element: string, attributes: Attributes, line: number): void;
  /** @param text the text directly inside, of elements named in `texts`; otherwise empty. */
  close(element: string, text: string, line: number): void;
  finish(): Report;
}

export class XmlParser implements ByteParser {
  readonly #reader: XmlReader;
  readonly #decoder = new TextDecoder();
  readonly #saxes = new SaxesParser(OPTIONS);
  #depth = 0;
  #text = '';

  constructor(reader: XmlReader) {
    this.#reader = reader;
    this.#listen();
  }

  push(bytes: Uint8Array): void {
    this.#saxes.write(this.#decoder.decode(bytes, { stream: true }));
  }

  finish(): Report {
    this.#saxes.write(this.#decoder.decode());
    this.#saxes.close();
    return this.#reader.finish();
  }

  #listen(): void {
    const { roots, texts } = this.#reader;
    const withText = new Set(texts);
    const saxes = this.#saxes;
    saxes.on('error', (error) => {
      throw new Rejection(saxes.line, `this is not well-formed XML: ${error.message.replace(/^[\d:]+ /, '')}`);
    });
    saxes.on('opentag', ({ name, attributes }) => {
      if (this.#depth === 0 && !roots.includes(name)) {
        throw new Rejection(saxes.line, `the root element is <${name}>, expected is <${roots.join('> or <')}>`);
      }
      if ((this.#depth += 1) > DEEPEST) throw new Rejection(saxes.line, `elements nest deeper than ${DEEPEST}`);
      this.#text = '';
      this.#reader.open(name, attributes, saxes.line);
    });
    saxes.on('closetag', ({ name }) => {
      this.#depth -= 1;
      this.#reader.close(name, withText.has(name) ? this.#text.trim() : '', saxes.line);
      this.#text = '';
    });
    if (withText.size > 0) {
      const append = (text: string): void => {
        this.#text += text;
      };
      saxes.on('text', append);
      saxes.on('cdata', append);
    }
  }
}
