// Knows how to cut a stream of bytes into lines and stretches of known length.

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

/** A reader of the pieces; memory is that of one piece and of what is asked for. */
export function createReader(pieces: Pieces): Reader {
  const iterator = pieces[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  const more = async (): Promise<boolean> => {
    const { value, done } = await iterator.next();
    if (done === true) return false;
    const next = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    rest = rest.length === 0 ? next : Buffer.concat([rest, next]);
    return true;
  };
  const cut = (length: number): Buffer => {
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    position += taken.length;
    return taken;
  };
  const fill = async (target: Buffer, start: number): Promise<number> => {
    for (let at = start; ;) {
      at += cut(target.length - at).copy(target, at);
      if (at === target.length || !(await more())) return at;
    }
  };
  async function* readPieces(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0;) {
      if (rest.length === 0 && !(await more())) return;
      const piece = cut(left);
      left -= piece.length;
      yield piece;
    }
  }
  return {
    position: () => position,
    fill,
    pieces: readPieces,
    async peek(length) {
      while (rest.length < length && (await more()));
      return rest.subarray(0, length);
    },
    async take(length) {
      if (rest.length >= length) return cut(length);
      const taken = Buffer.allocUnsafe(length);
      return taken.subarray(0, await fill(taken, 0));
    },
    async skip(length) {
      let skipped = 0;
      for await (const piece of readPieces(length)) skipped += piece.length;
      return skipped;
    },
    async line() {
      for (;;) {
        const end = rest.indexOf(10);
        if (end >= 0)
          return cut(end + 1)
            .toString('latin1')
            .trimEnd();
        if (!(await more())) return undefined;
      }
    },
  };
}
