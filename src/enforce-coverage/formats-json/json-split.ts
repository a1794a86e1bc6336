// Walks a JSON document of any size and hands out the values at chosen places, one at a time.
import { Rejection } from '../reports/rejection.ts';
import { JsonCapture } from './json-capture.ts';

/** Keys from the root to a value; members of arrays have the key `[]`. */
export type Place = readonly string[];

/** enter = look inside; take = hand it out whole; skip = pass over. Values that are no container are taken or skipped. */
export type Plan = (place: Place) => 'enter' | 'take' | 'skip';

const [TAB, NEWLINE, RETURN, SPACE, QUOTE, COMMA, COLON] = [9, 10, 13, 32, 34, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

export class JsonSplit {
  readonly #plan: Plan;
  readonly #take: (place: Place, value: unknown, line: number) => void;
  readonly #capture = new JsonCapture();
  readonly #place: string[] = [];
  /** The closing byte of each entered container. */
  readonly #closers: number[] = [];
  #expected: Expected = 'value';
  #captured: 'nothing' | 'key' | 'value' = 'nothing';
  #line = 1;

  /** @param take gets each taken value with its place and the line it starts on. */
  constructor(plan: Plan, take: (place: Place, value: unknown, line: number) => void) {
    this.#plan = plan;
    this.#take = take;
  }

  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#captured !== 'nothing') {
        const end = this.#capture.read(bytes, at);
        if (end < 0) return;
        at = end;
        this.#endCapture();
      } else {
        this.#step(bytes[at] as number);
        // A capture starts at the byte that began it.
        if (this.#captured === 'nothing') at += 1;
      }
    }
  }

  finish(): void {
    if (this.#captured === 'value' && this.#capture.endsWithInput) this.#endCapture();
    if (this.#expected !== 'nothing' || this.#captured !== 'nothing') this.#fail('the document is cut');
  }

  #step(byte: number): void {
    if (byte === NEWLINE) this.#line += 1;
    else if (byte === SPACE || byte === TAB || byte === RETURN) return;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) this.#leave(byte);
    else if (this.#expected === 'comma or end' && byte === COMMA) {
      this.#expected = this.#closers.at(-1) === CLOSE_OBJECT ? 'key' : 'value';
    } else if (this.#expected === 'colon' && byte === COLON) this.#expected = 'value';
    else if (this.#expected.startsWith('key') && byte === QUOTE) this.#begin('key', false);
    else if (this.#expected.startsWith('value')) this.#beginValue(byte);
    else this.#fail(`expected is ${this.#expected}`);
  }

  #beginValue(byte: number): void {
    if (this.#closers.at(-1) === CLOSE_LIST) this.#place.push('[]');
    const choice = this.#plan(this.#place);
    const isContainer = byte === OPEN_LIST || byte === OPEN_OBJECT;
    if (choice === 'enter' && isContainer) {
      this.#closers.push(byte === OPEN_LIST ? CLOSE_LIST : CLOSE_OBJECT);
      this.#expected = byte === OPEN_LIST ? 'value or end' : 'key or end';
    } else this.#begin('value', choice === 'skip');
  }

  #begin(captured: 'key' | 'value', isSkipped: boolean): void {
    this.#captured = captured;
    this.#capture.start(this.#line, isSkipped);
  }

  #endCapture(): void {
    const captured = this.#captured;
    this.#captured = 'nothing';
    const line = this.#line;
    this.#line += this.#capture.newlines;
    if (captured === 'key') {
      this.#place.push(String(this.#capture.parse()));
      this.#expected = 'colon';
      return;
    }
    if (!this.#capture.isSkipped) this.#take(this.#place, this.#capture.parse(), line);
    this.#endValue();
  }

  #leave(byte: number): void {
    const mayEnd = this.#expected === 'comma or end' || this.#expected.endsWith('or end');
    if (!mayEnd || this.#closers.pop() !== byte) this.#fail('a bracket closes nothing');
    this.#endValue();
  }

  #endValue(): void {
    this.#place.pop();
    this.#expected = this.#closers.length === 0 ? 'nothing' : 'comma or end';
  }

  #fail(cause: string): never {
    throw new Rejection(this.#line, `this is not well-formed JSON: ${cause}`);
  }
}
