// Knows how to read a response body decoded, up to a cap, without ever holding more than the cap.
import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export interface CappedBody {
  readonly bytes: Uint8Array;
  /** Whether more followed than the cap lets through. */
  readonly isCut: boolean;
}

function createDecoder(encoding: string): Transform | undefined {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

/** Servers may compress although identity was asked; what they name is undone, the cap counts decoded bytes. */
function decode(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const decoder = createDecoder(encoding);
  if (decoder === undefined) {
    throw Object.assign(new Error(`content-encoding ${encoding} was not asked for`), { code: 'EENCODING' });
  }
  return pipeline(response, decoder, () => undefined);
}

/** Reads until the end or the cap (decoded bytes); throws when the body breaks off. */
export async function readCapped(response: IncomingMessage, maxBytes: number): Promise<CappedBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decode(response)) {
    const room = maxBytes - size;
    chunks.push(chunk.subarray(0, room));
    size += Math.min(chunk.length, room);
    if (chunk.length > room) return { bytes: Buffer.concat(chunks), isCut: true };
  }
  if (!response.complete) throw Object.assign(new Error('the body broke off'), { code: 'ETRUNCATED' });
  return { bytes: Buffer.concat(chunks), isCut: false };
}
