// Knows the notation of token shapes (`ghp_<b62:36>`) and how to match one at a place in linear time.
import type { Alphabets, ByteTable } from './byte-class.ts';

/** One piece of a shape: fixed bytes, or `minimum`–`maximum` bytes of one alphabet. */
type Piece =
  | { readonly literal: Uint8Array; readonly table: null }
  | {
      readonly literal: null;
      readonly table: ByteTable;
      readonly minimum: number;
      readonly maximum: number;
    };

/** A compiled shape; matching reads every byte at most once and never steps back. */
export type Shape = {
  readonly pieces: readonly Piece[];
  /** The fixed text the search starts from, empty when the shape holds none of at least two bytes. */
  readonly anchor: string;
  /** Bytes between the start of the shape and its anchor. */
  readonly anchorOffset: number;
  /** Bytes of a leading literal: the public prefix of the token. */
  readonly prefixLength: number;
  /** The shape starts inside a host name, so that letters may stand before it. */
  readonly continuesHost: boolean;
  /** Shortest possible match in bytes. */
  readonly minimumLength: number;
};

const PIECE = /<([A-Za-z0-9]+)(?::(\d+)(?:-(\d+))?)?>|([^<]+)/g;
const UUID = '<xdigit:8>-<xdigit:4>-<xdigit:4>-<xdigit:4>-<xdigit:12>';

/**
 * Compiles a shape. Text stands for itself; `<alphabet:n>` and `<alphabet:min-max>` take as many bytes of the
 * alphabet as there are, up to the maximum; `<uuid>` is 8-4-4-4-12 hexadecimal digits.
 * @throws RangeError when an alphabet is unknown.
 */
export function compileShape(notation: string, alphabets: Alphabets): Shape {
  const pieces = [...notation.replaceAll('<uuid>', UUID).matchAll(PIECE)].map((match) =>
    compilePiece(match, alphabets),
  );
  const { anchor, anchorOffset } = pickAnchor(pieces);
  const first = pieces[0];
  return {
    pieces,
    anchor,
    anchorOffset,
    prefixLength: first?.literal ? first.literal.length : 0,
    continuesHost: /^\.|^[a-z-]+\.[a-z-]+\.com\//.test(notation),
    minimumLength: pieces.reduce((sum, piece) => sum + shortest(piece), 0),
  };
}

function compilePiece(match: RegExpExecArray, alphabets: Alphabets): Piece {
  const [, alphabet, least, most, literal] = match;
  if (literal !== undefined) return { literal: Buffer.from(literal, 'latin1'), table: null };
  const minimum = Number(least ?? 1);
  return { literal: null, table: alphabets(alphabet ?? ''), minimum, maximum: Number(most ?? minimum) };
}

function shortest(piece: Piece): number {
  return piece.literal ? piece.literal.length : piece.minimum;
}

function pickAnchor(pieces: readonly Piece[]): { anchor: string; anchorOffset: number } {
  let best = { anchor: '', anchorOffset: 0 };
  let offset = 0;
  for (const piece of pieces) {
    if (piece.literal) {
      const text = Buffer.from(piece.literal).toString('latin1');
      if (text.length >= 2 && text.length > best.anchor.length) best = { anchor: text, anchorOffset: offset };
      offset += text.length;
    } else {
      if (piece.minimum !== piece.maximum) break;
      offset += piece.minimum;
    }
  }
  return best;
}

/**
 * Matches a shape exactly at `start`.
 * @returns the offset behind the match, or -1.
 */
export function matchShape(shape: Shape, bytes: Uint8Array, start: number): number {
  let at = start;
  for (const piece of shape.pieces) {
    at = piece.literal
      ? matchLiteral(piece.literal, bytes, at)
      : matchRun(piece.table, piece.minimum, piece.maximum, bytes, at);
    if (at < 0) return -1;
  }
  return at;
}

function matchLiteral(literal: Uint8Array, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < literal.length; index++) if (bytes[at + index] !== literal[index]) return -1;
  return at + literal.length;
}

function matchRun(table: ByteTable, minimum: number, maximum: number, bytes: Uint8Array, at: number): number {
  const limit = Math.min(bytes.length, at + maximum);
  let end = at;
  while (end < limit && table[bytes[end]!] === 1) end++;
  return end - at < minimum ? -1 : end;
}

/** Whether the byte could have continued the last piece of the shape, so that a match before it is cut short. */
export function continuesShape(shape: Shape, byte: number): boolean {
  const last = shape.pieces.at(-1);
  return last !== undefined && last.table !== null && last.table[byte] === 1;
}
