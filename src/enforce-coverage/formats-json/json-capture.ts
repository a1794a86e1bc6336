// One JSON value or key while its bytes arrive: finds its end without parsing, then parses it at once.
import { Rejection } from '../reports/rejection.ts';

/** A single value (one source file of a report) above this is refused. */
const LARGEST_VALUE = 64 * 1024 * 1024;

const [NEWLINE, QUOTE, BACKSLASH, COMMA] = [10, 34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

export class JsonCapture {
  isSkipped = false;
  /** Newlines inside the value, for counting lines. */
  newlines = 0;
  #pieces: Uint8Array[] = [];
  #size = 0;
  #line = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #hasBegun = false;
  #isBare = false;

  /** @param line where the value starts. */
  start(line: number, isSkipped: boolean): void {
    this.isSkipped = isSkipped;
    this.newlines = 0;
    this.#pieces = [];
    this.#size = 0;
    this.#line = line;
    this.#depth = 0;
    this.#isInString = false;
    this.#isEscaped = false;
    this.#hasBegun = false;
    this.#isBare = false;
  }

  /** A bare number or word at the root of a document has no end but the end of input. */
  get endsWithInput(): boolean {
    return this.#isBare && this.#depth === 0;
  }

  /** @returns where the value has ended; -1 = it goes on after these bytes. */
  read(bytes: Uint8Array, start: number): number {
    const end = this.#findEnd(bytes, start);
    this.#keep(bytes.subarray(start, end < 0 ? bytes.length : end), end < 0);
    return end;
  }

  /** @throws Rejection naming the line where the value starts: V8 does not always say where the fault is. */
  parse(): unknown {
    const text = (
      this.#pieces.length === 1 ? toBuffer(this.#pieces[0] as Uint8Array) : Buffer.concat(this.#pieces)
    ).toString();
    this.#pieces = [];
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new Rejection(
        this.#line,
        `this is not well-formed JSON, in the value that starts here: ${describe(error)}`,
      );
    }
  }

  #findEnd(bytes: Uint8Array, start: number): number {
    let at = start;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === NEWLINE) this.newlines += 1;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) {
          this.#isInString = false;
          if (this.#depth === 0) return at + 1;
        }
      } else {
        const end = this.#stepOutside(byte, at);
        if (end >= 0) return end;
      }
    }
    return -1;
  }

  #stepOutside(byte: number, at: number): number {
    if (byte === QUOTE) this.#isInString = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (this.#depth === 0) return at;
      if ((this.#depth -= 1) === 0) return at + 1;
    } else if (this.#depth === 0 && this.#hasBegun && (byte === COMMA || byte <= 32)) {
      if (byte === NEWLINE) this.newlines -= 1;
      return at;
    }
    if (!this.#hasBegun) this.#isBare = !this.#isInString && this.#depth === 0;
    this.#hasBegun = true;
    return -1;
  }

  #keep(bytes: Uint8Array, isGoingOn: boolean): void {
    if (this.isSkipped) return;
    this.#size += bytes.length;
    if (this.#size > LARGEST_VALUE) {
      throw new Rejection(this.#line, `one file of the report takes more than ${LARGEST_VALUE / 1024 / 1024} MiB`);
    }
    this.#pieces.push(isGoingOn ? new Uint8Array(bytes) : bytes);
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The message without the excerpt of the document that V8 quotes. */
function describe(error: unknown): string {
  return error instanceof Error
    ? error.message.replace(/, (?:\.\.\.)?"[\s\S]*?(?= is not valid JSON|$)/, '')
    : 'unreadable';
}
