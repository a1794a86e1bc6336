// Unpacking of compressed bytes in memory, never beyond a limit.
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** What came out; `too large` when there is more than the limit, `broken` when the bytes are no such stream. */
export type Inflated = Uint8Array | 'too large' | 'broken';

export interface Inflate {
  /** A gzip stream; one that ends early or does not match its checksum is `broken`. */
  gunzip(bytes: Uint8Array, maxBytes: number): Inflated;
  /** A deflate stream without a header, as in zip files. */
  inflate(bytes: Uint8Array, maxBytes: number): Inflated;
}

function unpack(run: () => Uint8Array): Inflated {
  try {
    return run();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
  }
}

export const systemInflate: Inflate = {
  gunzip: (bytes, maxOutputLength) => unpack(() => gunzipSync(bytes, { maxOutputLength })),
  inflate: (bytes, maxOutputLength) => unpack(() => inflateRawSync(bytes, { maxOutputLength })),
};
