// Knows what stands behind the end of a packed stream: zeros that fill it up, or bytes that nobody unpacks.
import { createReader, type Pieces, type Reader } from '../stream/reader.ts';
import { HEAD } from './kind.ts';
import type { Noticed } from './entry.ts';

/** Pieces that may be asked for before a stream says that it ended. */
const MOST_AHEAD = 4;

export type Tail = {
  /** Packed bytes that were unpacked. */
  used: number;
  /** The packed bytes, to be unpacked. */
  readonly pieces: () => Pieces;
  /** What stands behind them, null for zeros alone. */
  readonly rest: () => Promise<Pieces | null>;
};

/** @param noticed takes the packed bytes too: of gzip names and comments stand among them as they are. */
export function createTail(reader: Reader, noticed: Pick<Noticed, 'outside'> | null): Tail {
  const start = reader.position();
  let ahead: Uint8Array[] = [];
  const join = async function* (): AsyncGenerator<Uint8Array> {
    const left = reader.position() - start - tail.used;
    if (left > 0) yield Buffer.concat(ahead).subarray(-left);
    yield* reader.pieces(Infinity);
  };
  const tail: Tail = {
    used: 0,
    async *pieces() {
      for await (const piece of reader.pieces(Infinity)) {
        ahead = [...ahead.slice(1 - MOST_AHEAD), piece];
        noticed?.outside(piece);
        yield piece;
      }
    },
    async rest() {
      const rest = createReader(join());
      for (let zeros = 1; zeros > 0;) {
        const next = await rest.peek(HEAD);
        const first = next.findIndex((byte) => byte !== 0);
        zeros = await rest.skip(first < 0 ? next.length : first);
      }
      return (await rest.peek(1)).length > 0 ? rest.pieces(Infinity) : null;
    },
  };
  return tail;
}
