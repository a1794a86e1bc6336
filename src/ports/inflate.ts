// Unpacking of compressed bytes, in memory never beyond a limit, or as a stream.
import { createGunzip, createInflateRaw, gunzipSync, inflateRawSync } from 'node:zlib';

/** What came out; `too large` when there is more than the limit, `broken` when the bytes are no such stream. */
export type Inflated = Uint8Array | 'too large' | 'broken';

/** One or several gzip streams in a row, or a deflate stream without a header, as in zip files. */
export type Packing = 'gzip' | 'deflate';

export interface Inflate {
  /** A stream that ends early or does not match its checksum is `broken`. */
  unpack(packing: Packing, bytes: Uint8Array, maxBytes: number): Inflated;
  /** Pieces of what comes out, 128 KiB at most; they end early after `onBroken`. Packed pieces are asked for one by one. */
  stream(packing: Packing, packed: AsyncIterable<Uint8Array>, onBroken: () => void): AsyncGenerator<Uint8Array>;
}

function unpack(packing: Packing, bytes: Uint8Array, maxOutputLength: number): Inflated {
  try {
    return (packing === 'gzip' ? gunzipSync : inflateRawSync)(bytes, { maxOutputLength });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
  }
}

const PIECE = 128 << 10;

async function* stream(
  packing: Packing,
  packed: AsyncIterable<Uint8Array>,
  onBroken: () => void,
): AsyncGenerator<Uint8Array> {
  const unpacker = (packing === 'gzip' ? createGunzip : createInflateRaw)({ chunkSize: PIECE });
  const now = { isFree: true, isEnded: false, isBroken: false, wake: (): void => undefined };
  const note = (change: Partial<typeof now>) => () => Object.assign(now, change).wake();
  unpacker.on('readable', note({})).on('end', note({ isEnded: true }));
  unpacker.on('error', note({ isEnded: true, isBroken: true }));
  const source = packed[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = unpacker.read() as Uint8Array | null;
      if (piece !== null) yield piece;
      else if (now.isEnded) break;
      else if (now.isFree) {
        now.isFree = false;
        const { value, done } = await source.next();
        if (done === true) unpacker.end();
        else unpacker.write(value, note({ isFree: true }));
      } else await new Promise<void>((resolve) => (now.wake = resolve));
    }
    if (now.isBroken) onBroken();
  } finally {
    unpacker.destroy();
    await source.return?.();
  }
}

export const systemInflate: Inflate = { unpack, stream };
