// Unpacking of compressed bytes in memory, never beyond a limit.
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** What came out; `too large` when there is more than the limit, `broken` when the bytes are no such stream. */
export type Inflated = Uint8Array | 'too large' | 'broken';

/** `size` is what the stream says it holds: memory of that length is taken at once, so that pieces need not be joined. */
export interface Inflate {
  /** A gzip stream; one that ends early or does not match its checksum is `broken`. */
  gunzip(bytes: Uint8Array, maxBytes: number, size?: number): Inflated;
  /** A deflate stream without a header, as in zip files. */
  inflate(bytes: Uint8Array, maxBytes: number, size?: number): Inflated;
}

function unpack(run: () => Uint8Array): Inflated {
  try {
    return run();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
  }
}

/** One byte more than is expected tells that the stream ended there. */
function bound(maxOutputLength: number, size: number | undefined): { maxOutputLength: number; chunkSize: number } {
  return { maxOutputLength, chunkSize: Math.max(1024, Math.min(maxOutputLength, size ?? 16_384) + 1) };
}

export const systemInflate: Inflate = {
  gunzip: (bytes, maxBytes, size) => unpack(() => gunzipSync(bytes, bound(maxBytes, size))),
  inflate: (bytes, maxBytes, size) => unpack(() => inflateRawSync(bytes, bound(maxBytes, size))),
};
