// Unpacking of compressed bytes, in memory never beyond a limit, or as a stream.
import * as zlib from 'node:zlib';

/** What came out; `too large` when there is more than the limit, `broken` when the bytes are no such stream. */
export type Inflated = Uint8Array | 'too large' | 'broken';

/** One or several gzip streams in a row, a deflate stream without a header, as in zip files, or a brotli stream. */
export type Packing = 'gzip' | 'deflate' | 'brotli';

export interface Inflate {
  /** A stream that ends early or does not match its checksum is `broken`; of one that `isCut` the beginning comes out. */
  unpack(packing: 'gzip' | 'deflate', bytes: Uint8Array, maxBytes: number, isCut?: boolean): Inflated;
  /** Pieces of what comes out, 128 KiB at most, then how many packed bytes it was; they end early after `onBroken`. Packed pieces are asked for one by one. */
  stream(packing: Packing, packed: AsyncIterable<Uint8Array>, onBroken: () => void): AsyncGenerator<Uint8Array, number>;
}

function unpack(packing: 'gzip' | 'deflate', bytes: Uint8Array, maxOutputLength: number, isCut = false): Inflated {
  const finishFlush = isCut ? zlib.constants.Z_SYNC_FLUSH : zlib.constants.Z_FINISH;
  try {
    return zlib[packing === 'gzip' ? 'gunzipSync' : 'inflateRawSync'](bytes, { maxOutputLength, finishFlush });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
  }
}

const START = { gzip: zlib.createGunzip, deflate: zlib.createInflateRaw, brotli: zlib.createBrotliDecompress };

async function* stream(
  packing: Packing,
  packed: AsyncIterable<Uint8Array>,
  onBroken: () => void,
): AsyncGenerator<Uint8Array, number> {
  const unpacker = START[packing]({ chunkSize: 128 << 10 });
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
    return unpacker.bytesWritten;
  } finally {
    unpacker.destroy();
    await source.return?.();
  }
}

export const systemInflate: Inflate = { unpack, stream };
