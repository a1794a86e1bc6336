// How bytes of a coverage report become a Report, or a named refusal.
import type { Chunks, Format, ParseOutcome, Report } from '../report.ts';
import { Rejection } from '../reports/rejection.ts';
import type { ByteParser } from './byte-parser.ts';
import { chooseTranscoder, HEAD_SIZE, type Transcoder } from './decoding.ts';
import { chooseParser } from './parser-choice.ts';
import { recogniseFormat } from './recognition.ts';

/**
 * Reads one report in one pass, in memory bounded by what it says rather than by its size.
 * @param name names the report in errors.
 * @param chunks the report's bytes, read once.
 * @param format absent = recognised by content.
 * @returns the report, or the line and cause for which it is refused; throws only what `chunks` throws.
 */
export async function parseReport(name: string, chunks: Chunks, format?: Format): Promise<ParseOutcome> {
  const stream = new ReportStream(name, format);
  try {
    for await (const piece of chunks) stream.push(piece);
    return { status: 'parsed', report: stream.finish() };
  } catch (error) {
    if (error instanceof Rejection) {
      return { status: 'rejected', error: { file: name, line: error.line, cause: error.message } };
    }
    throw error;
  }
}

/** Holds the first bytes back until encoding and format are known, then hands everything on. */
class ReportStream {
  readonly #name: string;
  readonly #format: Format | undefined;
  #head: Uint8Array[] = [];
  #headSize = 0;
  #parser: ByteParser | null = null;

  constructor(name: string, format: Format | undefined) {
    this.#name = name;
    this.#format = format;
  }

  push(piece: Uint8Array): void {
    if (this.#parser !== null) return this.#parser.push(piece);
    this.#head.push(new Uint8Array(piece));
    this.#headSize += piece.length;
    if (this.#headSize >= HEAD_SIZE) this.#start();
  }

  finish(): Report {
    return (this.#parser ?? this.#start()).finish();
  }

  #start(): ByteParser {
    const head = Buffer.concat(this.#head);
    this.#head = [];
    const { skip, transcoder } = chooseTranscoder(head);
    const body = transcoder === null ? head.subarray(skip) : transcoder.encode(head.subarray(skip));
    const text = Buffer.from(body.subarray(0, HEAD_SIZE)).toString('utf8');
    if (text.trim() === '') throw new Rejection(1, 'the report is empty');
    const format = this.#format ?? recogniseFormat(text);
    if (format === null)
      throw new Rejection(1, 'this is no coverage report of a known format: set `format` if it is one');
    const parser = chooseParser(this.#name, format);
    parser.push(body);
    this.#parser = transcoder === null ? parser : feedThrough(transcoder, parser);
    return this.#parser;
  }
}

function feedThrough(transcoder: Transcoder, parser: ByteParser): ByteParser {
  return {
    push: (bytes) => parser.push(transcoder.encode(bytes)),
    finish: () => {
      parser.push(transcoder.end());
      return parser.finish();
    },
  };
}
