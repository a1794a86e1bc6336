// Which bytes may stand where in XML; the scanners end their input with STOP, so that no loop looks at its length.

/** Not a character of XML: in the middle of a document it is a fault, at the end it means "more input is needed". */
export const STOP = 0;

/** More input is needed to know. */
export const INCOMPLETE = -1;

/** Thrown for what is not well-formed; the parser adds the line. */
export class BadXml extends Error {
  /** Where in the text at hand, for counting lines. */
  readonly offset: number;

  constructor(message: string, offset = 0) {
    super(message);
    this.offset = offset;
  }
}

/** 1 = may stand in a name: letters, digits, `-`, `.`, `_`, `:`. No format of coverage names anything beyond ASCII. */
const NAME_BYTES: Readonly<Uint8Array> = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 && /[A-Za-z0-9_:.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Space, tab, newline and return. */
export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 9 || byte === 13;
}

/** Digits, `-` and `.` may not start a name. @param byte one of NAME_BYTES. */
export function isNameStart(byte: number): boolean {
  return NAME_BYTES[byte] === 1 && byte !== 45 && byte !== 46 && (byte < 48 || byte > 57);
}

/** @returns the first place from `start` on that is no byte of a name. */
export function endOfName(bytes: Buffer, start: number): number {
  let at = start;
  while (NAME_BYTES[bytes[at] as number] === 1) at += 1;
  return at;
}
