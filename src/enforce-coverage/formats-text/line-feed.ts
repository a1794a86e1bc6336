// Cuts pieces of bytes into runs of whole lines, without copying more than the line a piece breaks off in.
import { Rejection } from '../reports/rejection.ts';

/** Lines longer than this are refused: no coverage record is, and a line is held in memory whole. */
const LONGEST_LINE = 1 << 20;

const NEWLINE = 10;

/** Calls `read` with bytes of which `[0, end)` are whole lines, each ended by a newline. */
export class LineFeed {
  readonly #read: (bytes: Buffer, end: number) => void;
  #rest: Uint8Array[] = [];
  #restSize = 0;

  constructor(read: (bytes: Buffer, end: number) => void) {
    this.#read = read;
  }

  push(bytes: Uint8Array): void {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let start = 0;
    if (this.#restSize > 0) {
      start = piece.indexOf(NEWLINE) + 1;
      this.#keep(start === 0 ? piece : piece.subarray(0, start));
      if (start === 0) return;
      this.#flush();
    }
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > start) this.#read(piece.subarray(start), end - start);
    if (Math.max(end, start) < piece.length) this.#keep(piece.subarray(Math.max(end, start)));
  }

  /** Reads a last line that has no newline. @returns whether there was one. */
  finish(): boolean {
    if (this.#restSize === 0) return false;
    this.#keep(new Uint8Array([NEWLINE]));
    this.#flush();
    return true;
  }

  #keep(bytes: Uint8Array): void {
    this.#restSize += bytes.length;
    if (this.#restSize > LONGEST_LINE) throw new Rejection(0, `a line is longer than ${LONGEST_LINE} bytes`);
    this.#rest.push(new Uint8Array(bytes));
  }

  #flush(): void {
    const line = Buffer.concat(this.#rest);
    this.#rest = [];
    this.#restSize = 0;
    this.#read(line, line.length);
  }
}
