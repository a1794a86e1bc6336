// The one way a parser gives up: no number can be given for the report, and here is the line and cause.

/** Thrown by parsers and turned into a ReportError where parsing starts; it never leaves `parseReport`. */
export class Rejection extends Error {
  readonly line: number;

  /** @param line 1-based, 0 = not known. */
  constructor(line: number, cause: string) {
    super(cause);
    this.line = line;
  }
}
