// Knows how to cut a stream of bytes into lines and stretches of known length.
import { viewBytes } from './view.ts';

/** Bytes as they come. */
export type Pieces = AsyncIterable<Uint8Array>;

/** Reads on; what is not there at the end of the stream is missing from the answer. */
export type Reader = {
  /** Bytes read so far. */
  position(): number;
  /** The next bytes, `length` at most, which stay to be read. */
  peek(length: number): Promise<Buffer>;
  take(length: number): Promise<Buffer>;
  /** Fills the target from `start` on; gives back how far it is filled. */
  fill(target: Buffer, start: number): Promise<number>;
  /** @returns bytes left out, fewer than asked for at the end. */
  skip(length: number): Promise<number>;
  /** The next bytes, `length` at most, piece by piece. */
  pieces(length: number): AsyncGenerator<Uint8Array>;
  /** A line as latin1 without its end; undefined when the stream ends before it. */
  line(): Promise<string | undefined>;
};

/** What came and was not read yet. */
type Rest = {
  bytes: Buffer;
  /** Bytes cut off so far. */
  position: number;
  /** False at the end of the stream. */
  readonly more: () => Promise<boolean>;
  readonly cut: (length: number) => Buffer;
};

function openRest(pieces: Pieces): Rest {
  const iterator = pieces[Symbol.asyncIterator]();
  const rest: Rest = {
    bytes: Buffer.alloc(0),
    position: 0,
    async more() {
      const { value, done } = await iterator.next();
      if (done === true) return false;
      const next = viewBytes(value);
      rest.bytes = rest.bytes.length === 0 ? next : Buffer.concat([rest.bytes, next]);
      return true;
    },
    cut(length) {
      const taken = rest.bytes.subarray(0, length);
      rest.bytes = rest.bytes.subarray(length);
      rest.position += taken.length;
      return taken;
    },
  };
  return rest;
}

async function* readPieces(rest: Rest, length: number): AsyncGenerator<Uint8Array> {
  const end = rest.position + length;
  while (rest.position < end && (rest.bytes.length > 0 || (await rest.more()))) yield rest.cut(end - rest.position);
}

/** A reader of the pieces; memory is that of one piece and of what is asked for. */
export function createReader(pieces: Pieces): Reader {
  const rest = openRest(pieces);
  const fill = async (target: Buffer, start: number): Promise<number> => {
    for (let at = start; ;) {
      at += rest.cut(target.length - at).copy(target, at);
      if (at === target.length || !(await rest.more())) return at;
    }
  };
  return {
    position: () => rest.position,
    fill,
    pieces: (length) => readPieces(rest, length),
    async peek(length) {
      while (rest.bytes.length < length && (await rest.more()));
      return rest.bytes.subarray(0, length);
    },
    async take(length) {
      if (rest.bytes.length >= length) return rest.cut(length);
      const taken = Buffer.allocUnsafe(length);
      return taken.subarray(0, await fill(taken, 0));
    },
    async skip(length) {
      let skipped = 0;
      for await (const piece of readPieces(rest, length)) skipped += piece.length;
      return skipped;
    },
    async line() {
      let end = rest.bytes.indexOf(10);
      while (end < 0 && (await rest.more())) end = rest.bytes.indexOf(10);
      return end < 0
        ? undefined
        : rest
            .cut(end + 1)
            .toString('latin1')
            .trimEnd();
    },
  };
}
